// Upload an app's package and let its row fill in. Says before anything is sent that the package is read and not kept.
import { useMutation } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCase } from '../api/cases.ts'
import { type PackageRead, sendPackage } from '../api/packages.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { dayOf } from '../i18n/time-words.ts'
import { Button } from '../parts/button.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import styles from './package-upload.module.css'
import { useCaseReplacer } from './use-case.ts'

type UploadProps = {
  readonly caseId: string
  readonly serviceId: string
  /** Before sending: what is typed must be safe first. */
  readonly flush: () => Promise<void>
  readonly onRead: () => Promise<void>
}

const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const useSending = ({ caseId, serviceId, flush, onRead }: UploadProps) => {
  const [share, setShare] = useState(0)
  const stopper = useRef<AbortController>(undefined)
  const replace = useCaseReplacer()
  const sending = useMutation({
    mutationFn: async (file: File): Promise<PackageRead> => {
      setShare(0)
      stopper.current = new AbortController()
      await flush()
      const read = await sendPackage({
        caseId,
        serviceId,
        file,
        onProgress: setShare,
        signal: stopper.current.signal,
      })
      await onRead()
      replace(await readCase(caseId))
      return read
    },
  })
  return { sending, share, stop: () => stopper.current?.abort() }
}

export const PackageUpload = (props: UploadProps) => {
  const { t } = useTranslation('tasks')
  const { sending, share, stop } = useSending(props)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.upload}>
      <div className={styles.head}>
        <Button
          small
          icon={<PackageOpen size={17} strokeWidth={1.8} aria-hidden="true" />}
          busy={sending.isPending}
          onClick={() => input.current?.click()}
        >
          {t('package.choose')}
        </Button>
        <p className={styles.note}>{t('package.note')}</p>
        <input
          ref={input}
          type="file"
          accept=".apk,.ipa,.hap,.app"
          className={styles.file}
          aria-label={t('package.choose')}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) sending.mutate(file)
          }}
        />
      </div>
      {sending.isPending ? <Progress share={share} stop={stop} /> : null}
      <div aria-live="polite">
        {sending.data && !sending.isPending ? <Read read={sending.data} /> : null}
        {sending.error && !isStopped(sending.error) ? <ProblemPanel cause={sending.error} /> : null}
      </div>
    </div>
  )
}

const Progress = ({ share, stop }: { readonly share: number; readonly stop: () => void }) => {
  const { t } = useTranslation('tasks')
  const percent = Math.round(share * 100)
  const words = percent < 100 ? t('package.sending', { percent }) : t('package.reading')
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={100} value={percent} aria-label={words} />
      <span className={styles.percent}>{words}</span>
      <Button kind="plain" small onClick={stop}>
        {t('package.stop')}
      </Button>
    </div>
  )
}

const Read = ({ read }: { readonly read: PackageRead }) => {
  const { t, i18n } = useTranslation('tasks')
  const words = useFieldWords()
  return (
    <p className={styles.read}>
      {t('package.read', {
        system: words.option('app-systems', read.system),
        packageName: read.packageName,
        name: read.name ?? read.packageName,
        version: read.version ?? '—',
        until: dayOf(i18n.language, read.certificate.validUntil),
      })}
    </p>
  )
}
