// The type of filing, and why: what was asked of whom and what they answered. A conflict says what to do instead.
import type { UseMutationResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StartInput } from '../../api/cases.ts'
import type { CaseView, DeterminationView } from '../../api/shapes.ts'
import { usePlaces } from '../../i18n/places.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Section, SectionFoot } from '../../parts/card.tsx'
import { TaskMark } from '../../parts/glyphs.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { ProvinceSeal } from '../../parts/province-seal.tsx'
import styles from './result.module.css'
import { labelOf } from './service-fields.tsx'

type ResultProps = {
  readonly determination: DeterminationView
  readonly input: StartInput
  readonly starting: UseMutationResult<CaseView, Error, StartInput>
}

export const Result = ({ determination, input, starting }: ResultProps) => {
  const { t } = useTranslation(['start', 'status'])
  const { provinceName } = usePlaces()
  const isConflict = determination.kind === 'conflict'
  const type = determination.filingType
  const isFiled = determination.kind === 'already-filed'
  const mayStart = determination.kind === 'type'
  return (
    <>
      <Section name={t('result.name')}>
        <div className={styles.verdict}>
          {isConflict ? (
            <TaskMark state="to-mend" />
          ) : (
            <ProvinceSeal provinceCode={input.provinceCode} size={44} />
          )}
          <div>
            <p className={styles.type}>
              {isConflict
                ? t(`conflict.${determination.conflict ?? 'cannot-be-decided-yet'}.name`)
                : isFiled
                  ? t('filed.name')
                  : t(`status:type.${type ?? ''}`)}
            </p>
            <p className={styles.why}>
              {isConflict
                ? t(`conflict.${determination.conflict ?? 'cannot-be-decided-yet'}.do`, {
                    domain: labelOf(input),
                    place: provinceName(input.provinceCode),
                  })
                : t(`reason.${determination.reason}`, {
                    domain: labelOf(input),
                    place: provinceName(input.provinceCode),
                    defaultValue: '',
                  })}
            </p>
          </div>
        </div>
        {determination.accessUnit === undefined ? null : (
          <p className={styles.note}>{t('result.access-unit', { accessUnit: determination.accessUnit })}</p>
        )}
        {type === 'add-access' ? <p className={styles.note}>{t('access-note')}</p> : null}
        {isFiled ? <Options determination={determination} /> : null}
        <Evidence determination={determination} input={input} />
        {starting.error ? <ProblemPanel cause={starting.error} /> : null}
      </Section>
      {isFiled ? (
        <SectionFoot>
          <ButtonLink kind="primary" to="/filings">
            {t('filed.open')}
          </ButtonLink>
        </SectionFoot>
      ) : null}
      {mayStart ? (
        <SectionFoot>
          <Button kind="primary" busy={starting.isPending} onClick={() => starting.mutate(input)}>
            {t('result.start', { type: t(`status:type.${type ?? ''}`) })}
          </Button>
        </SectionFoot>
      ) : null}
    </>
  )
}

/** What can be done with a filing that is complete here; each begins in the list of filings. */
const Options = ({ determination }: { readonly determination: DeterminationView }) => {
  const { t } = useTranslation(['start', 'status'])
  const number = determination.evidence.find((line) => line.asked === 'own-register')?.number
  return (
    <div>
      <h3 className={styles.evidenceName}>{t('filed.options')}</h3>
      <ul className={styles.options}>
        {determination.options.map((option) => (
          <li key={option}>
            <Link
              to="/filings"
              {...(number === undefined ? {} : { hash: number.replace(/-\d+[A-Z]?$/, '') })}
            >
              {t(`status:type.${option}`)}
            </Link>
            <span>{t(`filed.${option}`)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('filed.other-account')}</p>
    </div>
  )
}

const Evidence = ({
  determination,
  input,
}: {
  readonly determination: DeterminationView
  readonly input: StartInput
}) => {
  const { t } = useTranslation('start')
  const { bureauName } = usePlaces()
  return (
    <div>
      <h3 className={styles.evidenceName}>{t('evidence.name')}</h3>
      <ul className={styles.evidence}>
        {determination.evidence.map((line) => (
          <li key={`${line.asked}-${line.about}`}>
            <span className={styles.asked}>
              {line.asked === 'bureau' ? bureauName(input.provinceCode) : t('evidence.own-register')}
            </span>
            <span>{line.about === 'certificate' ? t('evidence.certificate') : labelOf(input)}</span>
            <span className={styles.answer} data-answer={line.answer}>
              {t(`evidence.${line.answer}`)}
              {line.number === undefined ? '' : ` ${line.number}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
