// The management page for people: the clock, the policies, faults, and the SMS sent.
import { shanghaiTime } from '../bureau-clock.ts'
import { messagesSent } from '../cases/send-messages.ts'
import { settle } from '../cases/verify-sms.ts'
import { page, type Reply, type Request, redirect } from '../http/exchange.ts'
import { emitMessages } from '../manage/emit-messages.ts'
import type { faultKinds } from '../manage/faults.ts'
import { type ManageContext, mayManage } from '../manage/manage-routes.ts'
import { changeClock, changePolicy, readFault, Unfit } from '../manage/read-orders.ts'
import { type Html, html, layout } from './layout.ts'

const faultNames: Record<(typeof faultKinds)[number], string> = {
  delay: '延迟应答',
  'time-out': '不应答',
  reset: '断开连接',
  'http-500': 'HTTP 500',
  garbage: '乱码应答',
  truncated: '应答截断',
  'lose-answer': '已处理但应答丢失',
  'forget-acknowledgement': '遗忘下载确认',
  'duplicate-delivery': '重复下发文件',
  maintenance: '系统维护',
  'outside-hours': '不在报备时间段',
  cap: '超过最大受理数量',
}

const closed = (): Reply =>
  page(
    layout(
      '模拟设置',
      '/manage',
      html`<section class="card centre"><h1>仅限本机</h1><p>模拟设置只对运行本系统的机器开放。</p></section>`,
      { width: 'narrow' },
    ),
    403,
  )

const select = (name: string, label: string, value: string, options: Record<string, string>): Html =>
  html`<label>${label}<select name="${name}">${Object.entries(options).map(([key, words]) =>
    key === value
      ? html`<option value="${key}" selected>${words}</option>`
      : html`<option value="${key}">${words}</option>`,
  )}</select></label>`

const part = (title: string, order: string, ...content: Html[]): Html =>
  html`<section class="card"><h2>${title}</h2><form class="fields" method="post" action="/manage"><input type="hidden" name="order" value="${order}">${content}<div class="row"><button class="plain" type="submit">应用</button></div></form></section>`

const emitNames: Record<string, string> = {
  'verification-task': '核实任务（备案号）',
  'unfiled-website': '未备案网站（域名、IP）',
  'illegal-access': '非法接入（域名、IP）',
  'blacklisted-service': '网站黑名单（名称、域名）',
  notice: '相关通知（备案号、内容）',
  'subject-check': '主体核查（备案号、内容）',
  'access-check': '接入核查：多报（网站备案号）',
  'empty-check': '空壳网站（网站备案号）',
  'alive-check': '存活检测（网站备案号）',
  'code-tables': '基础代码',
  synchronisation: '数据同步',
}

const field = (name: string, label: string): Html =>
  html`<label>${label}<input name="${name}" value=""></label>`

const emitPart = (): Html =>
  part(
    '下发',
    'emit',
    select('kind', '数据', '', emitNames),
    field('number', '备案号'),
    field('domain', '域名'),
    field('address', 'IP地址'),
    field('name', '名称'),
    field('text', '内容'),
  )

/** An empty field of the form is no field of the order. */
function emitOrder(fields: URLSearchParams): Record<string, unknown> {
  const given = Object.fromEntries(
    [...fields].filter(([name, value]) => name !== 'order' && value.trim() !== ''),
  )
  return {
    ...given,
    ...(given.domain === undefined ? {} : { domains: [given.domain] }),
    ...(given.text === undefined ? {} : { problem: given.text }),
    finding: 'over-reported',
  }
}

export function managePage(context: ManageContext, request: Request, fault?: string): Reply {
  if (!mayManage(request, context.token)) return closed()
  const { bureau, faults } = context
  const messages = messagesSent(bureau.store, 30)
  const ordered = faults
    .list()
    .map(
      (one) => `${faultNames[one.kind]} × ${one.times}${one.method === undefined ? '' : `（${one.method}）`}`,
    )
  const content = html`<div class="head"><span class="seal large" aria-hidden="true">调</span><div><h1>模拟设置</h1><p class="quiet">管局时间 ${shanghaiTime(bureau.clock.now())}${bureau.clock.isFrozen() ? '（已停）' : ''}</p></div></div>
${fault === undefined ? undefined : html`<div class="notice bad" role="alert">${fault}</div>`}
<div class="two"><div class="column"><section class="card flush"><header><h2>已发短信</h2></header>${
    messages.length === 0
      ? html`<header><p class="quiet">还没有发出短信。</p></header>`
      : html`<ul class="list">${messages.map(
          (one) =>
            html`<li class="entry"><div class="row"><strong>${one.recipient}</strong><span class="quiet">${shanghaiTime(one.sent_at)}</span></div><p>${one.text}</p></li>`,
        )}</ul>`
  }</section></div>
<aside class="column">${part('审核策略', 'policy', select('officer', '审核员', bureau.policy.officer, { manual: '人工审核', 'approve-all': '全部通过', 'reject-by-rule': '按规则退回' }), select('sms', '短信核验', bureau.policy.sms, { manual: '人工核验', 'auto-verify': '自动通过' }))}
${part('时钟', 'clock', html`<label>向前拨（小时）<input name="hours" inputmode="numeric" value="0"></label>`, select('mode', '走时', bureau.clock.isFrozen() ? 'freeze' : 'run', { run: '走时', freeze: '停表', real: '恢复真实时间' }))}
${emitPart()}
${part('故障', 'fault', html`<p class="quiet">${ordered.length === 0 ? '当前没有预设故障。' : ordered.join('；')}</p>`, select('kind', '下一次调用', '', { ...faultNames, clear: '清除全部故障' }), html`<label>次数<input name="times" inputmode="numeric" value="1"></label>`)}</aside></div>`
  return page(layout('模拟设置', '/manage', content), fault === undefined ? 200 : 422)
}

/** A form of this page. The browser's own word on where it came from keeps foreign pages out. */
export async function takeManagePage(context: ManageContext, request: Request): Promise<Reply> {
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const foreign =
    site === undefined ? origin !== `http://${host}` && origin !== `https://${host}` : site !== 'same-origin'
  if (!mayManage(request, context.token) || foreign) return closed()
  const fields = await request.form()
  try {
    carryOut(context, fields)
  } catch (error) {
    if (error instanceof Unfit) return managePage(context, request, error.message)
    throw error
  }
  return redirect('/manage')
}

function carryOut(context: ManageContext, fields: URLSearchParams): void {
  const { bureau, faults } = context
  const order = fields.get('order')
  if (order === 'policy') {
    changePolicy(bureau.policy, { officer: fields.get('officer'), sms: fields.get('sms') })
    context.savePolicy()
    settle(bureau)
  } else if (order === 'clock') {
    const hours = Number(fields.get('hours') ?? 0)
    const mode = fields.get('mode')
    changeClock(bureau, {
      advanceSeconds: hours * 3600,
      ...(mode === 'real' ? { real: true } : { frozen: mode === 'freeze' }),
    })
  } else if (order === 'emit') {
    emitMessages(bureau, emitOrder(fields))
  } else if (order === 'fault') {
    if (fields.get('kind') === 'clear') faults.clear()
    else faults.add(readFault({ kind: fields.get('kind'), times: Number(fields.get('times') ?? 1) }))
  }
}
