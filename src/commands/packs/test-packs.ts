// `packs test`: plays cases and lists those that come out differently, with what was expected and what was found.
import { parseArgs } from 'node:util'
import { describeProblem, loadPacks } from '../../adapters/packs/load-packs.ts'
import { parsePackText } from '../../rules/pack.ts'
import { type CaseOutcome, casesOfPack, runCases } from '../../rules/run-cases.ts'
import { UsageError } from '../usage-error.ts'
import { casesOfFile, readNamedFile, shippedCases } from './pack-sources.ts'

const readCall = (argv: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      pack: { type: 'string' },
      cases: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [code, ...more] = positionals
  if (more.length > 0 || (code !== undefined && !/^(?:national|operator|\d{6})$/.test(code)))
    throw new UsageError('packs test takes one code at most: national, operator or six digits')
  return { code, ...values }
}

const told = ({ case: one, found, fault }: CaseOutcome): string => {
  const where = `${one.rule}: ${one.subject} in ${one.province}${one.on === undefined ? '' : ` on ${one.on}`}`
  if (fault !== undefined) return `${where}\n  cannot be played: ${fault}`
  const missing = one.expect.filter((text) => !found.includes(text)).map((text) => `  - ${text}`)
  const extra = found.filter((text) => !one.expect.includes(text)).map((text) => `  + ${text}`)
  const order = missing.length + extra.length === 0 ? ['  the order differs'] : []
  return [where, `  sets ${JSON.stringify(one.set)}`, ...missing, ...extra, ...order].join('\n')
}

export const testPacks = async (argv: readonly string[]): Promise<number> => {
  const call = readCall(argv)
  const shipped = loadPacks()
  const replaced = call.pack === undefined ? undefined : parsePackText(readNamedFile(call.pack))
  if (replaced && !replaced.ok) {
    for (const problem of replaced.error) console.error(describeProblem(call.pack ?? '', problem))
    return 1
  }
  const pack = replaced?.value
  const packs = pack ? [...shipped.filter((one) => one.code !== pack.code), pack] : shipped
  const code = call.code ?? pack?.code
  const book = shippedCases()
  const own = call.cases === undefined ? [] : casesOfFile(call.cases)
  const cases = [...(code === undefined ? book.cases : casesOfPack(book.cases, code)), ...own]
  const failed = runCases(packs, { ...book, cases }).filter((one) => !one.isPassed)
  if (call.json)
    console.log(JSON.stringify({ played: cases.length, failed: failed.length, failures: failed }, null, 2))
  else {
    for (const one of failed) console.log(told(one))
    console.log(
      `${cases.length} cases, ${failed.length} failed (- expected and not found, + found and not expected)`,
    )
  }
  return failed.length > 0 ? 1 : 0
}
