// Which access unit of the provider gives access: asked only where the provider has several, and answered by the account's own
// products where nothing is picked.
import { useTranslation } from 'react-i18next'
import { SelectBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { useMe } from '../../session/me.ts'

export const AccessUnitField = ({
  bureau,
  onPick,
}: {
  readonly bureau: string
  readonly onPick: (bureau: string) => void
}) => {
  const { t } = useTranslation('start')
  const accessUnits = useMe().data?.accessUnits
  if (accessUnits === undefined) return null
  return (
    <FieldRow label={t('access-unit')} hint={t('access-unit-hint')}>
      {(ids) => (
        <SelectBox
          {...ids}
          value={bureau}
          choices={[
            { value: '', label: t('access-unit-by-products') },
            ...accessUnits.map((one) => ({ value: one.bureau, label: `${one.name} · ${one.bureauName}` })),
          ]}
          onChange={(event) => onPick(event.currentTarget.value)}
        />
      )}
    </FieldRow>
  )
}
