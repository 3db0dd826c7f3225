// What the verification form says, in sight on every device: a sheet of paper with the values as they will be printed.
// The PDF itself is one click away; phones cannot show one inside a page.
import { useTranslation } from 'react-i18next'
import { fields } from '../../src/core/field.ts'
import { inService } from '../../src/core/path.ts'
import type { CaseView, Value } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { isCancellation } from './case-name.ts'
import { AboutRows } from './follow-up-about.tsx'
import styles from './form-preview.module.css'
import { useValueWords } from './value-words.ts'

const subjectPaths = fields
  .map((field) => field.pattern)
  .filter((pattern) => pattern.startsWith('subject.') && !pattern.includes('principal'))
const principalPaths = fields
  .map((field) => field.pattern)
  .filter((pattern) => pattern.startsWith('subject.principal.'))
const servicePatterns = fields
  .map((field) => field.pattern)
  .filter((pattern) => pattern.startsWith('services.*.') && !pattern.includes('principal'))

export const FormPreview = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation(['tasks', 'status'])
  return (
    // A part that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.sheet} aria-label={t('form.preview')} tabIndex={0}>
      <p className={styles.title}>{t('form.title')}</p>
      {isCancellation(view) ? (
        <section>
          <h3 className={styles.name}>{t(`status:type.${view.filingType}`)}</h3>
          <AboutRows view={view} />
        </section>
      ) : null}
      <Rows
        view={view}
        name={t('name.filing_cancel')}
        paths={['cancellation.reason', 'cancellation.remark']}
      />
      <Rows view={view} name={t('summary.subject')} paths={subjectPaths} />
      <Rows view={view} name={t('summary.subject-principal')} paths={principalPaths} />
      {view.services.map((service) => (
        <Rows
          key={service.id}
          view={view}
          name={service.label}
          paths={servicePatterns.map((pattern) => inService(pattern, service.id))}
        />
      ))}
      <p className={styles.note}>{t('form.masked')}</p>
    </section>
  )
}

const isGiven = (value: Value | undefined): value is Value => value !== undefined && value.length > 0

export const Rows = ({
  view,
  name,
  paths,
}: {
  readonly view: CaseView
  readonly name: string
  readonly paths: readonly string[]
}) => {
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const valueWords = useValueWords()
  const given = paths.filter((path) => isGiven(view.values[path]))
  if (given.length === 0) return null
  return (
    <section>
      <h3 className={styles.name}>{name}</h3>
      <dl className={styles.rows}>
        {given.map((path) => (
          <div key={path} className={styles.row}>
            <dt>{words.label(path)}</dt>
            <dd>{valueWords(path, view.values[path] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
