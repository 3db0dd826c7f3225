// The control for one field of the catalogue, by its kind. Typed text is tidied when the field is left (full-width
// letters, spaces, +86), never while typing: a cursor that jumps is worse than a space.
import { useTranslation } from 'react-i18next'
import type { Field } from '../../src/core/field.ts'
import { normaliseNumber } from '../../src/core/identity/inspect-number.ts'
import { normalisePhone } from '../../src/core/phone.ts'
import type { Value } from '../api/shapes.ts'
import { useCodesInForce } from '../i18n/codes-in-force.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { CheckChips, LongTextBox, RadioCards, SelectBox, TextBox } from '../parts/control.tsx'
import { DateBox } from '../parts/date-box.tsx'
import type { ControlIds } from '../parts/field-row.tsx'
import { codesOf } from './code-choices.ts'
import { LinesBox } from './lines-box.tsx'
import { PlatformsBox } from './platforms-box.tsx'
import { PreApprovalsBox } from './pre-approvals-box.tsx'
import { SdksBox } from './sdks-box.tsx'

export type FieldControlProps = {
  readonly path: string
  readonly field: Field
  readonly ids: ControlIds
  readonly value: Value | undefined
  readonly options: readonly string[] | undefined
  readonly disabled: boolean
  readonly onChange: (value: Value | null) => void
  readonly onLeave: () => void
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

const listOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const codesIn = (value: Value | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  return (value ?? []).flatMap((one) => (typeof one === 'string' ? one : 'kind' in one ? one.kind : []))
}

const tidy = (field: Field, text: string): string => {
  const trimmed = text.trim()
  if (field.kind === 'phone') return normalisePhone(trimmed)
  if (field.mask === 'id-number') return normaliseNumber(trimmed)
  return trimmed
}

const autoCompletes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel-national' }

export const FieldControl = (props: FieldControlProps) => {
  const { field, path, ids, value, options, disabled, onChange, onLeave } = props
  const { t } = useTranslation('app')
  const words = useFieldWords()
  const codes = useCodesInForce()
  const choices = () =>
    codesOf(field, options, codes.rowsOf(field.table ?? ''), codesIn(value)).map((code) => ({
      value: code,
      label: words.option(field.table ?? '', code),
    }))
  switch (field.kind) {
    case 'code':
      return (
        <SelectBox
          {...ids}
          choices={choices()}
          placeholder={t('field.choose')}
          value={textOf(value)}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )
    case 'codes':
      return (
        <CheckChips
          name={path}
          choices={choices()}
          values={listOf(value)}
          disabled={disabled}
          onPick={(picked) => onChange(picked.length === 0 ? null : picked)}
        />
      )
    case 'yes-no':
      if (path.endsWith('.principalIsSubjects')) return <SamePerson {...props} />
      return (
        <RadioCards
          name={path}
          choices={(['yes', 'no'] as const).map((code) => ({ value: code, label: t(`field.${code}`) }))}
          value={textOf(value)}
          disabled={disabled}
          onPick={onChange}
        />
      )
    case 'date':
      return (
        <DateBox
          ids={ids}
          value={textOf(value)}
          onChange={onChange}
          onBlur={onLeave}
          mayBeLongTerm={path.endsWith('certificateValidUntil')}
          disabled={disabled}
        />
      )
    case 'pre-approvals':
      return <PreApprovalsBox {...props} kinds={choices()} />
    case 'platforms':
      return <PlatformsBox {...props} />
    case 'sdks':
      return <SdksBox {...props} />
    case 'texts':
      return <LinesBox {...props} />
    case 'long-text':
      return (
        <LongTextBox
          {...ids}
          maxLength={field.maxLength}
          value={textOf(value)}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )
    default:
      return <TextControl {...props} />
  }
}

const TextControl = ({ field, path, ids, value, disabled, onChange, onLeave }: FieldControlProps) => {
  const isMobile = path.endsWith('.mobile')
  return (
    <TextBox
      {...ids}
      mono={field.mask === 'id-number'}
      {...(isMobile ? { lead: '+86' } : {})}
      type={field.kind === 'email' ? 'email' : field.kind === 'phone' ? 'tel' : 'text'}
      maxLength={field.maxLength}
      autoComplete={autoCompletes[field.kind] ?? 'off'}
      autoCapitalize="off"
      spellCheck={false}
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const tidied = tidy(field, textOf(value))
        if (tidied !== textOf(value)) onChange(tidied === '' ? null : tidied)
        onLeave()
      }}
    />
  )
}

/** "Yes" and "no" would answer nothing here: the choice is between two people. */
const SamePerson = ({ path, value, disabled, onChange }: FieldControlProps) => {
  const { t } = useTranslation('tasks')
  const choices = (['yes', 'no'] as const).map((code) => ({ value: code, label: t(`same-person.${code}`) }))
  return (
    <RadioCards name={path} choices={choices} value={textOf(value)} disabled={disabled} onPick={onChange} />
  )
}
