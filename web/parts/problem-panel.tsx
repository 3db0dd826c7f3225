// An error as a person needs it: what happened, why, what to do. Words by code; a code without words still says
// what the server said, with the reference for the operator.
import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { useProblemWords } from '../i18n/problem-words.ts'
import { Button } from './button.tsx'
import { MendDot } from './glyphs.tsx'
import styles from './problem-panel.module.css'

export const ProblemPanel = ({
  cause,
  again,
  children,
}: {
  readonly cause: unknown
  readonly again?: () => void
  readonly children?: ReactNode
}) => {
  const { t } = useTranslation('app')
  const problem = problemOf(cause)
  const words = useProblemWords()(problem)
  return (
    <div className={styles.panel} role="alert">
      <MendDot />
      <div className={styles.words}>
        <p className={styles.what}>{words.what}</p>
        {words.doNext === '' ? null : <p>{words.doNext}</p>}
        {problem.reference === undefined || problem.status < 500 ? null : (
          <p className={styles.reference}>{t('problem.reference', { reference: problem.reference })}</p>
        )}
        {again === undefined && children === undefined ? null : (
          <div className={styles.actions}>
            {children}
            {again === undefined ? null : (
              <Button small icon={<RotateCw size={15} aria-hidden="true" />} onClick={again}>
                {t('problem.again')}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
