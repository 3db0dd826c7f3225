// One filed service: what it is, its number, the line for the foot of its page, and what can be done with it.
import { useTranslation } from 'react-i18next'
import type { FilingLine } from '../../api/shapes.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { useJoined } from '../../i18n/joined.ts'
import { dayOf } from '../../i18n/time-words.ts'
import { Button } from '../../parts/button.tsx'
import { cx } from '../../parts/class-names.ts'
import { CopyBox } from '../../parts/copy-box.tsx'
import { type Deed, type DeedKind, type FiledService, footerOf, isGrave } from './actions.ts'
import styles from './filings.module.css'

type ServiceProps = {
  readonly filing: FilingLine
  readonly service: FiledService
  /** Whether there is another subject to which it may move. */
  readonly mayMove: boolean
  /** Nothing can be done while a case of the subject is open. */
  readonly mayAct: boolean
  readonly onDeed: (deed: Deed) => void
}

export const ServicePart = ({ filing, service, mayMove, mayAct, onDeed }: ServiceProps) => {
  const { t, i18n } = useTranslation('filings')
  const words = useFieldWords()
  const joined = useJoined()
  const isSite = service.kind === 'website'
  const name = service.name || service.domain
  const kinds: readonly DeedKind[] = [
    'change-service',
    ...(isSite && mayMove ? (['move'] as const) : []),
    'cancel-access',
    'cancel-service',
  ]
  return (
    <li className={styles.service}>
      <div>
        <h3 className={styles.serviceName}>
          {name}
          <span className={styles.tag}>{words.option('service-kinds', service.kind)}</span>
        </h3>
        <dl className={styles.figures}>
          <Figure name={t('number')} value={service.serviceFilingNumber} />
          {isSite ? <Figure name={t('domain')} value={service.domain} /> : null}
          {service.addresses.length > 0 ? (
            <Figure name={t('addresses')} value={joined(service.addresses)} />
          ) : null}
          <Figure name={t('since')} value={dayOf(i18n.language, service.filedAt)} />
        </dl>
      </div>
      <div className={styles.right}>
        <p className={styles.label}>{t('footer')}</p>
        <CopyBox label={t('footer-of', { name })} text={footerOf(filing, service)} />
        {mayAct ? (
          <div className={styles.deeds}>
            {kinds.map((kind) => (
              <DeedButton key={kind} kind={kind} of={name} onPick={() => onDeed({ kind, filing, service })} />
            ))}
          </div>
        ) : null}
      </div>
    </li>
  )
}

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** The same words stand beside every service, so for screen readers each says which one it is about. */
export const DeedButton = ({
  kind,
  of,
  label,
  onPick,
}: {
  readonly kind: DeedKind
  readonly of: string
  readonly label?: string
  readonly onPick: () => void
}) => {
  const { t } = useTranslation('filings')
  const text = label ?? t(`do.${kind}`)
  return (
    <Button
      kind="plain"
      small
      className={cx(styles.deed, isGrave(kind) && kind !== 'move' && styles.grave)}
      aria-label={`${text}: ${of}`}
      onClick={onPick}
    >
      {text}
    </Button>
  )
}
