// A quiet word where rules changed since a case was handed in: which findings come from that, and which are gone. It blames
// nobody: the case was right by the rules of then.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { useFindingWords } from '../i18n/finding-words.ts'
import { usePlaces } from '../i18n/places.ts'
import { useRuleWords } from '../i18n/rule-words.ts'
import styles from './rules-changed.module.css'

type Changed = NonNullable<CaseView['rulesChanged']>

type ChangesProps = {
  readonly changes: Changed['changes']
  readonly name: string
  readonly findings: CaseView['findings']
}

const Changes = ({ changes, name, findings }: ChangesProps) => {
  const fields = useFieldWords()
  const words = useRuleWords()
  const said = useFindingWords()
  // What stands now is said with its own figures; what is gone has none any more.
  const wordsOf = ({ code, path }: Changed['changes'][number]): string => {
    const finding = findings.find((one) => one.code === code && one.path === path)
    return finding ? said.text(finding) : words.sentence(code, {})
  }
  if (changes.length === 0) return null
  return (
    <>
      <p>{name}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.code} ${change.path}`}>
            <b>{fields.label(change.path)}</b> {wordsOf(change)}
          </li>
        ))}
      </ul>
    </>
  )
}

export const RulesChanged = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('rules')
  const { provinceName } = usePlaces()
  const { rulesChanged } = view
  if (rulesChanged === undefined) return null
  const { changes } = rulesChanged
  return (
    <aside className={styles.note} aria-label={t('changed.title')}>
      <h2>{t('changed.title')}</h2>
      <p>{t('changed.text')}</p>
      <Changes
        changes={changes.filter((one) => one.effect === 'appeared')}
        name={t('changed.appeared')}
        findings={view.findings}
      />
      <Changes
        changes={changes.filter((one) => one.effect === 'gone')}
        name={t('changed.gone')}
        findings={[]}
      />
      {changes.length === 0 ? <p>{t('changed.none')}</p> : null}
      <a href={`/rules/${view.provinceCode}#changes`} target="_blank" rel="noopener">
        {t('changed.see', { province: provinceName(view.provinceCode) })}
      </a>
    </aside>
  )
}
