// `packs diff`: what differs between two packs (files, packs on disk, published editions) or between two provinces or days.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { describeProblem, loadPacks } from '../../adapters/packs/load-packs.ts'
import { openPackDoor } from '../../adapters/sql/pack-door.ts'
import { openPool } from '../../adapters/sql/pool.ts'
import { ConfigRefused, type Environment, readEnvironment } from '../../config/environment.ts'
import { readDatabaseUrl } from '../../config/read-secrets.ts'
import { detailedDifferences } from '../../rules/compare-days.ts'
import { comparePacks } from '../../rules/compare-packs.ts'
import { type Pack, parsePackText } from '../../rules/pack.ts'
import { type RuleSet, resolveRuleSet } from '../../rules/resolve.ts'
import { UsageError } from '../usage-error.ts'
import { changeLines } from './change-words.ts'
import { readNamedFile } from './pack-sources.ts'

const DAY = /^(\d{6})@(\d{4}-\d{2}-\d{2})$/
const EDITION = /^(national|operator|\d{6})@(\d{1,18})$/
const CODE = /^(national|operator|\d{6})(?:@shipped)?$/

const parsed = (name: string, text: string): Pack => {
  const read = parsePackText(text)
  if (read.ok) return read.value
  throw new UsageError(read.error.map((problem) => describeProblem(name, problem)).join('\n'))
}

const bodyOfEdition = async (id: string, env: Environment): Promise<string | undefined> => {
  const read = readEnvironment(env)
  const url = readDatabaseUrl(read)
  if (read.complaints.length > 0) throw new ConfigRefused(read.complaints)
  const pool = openPool(url, { max: 1 })
  try {
    return await openPackDoor(pool).read.body(id)
  } finally {
    await pool.end()
  }
}

const packOf = async (name: string, env: Environment): Promise<Pack> => {
  const [, , id] = EDITION.exec(name) ?? []
  if (id !== undefined) {
    const text = await bodyOfEdition(id, env)
    if (text === undefined) throw new UsageError(`there is no published edition ${name}`)
    return parsed(name, text)
  }
  const [, code] = CODE.exec(name) ?? []
  if (code === undefined || existsSync(name)) return parsed(name, readNamedFile(name))
  const pack = loadPacks().find((one) => one.code === code)
  if (!pack) throw new UsageError(`there is no pack ${code} on disk`)
  return pack
}

const ruleSetOf = (name: string): RuleSet => {
  const [, province = '', day = ''] = DAY.exec(name) ?? []
  const resolved = resolveRuleSet(loadPacks(), province, day)
  if (resolved.ok) return resolved.value
  throw new UsageError(`${name}: ${resolved.error.code}`)
}

export const diffPacks = async (argv: readonly string[], env: Environment): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [a, b, ...more] = positionals
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError('packs diff takes two: files, codes, code@edition, or province@day')
  if (DAY.test(a) !== DAY.test(b)) throw new UsageError('a province on a day compares with another one only')
  const changes = DAY.test(a)
    ? detailedDifferences(ruleSetOf(a), ruleSetOf(b))
    : comparePacks(await packOf(a, env), await packOf(b, env))
  if (values.json) console.log(JSON.stringify({ from: a, to: b, changes }, null, 2))
  else {
    console.log(`${a} → ${b}: ${changes.length === 0 ? 'no difference' : `${changes.length} changes`}`)
    for (const line of changes.flatMap(changeLines)) console.log(line)
  }
  return 0
}
