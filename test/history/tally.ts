// What a run has done in all: how much traffic under how many blows of which kind. Without it nobody could tell a storm from calm.
import type { Episode } from './episode.ts'
import type { Facts } from './facts.ts'

/** One run in figures. */
export const sumUp = ({ cases, exchanges }: Facts): string => {
  const all = Object.values(exchanges)
  const files = all.reduce((sum, { uploads }) => sum + uploads.length, 0)
  const attempts = all.reduce((sum, one) => sum + one.attempts.length, 0)
  return `${cases.length} applications, ${files} files in ${attempts} attempts`
}

export type Tally = {
  add(episode: Episode): void
  /** The sum over all episodes, in a few lines. */
  tell(): string
}

export const openTally = (): Tally => {
  const sum = { episodes: 0, applications: 0, rounds: 0, files: 0, attempts: 0, blows: 0, kills: 0 }
  const struck = new Map<string, number>()
  return {
    add({ facts, struck: inEpisode }) {
      sum.episodes += 1
      sum.applications += facts.cases.length
      sum.rounds += facts.cases.reduce((rounds, one) => rounds + one.sequences.length, 0)
      for (const { uploads, attempts } of Object.values(facts.exchanges)) {
        sum.files += uploads.length
        sum.attempts += attempts.length
      }
      for (const [kind, count] of inEpisode) {
        struck.set(kind, (struck.get(kind) ?? 0) + count)
        sum.blows += count
        if (kind.startsWith('kill ')) sum.kills += count
      }
    },
    tell() {
      const kinds = [...struck]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([kind, count]) => `${kind} ${count}`)
      return [
        `${sum.episodes} episodes: ${sum.applications} applications reported ${sum.rounds} times in ${sum.files} files and ${sum.attempts} attempts`,
        `${sum.blows} blows, ${sum.kills} of them kill -9: ${kinds.join(', ')}`,
      ].join('\n')
    },
  }
}
