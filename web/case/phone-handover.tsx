// "Take them with the phone": a QR code to the phone's own page. Asked for only on demand, because each link is a key.
import { useMutation } from '@tanstack/react-query'
import { Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openPhoneLink } from '../api/cases.ts'
import type { CaseView } from '../api/shapes.ts'
import { clockTime } from '../i18n/time-words.ts'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/card.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import styles from './phone-handover.module.css'

export const PhoneHandover = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  if (!view.allowedActions.includes('attach-document')) return null
  return (
    <Section name={t('phone.name')}>
      <PhoneCode caseId={view.id} text={t('phone.text')} />
    </Section>
  )
}

export const PhoneCode = ({ caseId, text }: { readonly caseId: string; readonly text: string }) => {
  const { t, i18n } = useTranslation('tasks')
  // Held in the hand already: no code to scan, straight to the camera.
  const isPhone = window.matchMedia('(pointer: coarse) and (max-width: 720px)').matches
  const opening = useMutation({
    mutationFn: () => openPhoneLink(caseId),
    onSuccess: ({ url }) => isPhone && window.location.assign(url),
  })
  const link = isPhone ? undefined : opening.data
  return (
    <div className={styles.handover}>
      {link ? (
        <>
          <img
            className={styles.code}
            src={`data:image/svg+xml,${encodeURIComponent(link.qrSvg)}`}
            alt={t('phone.code')}
            width={148}
            height={148}
          />
          <div className={styles.words}>
            <p>{t('phone.scan')}</p>
            <p className={styles.quiet}>
              {t('phone.until', { at: clockTime(i18n.language, link.expiresAt) })}
            </p>
            <p className={styles.quiet}>{t('phone.here')}</p>
            <a href={link.url}>{t('phone.on-this')}</a>
          </div>
        </>
      ) : (
        <>
          <p className={styles.quiet}>{isPhone ? t('phone.text-here') : text}</p>
          <Button
            icon={<Smartphone size={17} strokeWidth={1.7} aria-hidden="true" />}
            busy={opening.isPending}
            onClick={() => opening.mutate()}
          >
            {t(isPhone ? 'phone.take' : 'phone.open')}
          </Button>
        </>
      )}
      {opening.error ? <ProblemPanel cause={opening.error} /> : null}
    </div>
  )
}
