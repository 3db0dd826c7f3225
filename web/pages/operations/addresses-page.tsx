// The provider's own addresses (IP备案). First what needs somebody: addresses in use that are not filed hold up cases, because
// the bureau would refuse them (1063).
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  type AddressesView,
  type AddressView,
  addressesKey,
  readAddresses,
  removeAddress,
  reportAddresses,
} from './address-calls.ts'
import { AddressForm } from './address-form.tsx'
import styles from './entries.module.css'
import { EntriesPage } from './entries-page.tsx'
import type { EntryLook } from './entry-table.tsx'
import operationsStyles from './operations.module.css'

const Gaps = ({ gaps }: { readonly gaps: AddressesView['gaps'] }) => {
  const { t } = useTranslation('operations')
  if (gaps.length === 0) return null
  return (
    <section className={styles.gaps} aria-label={t('addresses.gaps')}>
      <p className={styles.gapsName}>{t('addresses.gaps')}</p>
      <p className={styles.gapsText}>{t('addresses.gaps-text')}</p>
      {gaps.map(({ address, applicationId }) => (
        <p key={address} className={styles.gap}>
          <span className="mono">{address}</span>
          {applicationId === undefined ? null : (
            <Link to="/operations/cases" className={operationsStyles.quiet}>
              {t('addresses.gap-cases')}
            </Link>
          )}
        </p>
      ))}
    </section>
  )
}

const useLook = (): EntryLook<AddressView> => {
  const { t, i18n } = useTranslation('operations')
  const count = new Intl.NumberFormat(i18n.language)
  return {
    nameOf: ({ range }) => range,
    headOf: ({ range, size }) => (
      <span>
        <span className="mono">{range}</span>
        <span className={operationsStyles.small}>
          {t('addresses.size', { count: Number(size), size: count.format(BigInt(size)) })}
        </span>
      </span>
    ),
    kindOf: ({ part, facts }) => (
      <span>
        {t(`addresses.part.${part}`)}
        {facts.way === undefined ? null : (
          <span className={styles.under}>{t(`addresses.word.${facts.way}`)}</span>
        )}
        {facts.userName === undefined ? null : <span className={styles.under}>{facts.userName}</span>}
      </span>
    ),
    notesOf: ({ isCarried, missing, state, filedRange, range }) => [
      ...(isCarried ? [] : [t('addresses.not-carried')]),
      ...(state === 'draft' && missing.length > 0
        ? [
            t('entries.missing', {
              columns: missing.map((name) => t(`addresses.column.${name}`)).join(t('entries.and')),
            }),
          ]
        : []),
      ...(filedRange !== undefined && filedRange !== range ? [t('addresses.filed-as', { filedRange })] : []),
    ],
    isFiled: ({ filedRange }) => filedRange !== undefined,
    remove: removeAddress,
    columns: [t('addresses.column.range'), t('addresses.column.part')],
    caption: t('addresses.title'),
    queryKey: addressesKey,
  }
}

export const AddressesPage = () => {
  const { t } = useTranslation('operations')
  return (
    <EntriesPage
      place="addresses"
      look={useLook()}
      addLabel={t('addresses.add')}
      read={readAddresses}
      report={reportAddresses}
      above={({ gaps, isRequired, counts }: AddressesView) => (
        <>
          <Gaps gaps={gaps} />
          {counts.entries === 0 ? null : (
            <p className={styles.counts}>
              {t('entries.counts', counts)}
              {t(isRequired ? 'addresses.required' : 'addresses.not-required')}
            </p>
          )}
        </>
      )}
      form={(entry, onDone, bureau) => (
        <AddressForm key={entry?.id ?? 'new'} entry={entry} bureau={bureau} onDone={onDone} />
      )}
      empty={{ name: t('addresses.none'), text: t('addresses.none-text') }}
    />
  )
}
