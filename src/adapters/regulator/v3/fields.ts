// Reads the values of one downloaded record and remembers which elements were read: what nobody asked for is left over and
// can be kept, because a bureau with a newer version sends elements that this one does not know.
import { isCalendarDate } from '../../../core/time.ts'
import type { AddressSpan, BureauCode } from '../../../flows/bureau-record.ts'
import { spanAddress } from './address.ts'
import { bureauInstant } from './bureau-time.ts'
import type { TableName } from './numbers.ts'
import { localName, type XmlElement } from './xml-document.ts'

/** A value that is needed is absent or not what it should be: then the record is kept whole instead. */
export class Unreadable extends Error {}

export type CodeOf = (table: TableName, number: number) => string | undefined

type LeftOver = { readonly path: string; readonly element: XmlElement }
type Scope = { readonly codeOf: CodeOf; readonly opened: Fields[] }

const ID = /^[1-9]\d{0,18}$/

export class Fields {
  readonly #element: XmlElement
  readonly #path: string
  readonly #scope: Scope
  readonly #taken = new Set<XmlElement>()

  constructor(element: XmlElement, path: string, scope: Scope) {
    this.#element = element
    this.#path = path
    this.#scope = scope
    scope.opened.push(this)
  }

  #fail(name: string): never {
    throw new Unreadable(`${this.#path}/${name}`)
  }

  #take(name: string): XmlElement | undefined {
    const found = this.#element.children.find((child) => localName(child) === name && !this.#taken.has(child))
    if (found !== undefined) this.#taken.add(found)
    return found
  }

  /** All groups of a name, each to be read in turn. */
  all(name: string): readonly Fields[] {
    const found = this.#element.children.filter((child) => localName(child) === name)
    for (const child of found) this.#taken.add(child)
    return found.map((child) => new Fields(child, `${this.#path}/${name}`, this.#scope))
  }

  maybeGroup(name: string): Fields | undefined {
    const found = this.#take(name)
    return found === undefined ? undefined : new Fields(found, `${this.#path}/${name}`, this.#scope)
  }

  group(name: string): Fields {
    return this.maybeGroup(name) ?? this.#fail(name)
  }

  /** Undefined when absent or empty; trimmed. */
  maybeText(name: string): string | undefined {
    const found = this.#take(name)
    if (found === undefined) return undefined
    if (found.children.length > 0) this.#fail(name)
    const text = found.text.trim()
    return text === '' ? undefined : text
  }

  text(name: string): string {
    return this.maybeText(name) ?? this.#fail(name)
  }

  texts(name: string): readonly string[] {
    return this.all(name).map((one) => one.own())
  }

  /** The text directly inside. */
  own(): string {
    return this.#element.text.trim()
  }

  maybeId(name: string): string | undefined {
    const text = this.maybeText(name)
    return text === undefined || ID.test(text) ? text : this.#fail(name)
  }

  id(name: string): string {
    return this.maybeId(name) ?? this.#fail(name)
  }

  maybeNumber(name: string, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const text = this.maybeText(name)
    if (text === undefined) return undefined
    const number = Number(text)
    return /^\d{1,16}$/.test(text) && number <= most ? number : this.#fail(name)
  }

  number(name: string, most?: number): number {
    return this.maybeNumber(name, most) ?? this.#fail(name)
  }

  /** One of a few numbers, each with its meaning. */
  maybeOneOf<T>(name: string, meanings: Readonly<Record<number, T>>): T | undefined {
    const number = this.maybeNumber(name)
    return number === undefined ? undefined : (meanings[number] ?? this.#fail(name))
  }

  oneOf<T>(name: string, meanings: Readonly<Record<number, T>>): T {
    return this.maybeOneOf(name, meanings) ?? this.#fail(name)
  }

  maybeFlag(name: string): boolean | undefined {
    const number = this.maybeNumber(name, 1)
    return number === undefined ? undefined : number === 1
  }

  flag(name: string): boolean {
    return this.maybeFlag(name) ?? this.#fail(name)
  }

  maybeInstant(name: string): string | undefined {
    const text = this.maybeText(name)
    return text === undefined ? undefined : (bureauInstant(text) ?? this.#fail(name))
  }

  instant(name: string): string {
    return this.maybeInstant(name) ?? this.#fail(name)
  }

  /** A day as `2026-03-02`. */
  maybeDay(name: string): string | undefined {
    const text = this.maybeText(name)?.replaceAll('/', '-')
    return text === undefined || isCalendarDate(text) ? text : this.#fail(name)
  }

  day(name: string): string {
    return this.maybeDay(name) ?? this.#fail(name)
  }

  maybeAddress(name: string): string | undefined {
    const number = this.maybeNumber(name, 0xffff_ffff)
    return number === undefined ? undefined : spanAddress(number)
  }

  address(name: string): string {
    return this.maybeAddress(name) ?? this.#fail(name)
  }

  span(first = 'Qsip', last = 'Zzip'): AddressSpan {
    return { first: this.address(first), last: this.address(last) }
  }

  #coded(table: TableName, number: number): BureauCode {
    const code = this.#scope.codeOf(table, number)
    return code === undefined ? { number } : { number, code }
  }

  maybeCode(table: TableName, name: string): BureauCode | undefined {
    const number = this.maybeNumber(name)
    return number === undefined ? undefined : this.#coded(table, number)
  }

  code(table: TableName, name: string): BureauCode {
    return this.maybeCode(table, name) ?? this.#fail(name)
  }

  /** A group of codes: `Fwnr/Fwnr_id`. Absent: none. */
  codes(table: TableName, name: string, inner: string): readonly BureauCode[] {
    return (this.maybeGroup(name)?.texts(inner) ?? []).map((text) => {
      if (!/^\d{1,9}$/.test(text)) this.#fail(name)
      return this.#coded(table, Number(text))
    })
  }

  /** Every child that is a text and was not read, by its name. */
  rest(): Readonly<Record<string, string>> {
    const children = this.#element.children.filter(
      (child) => !this.#taken.has(child) && child.children.length === 0,
    )
    for (const child of children) this.#taken.add(child)
    return Object.fromEntries(children.map((child) => [localName(child), child.text.trim()]))
  }

  left(): readonly LeftOver[] {
    return this.#element.children
      .filter((child) => !this.#taken.has(child))
      .map((element) => ({ path: `${this.#path}/${localName(element)}`, element }))
  }
}

/** The record as it was read, and what was left over; undefined when something needed could not be read. */
export const readFields = <T>(
  element: XmlElement,
  path: string,
  codeOf: CodeOf,
  read: (fields: Fields) => T,
): { readonly value: T; readonly left: readonly LeftOver[] } | undefined => {
  const opened: Fields[] = []
  try {
    const value = read(new Fields(element, path, { codeOf, opened }))
    return { value, left: opened.flatMap((fields) => fields.left()) }
  } catch (problem) {
    if (problem instanceof Unreadable) return undefined
    throw problem
  }
}

/** An object without the keys whose value is undefined. */
export const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
