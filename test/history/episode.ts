// One run of the traffic from start to rest, in a storm or in calm, and its facts. The seed of an episode decides all that is left
// to chance; how far the processes are at that instant depends on the machine, so a replay is alike and not identical.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { bureauNames, programs } from './blows.ts'
import { chanceOf } from './chance.ts'
import { rowsOf } from './database.ts'
import { drivePlan } from './drive.ts'
import { type Facts, factsOf } from './facts.ts'
import { insist } from './insist.ts'
import type { PreparedTraffic } from './prepared-traffic.ts'
import { type Exchange, type MortalPostgres, openStage, type Stage } from './stage.ts'
import { raiseStorm } from './storm.ts'

export type Episode = {
  readonly facts: Facts
  readonly log: readonly string[]
  /** How often what struck. */
  readonly struck: ReadonlyMap<string, number>
  readonly ms: number
}

// Only a machine that is busy with other things comes near these.
const STEP_MS = 240_000
const REST_MS = 120_000

const UNREST = `select (select count(*)::int from effect where done_at is null)
  + (select count(*)::int from exchange_file where state not in ('accepted', 'acknowledged', 'unreadable')) as left`

const UNREST_THERE = `SELECT (SELECT count(*) FROM results WHERE file_id IS NULL)
  + (SELECT count(*) FROM files WHERE acknowledged_at IS NULL OR redeliver > 0) AS left`

/** What the bureau still has for us, from its own store: made into a file or not, handed out or not. */
const leftAtBureau = ({ bureau }: Exchange): number => {
  const store = new DatabaseSync(join(bureau.store, 'bureau.sqlite'), { readOnly: true, timeout: 2_000 })
  try {
    return Number(store.prepare(UNREST_THERE).get()?.left)
  } finally {
    store.close()
  }
}

/** Nothing waits on our side, nor on the bureau's. */
const atRest = (stage: Stage): Promise<true> =>
  insist(
    'all to come to rest',
    async () => {
      const [here] = await rowsOf<{ left: number }>(stage.databaseUrl, UNREST)
      const there = bureauNames.map((name) => leftAtBureau(stage.exchanges[name]))
      return [here?.left, ...there].every((count) => count === 0) ? true : undefined
    },
    REST_MS,
  )

const ownersOf = ({ cases }: PreparedTraffic): ReadonlyMap<string, string> =>
  new Map(cases.map(({ applicant, plan }) => [applicant.accountId, plan.subject.domain]))

/** Without a seed nothing goes wrong. */
export const play = async (
  traffic: PreparedTraffic,
  postgres: MortalPostgres,
  seed?: number,
): Promise<Episode> => {
  const begun = performance.now()
  const chance = chanceOf(seed ?? 0)
  const stage = await openStage(traffic, postgres)
  try {
    for (const name of programs) await stage.startProgram(name)
    const storm = seed === undefined ? undefined : raiseStorm(stage, chance.branch('storm'))
    const drive = {
      app: stage.app,
      bureaux: { beijing: stage.exchanges.beijing.bureau, shanghai: stage.exchanges.shanghai.bureau },
      reviewer: traffic.reviewer,
      hesitationMs: seed === undefined ? 0 : 2_500,
      mostMs: STEP_MS,
    }
    try {
      const done = await Promise.allSettled(
        traffic.cases.map((one) =>
          drivePlan({ ...drive, chance: chance.branch(one.plan.subject.domain) }, one),
        ),
      )
      await storm?.end()
      const failed = done.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
      if (failed.length > 0) throw new Error(failed.join('\n'))
      await atRest(stage)
    } catch (error) {
      await storm?.end().catch(() => undefined)
      throw new Error(
        `${String(error)}\n${(storm?.log ?? []).slice(-30).join('\n')}\n${stage.complaints()}`,
        { cause: error },
      )
    }
    const facts = await factsOf(stage, ownersOf(traffic))
    return {
      facts,
      log: storm?.log ?? [],
      struck: storm?.struck ?? new Map(),
      ms: Math.round(performance.now() - begun),
    }
  } finally {
    await stage.close()
  }
}
