// Narrows the list of files: by bureau, direction, state and kind of record. It stands in the address, so that a list can be
// shown to somebody else and the way back from a file leads to it again.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { type Choice, SelectBox } from '../../parts/control.tsx'
import { useBureauPlaces } from './bureau-places.ts'
import { changedFilter, type FileFilter, isNarrowed } from './file-filter-search.ts'
import { kindsDown, kindsUp, states, useKindWords } from './file-words.ts'
import styles from './files.module.css'

const Choose = ({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the select inside SelectBox.
  <label className={styles.choose}>
    <span>{label}</span>
    <SelectBox
      choices={choices}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  </label>
)

type Way = 'up' | 'down'
const both: readonly Way[] = ['up', 'down']

/** What can be chosen: without a direction, both ways, each under its name. */
const useChoices = (direction: Way | undefined) => {
  const { t } = useTranslation('operations')
  const kindName = useKindWords()
  const ways = direction === undefined ? both : [direction]
  const grouped = (
    of: (way: Way) => readonly string[],
    nameOf: (value: string) => string,
  ): readonly Choice[] =>
    ways.flatMap((way) =>
      of(way).map((value) => ({
        value,
        label: nameOf(value),
        ...(ways.length === 1 ? {} : { group: t(`file.${way}`) }),
      })),
    )
  return {
    directions: [
      { value: '', label: t('files.both') },
      ...both.map((way) => ({ value: way, label: t(`file.${way}`) })),
    ],
    states: [
      { value: '', label: t('files.any-state') },
      ...grouped(
        (way) => states[way],
        (state) => t(`file.state.${state}`),
      ),
    ],
    kinds: [
      { value: '', label: t('files.any-kind') },
      ...grouped((way) => (way === 'up' ? kindsUp : kindsDown), kindName),
    ],
  }
}

export const FileFilterBar = ({ bureaux }: { readonly bureaux: readonly string[] }) => {
  const { t } = useTranslation('operations')
  const filter = useSearch({ from: '/operations' })
  const navigate = useNavigate({ from: '/operations' })
  const placeOf = useBureauPlaces()
  const choices = useChoices(filter.direction)
  const narrow = (search: FileFilter): void => {
    void navigate({ search, replace: true, resetScroll: false })
  }
  const choose = (part: keyof FileFilter) => (value: string) => narrow(changedFilter(filter, part, value))
  const bureauChoices = [
    { value: '', label: t('files.all-bureaux') },
    ...bureaux.map((code) => ({ value: code, label: placeOf(code).name })),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: it narrows a list, nothing is submitted.
    <div className={styles.filters} role="group" aria-label={t('files.filter')}>
      {bureaux.length < 2 ? null : (
        <Choose
          label={t('file.bureau')}
          value={filter.bureau}
          choices={bureauChoices}
          onChoose={choose('bureau')}
        />
      )}
      <Choose
        label={t('files.direction')}
        value={filter.direction}
        choices={choices.directions}
        onChoose={choose('direction')}
      />
      <Choose
        label={t('file.column.state')}
        value={filter.state}
        choices={choices.states}
        onChoose={choose('state')}
      />
      <Choose label={t('files.kind')} value={filter.kind} choices={choices.kinds} onChoose={choose('kind')} />
      {isNarrowed(filter) ? (
        <Button small kind="plain" className={styles.clear} onClick={() => narrow({})}>
          {t('files.clear')}
        </Button>
      ) : null}
    </div>
  )
}
