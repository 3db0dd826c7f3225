// How one bureau stands: its seal, what waits, the last number sent, the last contact, the last error, and the switch.
import { useTranslation } from 'react-i18next'
import type { ExchangeView } from '../../api/shapes.ts'
import { dayAndTime } from '../../i18n/time-words.ts'
import { Card } from '../../parts/card.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import { useBureauPlaces } from './bureau-places.ts'
import styles from './operations.module.css'

export type Bureau = ExchangeView['bureaux'][number]

type CardProps = {
  readonly bureau: Bureau
  readonly maySwitch: boolean
  readonly onSwitch: (bureau: Bureau) => void
}

const Reporting = ({ bureau, maySwitch, onSwitch }: CardProps) => {
  const { t } = useTranslation('operations')
  const placeOf = useBureauPlaces()
  const words = t(bureau.isHeld ? 'bureau.held' : 'bureau.open')
  if (!maySwitch) return <p className={styles.bureauFoot}>{words}</p>
  return (
    <button
      type="button"
      role="switch"
      className={styles.bureauFoot}
      aria-checked={!bureau.isHeld}
      aria-label={t('bureau.reporting', { bureau: placeOf(bureau.code).name })}
      onClick={() => onSwitch(bureau)}
    >
      {words}
      <span className={styles.track} aria-hidden="true" />
    </button>
  )
}

/** Why waiting does not help, in words; then what was said last, as it was said. */
const Needs = ({ bureau }: { readonly bureau: Bureau }) => {
  const { t } = useTranslation('operations')
  const needs = bureau.needsPerson.filter((need) => need !== 'held')
  if (needs.length === 0 && bureau.lastError === undefined) return null
  return (
    <div className={styles.error}>
      <MendDot />
      <div>
        {needs.map((need) => (
          <p key={need}>{t(`bureau.needs.${need}`)}</p>
        ))}
        {bureau.lastError === undefined ? null : <p className={styles.verbatim}>{bureau.lastError}</p>}
      </div>
    </div>
  )
}

type About = NonNullable<Bureau['about']>

/** When it may be called, and how its files are filled: what stands in the configuration. */
const Terms = ({ about }: { readonly about: About }) => {
  const { t, i18n } = useTranslation('operations')
  const times = about.windows.map(({ from, to }) => `${from}–${to}`).join(', ')
  const number = (value: number): string => value.toLocaleString(i18n.language)
  const terms = [
    ['hours', times === '' ? t('bureau.terms.always') : times],
    [
      'cap',
      about.filesPerHour === undefined
        ? t('bureau.terms.no-cap')
        : t('bureau.terms.an-hour', { files: number(about.filesPerHour) }),
    ],
    [
      'file',
      t('bureau.terms.file-of', {
        records: number(about.fileRecords),
        size: number(Math.round(about.fileBytes / 1_048_576)),
      }),
    ],
    ['wait', t('bureau.terms.seconds', { seconds: number(about.waitSeconds) })],
    ['version', about.version.toUpperCase()],
  ] as const
  return (
    <details className={styles.terms}>
      <summary>{t('bureau.terms.name')}</summary>
      <dl>
        {terms.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`bureau.terms.${key}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

export const BureauCard = (props: CardProps) => {
  const { bureau } = props
  const { t, i18n } = useTranslation('operations')
  const placeOf = useBureauPlaces()
  const contact = bureau.lastContactAt ? dayAndTime(i18n.language, bureau.lastContactAt) : t('bureau.never')
  const figures = [
    [t('bureau.waiting'), String(bureau.waiting)],
    [t('bureau.sequence'), bureau.lastSequence === 0 ? t('bureau.none') : String(bureau.lastSequence)],
    [t('bureau.contact'), contact],
    ...(bureau.nextTryAt === undefined
      ? []
      : [[t('bureau.next-try'), dayAndTime(i18n.language, bureau.nextTryAt)] as const]),
  ] as const
  return (
    <li>
      <Card className={styles.bureau}>
        <div className={styles.bureauHead}>
          <ProvinceSeal
            provinceCode={bureau.about?.provinceCode ?? placeOf(bureau.code).provinceCode}
            size={44}
          />
          <div>
            <h2>{placeOf(bureau.code).name}</h2>
            {bureau.about === undefined ? (
              <p className={styles.quiet}>{t('bureau.gone')}</p>
            ) : (
              <p className={styles.quiet}>{t('bureau.as-unit', bureau.about)}</p>
            )}
          </div>
        </div>
        <dl className={styles.bureauFigures}>
          {figures.map(([name, figure]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
        {bureau.holdReason === undefined ? null : (
          <p className={styles.holdReason}>{t('bureau.hold-reason', { reason: bureau.holdReason })}</p>
        )}
        <Needs bureau={bureau} />
        {bureau.about === undefined ? null : <Terms about={bureau.about} />}
        <Reporting {...props} />
      </Card>
    </li>
  )
}
