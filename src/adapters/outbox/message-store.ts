// The last thousand messages of a demo installation as lines of JSON in a file of its own, so that the outbox page works
// while the database is down. A line torn by a crash is skipped. Demonstrations only: the file is readable by its owner.
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../core/time.ts'

export type OutboxMessage = {
  readonly id: string
  readonly kind: 'mail' | 'sms'
  readonly from: string
  readonly to: string
  readonly sentAt: Instant
  /** Of e-mails only. */
  readonly subject?: string
  readonly html?: string
  readonly text: string
}

export type MessageStore = {
  /** False where a message with this id is already kept. */
  add(message: OutboxMessage): boolean
  /** Newest first. */
  list(): readonly OutboxMessage[]
  find(id: string): OutboxMessage | undefined
}

const kept = 1000
const slack = 200

const isMessage = (value: unknown): value is OutboxMessage =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'kind', 'from', 'to', 'sentAt', 'text'].every((name) => typeof Reflect.get(value, name) === 'string')

const parsed = (line: string): readonly OutboxMessage[] => {
  try {
    const value: unknown = JSON.parse(line)
    return isMessage(value) ? [value] : []
  } catch {
    return []
  }
}

const readLines = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}

export const openMessageStore = (folder: string): MessageStore => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'messages.jsonl')
  let messages = readLines(file).flatMap(parsed).slice(-kept)
  const rewrite = (): void => {
    const beside = `${file}.part`
    writeFileSync(beside, messages.map((message) => `${JSON.stringify(message)}\n`).join(''), { mode: 0o600 })
    renameSync(beside, file)
  }
  // Always begin with a whole file: the next line must not be glued to a torn one.
  rewrite()
  let lines = messages.length
  return {
    add: (message) => {
      if (messages.some((one) => one.id === message.id)) return false
      messages = [...messages, message].slice(-kept)
      if (lines >= kept + slack) {
        rewrite()
        lines = messages.length
      } else {
        appendFileSync(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
        lines++
      }
      return true
    },
    list: () => messages.toReversed(),
    find: (id) => messages.find((message) => message.id === id),
  }
}
