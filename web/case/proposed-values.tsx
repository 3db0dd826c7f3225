// Under a field whose value breaks a rule: whole values that pass all of its rules, each taken with one tap. They come with the
// finding, judged already, so whoever takes one is not sent to the next refusal.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'
import type { Value } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import styles from './proposed-values.module.css'

/** What the findings of one field propose, without what stands there already. */
export const proposedFor = (findings: readonly Finding[], value: Value | undefined): readonly string[] =>
  (findings.find((finding) => finding.suggestions !== undefined)?.suggestions ?? []).filter(
    (one) => one !== value,
  )

export const ProposedValues = ({
  proposed,
  onTake,
}: {
  readonly proposed: readonly string[]
  readonly onTake: (value: string) => void
}) => {
  const { t } = useTranslation('app')
  if (proposed.length === 0) return null
  return (
    <p className={styles.proposed}>
      {proposed.map((value) => (
        <Button key={value} kind="link" small onClick={() => onTake(value)}>
          {t('finding.take', { value })}
        </Button>
      ))}
    </p>
  )
}
