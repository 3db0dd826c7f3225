// The words of short messages for the demo's outbox, and the values that go into a vendor's own approved templates.
import { readFileSync } from 'node:fs'
import { Fault } from '../../core/fault.ts'
import type { Locale, MessageParams } from '../../flows/ports.ts'

const known = new Map<Locale, ReadonlyMap<string, string>>()

const textsOf = (locale: Locale): ReadonlyMap<string, string> => {
  const cached = known.get(locale)
  if (cached !== undefined) return cached
  const file = new URL(`../../../data/locales/${locale}/sms.json`, import.meta.url)
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const texts = new Map(
    Object.entries(typeof raw === 'object' && raw !== null ? raw : {}).map(([name, text]) => [
      name,
      String(text),
    ]),
  )
  known.set(locale, texts)
  return texts
}

export const smsTemplates = (locale: Locale): readonly string[] => [...textsOf(locale).keys()]

/** One parameter as vendors take it: a short plain string. Throws Fault where it is missing. */
export const smsValue = (params: MessageParams, name: string): string => {
  const value = params[name]
  if (value === undefined)
    throw new Fault('message-param-missing', `A message needs the parameter "${name}"`, 'bug')
  return typeof value === 'object' ? value.join('、') : String(value)
}

/** Throws Fault for an unknown template or a missing parameter. */
export const composeSms = (
  locale: Locale,
  template: string,
  params: MessageParams,
  providerName: string,
): string => {
  const text = textsOf(locale).get(template)
  if (text === undefined)
    throw new Fault('message-template-unknown', `There is no short message "${template}"`, 'bug')
  return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
    smsValue({ ...params, provider: providerName }, name),
  )
}
