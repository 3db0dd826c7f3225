// What is known of the domains, folded into one line above the desk: the reviewer sees at a glance what is wrong or open,
// and unfolds the rest.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lookUpDomains } from '../../api/domains.ts'
import type { CaseView, ReviewDesk } from '../../api/shapes.ts'
import { DomainRows, LookedUpAt } from '../../case/domain-card.tsx'
import { isLookedUp, useDomainWords } from '../../i18n/domain-words.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './desk-domains.module.css'
import { deskKey } from './review-calls.ts'

/** Puts what was found into the desk as it lies open: reading the desk anew would be one more recorded read. */
const useLookAgain = (view: CaseView) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => lookUpDomains(view.id),
    onSuccess: (fresh) =>
      queries.setQueryData<ReviewDesk>(
        deskKey(view.id),
        (desk) => desk && { ...desk, case: { ...desk.case, domains: fresh.domains } },
      ),
  })
}

export const DeskDomains = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('domains')
  const words = useDomainWords()
  const again = useLookAgain(view)
  return view.domains.filter(isLookedUp).map((domain) => {
    const rows = words.rows(domain)
    const wrong = rows.filter((row) => row.tone === 'wrong')
    const told = wrong.length > 0 ? wrong : rows.filter((row) => row.key === 'holder' || row.key === 'expiry')
    return (
      <details key={`${domain.serviceId} ${domain.domain}`} className={styles.domain}>
        <summary>
          <ChevronDown size={16} strokeWidth={1.8} aria-hidden="true" />
          <span>{t('domains:name-of', { domain: domain.display })}</span>
          {told.map((row) => (
            <span key={row.key} className={styles.told} data-tone={row.tone}>
              {row.name}: {row.value}
            </span>
          ))}
        </summary>
        <div className={styles.rows}>
          <DomainRows domain={domain} />
          <LookedUpAt domain={domain} />
          {again.error ? <ProblemPanel cause={again.error} /> : null}
          {domain.registry === 'not-asked' && domain.dns === 'not-asked' ? null : (
            <div>
              <Button busy={again.isPending} onClick={() => again.mutate()}>
                {t('domains:again')}
              </Button>
            </div>
          )}
        </div>
      </details>
    )
  })
}
