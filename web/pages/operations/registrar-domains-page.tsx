// The domains that a provider reports as their registrar (域名备案). The place is offered only where the provider is one; many
// domains come by file or API, so the form here is for single ones and for corrections.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import styles from './entries.module.css'
import { EntriesPage } from './entries-page.tsx'
import { EntryForm, type FormColumn } from './entry-form.tsx'
import type { EntryLook } from './entry-table.tsx'
import {
  addRegistrarDomain,
  changeRegistrarDomain,
  type RegistrarDomain,
  type RegistrarDomains,
  readRegistrarDomains,
  registrarDomainsKey,
  removeRegistrarDomain,
  reportRegistrarDomains,
} from './registrar-domain-calls.ts'

const people = ['registrant', 'administrator', 'payer'] as const
const tails = ['Name', 'Organisation', 'Region', 'Address', 'Phone', 'Email'] as const

const useColumns = () => {
  const { t } = useTranslation('operations')
  const column = (name: string, kind: FormColumn['kind']): FormColumn => {
    const hint = t(`registrar-domains.hint.${name}`, { defaultValue: '' })
    return {
      name,
      kind,
      label: t(`registrar-domains.column.${name}`),
      isRequired: true,
      ...(hint === '' ? {} : { hint }),
    }
  }
  return {
    own: [
      column('domainType', 'number'),
      column('registeredOn', 'date'),
      column('expiresOn', 'date'),
      column('registrar', 'text'),
      column('nameServer', 'mono'),
    ],
    of: (who: (typeof people)[number]): readonly FormColumn[] =>
      tails.map((tail) => ({
        ...column(tail, tail === 'Region' ? 'region' : 'text'),
        name: `${who}${tail}`,
        isRequired: who !== 'payer',
        ...(tail === 'Region' ? { names: [`${who}ProvinceCode`, `${who}CityCode`] } : {}),
      })),
  }
}

type FormProps = {
  readonly entry: RegistrarDomain | undefined
  readonly bureau: string | undefined
  readonly onDone: () => void
}

const DomainForm = ({ entry, bureau, onDone }: FormProps) => {
  const { t } = useTranslation('operations')
  const columns = useColumns()
  const [values, setValues] = useState({ ...entry?.facts, domain: entry?.domain ?? '' })
  const head = (wrong: string | undefined) => (
    <FieldRow
      path="domain"
      label={t('registrar-domains.column.domain')}
      hint={t('registrar-domains.hint.domain')}
    >
      {(ids) => (
        <TextBox
          {...ids}
          aria-invalid={wrong === 'domain'}
          mono
          required
          disabled={entry !== undefined}
          maxLength={128}
          autoComplete="off"
          value={values.domain}
          onChange={(event) => setValues({ ...values, domain: event.currentTarget.value })}
        />
      )}
    </FieldRow>
  )
  const first = {
    name: t(entry === undefined ? 'registrar-domains.add' : 'registrar-domains.change'),
    columns: columns.own,
    head,
  }
  const save = () => {
    const { domain, ...all } = values
    const facts = Object.fromEntries(
      Object.entries(all).flatMap(([name, value = '']) =>
        value.trim() === '' ? [] : [[name, value.trim()]],
      ),
    )
    return entry === undefined
      ? addRegistrarDomain({ domain, facts }, bureau)
      : changeRegistrarDomain(entry.id, { facts })
  }
  return (
    <EntryForm
      sections={[
        first,
        ...people.map((who) => ({ name: t(`registrar-domains.who.${who}`), columns: columns.of(who) })),
      ]}
      values={values}
      onValues={(some) => setValues({ ...values, ...some })}
      queryKey={registrarDomainsKey}
      save={save}
      onDone={onDone}
    />
  )
}

/** Columns of people are named by whom and what, in two words of ours. */
const useColumnName = () => {
  const { t } = useTranslation('operations')
  return (name: string): string => {
    const who = people.find((one) => name.startsWith(one))
    if (who === undefined) return t(`registrar-domains.column.${name}`)
    const tail = name.slice(who.length).replace(/^(Province|City)Code$/, 'Region')
    return t('registrar-domains.of', {
      who: t(`registrar-domains.who.${who}`),
      what: t(`registrar-domains.column.${tail}`),
    })
  }
}

const useLook = (): EntryLook<RegistrarDomain> => {
  const { t } = useTranslation('operations')
  const columnName = useColumnName()
  return {
    nameOf: ({ domain }) => domain,
    headOf: ({ domain }) => <span className="mono">{domain}</span>,
    kindOf: ({ facts }) => (
      <span>
        {facts.registrantName ?? '—'}
        {facts.expiresOn === undefined ? null : (
          <span className={styles.under}>{t('registrar-domains.until', { day: facts.expiresOn })}</span>
        )}
      </span>
    ),
    notesOf: ({ state, missing }) =>
      state === 'draft' && missing.length > 0
        ? [
            t('entries.missing', {
              columns: [...new Set(missing.map(columnName))].join(t('entries.and')),
            }),
          ]
        : [],
    isFiled: ({ isFiled }) => isFiled,
    remove: removeRegistrarDomain,
    columns: [t('registrar-domains.column.domain'), t('registrar-domains.who.registrant')],
    caption: t('registrar-domains.title'),
    queryKey: registrarDomainsKey,
  }
}

export const RegistrarDomainsPage = () => {
  const { t } = useTranslation('operations')
  return (
    <EntriesPage
      place="registrar-domains"
      look={useLook()}
      addLabel={t('registrar-domains.add')}
      read={readRegistrarDomains}
      report={reportRegistrarDomains}
      above={({ counts }: RegistrarDomains) =>
        counts.entries === 0 ? null : <p className={styles.counts}>{t('entries.counts', counts)}</p>
      }
      form={(entry, onDone, bureau) => (
        <DomainForm key={entry?.id ?? 'new'} entry={entry} bureau={bureau} onDone={onDone} />
      )}
      empty={{ name: t('registrar-domains.none'), text: t('registrar-domains.none-text') }}
    />
  )
}
