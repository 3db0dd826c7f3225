// Product verification: which of the account's instances this service runs on. An instance that cannot serve says why;
// one that can gives a filing service number with one tap, and the number goes straight to the service.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bindServiceNumber, issueServiceNumber, listInstances } from '../../api/cases.ts'
import type { CaseView, InstanceView } from '../../api/shapes.ts'
import { CaseFrame } from '../../case/case-frame.tsx'
import { addressOf, nextTask } from '../../case/places.ts'
import { TaskTop } from '../../case/task-top.tsx'
import { useCaseReplacer } from '../../case/use-case.ts'
import { useJoined } from '../../i18n/joined.ts'
import { useReturnWords } from '../../i18n/return-words.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { TextBox } from '../../parts/control.tsx'
import { EmptyState, Waiting } from '../../parts/empty-state.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { FindingLine, ReturnLine } from '../../parts/finding-line.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { InstanceCard } from './instance-card.tsx'
import styles from './product-page.module.css'

export const ProductPage = () => {
  const { caseId = '', serviceId = '' } = useParams({ strict: false })
  return (
    <CaseFrame caseId={caseId}>
      {(view) => <Product key={serviceId} view={view} serviceId={serviceId} />}
    </CaseFrame>
  )
}

const useBinding = (view: CaseView, serviceId: string) => {
  const replace = useCaseReplacer()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['instances'] })
  const bind = useMutation({
    mutationFn: (serviceNumber: string) =>
      bindServiceNumber(view.id, view.revision, serviceId, serviceNumber),
    onSuccess: replace,
    onSettled: refresh,
  })
  const take = useMutation({
    mutationFn: async (instance: InstanceView) => {
      const free = instance.numbers.find((one) => one.state === 'free')?.serviceNumber
      const issued =
        free ??
        (await issueServiceNumber(instance.id)).numbers.findLast((one) => one.state === 'free')?.serviceNumber
      if (issued === undefined) throw new Error('the instance gave no number')
      return bindServiceNumber(view.id, view.revision, serviceId, issued)
    },
    onSuccess: replace,
    onSettled: refresh,
  })
  return { bind, take }
}

const Product = ({ view, serviceId }: { readonly view: CaseView; readonly serviceId: string }) => {
  const { t } = useTranslation('tasks')
  const returnWords = useReturnWords()
  const joined = useJoined()
  const service = view.services.find((one) => one.id === serviceId)
  const instances = useQuery({ queryKey: ['instances'], queryFn: listInstances })
  const { bind, take } = useBinding(view, serviceId)
  const next = nextTask(view, { key: 'product', serviceId })
  const mine = (path: string) => path.startsWith(`services.${serviceId}.access`)
  const findings = view.findings.filter(
    (finding) => mine(finding.path) && service?.serviceNumber !== undefined,
  )
  const mayBind = view.allowedActions.includes('bind-service-number')
  return (
    <Page title={t('name.product')} width="form">
      <TaskTop
        view={view}
        place={{ key: 'product', serviceId }}
        name={t('product.name', { domain: service?.label })}
        below={t('about.product')}
      />
      <SectionedCard>
        <Section name={t('product.bound')}>
          {service?.serviceNumber === undefined ? (
            <p className={styles.quiet}>{t('product.not-bound')}</p>
          ) : (
            <div className={styles.bound}>
              <p className={styles.boundMark}>
                <Check size={17} strokeWidth={2} aria-hidden="true" />
                {t('product.is-bound')}
              </p>
              <p className={styles.number}>{service.serviceNumber}</p>
              <p className={styles.quiet}>
                {t('product.addresses', { addresses: joined(service.addresses) })}
              </p>
            </div>
          )}
          {view.items
            .filter((item) => mine(item.path))
            .map((item) => (
              <ReturnLine key={item.path} isMended={item.isMended} {...returnWords(item)} />
            ))}
          {findings.map((finding) => (
            <FindingLine key={finding.code} finding={finding} />
          ))}
        </Section>
        <Section name={t('product.instances')} note={t('product.instances-note')}>
          {instances.error ? (
            <ProblemPanel cause={instances.error} again={() => void instances.refetch()} />
          ) : null}
          {instances.isPending ? <Waiting label={t('app:waiting')} rows={3} /> : null}
          {instances.data?.length === 0 ? (
            <EmptyState name={t('product.none')} text={t('product.none-text')} />
          ) : null}
          <ul className={styles.list}>
            {instances.data?.map((instance) => (
              <InstanceCard
                key={instance.id}
                instance={instance}
                boundNumber={service?.serviceNumber}
                mayBind={mayBind}
                busy={take.isPending && take.variables.id === instance.id}
                onTake={() => take.mutate(instance)}
              />
            ))}
          </ul>
          {take.error ? <ProblemPanel cause={take.error} /> : null}
        </Section>
        {mayBind ? (
          <TypedNumber
            isBinding={bind.isPending}
            cause={bind.error}
            onBind={(number) => bind.mutate(number)}
          />
        ) : null}
        <SectionFoot>
          <ButtonLink
            kind={service?.serviceNumber === undefined ? 'plain' : 'primary'}
            to={service?.serviceNumber !== undefined && next ? addressOf(view.id, next) : `/cases/${view.id}`}
          >
            {t(service?.serviceNumber === undefined ? 'later' : 'go-on')}
          </ButtonLink>
        </SectionFoot>
      </SectionedCard>
    </Page>
  )
}

const TypedNumber = ({
  isBinding,
  cause,
  onBind,
}: {
  readonly isBinding: boolean
  readonly cause: unknown
  readonly onBind: (number: string) => void
}) => {
  const { t } = useTranslation('tasks')
  const [typed, setTyped] = useState('')
  return (
    <Section name={t('product.typed')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onBind(typed.trim())
        }}
      >
        <FieldRow label={t('product.number')} hint={t('product.number-hint')} isRequired={false}>
          {(ids) => (
            <TextBox
              {...ids}
              mono
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </FieldRow>
        {cause ? <ProblemPanel cause={cause} /> : null}
        <div>
          <Button type="submit" busy={isBinding} disabled={typed.trim() === ''}>
            {t('product.bind')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
