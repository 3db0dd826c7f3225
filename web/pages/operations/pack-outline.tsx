// The entries of a draft as a list that people can read: rules by their words, settings by their keys, each with its days;
// one click leads to its line in the text.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { placesInJson } from '../../../src/rules/json-position.ts'
import type { Pack } from '../../../src/rules/pack.ts'
import type { Dated } from '../../../src/rules/pack-entry.ts'
import { useRuleWords } from '../../i18n/rule-words.ts'
import styles from './packs.module.css'

const kinds = ['settings', 'words', 'fields', 'documents', 'rules', 'switches'] as const
type Kind = (typeof kinds)[number]

const nameIn = (entry: Pack[Kind][number]): string => {
  if ('key' in entry) return entry.code === undefined ? entry.key : `${entry.key} (${entry.code})`
  if ('list' in entry) return entry.list
  return entry.code
}

const useDays = () => {
  const { t } = useTranslation('packs')
  return ({ effectiveFrom: from, effectiveTo: to }: Dated): string =>
    to === undefined ? t('days.from', { from }) : t('days.from-to', { from, to })
}

const Entry = ({
  kind,
  entry,
  onGo,
}: {
  readonly kind: Kind
  readonly entry: Pack[Kind][number]
  readonly onGo: () => void
}) => {
  const words = useRuleWords()
  const days = useDays()
  const name = nameIn(entry)
  const sentence = kind === 'rules' ? words.sentence(name, {}, 'says' in entry ? entry.says : undefined) : ''
  return (
    <li>
      <button type="button" className={styles.entry} onClick={onGo}>
        <code>{name}</code>
        {sentence === '' || sentence === name ? null : <span>{sentence}</span>}
        <span className={styles.quiet}>{days(entry)}</span>
      </button>
    </li>
  )
}

export const PackOutline = ({
  pack,
  text,
  onGo,
}: {
  readonly pack: Pack | undefined
  readonly text: string
  readonly onGo: (line: number) => void
}) => {
  const { t } = useTranslation('packs')
  const placeOf = useMemo(() => (pack ? placesInJson(text) : undefined), [pack, text])
  if (!pack || !placeOf) return <p className={styles.quiet}>{t('outline-none')}</p>
  return (
    <div className={styles.outline}>
      {kinds
        .filter((kind) => pack[kind].length > 0)
        .map((kind) => (
          <details key={kind} open={kind === 'rules'}>
            <summary>
              {t(`kind.${kind}`)} <span className={styles.quiet}>{pack[kind].length}</span>
            </summary>
            <ul>
              {pack[kind].map((entry, i) => (
                <Entry
                  key={`${nameIn(entry)} ${entry.effectiveFrom}`}
                  kind={kind}
                  entry={entry}
                  onGo={() => onGo(placeOf(`/${kind}/${i}`)?.line ?? 1)}
                />
              ))}
            </ul>
          </details>
        ))}
    </div>
  )
}
