// Differences of packs as lines of text, for a console and for the mail that goes round before a publication.
import type { DetailedDifference } from '../../rules/compare-days.ts'
import type { PackChange } from '../../rules/compare-packs.ts'
import type { PartDifference } from '../../rules/value-difference.ts'

const SIGNS = { added: '+', removed: '-', changed: '~', follows: '>' } as const

const LONGEST = 300

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const partLine = ({ part, from, to }: PartDifference): string => {
  const name = part === '' ? 'value' : part
  if (from === undefined) return `    ${name}: + ${cut(to ?? '')}`
  return to === undefined ? `    ${name}: - ${cut(from)}` : `    ${name}: ${cut(from)} → ${cut(to)}`
}

const daysOf = ({
  effectiveFrom,
  effectiveTo,
}: Pick<PackChange, 'effectiveFrom' | 'effectiveTo'>): string => {
  if (effectiveFrom === undefined) return ''
  return effectiveTo === undefined ? `, from ${effectiveFrom}` : `, from ${effectiveFrom} to ${effectiveTo}`
}

const WORDS = { added: 'comes', removed: 'goes', changed: 'changes', follows: 'gets a new version' } as const

/** One change of a pack: what, from when, why, and from what to what. */
export const changeLines = (change: PackChange | DetailedDifference): readonly string[] => {
  const days = 'effectiveFrom' in change ? daysOf(change) : ''
  const basis = change.basis === undefined ? '' : ` (${change.basis})`
  const head = `${SIGNS[change.change]} ${change.what} ${change.code} ${WORDS[change.change]}${days}${basis}`
  return [head, ...change.parts.map(partLine)]
}
