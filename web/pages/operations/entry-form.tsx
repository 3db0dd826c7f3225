// Entering or changing one thing that the provider files of its own. Which columns are asked is for the page to say; what does
// not fit is said by the server, in the same words as on the command line, and marked where it stands.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { type Choice, SelectBox, TextBox } from '../../parts/control.tsx'
import { DateBox } from '../../parts/date-box.tsx'
import { type ControlIds, FieldRow } from '../../parts/field-row.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import styles from './entries.module.css'

/** A column of the form. A region is three columns in one control; `names` are province, city and district. */
export type FormColumn = {
  readonly name: string
  readonly kind: 'text' | 'number' | 'mono' | 'date' | 'choice' | 'region'
  readonly label: string
  readonly hint?: string
  readonly isRequired: boolean
  readonly choices?: readonly Choice[]
  readonly names?: readonly string[]
}

export type FormSection = {
  readonly name: string
  readonly columns: readonly FormColumn[]
  /** Fields of the page's own, told which column is wrong. */
  readonly head?: (wrong: string | undefined) => ReactNode
}
type Values = Readonly<Record<string, string | undefined>>

type ControlProps = {
  readonly column: FormColumn
  readonly ids: ControlIds
  readonly values: Values
  readonly onValues: (values: Values) => void
}

const Region = ({ column, ids, values, onValues }: ControlProps) => {
  const [province = '', city = '', district] = column.names ?? []
  const of = (name: string | undefined): string => (name === undefined ? '' : (values[name] ?? ''))
  return (
    <RegionPicker
      ids={ids}
      value={
        of(province) === ''
          ? undefined
          : { provinceCode: of(province), cityCode: of(city), districtCode: of(district) }
      }
      onPick={({ provinceCode, cityCode, districtCode }) =>
        onValues({
          [province]: provinceCode,
          [city]: cityCode,
          ...(district === undefined ? {} : { [district]: districtCode }),
        })
      }
    />
  )
}

const Control = (props: ControlProps) => {
  const { column, ids, values, onValues } = props
  const { t } = useTranslation('operations')
  const value = values[column.name] ?? ''
  const put = (text: string): void => onValues({ [column.name]: text })
  if (column.kind === 'region') return <Region {...props} />
  if (column.kind === 'date') return <DateBox ids={ids} value={value} onChange={(day) => put(day ?? '')} />
  if (column.kind === 'choice')
    return (
      <SelectBox
        {...ids}
        placeholder={t('entries.choose')}
        choices={column.choices ?? []}
        value={value}
        onChange={(event) => put(event.currentTarget.value)}
      />
    )
  return (
    <TextBox
      {...ids}
      mono={column.kind === 'mono' || column.kind === 'number'}
      {...(column.kind === 'number' ? { inputMode: 'numeric' as const } : {})}
      autoComplete="off"
      maxLength={1024}
      value={value}
      onChange={(event) => put(event.currentTarget.value)}
    />
  )
}

const isWrong = ({ name, names = [] }: FormColumn, path: string | undefined): boolean =>
  path !== undefined && (path === name || names.includes(path))

type FormProps = {
  readonly sections: readonly FormSection[]
  readonly values: Values
  readonly onValues: (values: Values) => void
  /** Whose list is read again after saving. */
  readonly queryKey: readonly string[]
  readonly save: () => Promise<unknown>
  readonly onDone: () => void
}

export const EntryForm = ({ sections, values, onValues, queryKey, save, onDone }: FormProps) => {
  const { t } = useTranslation('operations')
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  // The list may be long, and its line far below: the form that opens is brought to the person.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' })
    form.current?.querySelector<HTMLElement>('select:not(:disabled), input')?.focus({ preventScroll: true })
  }, [])
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey })
      onDone()
    },
  })
  const wrong = saving.error ? problemOf(saving.error).path : undefined
  const columns = sections.flatMap((section) => section.columns)
  const wrongPlace = columns.find((column) => isWrong(column, wrong))?.name ?? wrong
  // What is wrong may stand far above the button that was pressed.
  useEffect(() => {
    if (wrongPlace === undefined) return
    const row = form.current?.querySelector(`[data-path="${CSS.escape(wrongPlace)}"]`)
    row?.querySelector<HTMLElement>('input, select, button')?.focus()
  }, [wrongPlace])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <SectionedCard>
        {sections.map(({ name, head, columns: asked }) => (
          <Section key={name} name={name}>
            {head?.(wrong)}
            {asked.map((column) => (
              <FieldRow
                key={column.name}
                path={column.name}
                label={column.label}
                hint={column.hint}
                isRequired={column.isRequired}
                isGroup={column.kind === 'region'}
              >
                {(ids) => (
                  <Control
                    column={column}
                    ids={{ ...ids, 'aria-invalid': isWrong(column, wrong) }}
                    values={values}
                    onValues={onValues}
                  />
                )}
              </FieldRow>
            ))}
          </Section>
        ))}
        {saving.isError ? (
          <Section name="">
            <ProblemPanel cause={saving.error} />
          </Section>
        ) : null}
        <SectionFoot>
          <Button kind="primary" type="submit" busy={saving.isPending}>
            {t('entries.save')}
          </Button>
          <Button kind="plain" onClick={onDone}>
            {t('entries.cancel')}
          </Button>
        </SectionFoot>
      </SectionedCard>
    </form>
  )
}
