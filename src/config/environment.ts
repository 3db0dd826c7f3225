// Reads options from the environment and collects every complaint, so that an operator mends all of them in one go. A
// complaint names the variable and what to do, and never shows a value: it may be a secret.
import { readFileSync } from 'node:fs'
import { type Option, type OptionName, options } from './options.ts'

export type Environment = Readonly<Record<string, string | undefined>>
export type Complaint = { readonly name: string; readonly whatToDo: string }

const byName: ReadonlyMap<string, Option> = new Map(options.map((option) => [option.name, option]))

/** The configuration cannot be used; its message lists everything that is wrong. */
export class ConfigRefused extends Error {
  readonly complaints: readonly Complaint[]

  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(({ name, whatToDo }) => `${name}: ${whatToDo}`).join('\n'))
    this.name = 'ConfigRefused'
    this.complaints = complaints
  }
}

export type Reader = {
  readonly complaints: readonly Complaint[]
  complain(name: OptionName, whatToDo: string): void
  /** What was given, else the standard; '' where neither is there (and then it is complained of, if it must be there). */
  text(name: OptionName): string
  /** Like `text`, for what must be there only in this configuration. */
  needed(name: OptionName, because: string): string
  number(name: OptionName, least: number, most: number): number
  yes(name: OptionName): boolean
  oneOf<T extends string>(name: OptionName, values: readonly [T, ...T[]]): T
  json(name: OptionName): unknown
}

const fromFile = (env: Environment, name: string, complain: Reader['complain']): string | undefined => {
  const file = env[`${name}_FILE`]
  if (file === undefined || file === '') return undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    complain(
      name as OptionName,
      `the file named by ${name}_FILE cannot be read; check the path and its permissions`,
    )
    return ''
  }
}

/** A reader over one environment. Values are trimmed; an empty one counts as not given. */
export const readEnvironment = (env: Environment): Reader => {
  const complaints: Complaint[] = []
  const complain: Reader['complain'] = (name, whatToDo) => void complaints.push({ name, whatToDo })
  const known = new Map<OptionName, string>()

  const given = (name: OptionName): string => {
    const direct = env[name]?.trim() ?? ''
    if (!byName.get(name)?.isSecret) return direct
    const file = fromFile(env, name, complain)
    if (file !== undefined && direct !== '') complain(name, `give either ${name} or ${name}_FILE, not both`)
    return file ?? direct
  }
  const text: Reader['text'] = (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const option = byName.get(name)
    const value = given(name) || (option?.standard ?? '')
    if (value === '' && option?.standard === undefined)
      complain(name, `is missing; set it to: ${option?.purpose ?? 'a value'}`)
    known.set(name, value)
    return value
  }
  return {
    complaints,
    complain,
    text,
    needed: (name, because) => {
      const value = text(name)
      if (value === '') complain(name, `is missing, and needed ${because}`)
      return value
    },
    number: (name, least, most) => {
      const value = text(name)
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
      if (number >= least && number <= most) return number
      complain(name, `must be a whole number from ${least} to ${most}`)
      return least
    },
    yes: (name) => {
      const value = text(name).toLowerCase()
      if (value !== 'yes' && value !== 'no') complain(name, 'must be yes or no')
      return value === 'yes'
    },
    oneOf: (name, values) => {
      const value = text(name)
      const found = values.find((one) => one === value)
      if (found === undefined && value !== '') complain(name, `must be one of ${values.join(', ')}`)
      return found ?? values[0]
    },
    json: (name) => {
      const value = text(name)
      if (value === '') return undefined
      try {
        return JSON.parse(value)
      } catch {
        complain(name, 'must be valid JSON')
        return undefined
      }
    },
  }
}
