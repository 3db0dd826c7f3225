// The desk's words: labels of paths, names of codes, dates in full. With several services each group says whose it is.
import { useTranslation } from 'react-i18next'
import { fieldAt } from '../../../src/core/field.ts'
import { patternOf } from '../../../src/core/path.ts'
import type { CaseView, Value } from '../../api/shapes.ts'
import { itemWords } from '../../case/list-words.ts'
import { useFindingWords } from '../../i18n/finding-words.ts'
import type { DeskGroup, DeskWords } from '../../parts/desk/review-desk.ts'
import { useDivisionNames } from './division-names.ts'

type Translate = (key: string, options?: Record<string, unknown>) => string

const isCodes = (value: Value): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const codeWord = (t: Translate, table: string | undefined, code: string): string =>
  table === undefined ? code : t(`fields:options.${table}.${code}`, { defaultValue: code })

const textWord = (
  t: Translate,
  divisionName: (code: string) => string,
  path: string,
  text: string,
): string => {
  const field = fieldAt(path)
  if (text === '' || field === undefined) return text
  if (field.kind === 'region') return divisionName(text)
  if (field.kind === 'yes-no') return codeWord(t, 'yes-no', text)
  if (field.kind === 'date') return text === 'long-term' ? t('app:field.long-term') : text
  return field.kind === 'code' ? codeWord(t, field.table, text) : text
}

/** The row of the service number shows all that product verification filled in, so it bears the name of the whole. */
const labelKeyOf = (path: string): string =>
  path.endsWith('.access.serviceNumber') ? 'group.access' : `fields:${patternOf(path)}.label`

const isOfApp = (view: CaseView, path: string): boolean =>
  view.services.some((one) => one.kind !== 'website' && path.startsWith(`services.${one.id}.`))

export const useDeskWords = (view: CaseView): DeskWords => {
  const { t } = useTranslation(['review', 'fields', 'reasons', 'app', 'findings'])
  const findingWords = useFindingWords()
  const divisionName = useDivisionNames()
  const kind = view.values['subject.kind']
  const say: Translate = (key, options) => t(key, { ...options })
  const serviceName = (group: DeskGroup): string =>
    view.services.find((service) => service.id === group.serviceId)?.label ?? group.serviceId ?? ''
  return {
    labelOf: (path) =>
      say(labelKeyOf(path), {
        context: isOfApp(view, path) ? 'app' : kind,
        defaultValue: path.split('.').at(-1) ?? path,
      }),
    shortOf: (slot) =>
      say(`paper.short.${slot.split('.').at(-1)}`, { defaultValue: slot.split('.').at(-1) ?? slot }),
    groupOf: (group) => {
      const isApp = isOfApp(view, `services.${group.serviceId ?? ''}.`)
      const name = say(`group.${group.key}`, {
        defaultValue: group.key,
        ...(isApp ? { context: 'app' } : {}),
      })
      return group.serviceId === undefined
        ? name
        : t('group.of-service', { name, domain: serviceName(group) })
    },
    valueOf: (path, value) => {
      if (typeof value === 'string') return textWord(say, divisionName, path, value)
      const table = fieldAt(path)?.table
      if (isCodes(value)) return value.map((code) => codeWord(say, table, code)).join(t('list-comma'))
      const isPackages = fieldAt(path)?.kind === 'platforms'
      return value
        .map((one) =>
          typeof one === 'string' ? one : itemWords(one, (name, code) => codeWord(say, name, code)),
        )
        .join(isPackages ? '\n' : t('list-comma'))
    },
    reasonOf: (code) => say(`reasons:${code}.reason`, { defaultValue: code }),
    suggestionOf: (code) => say(`reasons:${code}.suggestion`, { defaultValue: '' }),
    findingOf: findingWords.text,
  }
}
