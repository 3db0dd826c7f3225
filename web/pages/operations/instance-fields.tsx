// The fields of an instance, some at a time, so that the page can put them into its sections.
import { useTranslation } from 'react-i18next'
import type { FormCode } from '../../api/codes.ts'
import { useCodesInForce } from '../../i18n/codes-in-force.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { provinceCodes, usePlaces } from '../../i18n/places.ts'
import { LongTextBox, SelectBox, TextBox } from '../../parts/control.tsx'
import { type ControlIds, FieldRow } from '../../parts/field-row.tsx'
import { useMe } from '../../session/me.ts'
import { accessWays, type InstanceForm, productKinds } from './instance-form.ts'

type FieldsProps = {
  readonly form: InstanceForm
  readonly names: readonly (keyof InstanceForm)[]
  readonly wrongPath?: string | undefined
  readonly onChange: (form: InstanceForm) => void
}

const codesOffered = (rows: readonly FormCode[] | undefined): readonly string[] =>
  rows?.filter((row) => row.isOffered).map((row) => row.code) ?? accessWays

const useChoices = (name: keyof InstanceForm) => {
  const { t } = useTranslation(['operations', 'fields', 'app'])
  const { provinceName } = usePlaces()
  const codes = useCodesInForce()
  const words = useFieldWords()
  const accessUnits = useMe().data?.accessUnits
  switch (name) {
    case 'product':
      return productKinds.map((value) => ({ value, label: t(`products.kind.${value}`) }))
    case 'accessWay':
      return codesOffered(codes.rowsOf('access-ways')).map((value) => ({
        value,
        label: words.option('access-ways', value),
      }))
    case 'bureau':
      return accessUnits?.map((one) => ({ value: one.bureau, label: `${one.name} · ${one.bureauName}` }))
    case 'isMainland':
      return ['yes', 'no'].map((value) => ({ value, label: t(`app:field.${value}`) }))
    case 'serverProvinceCode':
      return provinceCodes.map((value) => ({ value, label: provinceName(value) }))
    default:
      return undefined
  }
}

/** What the browser checks by itself before anything is sent. */
const checks: Partial<Record<keyof InstanceForm, React.ComponentProps<'input'>>> = {
  id: { pattern: '[A-Za-z0-9_\\-]{1,64}', maxLength: 64, autoComplete: 'off' },
  accountEmail: { type: 'email', maxLength: 128, autoComplete: 'off' },
  name: { maxLength: 128 },
  region: { maxLength: 64 },
  startsOn: { type: 'date' },
  endsOn: { type: 'date' },
}

const Control = ({
  name,
  ids,
  value,
  onValue,
}: {
  readonly name: keyof InstanceForm
  readonly ids: ControlIds
  readonly value: string
  readonly onValue: (value: string) => void
}) => {
  const choices = useChoices(name)
  const onChange = (event: { currentTarget: { value: string } }): void => onValue(event.currentTarget.value)
  if (choices) return <SelectBox {...ids} choices={choices} value={value} onChange={onChange} />
  if (name === 'addresses') return <LongTextBox {...ids} value={value} onChange={onChange} className="mono" />
  return (
    <TextBox {...ids} required {...checks[name]} value={value} onChange={onChange} mono={name === 'id'} />
  )
}

export const InstanceFields = ({ form, names, wrongPath, onChange }: FieldsProps) => {
  const { t } = useTranslation('operations')
  return names.map((name) => (
    <FieldRow
      key={name}
      label={t(`products.field.${name}`)}
      hint={t(`products.hint.${name}`, { defaultValue: '' })}
      isRequired={name !== 'addresses'}
    >
      {(ids) => (
        <Control
          name={name}
          ids={{ ...ids, 'aria-invalid': wrongPath === name }}
          value={form[name]}
          onValue={(value) => onChange({ ...form, [name]: value })}
        />
      )}
    </FieldRow>
  ))
}
