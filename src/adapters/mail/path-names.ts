// Names of fields and documents in words, from the same file that labels them on the pages, so that the e-mail and the
// page call a thing by one name.
import { readFileSync } from 'node:fs'
import { type Path, patternOf } from '../../core/path.ts'
import type { Locale } from '../../flows/ports.ts'
import type { CommonText } from './message-texts.ts'

const known = new Map<Locale, ReadonlyMap<string, string>>()

const labelsOf = (locale: Locale): ReadonlyMap<string, string> => {
  const cached = known.get(locale)
  if (cached !== undefined) return cached
  const file = new URL(`../../../data/locales/${locale}/fields.json`, import.meta.url)
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const labels = new Map<string, string>()
  for (const [path, entry] of Object.entries(typeof raw === 'object' && raw !== null ? raw : {})) {
    const label: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'label') : entry
    if (typeof label === 'string') labels.set(path, label)
  }
  known.set(locale, labels)
  return labels
}

const groupOf = (common: CommonText, path: Path): string | undefined => {
  // Names of documents say whose they are.
  if (path.includes('.documents.')) return undefined
  if (path.startsWith('subject.principal.')) return common.subjectPrincipal
  if (path.startsWith('subject.')) return common.subject
  if (/^services\.[^.]+\.principal\./.test(path)) return common.servicePrincipal
  return path.startsWith('services.') ? common.service : undefined
}

/** `主体负责人 · 姓名`; undefined where no label is known for the path. */
export const pathName = (locale: Locale, common: CommonText, path: Path): string | undefined => {
  const labels = labelsOf(locale)
  const label = labels.get(path) ?? labels.get(patternOf(path))
  const group = groupOf(common, path)
  return label === undefined || group === undefined ? label : `${group} · ${label}`
}
