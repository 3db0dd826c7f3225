// Which company of the provider gives access: asked only where the provider has several, and answered by the account's own
// products where nothing is picked.
import { useTranslation } from 'react-i18next'
import { SelectBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { useMe } from '../../session/me.ts'

export const CompanyField = ({
  bureau,
  onPick,
}: {
  readonly bureau: string
  readonly onPick: (bureau: string) => void
}) => {
  const { t } = useTranslation('start')
  const companies = useMe().data?.companies
  if (companies === undefined) return null
  return (
    <FieldRow label={t('company')} hint={t('company-hint')}>
      {(ids) => (
        <SelectBox
          {...ids}
          value={bureau}
          choices={[
            { value: '', label: t('company-by-products') },
            ...companies.map((one) => ({ value: one.bureau, label: `${one.name} · ${one.bureauName}` })),
          ]}
          onChange={(event) => onPick(event.currentTarget.value)}
        />
      )}
    </FieldRow>
  )
}
