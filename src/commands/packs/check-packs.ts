// `packs check`: everything that can be said of packs without a database. Problems go to standard error, one a line, as
// `file:line:column: what`, so that editors and CI can jump there.
import { parseArgs } from 'node:util'
import { describeProblem, packFiles, packsFolder } from '../../adapters/packs/load-packs.ts'
import { findingMessages } from '../../adapters/texts/finding-messages.ts'
import { checkPackText } from '../../rules/check-pack.ts'
import type { PackProblem } from '../../rules/json-reader.ts'
import { type Pack, parsePackText, withPlaces } from '../../rules/pack.ts'
import { casesOfPack, runCases, type Uncovered, uncoveredRules } from '../../rules/run-cases.ts'
import { readNamedFile, shippedCases } from './pack-sources.ts'

type File = { readonly file: string; readonly text: string; readonly pack?: Pack }

const readFiles = (files: readonly string[]): readonly File[] =>
  files.map((file) => {
    const text = readNamedFile(file)
    const parsed = parsePackText(text)
    return { file, text, ...(parsed.ok ? { pack: parsed.value } : {}) }
  })

const LACKS: Readonly<Record<Uncovered['lacks'], string>> = {
  failing: 'no case that it refuses',
  passing: 'no case that it lets pass',
  both: 'no case at all',
}

const casesLacking = (
  { text, pack }: File,
  packs: readonly Pack[],
  book: ReturnType<typeof shippedCases>,
): readonly PackProblem[] => {
  if (!pack) return []
  const outcomes = runCases(packs, { ...book, cases: casesOfPack(book.cases, pack.code) }, pack.code)
  const uncovered = uncoveredRules(pack, outcomes).map(({ code, lacks }): PackProblem => {
    const index = pack.rules.findLastIndex((rule) => rule.code === code)
    return { pointer: `/rules/${index}/code`, reason: `${code} has ${LACKS[lacks]}` }
  })
  return withPlaces(uncovered, text)
}

export const checkPacks = async (argv: readonly string[]): Promise<number> => {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: {} })
  const shipped = readFiles(packFiles(packsFolder))
  const files = positionals.length > 0 ? readFiles(positionals) : shipped
  const given = files.flatMap((one) => one.pack ?? [])
  const others = shipped
    .flatMap((one) => one.pack ?? [])
    .filter((pack) => !given.some((one) => one.code === pack.code))
  const packs = [...others, ...given]
  const book = shippedCases()
  const messages = findingMessages()()
  let found = 0
  for (const one of files) {
    const { problems } = checkPackText(one.text, { others: packs, messages })
    // Cases say something only about a pack that stands.
    const all = problems.length > 0 ? problems : casesLacking(one, packs, book)
    for (const problem of all) console.error(describeProblem(one.file, problem))
    found += all.length
  }
  const rules = given.reduce((sum, pack) => sum + pack.rules.length, 0)
  if (found > 0) console.error(`${found} problems in ${files.length} packs`)
  else console.log(`${files.length} packs with ${rules} rules are sound`)
  return found > 0 ? 1 : 0
}
