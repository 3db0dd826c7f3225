// The list of pre-approvals: kind and number of each licence.
import { useTranslation } from 'react-i18next'
import type { PreApproval } from '../../src/core/material.ts'
import type { Value } from '../api/shapes.ts'
import { type Choice, SelectBox, TextBox } from '../parts/control.tsx'
import type { FieldControlProps } from './field-control.tsx'
import { RowsBox } from './rows-box.tsx'

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
  return (
    <RowsBox<PreApproval>
      given={listOf(value)}
      empty={{ kind: '', number: '' }}
      isWaiting={(row) => row.kind === ''}
      disabled={disabled}
      onChange={onChange}
      addLabel={t('approval.add')}
      removeLabel={t('approval.remove')}
    >
      {(row, order, change) => (
        <>
          <SelectBox
            {...(order === 0 ? ids : {})}
            aria-label={t('approval.kind')}
            choices={kinds}
            placeholder={t('approval.kind')}
            value={row.kind}
            disabled={disabled}
            onChange={(event) => change({ kind: event.currentTarget.value })}
          />
          <TextBox
            aria-label={t('approval.number')}
            placeholder={t('approval.number')}
            maxLength={128}
            value={row.number}
            disabled={disabled}
            onChange={(event) => change({ number: event.currentTarget.value })}
            onBlur={onLeave}
          />
        </>
      )}
    </RowsBox>
  )
}
