// One task: what the bureau said, the filing concerned, what to do until when, and the way to answer.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime, dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { AnswerForm } from './answer-form.tsx'
import styles from './compliance.module.css'
import { type ComplianceDesk, type ComplianceTask, readTask } from './compliance-calls.ts'

type CardProps = { readonly task: ComplianceTask; readonly outcomes: ComplianceDesk['outcomes'] }

const Rows = ({ rows, of }: { readonly rows: ComplianceTask['said']; readonly of: 'said' | 'answer' }) => {
  const { t } = useTranslation('compliance')
  return (
    <dl className={styles.rows}>
      {rows.map(({ name, value }, order) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows stand still, and two of them may be equal.
        <div key={`${name}.${order}`}>
          <dt>{t(`${of}.${name}`, { defaultValue: name })}</dt>
          <dd>{value === 'true' || value === 'false' ? t(`truth.${value}`) : value}</dd>
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
    <p className={styles.due} data-late={task.isOverdue || undefined}>
      {t(task.isOverdue ? 'was-due' : 'due', { at: dayAndTime(i18n.language, task.dueAt) })}
      {task.isProvisional ? <span>{t('provisional')}</span> : null}
    </p>
  )
}

/** Answering begins with reading the task whole, where it is about people. */
const Answering = ({ task, outcomes }: CardProps) => {
  const { t } = useTranslation('compliance')
  const [whole, setWhole] = useState<ComplianceTask>()
  const open = useMutation({ mutationFn: () => readTask(task.id), onSuccess: setWhole })
  if (whole !== undefined)
    return (
      <>
        {task.kind === 'verification' ? <Rows rows={whole.said} of="said" /> : null}
        <AnswerForm task={task} outcomes={outcomes} onClose={() => setWhole(undefined)} />
      </>
    )
  return (
    <div className={styles.foot}>
      {open.isError ? <ProblemPanel cause={open.error} /> : null}
      <Button small busy={open.isPending} onClick={() => open.mutate()}>
        {t('answer-it')}
      </Button>
    </div>
  )
}

export const TaskCard = ({ task, outcomes }: CardProps) => {
  const { t, i18n } = useTranslation('compliance')
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
        {task.serviceFilingNumber ?? task.subjectNumber ?? t('not-ours')}
        <span>{t('received', { on: dayOf(i18n.language, task.receivedAt) })}</span>
        {task.timesTold > 1 ? <span>{t('told', { count: task.timesTold })}</span> : null}
      </p>
      <Rows rows={task.said} of="said" />
      {task.answer === undefined ? null : <Rows rows={task.answer} of="answer" />}
      {task.reportState === undefined ? null : (
        <p className={styles.report}>{t(`report.${task.reportState}`)}</p>
      )}
      {task.answeredAt === undefined && mayAnswer ? <Answering task={task} outcomes={outcomes} /> : null}
    </li>
  )
}
