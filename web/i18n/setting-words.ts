// Settings of a pack as sentences. A setting that has no sentence yet is shown with its key and value: better plain than
// hidden.
import { useTranslation } from 'react-i18next'

type Figures = Readonly<Record<string, string>>

/** `10` where all services of a unit have the same limit, `10 / 5` where they differ. */
const alike = (figures: Figures, prefix: string): string =>
  [
    ...new Set(
      Object.entries(figures).flatMap(([key, value]) => (key.startsWith(`${prefix}.`) ? [value] : [])),
    ),
  ].join(' / ')

export const useSettingWords = () => {
  const { t, i18n } = useTranslation(['rules', 'fields'])
  const say = (key: string, figures: Record<string, unknown> = {}): string =>
    String(t(`rules:setting.${key}`, figures))
  const orNone = (key: string, value: string | undefined): string =>
    value === undefined || value === 'null' ? say(`${key}.none`) : value
  const yesNo = (value: string | undefined): string => say(`mayMixKinds.${value === 'true'}`)
  const kindsOf = (value = ''): string =>
    value
      .split(', ')
      .filter((kind) => kind !== '')
      .map((kind) => t(`fields:options.service-kinds.${kind}`, { defaultValue: kind }))
      .join(i18n.language.startsWith('zh') ? '、' : ', ')

  const known: Readonly<Record<string, (figures: Figures) => string>> = {
    footerNumber: (f) => say(`footerNumber.${f['']}`),
    personVerification: (f) => say(`personVerification.${f.stage}`),
    emptySubjectMayAdd: (f) => say(`emptySubjectMayAdd.${f['']}`),
    firstReviewWorkingDays: (f) => say('firstReviewWorkingDays', { value: f[''] }),
    bureauReviewWorkingDays: (f) => say('bureauReviewWorkingDays', { value: f[''] }),
    smsHours: (f) => say(f[''] === '0' ? 'smsHours.none' : 'smsHours.some', { value: f[''] }),
    idleDays: (f) => say('idleDays', { value: f[''] }),
    warnIdleDays: (f) => say('warnIdleDays', { value: f[''] }),
    imageLimits: (f) =>
      say('imageLimits', {
        megabytes: Math.round(Number(f['licence.maxBytes'] ?? 0) / 104_857.6) / 10,
        licence: f['licence.minLongSidePx'],
        card: f['identity-card.minLongSidePx'],
      }),
    maxServicesPerOrder: (f) =>
      say('maxServicesPerOrder', { unit: f.unit ?? f.enterprise, individual: f.individual }),
    maxServicesOfKind: (f) =>
      say('maxServicesOfKind', { unit: alike(f, 'unit'), individual: alike(f, 'individual') }),
    mayMixKinds: (f) => say('mayMixKinds.text', { unit: yesNo(f.unit), individual: yesNo(f.individual) }),
    maxServicesPerSubject: (f) =>
      say('maxServicesPerSubject.text', {
        unit: orNone('maxServicesPerSubject', f.unit),
        individual: orNone('maxServicesPerSubject', f.individual),
      }),
    expedite: (f) => say(`expedite.${f.isOffered}`, { days: f.bureauWorkingDays }),
    migration: (f) => say(`migration.${f.isAllowed}`, { kinds: kindsOf(f.serviceKinds) }),
    productRules: (f) =>
      say('productRules', {
        numbers: f.serviceNumbersPerInstance,
        cloud: f['minimumTermMonths.cloud-server'],
        light: f['minimumTermMonths.light-server'],
      }),
  }
  return (key: string, figures: Figures): string => {
    const words = known[key]
    if (words && i18n.exists(`rules:setting.${key}`)) return words(figures)
    return say('other', { key, value: Object.values(figures).join(' / ') })
  }
}
