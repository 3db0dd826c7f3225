// Puts values into "{{name}}". Instants and dates are told in Shanghai's time and the reader's language; a name without a
// value is a Fault, because nobody should receive a message with a hole in it.
import { Fault } from '../../core/fault.ts'
import { isCalendarDate, isInstant } from '../../core/time.ts'
import type { Locale, MessageParams } from '../../flows/ports.ts'

const separator: Readonly<Record<Locale, string>> = { 'zh-CN': '、', en: ', ', es: ', ' }

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const
const minute = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' } as const

const dated = (locale: Locale, text: string): string => {
  // Who reads Chinese knows which clock is meant; others are told.
  const zone = locale === 'zh-CN' ? {} : ({ timeZoneName: 'short' } as const)
  if (isInstant(text))
    return new Intl.DateTimeFormat(locale, { ...day, ...minute, ...zone }).format(new Date(text))
  if (isCalendarDate(text))
    return new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(new Date(`${text}T00:00:00Z`))
  return text
}

/** One parameter as words. */
export const valueText = (locale: Locale, value: string | number | readonly string[]): string => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string'
    ? dated(locale, value)
    : value.map((entry) => dated(locale, entry)).join(separator[locale])
}

/** Throws Fault `message-param-missing`, naming the parameter and never a value. */
export const filled = (locale: Locale, template: string, params: MessageParams): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const value = params[name]
    if (value === undefined)
      throw new Fault('message-param-missing', `A message needs the parameter "${name}"`, 'bug')
    return valueText(locale, value)
  })
