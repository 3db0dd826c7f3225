// Under a field that was changed: what is filed now, and the way back to it. What is masked can be compared but not put back.
import { useTranslation } from 'react-i18next'
import type { Field } from '../../src/core/field.ts'
import type { CaseView, Value } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import styles from './filed-value.module.css'
import { REGION_PATHS } from './form-layout.ts'
import { useValueWords } from './value-words.ts'

/** Whether a field of a change differs from what is filed. The region is one control for three fields. */
export const isChangedAt = (view: CaseView, path: string): boolean =>
  view.followUp?.changed.some(
    (one) =>
      one === path || (path === 'subject.cityCode' && REGION_PATHS.some((regionPath) => regionPath === one)),
  ) ?? false

export const useFiledWords = (view: CaseView) => {
  const { t } = useTranslation('case')
  const valueWords = useValueWords()
  return (path: string): string => {
    const paths = path === 'subject.cityCode' ? REGION_PATHS : [path]
    const words = paths.flatMap((one) => {
      const value = view.followUp?.filedValues[one]
      return value === undefined || value.length === 0 ? [] : [valueWords(one, value)]
    })
    return words.length === 0 ? t('change.nothing') : words.join(' ')
  }
}

export const FiledValue = ({
  view,
  path,
  field,
  onPutBack,
}: {
  readonly view: CaseView
  readonly path: string
  readonly field: Field
  readonly onPutBack: (value: Value | null) => void
}) => {
  const { t } = useTranslation('case')
  const filedWords = useFiledWords(view)
  if (!isChangedAt(view, path)) return null
  const isWhole = field.mask === 'none' && path !== 'subject.cityCode' && path !== 'subject.name'
  return (
    <p className={styles.filed}>
      <span className={styles.tag}>{t('change.tag')}</span>
      <span>{t('change.filed', { value: filedWords(path) })}</span>
      {isWhole ? (
        <Button kind="link" small onClick={() => onPutBack(view.followUp?.filedValues[path] ?? null)}>
          {t('change.put-back')}
        </Button>
      ) : null}
    </p>
  )
}
