// The controls themselves, dressed alike: text, choice from a list, long text, yes or no, several of many. Native
// elements: they are quick on a phone, and every screen reader knows them.
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'
import styles from './control.module.css'

export const TextBox = ({
  className,
  mono,
  lead,
  ...rest
}: ComponentProps<'input'> & { readonly mono?: boolean; readonly lead?: ReactNode }) =>
  lead === undefined ? (
    <input type="text" {...rest} className={cx(styles.box, mono && styles.mono, className)} />
  ) : (
    <span className={styles.led}>
      <span className={styles.lead} aria-hidden="true">
        {lead}
      </span>
      <input
        type="text"
        {...rest}
        className={cx(styles.box, styles.afterLead, mono && styles.mono, className)}
      />
    </span>
  )

export const LongTextBox = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea rows={3} {...rest} className={cx(styles.box, styles.long, className)} />
)

/** Choices of one `group` stand next to each other, under its name. */
export type Choice = { readonly value: string; readonly label: string; readonly group?: string }

const Options = ({ choices }: { readonly choices: readonly Choice[] }) =>
  choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

export const SelectBox = ({
  choices,
  placeholder,
  className,
  ...rest
}: ComponentProps<'select'> & { readonly choices: readonly Choice[]; readonly placeholder?: string }) => (
  <span className={styles.select}>
    <select {...rest} className={cx(styles.box, className)} data-empty={rest.value === '' || undefined}>
      {placeholder === undefined ? null : (
        <option value="" disabled={rest.value !== ''}>
          {placeholder}
        </option>
      )}
      <Options choices={choices.filter(({ group }) => group === undefined)} />
      {[...new Set(choices.flatMap(({ group }) => group ?? []))].map((name) => (
        <optgroup key={name} label={name}>
          <Options choices={choices.filter(({ group }) => group === name)} />
        </optgroup>
      ))}
    </select>
    <Chevrons />
  </span>
)

/** The pair of chevrons at the right end of everything that opens. */
export const Chevrons = () => (
  <svg className={styles.chevrons} width="10" height="14" viewBox="0 0 10 14" aria-hidden="true">
    <path
      d="M1.5 5 5 1.7 8.5 5M1.5 9 5 12.3 8.5 9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

type PickProps = {
  readonly name: string
  readonly choices: readonly (Choice & { readonly note?: string })[]
  readonly disabled?: boolean
}

/** One of a few, all in sight. */
export const RadioCards = ({
  name,
  choices,
  value,
  onPick,
  disabled,
}: PickProps & { readonly value: string; readonly onPick: (value: string) => void }) => (
  <div className={styles.cards} data-count={choices.length}>
    {choices.map((choice) => (
      <label key={choice.value} className={styles.card}>
        <input
          type="radio"
          name={name}
          value={choice.value}
          checked={choice.value === value}
          disabled={disabled}
          onChange={() => onPick(choice.value)}
        />
        <span>
          {choice.label}
          {choice.note === undefined ? null : <span className={styles.note}>{choice.note}</span>}
        </span>
      </label>
    ))}
  </div>
)

/** Several of many. */
export const CheckChips = ({
  name,
  choices,
  values,
  onPick,
  disabled,
}: PickProps & {
  readonly values: readonly string[]
  readonly onPick: (values: readonly string[]) => void
}) => (
  <div className={styles.chips}>
    {choices.map((choice) => {
      const isPicked = values.includes(choice.value)
      const next = isPicked ? values.filter((value) => value !== choice.value) : [...values, choice.value]
      return (
        <label key={choice.value} className={styles.chip}>
          <input
            type="checkbox"
            name={name}
            checked={isPicked}
            disabled={disabled}
            onChange={() => onPick(next)}
          />
          {choice.label}
        </label>
      )
    })}
  </div>
)
