// Filters of the queue as a row of toggles with their counts, and a search over domain and subject.
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../parts/use-now.ts'
import styles from './queue.module.css'
import { countFilters, type QueueFilter, queueFilters } from './queue-filter.ts'
import type { QueueLine } from './use-claimed.ts'

type FiltersProps = {
  readonly lines: readonly QueueLine[]
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
  readonly search: string
  readonly onSearch: (search: string) => void
}

export const QueueFilters = ({ lines, filter, onFilter, search, onSearch }: FiltersProps) => {
  const { t } = useTranslation('review')
  const counts = countFilters(lines, useNow())
  return (
    <div className={styles.filters}>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not fields of a form. */}
      <div className={styles.toggles} role="group" aria-label={t('queue.filter')}>
        {queueFilters.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.toggle}
            aria-pressed={one === filter}
            onClick={() => onFilter(one)}
          >
            {t(`queue.only.${one}`)}
            <span className={styles.count}>{counts[one]}</span>
          </button>
        ))}
      </div>
      <label className={styles.search}>
        <Search size={16} aria-hidden="true" />
        <span className="visually-hidden">{t('queue.search')}</span>
        <input
          type="search"
          value={search}
          placeholder={t('queue.search')}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      </label>
    </div>
  )
}
