// Entering or changing one range: which columns are asked depends on its part, and for an allocation on what is done with it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectBox, TextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import {
  type AddressPart,
  type AddressView,
  addAddress,
  addressesKey,
  changeAddress,
} from './address-calls.ts'
import {
  choicesOf,
  factsToSend,
  isDemanded,
  regionColumns,
  sectionsFor,
  subjectKinds,
} from './address-columns.ts'
import { EntryForm, type FormColumn } from './entry-form.tsx'

const parts: readonly AddressPart[] = ['source', 'allocation', 'brought', 'broadcast']

const kindOf = (name: string): FormColumn['kind'] => {
  if (name === 'userRegion') return 'region'
  if (name === 'usedOn') return 'date'
  if (name === 'userSubjectKind' || name in choicesOf) return 'choice'
  if (['unit', 'passedOnTo', 'broadcaster', 'requester', 'originUnit'].includes(name)) return 'number'
  return name === 'gatewayAddress' ? 'mono' : 'text'
}

const useColumn = () => {
  const { t } = useTranslation(['operations', 'fields'])
  return (part: AddressPart, name: Parameters<typeof isDemanded>[1]): FormColumn => {
    const hint = t(`addresses.hint.${name}`, { defaultValue: '' })
    const words = choicesOf[name]?.map((word) => ({ value: word, label: t(`addresses.word.${word}`) }))
    const kinds = subjectKinds.map(([value, kind]) => ({
      value,
      label: t(`fields:options.subject-kinds.${kind}`),
    }))
    return {
      name,
      kind: kindOf(name),
      label: t(`addresses.column.${name}`),
      isRequired: isDemanded(part, name),
      ...(hint === '' ? {} : { hint }),
      ...(name === 'userRegion' ? { names: regionColumns } : {}),
      ...(name === 'userSubjectKind' ? { choices: kinds } : words === undefined ? {} : { choices: words }),
    }
  }
}

type AddressFormProps = {
  /** Code; undefined: the first. */
  readonly bureau: string | undefined
  /** The one that is changed; its part stays. */
  readonly entry: AddressView | undefined
  readonly onDone: () => void
}

export const AddressForm = ({ entry, bureau, onDone }: AddressFormProps) => {
  const { t } = useTranslation('operations')
  const columnOf = useColumn()
  const [values, setValues] = useState({ ...entry?.facts, range: entry?.range ?? '' })
  const [part, setPart] = useState<AddressPart>(entry?.part ?? 'source')
  const { range, ...facts } = values
  const head = (wrong: string | undefined) => (
    <>
      <FieldRow label={t('addresses.column.part')} hint={t(`addresses.part-hint.${part}`)}>
        {(ids) => (
          <SelectBox
            {...ids}
            disabled={entry !== undefined}
            choices={parts.map((value) => ({ value, label: t(`addresses.part.${value}`) }))}
            value={part}
            onChange={(event) => setPart(parts.find((one) => one === event.currentTarget.value) ?? part)}
          />
        )}
      </FieldRow>
      <FieldRow path="range" label={t('addresses.column.range')} hint={t('addresses.hint.range')}>
        {(ids) => (
          <TextBox
            {...ids}
            aria-invalid={wrong === 'range'}
            mono
            required
            maxLength={128}
            autoComplete="off"
            value={range}
            onChange={(event) => setValues({ ...values, range: event.currentTarget.value })}
          />
        )}
      </FieldRow>
    </>
  )
  const sections = sectionsFor(part, facts).map(({ name, asked }) => ({
    name:
      name === 'range'
        ? t(entry === undefined ? 'addresses.add' : 'addresses.change')
        : t(`addresses.section.${name}`),
    columns: asked.map((one) => columnOf(part, one)),
    ...(name === 'range' ? { head } : {}),
  }))
  return (
    <EntryForm
      key={entry?.id ?? 'new'}
      sections={sections}
      values={values}
      onValues={(some) => setValues({ ...values, ...some })}
      queryKey={addressesKey}
      save={() => {
        const body = { range, facts: factsToSend(part, facts, entry?.facts) }
        return entry === undefined ? addAddress({ ...body, part }, bureau) : changeAddress(entry.id, body)
      }}
      onDone={onDone}
    />
  )
}
