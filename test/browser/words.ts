// The words on the screens, read from the Chinese locale files by key: a text may be worded better without this walk
// going blind. What takes parameters is filled in as i18next does it.
import { readFileSync } from 'node:fs'
import { patternOf } from '../../src/core/path.ts'

type Params = Readonly<Record<string, string | number>>

const fileOf = (namespace: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/locales/zh-CN/${namespace}.json`, import.meta.url), 'utf8'))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The text at `tasks:form.sign`; a key that is not there is an error in the walk, not an empty match. */
export const say = (key: string, params: Params = {}): string => {
  const [namespace = '', path = ''] = key.split(':')
  const parts = path.split('.')
  const last = parts.pop() ?? ''
  const folder = parts.reduce<unknown>(
    (found, part) => (isRecord(found) ? found[part] : undefined),
    fileOf(namespace),
  )
  const found = isRecord(folder) ? (folder[last] ?? folder[`${last}_other`]) : undefined
  if (typeof found !== 'string') throw new Error(`there is no text ${key} in the Chinese locale`)
  return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** The name of a choice in a code table. */
export const optionName = (table: string, code: string): string => say(`fields:options.${table}.${code}`)

/** The name of a field or of a document's slot. */
export const fieldLabel = (path: string): string => {
  const fields = fileOf('fields')
  const words = isRecord(fields) ? fields[patternOf(path)] : undefined
  if (!isRecord(words) || typeof words.label !== 'string') throw new Error(`the field ${path} has no name`)
  return words.label
}
