// The fields of one order to send something, read by name. What is absent or of the wrong type is refused with its name.
import { Unfit } from './read-orders.ts'

export class Order {
  readonly #body: Record<string, unknown>

  constructor(body: Record<string, unknown>) {
    this.#body = body
  }

  maybeText(name: string): string | undefined {
    const value = this.#body[name]
    if (value === undefined) return undefined
    if (typeof value !== 'string' || value.trim() === '') throw new Unfit(`${name}: a text`)
    return value.trim()
  }

  text(name: string): string {
    const value = this.maybeText(name)
    if (value === undefined) throw new Unfit(`${name}: a text`)
    return value
  }

  texts(name: string): string[] {
    const value = this.#body[name]
    if (!Array.isArray(value) || value.length === 0 || !value.every((one) => typeof one === 'string'))
      throw new Unfit(`${name}: a list of texts`)
    return value
  }

  count(name: string, otherwise: number): number {
    const value = this.#body[name] ?? otherwise
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
      throw new Unfit(`${name}: a whole number from 1`)
    return value
  }

  flag(name: string): boolean {
    const value = this.#body[name] ?? false
    if (typeof value !== 'boolean') throw new Unfit(`${name}: true or false`)
    return value
  }

  oneOf(name: string, meanings: Readonly<Record<string, number>>, otherwise?: string): number {
    const value = this.#body[name] ?? otherwise
    const found = typeof value === 'string' && Object.hasOwn(meanings, value) ? meanings[value] : undefined
    if (found === undefined) throw new Unfit(`${name}: one of ${Object.keys(meanings).join(', ')}`)
    return found
  }

  /** a.b.c.d as the interface's number */
  address(name: string): number {
    const parts = this.text(name).split('.')
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255))
      throw new Unfit(`${name}: an address a.b.c.d`)
    return parts.reduce((sum, part) => sum * 256 + Number(part), 0)
  }
}
