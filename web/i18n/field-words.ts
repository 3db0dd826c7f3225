// Names and hints of fields and document slots, by path; names of the options in code tables.
import { useTranslation } from 'react-i18next'
import { patternOf, serviceIdOf } from '../../src/core/path.ts'
import type { CaseView } from '../api/shapes.ts'
import { useCodesInForce } from './codes-in-force.ts'

type Services = CaseView['services']

const isOfApp = (path: string, services: Services): boolean =>
  services.some((one) => one.id === serviceIdOf(path) && one.kind !== 'website')

/** With `services`, fields of an app are called as people call them there, not by words for websites. */
export const useFieldWords = (subjectKind?: string, services: Services = []) => {
  const { t, i18n } = useTranslation('fields')
  const codes = useCodesInForce()
  const context = subjectKind === 'individual' ? { context: 'individual' } : {}
  const find = (path: string, what: 'label' | 'hint'): string => {
    const key = `${patternOf(path)}.${what}`
    const own = isOfApp(path, services) ? { context: 'app' } : context
    return i18n.exists(key, { ns: 'fields' }) ? t(key, own) : what === 'label' ? path : ''
  }
  return {
    label: (path: string): string => find(path, 'label'),
    hint: (path: string): string => find(path, 'hint'),
    /** In our words; a row that the bureau added by its own name, which is Chinese. */
    option: (table: string, code: string): string =>
      t(`options.${table}.${code}`, { defaultValue: codes.nameOf(table, code) ?? code }),
  }
}
