// The words of e-mails and short messages, read once from data/locales and checked for shape at start: a template with a
// missing part stops the program, not the message to somebody who waits for it.
import { readFileSync } from 'node:fs'
import { Fault } from '../../core/fault.ts'
import type { Locale } from '../../flows/ports.ts'

export type MailTemplateText = {
  readonly subject: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** Name of the parameter shown as a large code. */
  readonly code?: string
  /** Name of the parameter whose entries are shown as a list. */
  readonly list?: string
  readonly snippet?: { readonly title: string; readonly each: string; readonly code: string }
  readonly after: readonly string[]
  readonly action?: { readonly label: string; readonly link: string }
}

const commonKeys = [
  'footer',
  'why',
  'noCodes',
  'caseLabel',
  'domainLabel',
  'subject',
  'subjectPrincipal',
  'service',
  'servicePrincipal',
] as const

export type CommonText = Readonly<Record<(typeof commonKeys)[number], string>>

export type MailTexts = {
  readonly common: CommonText
  readonly templates: ReadonlyMap<string, MailTemplateText>
}

type Bag = Readonly<Record<string, unknown>>

const bagOf = (value: unknown): Bag => (typeof value === 'object' && value !== null ? { ...value } : {})

const reader = (where: string, bag: Bag) => {
  const wrong = (key: string): never => {
    throw new Fault('message-text-broken', `${where}: "${key}" is missing or of the wrong kind`, 'bug')
  }
  const text = (key: string): string => {
    const value = bag[key]
    return typeof value === 'string' && value !== '' ? value : wrong(key)
  }
  const texts = (key: string): readonly string[] => {
    const value = bag[key]
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : wrong(key)
  }
  return { text, texts }
}

const templateFrom = (where: string, bag: Bag): MailTemplateText => {
  const { text, texts } = reader(where, bag)
  const action = reader(`${where}.action`, bagOf(bag.action))
  const snippet = reader(`${where}.snippet`, bagOf(bag.snippet))
  return {
    subject: text('subject'),
    heading: text('heading'),
    paragraphs: texts('paragraphs'),
    after: bag.after === undefined ? [] : texts('after'),
    ...(bag.code === undefined ? {} : { code: text('code') }),
    ...(bag.list === undefined ? {} : { list: text('list') }),
    ...(bag.action === undefined
      ? {}
      : { action: { label: action.text('label'), link: action.text('link') } }),
    ...(bag.snippet === undefined
      ? {}
      : {
          snippet: { title: snippet.text('title'), each: snippet.text('each'), code: snippet.text('code') },
        }),
  }
}

const fileOf = (locale: Locale, name: string): Bag =>
  bagOf(
    JSON.parse(
      readFileSync(new URL(`../../../data/locales/${locale}/${name}.json`, import.meta.url), 'utf8'),
    ),
  )

const read = (locale: Locale): MailTexts => {
  const bag = fileOf(locale, 'mail')
  const common = reader(`${locale}/mail.json common`, bagOf(bag.common))
  const names = Object.keys(bag).filter((name) => name !== 'common')
  return {
    common: Object.fromEntries(commonKeys.map((key) => [key, common.text(key)])) as CommonText,
    templates: new Map(
      names.map((name) => [name, templateFrom(`${locale}/mail.json ${name}`, bagOf(bag[name]))]),
    ),
  }
}

const known = new Map<Locale, MailTexts>()

export const mailTexts = (locale: Locale): MailTexts => {
  const texts = known.get(locale) ?? read(locale)
  known.set(locale, texts)
  return texts
}
