// The answer to one task. What the bureau gets is asked for as its message has it; other answers are notes that stay here.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInShanghai, instantOfEpochMs } from '../../../src/core/time.ts'
import { Button } from '../../parts/button.tsx'
import { LongTextBox, RadioCards, SelectBox, TextBox } from '../../parts/control.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './compliance.module.css'
import {
  answerTask,
  type ComplianceDesk,
  type ComplianceTask,
  complianceKey,
  type TaskAnswer,
} from './compliance-calls.ts'

type FormProps = {
  readonly task: ComplianceTask
  readonly outcomes: ComplianceDesk['outcomes']
  readonly onClose: () => void
}

const Row = ({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}) => {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

const textIn = (form: FormData, name: string): string | undefined => {
  const value = form.get(name)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const answerIn = (form: FormData): TaskAnswer => {
  const given = Object.fromEntries(
    ['verifier', 'verifiedOn', 'problem'].flatMap((name) => {
      const value = textIn(form, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const confirmed = textIn(form, 'isConfirmed')
  const outcome = textIn(form, 'outcome')
  return {
    ...given,
    ...(confirmed === undefined ? {} : { isConfirmed: confirmed === 'yes' }),
    ...(outcome === undefined ? {} : { outcome: Number(outcome) }),
    text: textIn(form, 'text') ?? '',
  }
}

const todayInShanghai = (): string => dateInShanghai(instantOfEpochMs(Date.now()))

type Earlier = (name: string) => string

const Verification = ({ earlier }: { readonly earlier: Earlier }) => {
  const { t } = useTranslation('compliance')
  const before = earlier('isConfirmed')
  const [verdict, setVerdict] = useState(before === '' ? '' : before === 'true' ? 'yes' : 'no')
  return (
    <>
      <Row label={t('answer.isConfirmed')}>
        {(id) => (
          <SelectBox
            id={id}
            name="isConfirmed"
            required
            value={verdict}
            placeholder={t('choose')}
            onChange={(event) => setVerdict(event.target.value)}
            choices={[
              { value: 'yes', label: t('verdict.yes') },
              { value: 'no', label: t('verdict.no') },
            ]}
          />
        )}
      </Row>
      <Row label={t('answer.verifier')}>
        {(id) => (
          <TextBox
            id={id}
            name="verifier"
            required
            maxLength={64}
            autoComplete="off"
            defaultValue={earlier('verifier')}
          />
        )}
      </Row>
      <Row label={t('answer.verifiedOn')}>
        {(id) => (
          <TextBox
            id={id}
            name="verifiedOn"
            type="date"
            required
            defaultValue={earlier('verifiedOn') || todayInShanghai()}
          />
        )}
      </Row>
      {verdict === 'no' ? (
        <Row label={t('answer.problem')}>
          {(id) => (
            <TextBox id={id} name="problem" required maxLength={255} defaultValue={earlier('problem')} />
          )}
        </Row>
      ) : null}
    </>
  )
}

const Outcome = ({ outcomes, earlier }: Pick<FormProps, 'outcomes'> & { readonly earlier: Earlier }) => {
  const { t } = useTranslation('compliance')
  const [picked, setPicked] = useState(earlier('outcome'))
  return (
    <Row label={t('answer.outcome')}>
      {(id) =>
        outcomes.length === 0 ? (
          <TextBox
            id={id}
            name="outcome"
            type="number"
            min={1}
            max={999}
            required
            defaultValue={earlier('outcome')}
          />
        ) : (
          <SelectBox
            id={id}
            name="outcome"
            required
            value={picked}
            placeholder={t('choose')}
            onChange={(event) => setPicked(event.target.value)}
            choices={outcomes.map(({ number, name }) => ({ value: String(number), label: name }))}
          />
        )
      }
    </Row>
  )
}

/** After a refusal: answer the bureau anew, or close the task because nothing more is to be said. */
const HowToClose = ({
  isNote,
  onPick,
}: {
  readonly isNote: boolean
  readonly onPick: (isNote: boolean) => void
}) => {
  const { t } = useTranslation('compliance')
  return (
    <fieldset className={styles.how}>
      <legend className="visually-hidden">{t('how.name')}</legend>
      <RadioCards
        name="how"
        value={isNote ? 'note' : 'report'}
        onPick={(value) => onPick(value === 'note')}
        choices={[
          { value: 'report', label: t('how.report') },
          { value: 'note', label: t('how.note') },
        ]}
      />
    </fieldset>
  )
}

export const AnswerForm = ({ task, outcomes, onClose }: FormProps) => {
  const { t } = useTranslation('compliance')
  const queries = useQueryClient()
  const [isNote, setNote] = useState(task.answerKind === 'note')
  const earlier: Earlier = (name) => task.earlier?.find((one) => one.name === name)?.value ?? ''
  const send = useMutation({
    mutationFn: (answer: TaskAnswer) => answerTask(task.id, answer),
    onSuccess: () => queries.invalidateQueries({ queryKey: complianceKey }),
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const answer = answerIn(new FormData(event.currentTarget))
    send.mutate(isNote && task.answerKind !== 'note' ? { text: answer.text, isNote } : answer)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {task.mayCloseByNote && task.answerKind !== 'note' ? (
        <HowToClose isNote={isNote} onPick={setNote} />
      ) : null}
      {task.answerKind === 'verification' && !isNote ? <Verification earlier={earlier} /> : null}
      {task.answerKind === 'unfiled' && !isNote ? <Outcome outcomes={outcomes} earlier={earlier} /> : null}
      <Row label={t(isNote ? 'answer.text' : 'answer.opinion')}>
        {(id) => (
          <LongTextBox
            key={String(isNote)}
            id={id}
            name="text"
            required
            maxLength={255}
            defaultValue={isNote ? '' : earlier('text')}
          />
        )}
      </Row>
      <p className={styles.hint}>{t(isNote ? 'stays-here' : 'goes-to-bureau')}</p>
      {send.isError ? <ProblemPanel cause={send.error} /> : null}
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" busy={send.isPending}>
          {t(isNote ? 'done' : 'send')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
