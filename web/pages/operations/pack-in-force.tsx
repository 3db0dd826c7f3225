// Which edition of a pack holds today, and what an operator must know about it.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../i18n/time-words.ts'
import { PaddedCard } from '../../parts/card.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import type { PackView } from './pack-calls.ts'
import styles from './packs.module.css'

export const PackInForce = ({
  pack,
  children,
}: {
  readonly pack: PackView
  readonly children: ReactNode
}) => {
  const { t, i18n } = useTranslation('packs')
  const { edition, next } = pack
  const words = edition
    ? t('in-force-published', { day: dayOf(i18n.language, edition.effectiveOn), name: edition.by })
    : t(pack.text === '' ? 'in-force-none' : 'in-force-shipped', { count: pack.rules })
  return (
    <PaddedCard name={t('in-force')}>
      <p>{words}</p>
      {edition ? <p className={styles.quiet}>{edition.note}</p> : null}
      {next ? (
        <p className={styles.next}>
          {t('from', { day: dayOf(i18n.language, next.effectiveOn) })} · {next.by} · {next.note}
        </p>
      ) : null}
      {pack.isShippedNewer ? <p className={styles.quiet}>{t('shipped-newer')}</p> : null}
      {pack.broken === 0 ? null : (
        <p className={styles.problem}>
          <MendDot />
          <span>{t('broken', { count: pack.broken })}</span>
        </p>
      )}
      {children}
    </PaddedCard>
  )
}
