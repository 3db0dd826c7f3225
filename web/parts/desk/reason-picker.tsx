// The reason of a return: a list that opens where a row is returned, likely ones first, digits 1–9 choose at once,
// letters search. Closing it gives the focus back to the row, so that J and K go on working.
import { Combobox, useCombobox } from '@mantine/core'
import { ChevronsUpDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names.ts'
import styles from './facts.module.css'
import type { ReasonChoice } from './reasons.ts'

type PickerProps = {
  readonly name: string
  readonly choices: readonly ReasonChoice[]
  readonly reasonOf: (code: string) => string
  readonly chosen: string
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChoose: (code: string) => void
}

const Choices = ({
  shown,
  reasonOf,
  chosen,
}: { readonly shown: readonly ReasonChoice[] } & Pick<PickerProps, 'reasonOf' | 'chosen'>) => {
  const { t } = useTranslation('review')
  const option = (choice: ReasonChoice) => {
    const place = shown.indexOf(choice) + 1
    return (
      <Combobox.Option
        key={choice.code}
        value={choice.code}
        className={styles.reasonOption}
        active={choice.code === chosen}
      >
        <span>{reasonOf(choice.code)}</span>
        {place <= 9 ? <span className={styles.digit}>{place}</span> : null}
      </Combobox.Option>
    )
  }
  const likely = shown.filter((choice) => choice.isLikely)
  const others = shown.filter((choice) => !choice.isLikely)
  return (
    <>
      {likely.map(option)}
      {likely.length > 0 && others.length > 1 ? (
        <Combobox.Group label={t('reason.others')}>{others.map(option)}</Combobox.Group>
      ) : (
        others.map(option)
      )}
    </>
  )
}

export const ReasonPicker = ({ name, choices, reasonOf, chosen, isOpen, onOpen, onChoose }: PickerProps) => {
  const { t } = useTranslation('review')
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    opened: isOpen,
    onOpenedChange: onOpen,
    onDropdownClose: () => setSearch(''),
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const wanted = search.trim().toLowerCase()
  const shown = choices.filter((choice) => reasonOf(choice.code).toLowerCase().includes(wanted))
  const { selectFirstOption, getSelectedOptionIndex } = combobox
  /** A digit picks by place; Enter picks the first as long as nothing else has been marked. */
  const choiceOf = (key: string): ReasonChoice | undefined => {
    if (/^[1-9]$/.test(key)) return shown[Number(key) - 1]
    return key === 'Enter' && getSelectedOptionIndex() < 0 ? shown[0] : undefined
  }
  // The first of what is shown is what Enter takes. The options are drawn a frame after the list opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows the search.
  useEffect(() => {
    if (!isOpen) return
    const frame = requestAnimationFrame(() => selectFirstOption())
    return () => cancelAnimationFrame(frame)
  }, [isOpen, search])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={onChoose}
      width={320}
      position="bottom-end"
      portalProps={{ target: '#main' }}
    >
      <Combobox.Target targetType="button" withAriaAttributes>
        <button
          type="button"
          className={cx(styles.reason, chosen === '' && styles.isMissing)}
          aria-label={`${t('reason.of', { name })}: ${chosen === '' ? t('reason.choose') : reasonOf(chosen)}`}
          onClick={() => onOpen(!isOpen)}
        >
          <span>{chosen === '' ? t('reason.choose') : reasonOf(chosen)}</span>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={styles.reasonList}>
        <Combobox.Search
          value={search}
          aria-label={t('reason.search')}
          placeholder={t('reason.search')}
          // The list was opened by a deliberate press; typing goes into it.
          ref={(input: HTMLInputElement | null) => input?.focus({ preventScroll: true })}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            const picked = choiceOf(event.key)
            if (!picked) return
            event.preventDefault()
            onChoose(picked.code)
          }}
        />
        {shown.length === 0 ? (
          <p className={styles.noReason}>{t('reason.none')}</p>
        ) : (
          <Combobox.Options
            tabIndex={0}
            className={styles.reasonOptions}
            aria-label={t('reason.of', { name })}
          >
            <Choices shown={shown} reasonOf={reasonOf} chosen={chosen} />
          </Combobox.Options>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
