// A record as an officer reads it: every field, every code with its name, attachments as pictures.
import { shanghaiTime } from '../bureau-clock.ts'
import { serviceKindNames } from '../codec/apps-extension.ts'
import type { Access, Attachment, Principal, Service, Subject } from '../codec/record.ts'
import { verificationWays } from '../codec/verification-extension.ts'
import type { AttachmentRow, RecordRow } from '../store/records.ts'
import {
  accessWays,
  attachmentPurposes,
  certificateTypes,
  languages,
  operationNames,
  preApprovals,
  serverLocations,
  serviceContents,
  subjectKinds,
} from '../tables/code-tables.ts'
import { placeName } from '../tables/divisions.ts'
import { appFacts, iconOf } from './app-facts.ts'
import { type Html, html } from './layout.ts'

const named = (table: Readonly<Record<number, string>>, codes: readonly number[]): string =>
  codes.map((code) => table[code] ?? `代码 ${code}`).join('、')

export type Fact = readonly [string, string | undefined]

/** Pairs of name and value; what is absent is left out. */
export const facts = (pairs: readonly (readonly [string, Html | string | number | undefined])[]): Html =>
  html`<dl>${pairs.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`

export const principalFacts = (one: Principal): Fact[] => [
  ['姓名', one.name],
  ['证件类型', one.certificateType === undefined ? undefined : certificateTypes[one.certificateType]],
  ['证件号码', one.certificateNumber],
  ['手机号码', one.mobile],
  ['办公电话', one.officePhone],
  ['电子邮箱', one.email],
]

export const subjectFacts = (subject: Subject): Fact[] => [
  ['名称', subject.name],
  ['单位性质', subject.kind === undefined ? undefined : subjectKinds[subject.kind]],
  ['证件类型', certificateTypes[subject.certificateType]],
  ['证件号码', subject.certificateNumber],
  ['证件住所', subject.certificateAddress],
  ['备案地区', placeName(subject.provinceCode, subject.cityCode, subject.districtCode)],
  ['通信地址', subject.address],
  ['投资人或主管单位', subject.investor],
  ['报备方式', subject.reportWay === 0 ? '自行报备' : '代为报备'],
  ['备注', subject.remark],
]

export function subjectCard(subject: Subject): Html {
  return html`<section class="card"><h2>主办者</h2>${facts(subjectFacts(subject))}<h3>主体负责人</h3>${facts(principalFacts(subject.principal))}</section>`
}

const dotted = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')

export const accessFacts = (access: Access, provider: string): [string, string][] => [
  ['接入服务商', provider],
  ['接入方式', named(accessWays, access.ways)],
  ['服务器放置地', named(serverLocations, access.locations)],
  [
    'IP 地址',
    access.addresses
      .map(({ first, last }) => (first === last ? dotted(first) : `${dotted(first)} - ${dotted(last)}`))
      .join('、'),
  ],
]

/** What is told of a service, without its accesses and its principal. */
export const serviceFacts = (service: Service): Fact[] => [
  ['名称', service.name],
  ...appFacts(service.app),
  ['域名', service.domains.map(({ domain }) => domain).join('、')],
  ['首页地址', service.homePage],
  ['服务内容', named(serviceContents, service.contents)],
  ['语言类别', named(languages, service.languages)],
  [
    '前置审批',
    service.preApprovals.map((one) => `${preApprovals[one.kind] ?? one.kind}：${one.licence}`).join('；') ||
      '不涉及',
  ],
  ['备注', service.remark],
]

export function serviceCard(service: Service, provider: string): Html {
  const accesses = service.accesses.flatMap((access) => accessFacts(access, provider))
  const [, ...rest] = serviceFacts(service)
  const remark = rest.pop()
  return html`<section class="card"><h2>${serviceKindNames[service.app?.kind ?? 1] ?? '网站'}：${service.name}</h2>${iconOf(service.app)}${facts(
    [...rest, ...accesses, ...(remark === undefined ? [] : [remark])],
  )}<h3>${service.app === undefined ? '网站' : '服务'}负责人</h3>${facts(principalFacts(service.principal))}</section>`
}

/** Pictures; each opens whole in a page of its own. */
export function attachmentCard(
  rows: readonly Omit<AttachmentRow, 'content'>[],
  services: readonly Service[],
): Html {
  if (rows.length === 0)
    return html`<section class="card"><h2>附件</h2><p class="quiet">未提交附件。</p></section>`
  const owner = (row: Omit<AttachmentRow, 'content'>): string =>
    row.owner_kind === 1
      ? '主体'
      : (services.find((service) => service.ispId === row.owner)?.name ??
        (/\D/.test(row.owner) ? row.owner : '网站'))
  return html`<section class="card"><h2>附件</h2><div class="papers">${rows.map((row) => {
    const name = `${attachmentPurposes[row.purpose] ?? '附件'} · ${owner(row)}`
    return html`<figure><a href="/officer/attachments/${row.id}"><img src="/officer/attachments/${row.id}" alt="${name}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`
  })}</div></section>`
}

/** How images came to be, where the provider and the bureau have agreed on telling that. */
export function verificationCard(attachments: readonly Attachment[]): Html {
  const verified = attachments.flatMap(({ purpose, verification }): Fact[] =>
    verification === undefined
      ? []
      : [
          [
            attachmentPurposes[purpose] ?? '附件',
            `${verificationWays[verification.way] ?? `代码 ${verification.way}`} · ${verification.at} · SHA-256 ${verification.digest.slice(0, 16)}…`,
          ],
        ],
  )
  return verified.length === 0
    ? html``
    : html`<section class="card"><h2>电子化核验</h2>${facts(verified)}</section>`
}

const states: Record<RecordRow['state'], readonly [string, string]> = {
  sms: ['短信核验中', 'clock'],
  officer: ['待审核', 'clock'],
  approved: ['已通过', 'good'],
  rejected: ['已退回', 'bad'],
  returned: ['核验未通过', 'bad'],
}

export const stateMark = (state: RecordRow['state']): Html =>
  html`<span class="pill ${states[state][1]}">${states[state][0]}</span>`

export const recordSummary = (row: RecordRow, provider: string): Html =>
  facts([
    ['操作', operationNames[row.operation]],
    ['接入服务商', provider],
    ['数据序列号', row.sequence],
    ['收到', shanghaiTime(row.received_at)],
    ['核验完成', row.verified_at === null ? undefined : shanghaiTime(row.verified_at)],
    ['办结', row.decided_at === null ? undefined : shanghaiTime(row.decided_at)],
    ['审核人', row.officer ?? undefined],
    ['结论', row.opinion ?? undefined],
  ])
