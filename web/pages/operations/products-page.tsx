// Pushing an instance that a customer owns, as the provider's console does by the API; the same id again changes it.
// The answer says whether the instance can carry a filing, and if not, why.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem.ts'
import type { InstanceView } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Section, SectionedCard, SectionFoot } from '../../parts/card.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MendDot } from '../../parts/glyphs.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useMe } from '../../session/me.ts'
import { InstanceFields } from './instance-fields.tsx'
import { emptyInstance, type InstanceForm, inputOf } from './instance-form.ts'
import styles from './operations.module.css'
import { putInstance } from './operations-calls.ts'
import { OperationsPage } from './operations-page.tsx'

const Pushed = ({ instance }: { readonly instance: InstanceView }) => {
  const { t } = useTranslation('operations')
  const isEligible = instance.problems.length === 0
  return (
    <div className={styles.pushed} data-eligible={isEligible} role="status">
      <p className={styles.pushedName}>{t('products.pushed', { id: instance.id })}</p>
      {isEligible ? (
        <p>{t('products.eligible', { count: instance.numbersLeft })}</p>
      ) : (
        instance.problems.map((problem) => (
          <p key={problem.code} className={styles.error}>
            <MendDot />
            <span>
              {t(`products.problem.${problem.code}`, { ...problem.params, defaultValue: problem.code })}
            </span>
          </p>
        ))
      )}
    </div>
  )
}

const PushForm = () => {
  const { t } = useTranslation('operations')
  const accessUnits = useMe().data?.accessUnits
  const hasAccessUnits = accessUnits !== undefined
  const [form, setForm] = useState<InstanceForm>({ ...emptyInstance, bureau: accessUnits?.[0]?.bureau ?? '' })
  const pushing = useMutation({ mutationFn: () => putInstance(form.id.trim(), inputOf(form)) })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    pushing.mutate()
  }
  return (
    <form onSubmit={submit}>
      <SectionedCard>
        <Section name={t('products.section.owner')}>
          <InstanceFields
            form={form}
            names={['id', 'accountEmail']}
            wrongPath={pushing.error ? problemOf(pushing.error).path : undefined}
            onChange={setForm}
          />
        </Section>
        <Section name={t('products.section.product')}>
          <InstanceFields
            form={form}
            names={[
              ...(hasAccessUnits ? (['bureau'] as const) : []),
              'product',
              'name',
              'startsOn',
              'endsOn',
            ]}
            onChange={setForm}
          />
        </Section>
        <Section name={t('products.section.network')}>
          <InstanceFields
            form={form}
            names={['region', 'isMainland', 'serverProvinceCode', 'addresses', 'accessWay']}
            onChange={setForm}
          />
        </Section>
        <SectionFoot>
          <Button kind="primary" type="submit" busy={pushing.isPending}>
            {t('products.push')}
          </Button>
        </SectionFoot>
      </SectionedCard>
      {pushing.isError ? <ProblemPanel cause={pushing.error} /> : null}
      {pushing.data ? <Pushed instance={pushing.data} /> : null}
    </form>
  )
}

export const ProductsPage = () => {
  const { t } = useTranslation('operations')
  const me = useMe()
  const isAdministrator = me.data?.role === 'administrator'
  return (
    <OperationsPage place="products">
      {me.data && !isAdministrator ? <EmptyState name={t('products.not-yours')} /> : null}
      {isAdministrator ? <PushForm /> : null}
    </OperationsPage>
  )
}
