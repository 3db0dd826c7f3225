// Reads untrusted JSON values and remembers where each stands, so that every problem of a pack carries its place as a
// JSON pointer. Reading goes on after a problem: an editor of packs wants all of them at once.
import { type CalendarDate, isCalendarDate } from '../core/time.ts'

export type PackProblem = {
  /** JSON pointer (RFC 6901) of the value at fault; empty for the whole pack. */
  readonly pointer: string
  readonly reason: string
  /** Line in the file, from 1, where the text was given. */
  readonly line?: number
  /** Column in that line, from 1. */
  readonly column?: number
}

export type Json = Readonly<Record<string, unknown>>

/** Collects problems; `at` gives a reader of a part, with the same list. */
export class Reader {
  readonly pointer: string
  readonly problems: PackProblem[]

  constructor(pointer = '', problems: PackProblem[] = []) {
    this.pointer = pointer
    this.problems = problems
  }

  at(key: string | number): Reader {
    const escaped = String(key).replaceAll('~', '~0').replaceAll('/', '~1')
    return new Reader(`${this.pointer}/${escaped}`, this.problems)
  }

  fail(reason: string): undefined {
    this.problems.push({ pointer: this.pointer, reason })
    return undefined
  }

  object(value: unknown, keys?: readonly string[]): Json | undefined {
    if (!isObject(value)) return this.fail('must be an object')
    for (const key of Object.keys(value))
      if (keys && !keys.includes(key)) this.at(key).fail(`is not known here; known: ${keys.join(', ')}`)
    return value
  }

  list(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value
    if (value !== undefined) this.fail('must be a list')
    return []
  }

  text(value: unknown): string | undefined {
    return typeof value === 'string' && value.trim() !== '' ? value : this.fail('must be a text')
  }

  kebab(value: unknown): string | undefined {
    const text = this.text(value)
    if (text === undefined) return undefined
    return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text)
      ? text
      : this.fail('must be lower-kebab, such as name-too-short')
  }

  day(value: unknown): CalendarDate | undefined {
    return typeof value === 'string' && isCalendarDate(value) ? value : this.fail('must be a day YYYY-MM-DD')
  }

  oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
    const found = allowed.find((one) => one === value)
    return found ?? this.fail(`must be one of ${allowed.join(', ')}`)
  }

  texts(value: unknown): readonly string[] {
    const list = Array.isArray(value) ? value : undefined
    if (!list || list.length === 0) {
      this.fail('must be a list of texts, not empty')
      return []
    }
    return list.flatMap((item, index) => this.at(index).text(item) ?? [])
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
