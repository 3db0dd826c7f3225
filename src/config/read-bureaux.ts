// Every bureau that is reported to: the one of the variables, or the table of a file, a row for each. A row has the same names
// as the variables, so whatever can be said of one bureau can be said of each.
import { readFileSync } from 'node:fs'
import type { BureauSettings } from '../adapters/regulator/make-bureau.ts'
import type { AppConfig } from '../app.ts'
import { type Environment, type Reader, readEnvironment } from './environment.ts'
import { type OptionName, options } from './options.ts'
import { readBureau } from './read-bureau.ts'

type Row = Readonly<Record<string, string>>

/** Of the group and of each of its companies alike; a row may say otherwise. */
const shared: ReadonlySet<string> = new Set([
  'PROVIDER_NAME',
  'PROVIDER_PROVINCE',
  'REPORT_WAIT_SECONDS',
  'REPORT_FILE_RECORDS',
  'REPORT_FILE_MB',
] satisfies OptionName[])

const ofBureau: ReadonlySet<string> = new Set(
  options
    .filter(({ group, name }) => group === 'bureau' && name !== 'REGULATORS_FILE')
    .flatMap((option) => ('isSecret' in option ? [option.name, `${option.name}_FILE`] : [option.name])),
)

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string')

const rowsOf = (read: Reader, path: string): readonly Row[] => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(value) && value.length > 0 && value.every(isRow)) return value
  } catch {
    // Said below: whatever is wrong with the file, the operator mends the file.
  }
  read.complain(
    'REGULATORS_FILE',
    'must name a file with a JSON list of objects, all of whose values are texts',
  )
  return []
}

/** What a row says, above what the environment says of all companies alike. */
const environmentOf = (env: Environment, row: Row): Environment => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => shared.has(name))),
  ...row,
})

const readRow = (read: Reader, env: Environment, row: Row, position: number): BureauSettings => {
  const ofRow = readEnvironment(environmentOf(env, row))
  const settings = readBureau(ofRow)
  const complain = (what: string): void =>
    read.complain('REGULATORS_FILE', `row ${position + 1} (${settings.code}): ${what}`)
  for (const { name, whatToDo } of ofRow.complaints) complain(`${name} ${whatToDo}`)
  for (const name of Object.keys(row))
    if (!ofBureau.has(name) && !shared.has(name)) complain(`${name} is not known in a row`)
  return settings
}

const readTable = (read: Reader, env: Environment, path: string): readonly BureauSettings[] => {
  for (const name of ofBureau)
    if ((env[name] ?? '') !== '')
      read.complain('REGULATORS_FILE', `is the table of all bureaux: move ${name} into a row of it`)
  const bureaux = rowsOf(read, path).map((row, position) => readRow(read, env, row, position))
  const codes = bureaux.map(({ code }) => code)
  for (const code of new Set(codes.filter((one, position) => codes.indexOf(one) !== position)))
    read.complain('REGULATORS_FILE', `has REGULATOR_CODE ${code} in two rows`)
  return bureaux
}

/** All bureaux. Where the table cannot be read, the complaints say why and what is answered is of no use. */
export const readBureaux = (read: Reader, env: Environment): AppConfig['bureaux'] => {
  const path = read.text('REGULATORS_FILE')
  if (path === '') return [readBureau(read)]
  const [first, ...others] = readTable(read, env, path)
  return [first ?? readBureau(readEnvironment({})), ...others]
}
