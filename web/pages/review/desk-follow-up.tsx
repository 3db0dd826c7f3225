// Above the facts of a follow-up: how much of what is filed would change, or what is given up. What is changed stands in the rows
// themselves, marked character by character.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { isCancellation, isChange } from '../../case/case-name.ts'
import { AboutRows } from '../../case/follow-up-about.tsx'
import styles from './desk-follow-up.module.css'

export const DeskFollowUp = ({
  view,
  labelOf,
}: {
  readonly view: CaseView
  readonly labelOf: (path: string) => string
}) => {
  const { t } = useTranslation('review')
  const { followUp } = view
  if (!followUp || view.status === 'judging-portrait') return null
  if (isCancellation(view))
    return (
      <section className={styles.line} data-grave aria-label={t('follow-up.name')}>
        <p className={styles.what}>{t(`follow-up.${view.filingType}`)}</p>
        <AboutRows view={view} />
        {followUp.moveTo === undefined ? null : (
          <p className={styles.quiet}>{t('follow-up.move', { number: followUp.moveTo })}</p>
        )}
      </section>
    )
  if (!isChange(view)) return null
  const names = [...new Set(followUp.changed.map(labelOf))]
  return (
    <section className={styles.line} aria-label={t('follow-up.name')}>
      <p className={styles.what}>{t('follow-up.changes', { count: followUp.changed.length })}</p>
      <p className={styles.quiet}>{names.join(t('list-comma'))}</p>
      <p className={styles.quiet}>{followUp.subjectNumber}</p>
    </section>
  )
}
