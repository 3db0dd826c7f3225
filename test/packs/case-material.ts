// Reads the cases of packs/cases for the tests. What a case is, and how its application is built, is src/rules/pack-case.ts,
// because `packs test` and the console play the same cases.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SuffixList } from '../../src/core/domain-suffix.ts'
import type { EncodableRanges } from '../../src/core/language-text.ts'
import {
  situationOf as built,
  type CaseBase,
  type PackCase,
  type Situation,
} from '../../src/rules/pack-case.ts'

const root = join(import.meta.dirname, '../..')
const casesFolder = join(root, 'packs/cases')

export type RuleCase = PackCase

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const suffixes = readJson(join(root, 'data/domain-suffixes.json')) as SuffixList
const { ranges: encodable } = readJson(join(root, 'data/gbk.json')) as { ranges: EncodableRanges }
export const base = readJson(join(casesFolder, 'base.json')) as CaseBase

/** Every case, with the file in which it stands. */
export const allCases = (): readonly (RuleCase & { readonly file: string })[] =>
  readdirSync(casesFolder)
    .filter((name) => name.endsWith('.json') && name !== 'base.json')
    .sort()
    .flatMap((file) => (readJson(join(casesFolder, file)) as RuleCase[]).map((one) => ({ ...one, file })))

/** A clean application, with some values set. */
export const situationOf = (
  given: Pick<PackCase, 'province' | 'subject' | 'set' | 'on' | 'filingType'>,
): Situation => {
  const situation = built(base, { suffixes, encodable }, given)
  if (!situation) throw new Error(`no clean application ${given.subject}-${given.province}`)
  return situation
}
