// What the officer reads of a record, by its kind: what it brings, or what it points at and wants done with it.
import type { ReportedRecord, Service } from '../codec/record.ts'
import type { FiledTarget } from '../store/filed-target.ts'
import type { FiledSubjectRow } from '../store/register-lookups.ts'
import { cancelReasons } from '../tables/code-tables.ts'
import { type Html, html } from './layout.ts'
import { accessFacts, facts, serviceCard, subjectCard } from './record-view.ts'

const filedCard = (filed: FiledSubjectRow | undefined): Html =>
  html`<section class="card"><h2>主办者</h2>${facts([
    ['名称', filed?.name ?? '主体信息不存在'],
    ['主体备案号', filed?.number],
  ])}</section>`

const cancelled = { subject: '注销主体', service: '注销网站', access: '取消接入' } as const

/** Cards of the record, in reading order. */
export function materialCards(
  record: ReportedRecord,
  filed: FiledSubjectRow | undefined,
  { service }: FiledTarget,
  provider: string,
): Html[] {
  if (record.operation === 'first-filing') {
    return [subjectCard(record.subject), ...record.services.map((one) => serviceCard(one, provider))]
  }
  const subject = filedCard(filed)
  if (record.operation === 'add-service')
    return [subject, ...record.services.map((one) => serviceCard(one, provider))]
  if (record.operation === 'change') {
    return [
      subject,
      subjectCard(record.subject),
      ...record.changes.map((one) => serviceCard(one.material, provider)),
    ]
  }
  const target =
    service === undefined ? undefined : filedService(service.number, JSON.parse(service.material) as Service)
  const wanted =
    record.operation === 'add-access'
      ? html`<section class="card"><h2>新增接入</h2>${facts(accessFacts(record.access, provider))}</section>`
      : html`<section class="card"><h2>${cancelled[record.what]}</h2>${facts([
          ['注销理由', cancelReasons[record.reason] ?? record.reason],
          ['说明', record.note],
        ])}</section>`
  return target === undefined ? [subject, wanted] : [subject, target, wanted]
}

const filedService = (number: string, service: Service): Html =>
  html`<section class="card"><h2>网站：${service.name}</h2>${facts([
    ['网站备案号', number],
    ['域名', service.domains.map(({ domain }) => domain).join('、')],
    ['网站负责人', service.principal.name],
  ])}</section>`
