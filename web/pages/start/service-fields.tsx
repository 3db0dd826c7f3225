// What is to be filed: a website by its domain, an app by its name, a mini-program or quick app by name and host. The same
// few questions at the start and for one more service in the same case.
import { useTranslation } from 'react-i18next'
import { type ServiceKind, serviceKinds } from '../../../src/core/material.ts'
import type { StartInput } from '../../api/cases.ts'
import { useFieldWords } from '../../i18n/field-words.ts'
import { RadioCards, SelectBox, TextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { useDomainFindings } from './typed-findings.ts'

export type TypedService = {
  readonly serviceKind: ServiceKind
  readonly domain: string
  readonly serviceName: string
  readonly host: string
}

export type ServiceInput = Pick<StartInput, 'domain' | 'serviceKind' | 'serviceName' | 'host'>

export const firstService: TypedService = { serviceKind: 'website', domain: '', serviceName: '', host: '' }

/** Hosts by kind: quick apps run on their alliance, mini-programs on the platforms of others. */
const hosts = ['wechat', 'alipay', 'douyin', 'baidu', 'kuaishou', 'other'] as const

/** What the server is asked; undefined while something is missing. */
export const useServiceInput = (typed: TypedService): ServiceInput | undefined => {
  const domain = useDomainFindings(typed.domain)
  const serviceName = typed.serviceName.trim()
  const { serviceKind, host } = typed
  if (serviceKind === 'website')
    return domain.isGood ? { serviceKind, domain: domain.registrable } : undefined
  if (serviceName === '' || (serviceKind === 'mini-program' && host === '')) return undefined
  return serviceKind === 'mini-program' ? { serviceKind, serviceName, host } : { serviceKind, serviceName }
}

/** What people call it, once it is known. */
export const labelOf = (input: ServiceInput): string => input.serviceName ?? input.domain ?? ''

type FieldsProps = {
  readonly typed: TypedService
  readonly put: (part: Partial<TypedService>) => void
}

export const ServiceFields = ({ typed, put }: FieldsProps) => {
  const { t } = useTranslation('start')
  const words = useFieldWords()
  const pick = (code: string) => {
    const kind = serviceKinds.find((one) => one === code)
    if (kind) put({ serviceKind: kind })
  }
  return (
    <>
      <FieldRow label={t('service-kind')} isGroup>
        {() => (
          <RadioCards
            name="service-kind"
            value={typed.serviceKind}
            onPick={pick}
            choices={serviceKinds.map((kind) => ({
              value: kind,
              label: words.option('service-kinds', kind),
              note: t(`service-note.${kind}`),
            }))}
          />
        )}
      </FieldRow>
      {typed.serviceKind === 'website' ? (
        <DomainField typed={typed} put={put} />
      ) : (
        <NameFields typed={typed} put={put} />
      )}
    </>
  )
}

const DomainField = ({ typed, put }: FieldsProps) => {
  const { t } = useTranslation('start')
  const domain = useDomainFindings(typed.domain)
  return (
    <>
      <FieldRow label={t('domain')} hint={t('domain-hint')} findings={domain.findings}>
        {(ids) => (
          <TextBox
            {...ids}
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="example.cn"
            maxLength={255}
            value={typed.domain}
            onChange={(event) => put({ domain: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      {domain.note === '' ? null : <p>{domain.note}</p>}
    </>
  )
}

const NameFields = ({ typed, put }: FieldsProps) => {
  const { t } = useTranslation('start')
  const words = useFieldWords()
  return (
    <>
      {typed.serviceKind === 'mini-program' ? (
        <FieldRow label={t('host')} hint={t('host-hint')}>
          {(ids) => (
            <SelectBox
              {...ids}
              placeholder={t('app:field.choose')}
              value={typed.host}
              choices={hosts.map((host) => ({ value: host, label: words.option('app-hosts', host) }))}
              onChange={(event) => put({ host: event.currentTarget.value })}
            />
          )}
        </FieldRow>
      ) : null}
      <FieldRow label={t('service-name')} hint={t('service-name-hint')}>
        {(ids) => (
          <TextBox
            {...ids}
            autoComplete="off"
            maxLength={128}
            value={typed.serviceName}
            onChange={(event) => put({ serviceName: event.currentTarget.value })}
          />
        )}
      </FieldRow>
    </>
  )
}
