// Sending a paper about something filed: whose it is, what it is, the image. The server makes the image fit the interface.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { SelectBox, TextBox } from '../../parts/control.tsx'
import { DropCard } from '../../parts/document-card.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './compliance.module.css'
import { complianceKey, type Paper, sendPaper } from './compliance-calls.ts'

const uses: readonly Paper['use'][] = [
  'verification-form',
  'subject-certificate',
  'subject-principal-certificate',
  'service-principal-certificate',
  'portrait',
]

/** The chosen image as it will be sent; the address of the picture ends with it. */
const Chosen = ({ image, onOther }: { readonly image: File; readonly onOther: () => void }) => {
  const { t } = useTranslation('compliance')
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    const url = URL.createObjectURL(image)
    setPicture(url)
    return () => URL.revokeObjectURL(url)
  }, [image])
  return (
    <div className={styles.chosen}>
      {picture === undefined ? null : <img src={picture} alt="" />}
      <p>
        {image.name}
        <Button kind="link" small onClick={onOther}>
          {t('papers.another')}
        </Button>
      </p>
    </div>
  )
}

export const PaperForm = ({ number: given }: { readonly number: string }) => {
  const { t } = useTranslation('compliance')
  const queries = useQueryClient()
  const [number, setNumber] = useState(given)
  const [use, setUse] = useState<Paper['use'] | ''>('')
  const [note, setNote] = useState('')
  const [image, setImage] = useState<File>()
  const sending = useMutation({
    mutationFn: (paper: { readonly use: Paper['use']; readonly image: File }) =>
      sendPaper({ number: number.trim(), ...(note.trim() === '' ? {} : { note: note.trim() }), ...paper }),
    onSuccess: async () => {
      setImage(undefined)
      setUse('')
      setNote('')
      await queries.invalidateQueries({ queryKey: complianceKey })
    },
  })
  const wrong = sending.error ? problemOf(sending.error).path : undefined
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (use !== '' && image !== undefined) sending.mutate({ use, image })
  }
  return (
    <form onSubmit={submit} className={styles.paperForm}>
      <SectionedCard>
        <Section name={t('papers.send')}>
          <FieldRow label={t('papers.use')} hint={t('papers.use-hint')}>
            {(ids) => (
              <SelectBox
                {...ids}
                required
                placeholder={t('choose')}
                value={use}
                onChange={(event) => setUse(uses.find((one) => one === event.target.value) ?? '')}
                choices={uses.map((one) => ({ value: one, label: t(`use.${one}`) }))}
              />
            )}
          </FieldRow>
          <FieldRow
            label={t('papers.number')}
            hint={t(use.startsWith('subject') ? 'papers.subject-number-hint' : 'papers.number-hint')}
          >
            {(ids) => (
              <TextBox
                {...ids}
                aria-invalid={wrong === 'number'}
                required
                maxLength={128}
                autoComplete="off"
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </FieldRow>
          <FieldRow label={t('papers.image')} hint={t('papers.image-hint')} isGroup>
            {() =>
              image === undefined ? (
                <DropCard label={t('papers.image')} onFile={setImage} />
              ) : (
                <Chosen image={image} onOther={() => setImage(undefined)} />
              )
            }
          </FieldRow>
          <FieldRow label={t('papers.note')} hint={t('papers.note-hint')} isRequired={false}>
            {(ids) => (
              <TextBox
                {...ids}
                maxLength={256}
                autoComplete="off"
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </FieldRow>
          {sending.isError ? <ProblemPanel cause={sending.error} /> : null}
        </Section>
        <SectionFoot>
          <Button
            kind="primary"
            type="submit"
            busy={sending.isPending}
            disabled={use === '' || image === undefined || number.trim() === ''}
          >
            {t('papers.submit')}
          </Button>
          {sending.isSuccess ? (
            <p className={styles.report} role="status">
              {t('papers.queued')}
            </p>
          ) : null}
        </SectionFoot>
      </SectionedCard>
    </form>
  )
}
