// The public query: by domain, number or the unit's whole name. A person's name is masked.
import type { Bureau } from '../bureau.ts'
import { shanghaiDate } from '../bureau-clock.ts'
import type { Subject } from '../codec/record.ts'
import { page, type Reply, type Request } from '../http/exchange.ts'
import {
  type FiledServiceRow,
  type FiledSubjectRow,
  serviceByDomain,
  serviceByNumber,
  servicesOf,
  subjectById,
  subjectByNumber,
} from '../store/register-lookups.ts'
import { personalCertificates, subjectKinds } from '../tables/code-tables.ts'
import { type Html, html, layout } from './layout.ts'
import { facts } from './record-view.ts'

const isPerson = (subject: Subject): boolean =>
  subject.kind === 5 || (subject.kind === undefined && personalCertificates.includes(subject.certificateType))

/** 张三丰 → 张** */
const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(rest.length, 1))
}

/** What the words find: a domain, a number with or without suffix, or a unit's name. People are not found by name. */
function search(
  { store }: Bureau,
  words: string,
): { subject: FiledSubjectRow; services: FiledServiceRow[] }[] {
  const service =
    serviceByDomain(store, words.toLowerCase().replace(/^www\./, '')) ?? serviceByNumber(store, words)
  if (service !== undefined) {
    const subject = subjectById(store, service.subject_id)
    return subject === undefined ? [] : [{ subject, services: [service] }]
  }
  const byNumber = subjectByNumber(store, words)
  const rows =
    byNumber === undefined
      ? store.all<FiledSubjectRow>('SELECT * FROM subjects WHERE name = ? LIMIT 20', words)
      : [byNumber]
  return rows
    .filter((row) => row === byNumber || !isPerson(JSON.parse(row.material) as Subject))
    .map((subject) => ({ subject, services: servicesOf(store, subject.id) }))
}

function resultCard(
  bureau: Bureau,
  { subject, services }: { subject: FiledSubjectRow; services: FiledServiceRow[] },
): Html {
  const material = JSON.parse(subject.material) as Subject
  const domains = (service: FiledServiceRow): string =>
    bureau.store
      .all<{ domain: string }>('SELECT domain FROM domains WHERE service_id = ? ORDER BY id', service.id)
      .map(({ domain }) => domain)
      .join('、')
  return html`<section class="card flush"><header>${facts([
    ['主办者', isPerson(material) ? maskName(subject.name) : subject.name],
    ['性质', material.kind === undefined ? '个人' : subjectKinds[material.kind]],
    ['主体备案号', subject.number],
    ['审核日期', shanghaiDate(subject.decided_at)],
  ])}</header><ul class="list">${services.map(
    (service) =>
      html`<li class="entry"><strong>${service.number}</strong><span>${service.name} · ${domains(service)}</span><span class="quiet">审核日期 ${shanghaiDate(service.first_reported_at)}</span></li>`,
  )}</ul></section>`
}

export function showQueryPage(bureau: Bureau, request: Request): Reply {
  const words = (request.query.get('q') ?? '').normalize('NFKC').trim().slice(0, 255)
  const found = words === '' ? [] : search(bureau, words)
  const none = html`<section class="card centre"><h2>没有查到</h2><p class="quiet">“${words}”没有备案信息。请输入完整的域名、备案号或单位名称。</p></section>`
  return page(
    layout(
      '备案查询',
      '/query',
      html`<div class="head"><span class="seal large" aria-hidden="true">查</span><div><h1>备案查询</h1><p class="quiet">输入完整的域名、备案号或单位名称。</p></div></div>
<section class="card"><form class="fields" method="get" action="/query"><label>查询内容<input name="q" value="${words}" required maxlength="255" autocapitalize="none" spellcheck="false"></label><button type="submit">查询</button></form></section>
${words === '' ? undefined : found.length === 0 ? none : found.map((one) => resultCard(bureau, one))}`,
      { width: 'middle' },
    ),
  )
}
