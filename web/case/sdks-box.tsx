// Third-party code in an app: name and vendor of each.
import { useTranslation } from 'react-i18next'
import type { Sdk } from '../../src/core/material.ts'
import type { Value } from '../api/shapes.ts'
import { TextBox } from '../parts/control.tsx'
import type { FieldControlProps } from './field-control.tsx'
import { RowsBox } from './rows-box.tsx'

const isSdk = (one: unknown): one is Sdk => typeof one === 'object' && one !== null && 'vendor' in one

const listOf = (value: Value | undefined): readonly Sdk[] => (Array.isArray(value) ? value.filter(isSdk) : [])

export const SdksBox = ({ ids, value, disabled, onChange, onLeave }: FieldControlProps) => {
  const { t } = useTranslation('tasks')
  return (
    <RowsBox<Sdk>
      given={listOf(value)}
      empty={{ name: '', vendor: '' }}
      isWaiting={(row) => row.name === ''}
      disabled={disabled}
      onChange={onChange}
      addLabel={t('sdk.add')}
      removeLabel={t('sdk.remove')}
    >
      {(row, order, change) =>
        (['name', 'vendor'] as const).map((part) => (
          <TextBox
            key={part}
            {...(order === 0 && part === 'name' ? ids : {})}
            aria-label={t(`sdk.${part}`)}
            placeholder={t(`sdk.${part}`)}
            maxLength={128}
            value={row[part]}
            disabled={disabled}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
            onBlur={onLeave}
          />
        ))
      }
    </RowsBox>
  )
}
