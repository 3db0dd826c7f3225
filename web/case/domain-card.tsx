// What registry, DNS and registrar say of a service's domain: a short list, with a button that asks them again. Nothing is
// shown where nobody was asked.
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type DomainView, lookUpDomains } from '../api/domains.ts'
import type { CaseView } from '../api/shapes.ts'
import { isLookedUp, useDomainWords } from '../i18n/domain-words.ts'
import { dayAndTime } from '../i18n/time-words.ts'
import { Button } from '../parts/button.tsx'
import { PaddedCard } from '../parts/card.tsx'
import { ProblemPanel } from '../parts/problem-panel.tsx'
import styles from './domain-card.module.css'
import { useCaseReplacer } from './use-case.ts'

export const DomainRows = ({ domain }: { readonly domain: DomainView }) => {
  const words = useDomainWords()
  return (
    <>
      <dl className={styles.rows}>
        {words.rows(domain).map((row) => (
          <div key={row.key} className={styles.row}>
            <dt>{row.name}</dt>
            <dd data-tone={row.tone}>{row.value}</dd>
          </div>
        ))}
      </dl>
      {words.notes(domain).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  )
}

export const LookedUpAt = ({ domain }: { readonly domain: DomainView }) => {
  const { t, i18n } = useTranslation('domains')
  return (
    <span className={styles.at}>
      {domain.lookedUpAt === undefined
        ? t(domain.hasRecord ? 'from-record' : 'not-asked')
        : t('asked', { at: dayAndTime(i18n.language, domain.lookedUpAt) })}
    </span>
  )
}

/** The domains of a case, or of one of its services. */
export const DomainCards = ({
  view,
  serviceId,
}: {
  readonly view: CaseView
  readonly serviceId?: string
}) => {
  const { t } = useTranslation('domains')
  const replace = useCaseReplacer()
  const again = useMutation({ mutationFn: () => lookUpDomains(view.id), onSuccess: replace })
  const shown = view.domains.filter(
    (domain) => isLookedUp(domain) && (serviceId === undefined || domain.serviceId === serviceId),
  )
  return shown.map((domain) => (
    <PaddedCard
      key={`${domain.serviceId} ${domain.domain}`}
      className={styles.card}
      name={t('name-of', { domain: domain.display })}
      aside={<LookedUpAt domain={domain} />}
    >
      <DomainRows domain={domain} />
      {again.error ? <ProblemPanel cause={again.error} /> : null}
      {domain.registry === 'not-asked' && domain.dns === 'not-asked' ? null : (
        <div className={styles.foot}>
          <Button busy={again.isPending} onClick={() => again.mutate()}>
            {t('again')}
          </Button>
        </div>
      )}
    </PaddedCard>
  ))
}
