// A quiet word where rules changed since a case was handed in: which findings come from that, and which are gone. It blames
// nobody: the case was right by the rules of then.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { usePlaces } from '../i18n/places.ts'
import { useRuleWords } from '../i18n/rule-words.ts'
import styles from './rules-changed.module.css'

type Changed = NonNullable<CaseView['rulesChanged']>

const Changes = ({ changes, name }: { readonly changes: Changed['changes']; readonly name: string }) => {
  const fields = useFieldWords()
  const words = useRuleWords()
  if (changes.length === 0) return null
  return (
    <>
      <p>{name}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.code} ${change.path}`}>
            <b>{fields.label(change.path)}</b> {words.sentence(change.code, {})}
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
      <Changes changes={changes.filter((one) => one.effect === 'appeared')} name={t('changed.appeared')} />
      <Changes changes={changes.filter((one) => one.effect === 'gone')} name={t('changed.gone')} />
      {changes.length === 0 ? <p>{t('changed.none')}</p> : null}
      <a href={`/rules/${view.provinceCode}#changes`} target="_blank" rel="noopener">
        {t('changed.see', { province: provinceName(view.provinceCode) })}
      </a>
    </aside>
  )
}
