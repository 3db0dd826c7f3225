// What a change would change, in words: each field as it is filed and as it will be. The same list stands before submitting, in the
// end, and on nobody's desk (the desk has its own rows).
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { slotAt } from '../../src/core/slot.ts'
import type { CaseView } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import styles from './change-list.module.css'
import { useFiledWords } from './filed-value.tsx'
import { REGION_PATHS } from './form-layout.ts'
import { placeOfPath } from './places.ts'
import { useSlotName } from './slots-of-case.ts'
import { useValueWords } from './value-words.ts'

const isRegion = (path: string): boolean => REGION_PATHS.some((one) => one === path)

/** One line for the region, whichever of its parts changed. */
const linesOf = (view: CaseView): readonly string[] => [
  ...new Set((view.followUp?.changed ?? []).map((path) => (isRegion(path) ? 'subject.cityCode' : path))),
]

export const ChangeList = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('case')
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const valueWords = useValueWords()
  const filedWords = useFiledWords(view)
  const slotName = useSlotName(view)
  const nowWords = (path: string): string => {
    const paths = path === 'subject.cityCode' ? REGION_PATHS : [path]
    const shown = paths.flatMap((one) => {
      const value = view.values[one]
      return value === undefined || value.length === 0 ? [] : [valueWords(one, value)]
    })
    return shown.length === 0 ? t('change.nothing') : shown.join(' ')
  }
  const ofService = (path: string): string => {
    const service = view.services.find((one) => one.id === placeOfPath(path).serviceId)
    return service === undefined || view.services.length < 2 ? '' : ` · ${service.domain || service.name}`
  }
  const lines = linesOf(view)
  if (lines.length === 0) return <p className={styles.none}>{t('change.none')}</p>
  return (
    <dl className={styles.changes}>
      {lines.map((path) =>
        slotAt(path) ? (
          <div key={path}>
            <dt>{slotName(path)}</dt>
            <dd className={styles.now}>{t('change.new-paper')}</dd>
          </div>
        ) : (
          <div key={path}>
            <dt>
              {words.label(path === 'subject.cityCode' ? 'subject.region' : path)}
              {ofService(path)}
            </dt>
            <dd>
              <span className={styles.before}>
                <span className="visually-hidden">{t('change.before')}</span>
                {filedWords(path)}
              </span>
              <ArrowRight size={15} strokeWidth={1.7} aria-hidden="true" />
              <span className={styles.now}>
                <span className="visually-hidden">{t('change.now')}</span>
                {nowWords(path)}
              </span>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
