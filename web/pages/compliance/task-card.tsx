// One task: what the bureau said, the filing concerned, what to do until when, and the way to answer.
import { useMutation } from '@tanstack/react-query'
import { Clock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime, dayOf } from '../../i18n/time-words.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { AnswerForm } from './answer-form.tsx'
import styles from './compliance.module.css'
import { type ComplianceDesk, type ComplianceTask, readTask } from './compliance-calls.ts'
import { ReportMark } from './report-mark.tsx'

type CardProps = { readonly task: ComplianceTask; readonly outcomes: ComplianceDesk['outcomes'] }

/** `bureau`: its name, where there are several. */
type NamedProps = CardProps & { readonly bureau?: string | undefined }

type Said = ComplianceTask['said'][number]

type RowsProps = { readonly of: 'said' | 'answer'; readonly outcomes: ComplianceDesk['outcomes'] }

const Value = ({ of, name, value, outcomes }: Said & RowsProps) => {
  const { t } = useTranslation('compliance')
  if (of === 'answer' && name === 'outcome')
    return outcomes.find((one) => String(one.number) === value)?.name ?? value
  if (name === 'xml') return <pre className={styles.xml}>{value}</pre>
  if (name === 'list') return t(`list.${value}`, { defaultValue: value })
  if (name === 'table') return t(`table.${value}`, { defaultValue: value })
  if (of === 'answer' && name === 'isConfirmed') return t(value === 'true' ? 'verdict.yes' : 'verdict.no')
  return value === 'true' || value === 'false' ? t(`truth.${value}`) : value
}

const Rows = ({ rows, of, outcomes }: RowsProps & { readonly rows: readonly Said[] }) => {
  const { t } = useTranslation('compliance')
  if (rows.length === 0) return null
  return (
    <dl className={styles.rows}>
      {rows.map(({ name, value }, order) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows stand still, and two of them may be equal.
        <div key={`${name}.${order}`}>
          <dt>{t(`${of}.${name}`, { defaultValue: name })}</dt>
          <dd data-name={name}>
            <Value of={of} name={name} value={value} outcomes={outcomes} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Deadline = ({ task }: { readonly task: ComplianceTask }) => {
  const { t, i18n } = useTranslation('compliance')
  if (task.answeredAt !== undefined)
    return (
      <p className={styles.due}>{t('answered-at', { at: dayAndTime(i18n.language, task.answeredAt) })}</p>
    )
  return (
    <div className={styles.deadline}>
      <p className={styles.due} data-open data-late={task.isOverdue || undefined}>
        <Clock size={15} strokeWidth={1.8} aria-hidden="true" />
        {t(task.isOverdue ? 'was-due' : 'due', { at: dayAndTime(i18n.language, task.dueAt) })}
      </p>
      {task.isProvisional ? <p className={styles.hint}>{t('provisional')}</p> : null}
    </div>
  )
}

/** These are about the interface, or about nobody's filing. */
const ABOUT_NO_FILING: ReadonlySet<string> = new Set([
  'code-changed',
  'not-understood',
  'report-refused',
  'listed-case',
])

/** A bureau may want to see papers of these. */
const WITH_PAPERS: ReadonlySet<string> = new Set([
  'verification',
  'subject-check',
  'notice',
  'report-refused',
])

type AnsweringProps = CardProps & {
  readonly isOpen: boolean
  readonly onRead: (whole?: ComplianceTask) => void
}

/** Answering begins with reading the task whole, because it may be about people. */
const Answering = ({ task, outcomes, isOpen, onRead }: AnsweringProps) => {
  const { t } = useTranslation('compliance')
  const open = useMutation({ mutationFn: () => readTask(task.id), onSuccess: onRead })
  const number = task.serviceFilingNumber ?? task.subjectNumber
  if (isOpen) return <AnswerForm task={task} outcomes={outcomes} onClose={() => onRead(undefined)} />
  return (
    <div className={styles.foot}>
      {open.isError ? <ProblemPanel cause={open.error} /> : null}
      <Button small busy={open.isPending} onClick={() => open.mutate()}>
        {t('answer-it')}
      </Button>
      {number === undefined || !WITH_PAPERS.has(task.kind) ? null : (
        <ButtonLink kind="plain" small to="/compliance/papers" search={{ number }}>
          {t('papers.send')}
        </ButtonLink>
      )}
    </div>
  )
}

export const TaskCard = ({ task: shown, outcomes, bureau }: NamedProps) => {
  const { t, i18n } = useTranslation('compliance')
  const [whole, setWhole] = useState<ComplianceTask>()
  const task = whole ?? shown
  const role = useMe().data?.role
  const mayAnswer = role === 'compliance-officer' || role === 'administrator'
  return (
    <li className={styles.task} data-kind={task.kind} data-late={task.isOverdue || undefined}>
      <div className={styles.taskHead}>
        <h2>{t(`kind.${task.kind}.name`)}</h2>
        <Deadline task={task} />
      </div>
      <p className={styles.what}>{t(`kind.${task.kind}.do`)}</p>
      <p className={styles.filing}>
        {task.serviceFilingNumber ??
          task.subjectNumber ??
          (ABOUT_NO_FILING.has(task.kind) ? null : t('not-ours'))}
        {bureau === undefined ? null : <span>{bureau}</span>}
        <span>{t('received', { on: dayOf(i18n.language, task.receivedAt) })}</span>
        {task.timesTold > 1 ? <span>{t('told', { count: task.timesTold })}</span> : null}
      </p>
      <Rows rows={task.said} of="said" outcomes={outcomes} />
      {task.earlier === undefined || task.answer !== undefined ? null : (
        <div className={styles.earlier}>
          <p>{t('earlier')}</p>
          <Rows rows={task.earlier} of="answer" outcomes={outcomes} />
        </div>
      )}
      {task.answer === undefined ? null : <Rows rows={task.answer} of="answer" outcomes={outcomes} />}
      {task.reportState === undefined ? null : <ReportMark state={task.reportState} />}
      {task.answeredAt === undefined && mayAnswer ? (
        <Answering task={task} outcomes={outcomes} isOpen={whole !== undefined} onRead={setWhole} />
      ) : null}
    </li>
  )
}
