// A slot of a document: empty (drop or choose), on its way, or with its picture, what is known of it and what is wrong.
import { Upload, X } from 'lucide-react'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'
import { Button } from './button.tsx'
import styles from './document-card.module.css'
import { FindingLine } from './finding-line.tsx'

type DropCardProps = {
  readonly label: string
  readonly busy?: boolean
  readonly onFile: (file: File) => void
  readonly note?: ReactNode
}

/** Everything is sent, a file of the wrong kind too: the server tells from the bytes and words the refusal. */
export const DropCard = ({ label, busy, onFile, note }: DropCardProps) => {
  const { t } = useTranslation('app')
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !busy) onFile(file)
  }
  return (
    <label
      htmlFor={id}
      className={styles.drop}
      data-over={isOver || undefined}
      aria-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput id={id} label={label} onFile={onFile} disabled={busy ?? false} />
      <Upload size={19} strokeWidth={1.6} aria-hidden="true" />
      <span>{busy ? t('drop.sending') : t('drop.here')}</span>
      <span className={styles.kinds}>{note ?? t('drop.kinds')}</span>
    </label>
  )
}

const FileInput = ({
  id,
  label,
  onFile,
  disabled,
}: {
  readonly id: string
  readonly label: string
  readonly onFile: (file: File) => void
  readonly disabled: boolean
}) => (
  <input
    id={id}
    type="file"
    className="visually-hidden"
    accept="image/jpeg,image/png"
    aria-label={label}
    disabled={disabled}
    onChange={(event) => {
      const [file] = event.currentTarget.files ?? []
      if (file) onFile(file)
      event.currentTarget.value = ''
    }}
  />
)

type DocumentCardProps = {
  readonly name: string
  readonly about: string
  readonly picture: string
  readonly findings: readonly Finding[]
  readonly children?: ReactNode
  readonly busy?: boolean
  readonly mayChange: boolean
  readonly onFile: (file: File) => void
  readonly onRemove: () => void
  readonly onLook: () => void
}

export const DocumentCard = ({
  name,
  about,
  picture,
  findings,
  children,
  busy,
  mayChange,
  onFile,
  onRemove,
  onLook,
}: DocumentCardProps) => {
  const { t } = useTranslation('app')
  const id = useId()
  const isWrong = findings.some((finding) => finding.severity === 'blocking')
  return (
    <div className={styles.card} data-wrong={isWrong || undefined} aria-busy={busy || undefined}>
      <button type="button" className={styles.look} onClick={onLook} aria-label={t('drop.look', { name })}>
        <img src={picture} alt="" width={84} height={84} />
      </button>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.about}>{about}</p>
        {findings.map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
        {children}
        {mayChange ? (
          <label htmlFor={id} className={styles.again}>
            <FileInput
              id={id}
              label={`${t('drop.again')}: ${name}`}
              onFile={onFile}
              disabled={busy ?? false}
            />
            <span>{t('drop.again')}</span>
          </label>
        ) : null}
      </div>
      {mayChange ? (
        <Button
          kind="plain"
          small
          className={styles.remove}
          aria-label={`${t('drop.remove')}: ${name}`}
          onClick={onRemove}
        >
          <X size={17} strokeWidth={1.8} aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  )
}
