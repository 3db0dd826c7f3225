// A value as people read it: codes by their names, regions by theirs, lists joined.
import { useTranslation } from 'react-i18next'
import { fieldAt } from '../../src/core/field.ts'
import { regionName } from '../../src/core/regions.ts'
import type { Value } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { useJoined } from '../i18n/joined.ts'
import { usePlaces } from '../i18n/places.ts'
import { dayOf } from '../i18n/time-words.ts'
import { useRegions } from '../parts/region-picker.tsx'
import { itemWords } from './list-words.ts'

export const useValueWords = () => {
  const { t, i18n } = useTranslation(['app', 'tasks'])
  const words = useFieldWords()
  const { provinceName } = usePlaces()
  const regions = useRegions()
  const joined = useJoined()
  const one = (path: string, text: string): string => {
    const field = fieldAt(path)
    if (path.endsWith('.principalIsSubjects')) return t(`tasks:same-person.${text === 'yes' ? 'yes' : 'no'}`)
    if (field?.kind === 'yes-no') return t(`field.${text === 'yes' ? 'yes' : 'no'}`)
    if (field?.kind === 'date')
      return text === 'long-term' ? t('field.long-term') : dayOf(i18n.language, text)
    if (field?.kind === 'region')
      return text.endsWith('0000')
        ? provinceName(text)
        : ((regions.data && regionName(regions.data, text)) ?? text)
    return field?.table === undefined ? text : words.option(field.table, text)
  }
  return (path: string, value: Value): string =>
    typeof value === 'string'
      ? one(path, value)
      : joined(
          value.map((part) => (typeof part === 'string' ? one(path, part) : itemWords(part, words.option))),
        )
}
