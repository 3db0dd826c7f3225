// A case that came back: just what was sent back, who said it and why, what to do, one click to the field. Everything
// else stays as it was and is not shown to be done again.
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { CaseColumns } from '../../case/case-columns.tsx'
import { CaseHead } from '../../case/case-head.tsx'
import { CaseHistory } from '../../case/case-history.tsx'
import { caseNameOf } from '../../case/case-name.ts'
import { EndCase } from '../../case/end-case.tsx'
import { CaseForecast, NextCard } from '../../case/next-card.tsx'
import { addressOf, addressOfPath, isSamePlace, placeOfPath } from '../../case/places.ts'
import { RulesChanged } from '../../case/rules-changed.tsx'
import { useFieldWords } from '../../i18n/field-words.ts'
import { useReturnWords } from '../../i18n/return-words.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { TaskMark } from '../../parts/glyphs.tsx'
import { Page } from '../../parts/page.tsx'
import styles from './returned-page.module.css'

export const ReturnedPage = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation(['case', 'status'])
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const open = view.items.filter((item) => !item.isMended)
  const named = new Set(view.items.map((item) => item.path))
  const further = view.findings.filter(
    (finding) => finding.severity === 'blocking' && !named.has(finding.path),
  )
  const first = open.find((item) => isMendable(view, item.path))?.path ?? further[0]?.path
  return (
    <Page title={caseNameOf(view)}>
      <CaseColumns
        head={<CaseHead view={view} />}
        forecast={<CaseForecast view={view} />}
        action={
          first === undefined ? (
            <ButtonLink kind="primary" wide to={addressOf(view.id, { key: 'submit' })}>
              {t('returned.check')}
            </ButtonLink>
          ) : (
            <ButtonLink kind="primary" wide {...addressOfPath(view.id, first)}>
              {t('returned.go-on', { field: words.label(first) })}
            </ButtonLink>
          )
        }
        aside={<NextCard view={view} />}
        more={
          <>
            <CaseHistory view={view} />
            <EndCase view={view} />
          </>
        }
      >
        <RulesChanged view={view} />
        <Card>
          <div className={styles.head}>
            <h2>{t('returned.name')}</h2>
            <p className={styles.count}>
              {t('returned.count', { done: view.items.length - open.length, all: view.items.length })}
            </p>
            <p className={styles.note}>{t(`status:${view.status}.next`)}</p>
          </div>
          <ul>
            {view.items.map((item) => (
              <Item key={item.path} view={view} item={item} />
            ))}
            {further.map((finding) => (
              <li key={`${finding.code}-${finding.path}`} className={styles.item}>
                <Link className={styles.inside} {...addressOfPath(view.id, finding.path)}>
                  <TaskMark state="to-mend" />
                  <span className={styles.words}>
                    <span className={styles.field}>{words.label(finding.path)}</span>
                    <FindingLine finding={finding} />
                  </span>
                  <span className={styles.fix}>{t('returned.fix')}</span>
                  <ChevronRight size={18} strokeWidth={1.6} aria-hidden="true" />
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      </CaseColumns>
    </Page>
  )
}

/**
 * A follow-up may be sent back for something that it does not touch: an SMS to the subject's principal that ran out, in a change
 * of a service. No page of the case shows that field, so nothing leads there.
 */
const isMendable = (view: CaseView, path: string): boolean =>
  view.followUp === undefined || view.tasks.some((task) => isSamePlace(task, placeOfPath(path)))

const Item = ({ view, item }: { readonly view: CaseView; readonly item: CaseView['items'][number] }) => {
  const { t } = useTranslation('case')
  const words = useFieldWords(String(view.values['subject.kind'] ?? ''), view.services)
  const said = useReturnWords()(item)
  if (!isMendable(view, item.path))
    return (
      <li className={styles.item}>
        <span className={styles.inside}>
          <TaskMark state="to-mend" />
          <span className={styles.words}>
            <span className={styles.field}>{words.label(item.path)}</span>
            <span className={styles.reason}>
              {said.who} {said.reason}
            </span>
            {said.note ? (
              <span className={styles.advice}>{t('app:return.note', { note: said.note })}</span>
            ) : null}
            <span className={styles.advice}>{t('returned.not-here')}</span>
          </span>
        </span>
      </li>
    )
  return (
    <li className={styles.item} data-mended={item.isMended || undefined}>
      <Link className={styles.inside} {...addressOfPath(view.id, item.path)}>
        <TaskMark state={item.isMended ? 'done' : 'to-mend'} />
        <span className={styles.words}>
          <span className={styles.field}>{words.label(item.path)}</span>
          <span className={styles.reason}>
            {said.who} {said.reason}
          </span>
          {said.suggestion ? <span className={styles.advice}>{said.suggestion}</span> : null}
          {said.note ? (
            <span className={styles.advice}>{t('app:return.note', { note: said.note })}</span>
          ) : null}
        </span>
        <span className={styles.fix}>{t(item.isMended ? 'returned.mended' : 'returned.fix')}</span>
        <ChevronRight size={18} strokeWidth={1.6} aria-hidden="true" />
      </Link>
    </li>
  )
}
