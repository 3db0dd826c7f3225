// Entering or changing one range. Which columns are asked depends on the part; what does not fit is said by the server, in
// the same words as on the command line.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { SelectBox, TextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import {
  type AddressFacts,
  type AddressPart,
  type AddressView,
  addAddress,
  addressesKey,
  changeAddress,
} from './address-calls.ts'
import { choicesOf, columnsFor, type FactName, requiredFor } from './address-columns.ts'

const parts: readonly AddressPart[] = ['source', 'allocation', 'brought', 'broadcast']

const given = (facts: AddressFacts, part: AddressPart): AddressFacts =>
  Object.fromEntries(
    columnsFor(part, facts).flatMap((name) => {
      const text = facts[name]?.trim() ?? ''
      return text === '' ? [] : [[name, text]]
    }),
  )

const Column = ({
  name,
  value,
  isRequired,
  isWrong,
  onValue,
}: {
  readonly name: FactName
  readonly value: string
  readonly isRequired: boolean
  readonly isWrong: boolean
  readonly onValue: (value: string) => void
}) => {
  const { t } = useTranslation('operations')
  const choices = choicesOf[name]
  const onChange = (event: { currentTarget: { value: string } }): void => onValue(event.currentTarget.value)
  return (
    <FieldRow
      label={t(`addresses.column.${name}`)}
      hint={t(`addresses.hint.${name}`, { defaultValue: '' })}
      isRequired={isRequired}
    >
      {(ids) =>
        choices === undefined ? (
          <TextBox
            {...ids}
            aria-invalid={isWrong}
            type={name === 'usedOn' ? 'date' : 'text'}
            autoComplete="off"
            value={value}
            onChange={onChange}
          />
        ) : (
          <SelectBox
            {...ids}
            aria-invalid={isWrong}
            placeholder={t('addresses.choose')}
            choices={choices.map((word) => ({ value: word, label: t(`addresses.word.${word}`) }))}
            value={value}
            onChange={onChange}
          />
        )
      }
    </FieldRow>
  )
}

/** `entry`: the one that is changed; its part stays. */
export const AddressForm = ({
  entry,
  onDone,
}: {
  readonly entry?: AddressView
  readonly onDone: () => void
}) => {
  const { t } = useTranslation('operations')
  const queries = useQueryClient()
  const [range, setRange] = useState(entry?.range ?? '')
  const [part, setPart] = useState<AddressPart>(entry?.part ?? 'source')
  const [facts, setFacts] = useState<AddressFacts>(entry?.facts ?? {})
  const saving = useMutation({
    mutationFn: () => {
      const body = { range, facts: given(facts, part) }
      return entry === undefined ? addAddress({ ...body, part }) : changeAddress(entry.id, body)
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: addressesKey })
      onDone()
    },
  })
  const wrong = saving.error ? problemOf(saving.error).path : undefined
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form onSubmit={submit}>
      <SectionedCard>
        <Section name={t(entry === undefined ? 'addresses.add' : 'addresses.change')}>
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
          <FieldRow label={t('addresses.column.range')} hint={t('addresses.hint.range')}>
            {(ids) => (
              <TextBox
                {...ids}
                aria-invalid={wrong === 'range'}
                mono
                required
                maxLength={128}
                autoComplete="off"
                value={range}
                onChange={(event) => setRange(event.currentTarget.value)}
              />
            )}
          </FieldRow>
          {columnsFor(part, facts).map((name) => (
            <Column
              key={name}
              name={name}
              value={facts[name] ?? ''}
              isRequired={requiredFor(part, facts).includes(name)}
              isWrong={wrong === name}
              onValue={(value) => setFacts({ ...facts, [name]: value })}
            />
          ))}
        </Section>
        <SectionFoot>
          <Button kind="primary" type="submit" busy={saving.isPending}>
            {t('addresses.save')}
          </Button>
          <Button kind="plain" onClick={onDone}>
            {t('addresses.cancel')}
          </Button>
        </SectionFoot>
      </SectionedCard>
      {saving.isError ? <ProblemPanel cause={saving.error} /> : null}
    </form>
  )
}
