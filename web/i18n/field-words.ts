// Names and hints of fields and document slots, by path; names of the options in code tables.
import { useTranslation } from 'react-i18next'
import { patternOf } from '../../src/core/path.ts'

export const useFieldWords = (subjectKind?: string) => {
  const { t, i18n } = useTranslation('fields')
  const context = subjectKind === 'individual' ? { context: 'individual' } : {}
  const find = (path: string, what: 'label' | 'hint'): string => {
    const key = `${patternOf(path)}.${what}`
    return i18n.exists(key, { ns: 'fields' }) ? t(key, context) : what === 'label' ? path : ''
  }
  return {
    label: (path: string): string => find(path, 'label'),
    hint: (path: string): string => find(path, 'hint'),
    option: (table: string, code: string): string => t(`options.${table}.${code}`, { defaultValue: code }),
  }
}
