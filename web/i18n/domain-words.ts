// What was found out about a domain, in rows of words. "Not known yet" is said as such, and never in the colour of a fault.
import { useTranslation } from 'react-i18next'
import type { DomainView } from '../api/domains.ts'
import { useJoined } from './joined.ts'
import { dayOf } from './time-words.ts'

export type DomainRow = {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly tone: 'plain' | 'wrong' | 'unknown'
}

const toneOf = (isWrong: boolean, isKnown: boolean): DomainRow['tone'] =>
  isWrong ? 'wrong' : isKnown ? 'plain' : 'unknown'

const registrationOf = (domain: DomainView): 'yes' | 'no' | 'unknown' | 'hold' | 'deleted' => {
  if (domain.isBeingDeleted === 'yes') return 'deleted'
  return domain.isOnHold === 'yes' ? 'hold' : domain.isRegistered
}

/** Whether anybody was asked or told about the domain; otherwise there is nothing to show. */
export const isLookedUp = (domain: DomainView): boolean =>
  domain.hasRecord || domain.registry !== 'not-asked' || domain.dns !== 'not-asked'

export const useDomainWords = () => {
  const { t, i18n } = useTranslation('domains')
  const joined = useJoined()
  const registration = (domain: DomainView): DomainRow => {
    const word = registrationOf(domain)
    return {
      key: 'registration',
      name: t('row.registration'),
      value: t(`registration.${word}`),
      tone: toneOf(!['yes', 'unknown'].includes(word), word !== 'unknown'),
    }
  }
  const registrar = ({ registrar: name, isRegistrarApproved: approved }: DomainView): DomainRow => ({
    key: 'registrar',
    name: t('row.registrar'),
    value: name === undefined ? t('registrar.none') : t(`registrar.${approved}`, { name }),
    tone: toneOf(approved === 'no', name !== undefined),
  })
  const holder = ({ holder: who }: DomainView): DomainRow => ({
    key: 'holder',
    name: t('row.holder'),
    value: t(`holder.${who}`),
    tone: toneOf(who === 'other', who !== 'unknown'),
  })
  const realName = ({ realName: state, realNameReadyOn: day }: DomainView): DomainRow => ({
    key: 'realName',
    name: t('row.realName'),
    value: t(`realName.${state}`, { day: day === undefined ? '' : dayOf(i18n.language, day) }),
    tone: toneOf(state === 'not-verified' || state === 'waiting', state !== 'unknown'),
  })
  const expiry = ({ expiresOn }: DomainView): DomainRow => ({
    key: 'expiry',
    name: t('row.expiry'),
    value: expiresOn === undefined ? t('expiry.unknown') : dayOf(i18n.language, expiresOn),
    tone: toneOf(false, expiresOn !== undefined),
  })
  const dns = ({ pointsTo, addresses }: DomainView): DomainRow => ({
    key: 'dns',
    name: t('row.dns'),
    value: t(`dns.${pointsTo === 'unknown' && addresses.length > 0 ? 'bare' : pointsTo}`, {
      addresses: joined(addresses.slice(0, 4)),
    }),
    tone: toneOf(false, pointsTo !== 'unknown' || addresses.length > 0),
  })
  const site = ({ isLive }: DomainView): DomainRow => ({
    key: 'site',
    name: t('row.site'),
    value: t(`site.${isLive}`),
    tone: toneOf(false, isLive !== 'unknown'),
  })
  return {
    /** Of whom nobody was asked there is no row: "not known yet" would promise an answer. */
    rows: (domain: DomainView): readonly DomainRow[] =>
      [
        ...(domain.registry === 'not-asked' ? [] : [registration]),
        ...[registrar, holder, realName, expiry],
        ...(domain.dns === 'not-asked' ? [] : [dns, site]),
      ].map((row) => row(domain)),
    /** What nobody could tell, and why. */
    notes: (domain: DomainView): readonly string[] => [
      ...(domain.registry === 'failed' ? [t('failed.registry')] : []),
      ...(domain.registry === 'no-server' && !domain.hasRecord ? [t('no-server')] : []),
      ...(domain.dns === 'failed' ? [t('failed.dns')] : []),
    ],
  }
}
