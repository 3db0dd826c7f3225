// One field: name, control, hint beside it on wide screens and under it on narrow ones, findings under it. The control
// is given as a function, because it has to carry the ids that tie name, hint and findings to it.
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'
import type { ReturnItemView } from '../api/shapes.ts'
import { useReturnWords } from '../i18n/return-words.ts'
import styles from './field-row.module.css'
import { FindingLine, ReturnLine } from './finding-line.tsx'

export type ControlIds = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
}

type FieldRowProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly isRequired?: boolean
  readonly findings?: readonly Finding[]
  readonly item?: ReturnItemView | undefined
  /** For controls that are several (dates, choices): the name becomes a legend. */
  readonly isGroup?: boolean
  /** Its parts say themselves which of them is wrong. */
  readonly marksItself?: boolean
  /** So that links from findings elsewhere can jump here. */
  readonly path?: string
  /** What is known of it besides findings. */
  readonly below?: ReactNode
  readonly children: (ids: ControlIds) => ReactNode
}

export const FieldRow = ({
  label,
  hint,
  isRequired = true,
  findings = [],
  item,
  isGroup,
  marksItself = false,
  path,
  below,
  children,
}: FieldRowProps) => {
  const { t } = useTranslation('app')
  const returnWords = useReturnWords()
  const id = useId()
  const isWrong =
    findings.some((finding) => finding.severity === 'blocking') || (item !== undefined && !item.isMended)
  const describedBy = [
    ...(hint ? [`${id}-hint`] : []),
    ...(item ? [`${id}-item`] : []),
    ...findings.map((_, order) => `${id}-f${order}`),
  ].join(' ')
  const Name = isGroup ? 'legend' : 'label'
  const Row = isGroup ? 'fieldset' : 'div'
  return (
    <Row
      className={styles.row}
      {...(path === undefined ? {} : { 'data-path': path })}
      {...(isGroup && describedBy !== '' ? { 'aria-describedby': describedBy } : {})}
    >
      <Name className={styles.label} {...(isGroup ? {} : { htmlFor: id })}>
        {label}
        {isRequired ? null : <span className={styles.optional}>{t('field.optional')}</span>}
      </Name>
      <div className={styles.control} data-wrong={(isWrong && !marksItself) || undefined}>
        {children({
          id,
          'aria-describedby': describedBy === '' ? undefined : describedBy,
          'aria-invalid': isWrong,
          'aria-required': isRequired,
        })}
      </div>
      <div className={styles.under}>
        {below}
        {item ? <ReturnLine id={`${id}-item`} isMended={item.isMended} {...returnWords(item)} /> : null}
        {findings.map((finding, order) => (
          <FindingLine key={`${finding.code}-${finding.path}`} finding={finding} id={`${id}-f${order}`} />
        ))}
      </div>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </Row>
  )
}

/** A value that can no longer be changed: read, not typed. */
export const Readout = ({
  label,
  value,
  hint,
}: {
  readonly label: string
  readonly value: string
  readonly hint: string
}) => (
  <div className={styles.row}>
    <span className={styles.label}>{label}</span>
    <span className={styles.readout}>{value}</span>
    <span className={styles.hint}>{hint}</span>
  </div>
)

/** The one-tap correction that stands inside the control, at its right end. */
export const SuggestionButton = ({
  label,
  onTake,
}: {
  readonly label: string
  readonly onTake: () => void
}) => (
  <button type="button" className={styles.suggestion} onClick={onTake}>
    {label}
  </button>
)
