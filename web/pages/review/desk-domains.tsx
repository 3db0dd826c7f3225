// What is known of the domains, folded into one line above the desk: the reviewer sees at a glance what is wrong or open,
// and unfolds the rest.
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/shapes.ts'
import { DomainRows, LookedUpAt } from '../../case/domain-card.tsx'
import { isLookedUp, useDomainWords } from '../../i18n/domain-words.ts'
import styles from './desk-domains.module.css'

export const DeskDomains = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('domains')
  const words = useDomainWords()
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
        </div>
      </details>
    )
  })
}
