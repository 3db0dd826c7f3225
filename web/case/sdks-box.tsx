// Third-party code in an app: name and vendor of each, one more, one less.
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Sdk } from '../../src/core/material.ts'
import type { Value } from '../api/shapes.ts'
import { Button } from '../parts/button.tsx'
import { TextBox } from '../parts/control.tsx'
import type { FieldControlProps } from './field-control.tsx'
import styles from './pre-approvals-box.module.css'

const isSdk = (one: unknown): one is Sdk => typeof one === 'object' && one !== null && 'vendor' in one

const listOf = (value: Value | undefined): readonly Sdk[] => (Array.isArray(value) ? value.filter(isSdk) : [])

export const SdksBox = ({ ids, value, disabled, onChange, onLeave }: FieldControlProps) => {
  const { t } = useTranslation('tasks')
  const given = listOf(value)
  const rows = given.length === 0 ? [{ name: '', vendor: '' }] : given
  const put = (next: readonly Sdk[]) => onChange(next.length === 0 ? null : next)
  const change = (order: number, part: Partial<Sdk>) =>
    put(rows.map((row, at) => (at === order ? { ...row, ...part } : row)))
  return (
    <div className={styles.rows}>
      {rows.map((row, order) => (
        // Rows have no identity of their own; their place is it.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <div key={order} className={styles.row}>
          {(['name', 'vendor'] as const).map((part) => (
            <TextBox
              key={part}
              {...(order === 0 && part === 'name' ? ids : {})}
              aria-label={t(`sdk.${part}`)}
              placeholder={t(`sdk.${part}`)}
              maxLength={128}
              value={row[part]}
              disabled={disabled}
              onChange={(event) => change(order, { [part]: event.currentTarget.value })}
              onBlur={onLeave}
            />
          ))}
          <Button
            kind="plain"
            small
            aria-label={t('sdk.remove')}
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
        disabled={disabled || rows.some((row) => row.name === '')}
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => put([...rows, { name: '', vendor: '' }])}
      >
        {t('sdk.add')}
      </Button>
    </div>
  )
}
