// `packs publish`: an edition of a pack into the database of a running installation. Every process takes it at once; a
// broken pack is refused with line and reason, and the one in force stays.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemSecrets } from '../../adapters/chance/secrets.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { createLiveRules } from '../../adapters/packs/live-rules.ts'
import { describeProblem, loadShippedPacks } from '../../adapters/packs/load-packs.ts'
import { migrate } from '../../adapters/sql/migrate.ts'
import { openPackDoor } from '../../adapters/sql/pack-door.ts'
import { openPool } from '../../adapters/sql/pool.ts'
import { findingMessages } from '../../adapters/texts/finding-messages.ts'
import { ConfigRefused, type Environment, readEnvironment } from '../../config/environment.ts'
import { readDatabaseUrl } from '../../config/read-secrets.ts'
import { isCalendarDate } from '../../core/time.ts'
import { type Edition, refusalOf, writeEdition } from '../../flows/packs/publish-pack.ts'
import { trialOf } from '../../flows/packs/try-draft.ts'
import type { LiveRules } from '../../flows/rules-port.ts'
import { parsePackText } from '../../rules/pack.ts'
import { UsageError } from '../usage-error.ts'
import { readNamedFile, shippedCases } from './pack-sources.ts'

const readCall = (argv: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      by: { type: 'string' },
      note: { type: 'string' },
      cases: { type: 'string' },
      'despite-cases': { type: 'boolean', default: false },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('packs publish takes one file')
  if (values.from === undefined || !isCalendarDate(values.from))
    throw new UsageError('--from must be the first day on which it holds, such as 2027-01-01')
  if (!values.by?.trim()) throw new UsageError('--by must say who publishes')
  if (!values.note?.trim()) throw new UsageError('--note must say why')
  return { ...values, file, from: values.from, by: values.by.trim(), note: values.note.trim() }
}

type Call = ReturnType<typeof readCall>

/** The pack's own code; a text that is no pack is reported like any other broken one. */
const codeOf = (text: string): string => {
  const parsed = parsePackText(text)
  return parsed.ok ? parsed.value.code : ''
}

/** Says why an edition is refused, with file and line for what is wrong in it. */
const complain = async (rules: LiveRules, call: Call, edition: Edition, code: string): Promise<void> => {
  if (code === 'value-malformed') return console.error(`--from ${edition.effectiveOn} has passed already`)
  const trial = await trialOf(rules, { ...edition, on: edition.effectiveOn })
  for (const problem of trial.problems) console.error(describeProblem(call.file, problem))
  for (const problem of trial.caseProblems) console.error(describeProblem(call.cases ?? 'cases', problem))
  for (const failure of code === 'pack-cases-fail' ? (trial.cases?.failures ?? []) : [])
    console.error(
      `${failure.rule} in ${failure.province}: expected ${failure.expected.join(', ') || 'nothing'}; found ${failure.found.join(', ') || 'nothing'}`,
    )
  if (code === 'pack-cases-fail')
    console.error(`${trial.cases?.failed ?? 0} cases fail; --despite-cases publishes all the same`)
}

const publishInto = async (url: string, call: Call): Promise<number> => {
  const pool = openPool(url, { max: 2 })
  try {
    await migrate(pool, join(import.meta.dirname, '../../../migrations'))
    const door = openPackDoor(pool)
    const rules = createLiveRules({
      shipped: loadShippedPacks(),
      source: door.read,
      cases: shippedCases,
      messages: findingMessages(),
      log: (what) => console.error(what),
    })
    await rules.start()
    const body = readNamedFile(call.file)
    const cases = call.cases === undefined ? '' : readNamedFile(call.cases)
    const { by, note } = call
    const despiteCases = call['despite-cases']
    const edition: Edition = {
      code: codeOf(body),
      body,
      cases,
      effectiveOn: call.from,
      by,
      note,
      despiteCases,
    }
    const press = { rules, clock: systemClock, secrets: systemSecrets }
    const refusal = await refusalOf(press, edition)
    if (refusal) {
      await complain(rules, call, edition, refusal.code)
      console.error('nothing was published; the rules in force stay in force')
      return 1
    }
    const id = await door.write((tx) => writeEdition(press, tx, edition, { kind: 'system' }))
    console.log(`${edition.code} is published as edition ${id} and holds from ${call.from}`)
    return 0
  } finally {
    await pool.end()
  }
}

export const publishFile = async (argv: readonly string[], env: Environment): Promise<number> => {
  const call = readCall(argv)
  const read = readEnvironment(env)
  const url = readDatabaseUrl(read)
  if (read.complaints.length > 0) throw new ConfigRefused(read.complaints)
  return publishInto(url, call)
}
