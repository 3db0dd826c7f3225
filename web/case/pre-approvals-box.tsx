// The list of pre-approvals: kind and number of each licence, one more, one less.
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PreApproval } from '../../src/core/material.ts'
import type { Value } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import { type Choice, SelectBox, TextBox } from '../parts/control.tsx'
import type { FieldControlProps } from './field-control.tsx'
import styles from './pre-approvals-box.module.css'

const listOf = (value: Value | undefined): readonly PreApproval[] =>
  Array.isArray(value) ? value.filter((one): one is PreApproval => typeof one === 'object') : []

export const PreApprovalsBox = ({
  ids,
  value,
  disabled,
  onChange,
  onLeave,
  kinds,
}: FieldControlProps & { readonly kinds: readonly Choice[] }) => {
  const { t } = useTranslation('tasks')
  const given = listOf(value)
  const rows = given.length === 0 ? [{ kind: '', number: '' }] : given
  const put = (next: readonly PreApproval[]) => onChange(next.length === 0 ? null : next)
  const change = (order: number, part: Partial<PreApproval>) =>
    put(rows.map((row, at) => (at === order ? { ...row, ...part } : row)))
  return (
    <div className={styles.rows}>
      {rows.map((row, order) => (
        // Rows have no identity of their own; their place is it.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={order} className={styles.row}>
          <SelectBox
            {...(order === 0 ? ids : {})}
            aria-label={t('approval.kind')}
            choices={kinds}
            placeholder={t('approval.kind')}
            value={row.kind}
            disabled={disabled}
            onChange={(event) => change(order, { kind: event.currentTarget.value })}
          />
          <TextBox
            aria-label={t('approval.number')}
            placeholder={t('approval.number')}
            maxLength={128}
            value={row.number}
            disabled={disabled}
            onChange={(event) => change(order, { number: event.currentTarget.value })}
            onBlur={onLeave}
          />
          <Button
            kind="plain"
            small
            aria-label={t('approval.remove')}
            disabled={disabled || given.length === 0}
            onClick={() => put(rows.filter((_, at) => at !== order))}
          >
            <X size={17} strokeWidth={1.8} aria-hidden="true" />
          </Button>
        </div>
      ))}
      <Button
        kind="plain"
        small
        className={styles.add}
        disabled={disabled || rows.some((row) => row.kind === '')}
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => put([...rows, { kind: '', number: '' }])}
      >
        {t('approval.add')}
      </Button>
    </div>
  )
}
