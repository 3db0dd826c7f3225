// The officer's desk: sign in, the queue of records that passed their SMS verification, the case, the decision.
import type { Bureau } from '../bureau.ts'
import { shanghaiTime } from '../bureau-clock.ts'
import { approveRecord, type Decision, rejectRecord } from '../cases/decide-record.ts'
import { settle } from '../cases/verify-sms.ts'
import { servicesIn } from '../codec/record.ts'
import { page, type Reply, type Request, redirect } from '../http/exchange.ts'
import { targetOf } from '../store/filed-target.ts'
import {
  attachmentById,
  attachmentsOf,
  countIn,
  materialOf,
  type RecordRow,
  recordById,
  recordsIn,
} from '../store/records.ts'
import { subjectByCertificate } from '../store/register-lookups.ts'
import { operationNames } from '../tables/code-tables.ts'
import { provinceOf } from '../tables/province-bureaus.ts'
import { officerCodes, resultCodes } from '../tables/result-codes.ts'
import { changesCard } from './changed-facts.ts'
import { type Html, html, layout } from './layout.ts'
import { materialCards } from './material-cards.ts'
import { fitsSession, type OfficerSession, type OfficerSessions } from './officer-session.ts'
import { attachmentCard, recordSummary, stateMark, verificationCard } from './record-view.ts'

/** Everything under /officer. */
export function officerHandler(bureau: Bureau, sessions: OfficerSessions) {
  return async (request: Request): Promise<Reply> => {
    const session = sessions.of(request)
    if (session === undefined) return signIn(sessions, request)
    const [, , section, id, action] = request.path.split('/')
    if (request.method === 'POST') {
      const fields = await request.form()
      if (!fitsSession(session, fields.get('token')))
        return page(messagePage('页面已过期', '请返回上一页刷新后再试。'), 403)
      if (section === 'sign-out') return redirect('/officer', { 'set-cookie': sessions.signOut(request) })
      if (section === 'records' && action === 'decide') return decide(bureau, session, Number(id), fields)
    } else if (section === undefined || section === '') return showQueue(bureau, session)
    else if (section === 'records') return showRecord(bureau, session, Number(id))
    else if (section === 'attachments') return showAttachment(bureau, Number(id))
    return page(messagePage('没有这个页面', '请从待审核列表进入。'), 404)
  }
}

const messagePage = (title: string, words: string): string =>
  layout(
    title,
    '/officer',
    html`<section class="card centre"><h1>${title}</h1><p>${words}</p><a class="button plain" href="/officer">返回列表</a></section>`,
    { width: 'narrow' },
  )

async function signIn(sessions: OfficerSessions, request: Request): Promise<Reply> {
  if (request.method !== 'POST') {
    return request.path === '/officer' ? page(signInPage()) : redirect('/officer')
  }
  if (request.path !== '/officer/sign-in') return redirect('/officer')
  const fields = await request.form()
  const result = sessions.signIn(fields.get('userName') ?? '', fields.get('password') ?? '')
  if (result === 'wait') return page(signInPage('登录失败次数过多，请一分钟后再试。'), 429)
  if (result === 'wrong') return page(signInPage('用户名或密码错误。'), 401)
  return redirect('/officer', { 'set-cookie': result.cookie })
}

const signInPage = (fault?: string): string =>
  layout(
    '管局审核登录',
    '/officer',
    html`<div class="head"><span class="seal large" aria-hidden="true">审</span><div><h1>管局审核</h1><p class="quiet">请使用审核员账号登录。</p></div></div>
<section class="card">${fault === undefined ? undefined : html`<div class="notice bad" role="alert">${fault}</div>`}
<form class="fields" method="post" action="/officer/sign-in"><label>用户名<input name="userName" autocomplete="username" required></label><label>密码<input name="password" type="password" autocomplete="current-password" required></label><button class="wide" type="submit">登录</button></form></section>`,
    { width: 'narrow' },
  )

const tokenField = (session: OfficerSession): Html =>
  html`<input type="hidden" name="token" value="${session.token}">`

function queueList(rows: readonly RecordRow[]): Html {
  return html`<ul class="list">${rows.map(
    (row) =>
      html`<li><a href="/officer/records/${row.id}"><span class="pill">${operationNames[row.operation]}</span><span><strong>${row.title}</strong><br><span class="quiet">${shanghaiTime(row.verified_at ?? row.received_at)}</span></span>${stateMark(row.state)}</a></li>`,
  )}</ul>`
}

function showQueue(bureau: Bureau, session: OfficerSession): Reply {
  settle(bureau)
  const { store } = bureau
  const waiting = recordsIn(store, 'officer')
  const verifying = recordsIn(store, 'sms', 50)
  const done = store.all<RecordRow>(
    "SELECT * FROM records WHERE state IN ('approved', 'rejected', 'returned') ORDER BY decided_at DESC, id DESC LIMIT 20",
  )
  const part = (title: string, count: number, rows: readonly RecordRow[], empty: string): Html =>
    html`<section class="card flush"><header class="row"><h2>${title}</h2><span class="quiet">${count} 件</span></header>${
      rows.length === 0 ? html`<header><p class="quiet">${empty}</p></header>` : queueList(rows)
    }</section>`
  return page(
    layout(
      '待审核',
      '/officer',
      html`<div class="head"><span class="seal large" aria-hidden="true">审</span><div><h1>待审核备案</h1><p class="quiet">审核员：${session.name}</p></div></div>
${part('待审核', countIn(store, 'officer'), waiting, '没有待审核的备案。')}
${part('短信核验中', countIn(store, 'sms'), verifying, '没有核验中的备案。')}
${part('最近办结', done.length, done, '还没有办结的备案。')}
<form method="post" action="/officer/sign-out">${tokenField(session)}<button class="plain" type="submit">退出登录</button></form>`,
    ),
  )
}

function showRecord(bureau: Bureau, session: OfficerSession, id: number, fault?: string): Reply {
  const { store } = bureau
  const row = Number.isSafeInteger(id) ? recordById(store, id) : undefined
  if (row === undefined) return page(messagePage('没有这条备案', '可能已被清除。'), 404)
  const material = materialOf(row)
  const provider = bureau.providers.get(row.isp_id)?.name ?? row.isp_id
  const target = targetOf(store, material)
  // a change may have given the subject another certificate, and a service may be gone: either way leads to the subject
  const filed =
    material.operation === 'first-filing'
      ? undefined
      : (target.subject ?? subjectByCertificate(store, row.subject_key))
  const prefix =
    material.operation === 'first-filing'
      ? provinceOf(material.subject.provinceCode)?.prefix
      : filed?.number.slice(0, 1)
  const services =
    material.operation === 'change' ? material.changes.map((one) => one.material) : servicesIn(material)
  const isOpen = row.state === 'sms' || row.state === 'officer'
  const changes =
    material.operation === 'change' && isOpen && target.subject !== undefined
      ? changesCard(store, material, target.subject)
      : undefined
  const left = html`<div class="column">${changes}${materialCards(material, filed, target, provider)}${attachmentCard(attachmentsOf(store, id), services)}${verificationCard('attachments' in material ? material.attachments : [])}</div>`
  const right = html`<aside class="column"><section class="card"><div class="row"><h2>办理情况</h2>${stateMark(row.state)}</div>${recordSummary(row, provider)}</section>
${
  row.state === 'officer'
    ? decisionCard(
        session,
        row,
        services.map((service) => service.name),
        fault,
      )
    : undefined
}</aside>`
  return page(
    layout(
      row.title,
      '/officer',
      html`<div class="head"><span class="seal large" aria-hidden="true">${prefix}</span><div><p class="quiet"><a href="/officer">待审核</a> · ${operationNames[row.operation]}</p><h1>${row.title}</h1></div></div><div class="two">${left}${right}</div>`,
    ),
    fault === undefined ? 200 : 409,
  )
}

function decisionCard(
  session: OfficerSession,
  row: RecordRow,
  services: readonly string[],
  fault?: string,
): Html {
  const options = officerCodes.map(
    (code) => html`<option value="${code}">${code} ${resultCodes[code]}</option>`,
  )
  const hint = services.length > 1 ? '请写明是哪个网站或域名' : '写给接入服务商的说明，可不填'
  const reason = (at: number): Html =>
    html`<fieldset class="reason"><label>退回原因${at === 1 ? '' : ` ${at}`}<select name="code${at}"><option value="">请选择原因代码</option>${options}</select></label><label>说明<input name="text${at}" maxlength="255" placeholder="${hint}"></label></fieldset>`
  return html`<section class="card"><h2>审核结论</h2>${fault === undefined ? undefined : html`<div class="notice bad" role="alert">${fault}</div>`}
<form class="fields" method="post" action="/officer/records/${row.id}/decide">${tokenField(session)}<button class="wide" name="verdict" value="approve">${row.operation <= 2 ? '通过并发放备案号' : '通过'}</button></form>
<form class="fields" method="post" action="/officer/records/${row.id}/decide">${tokenField(session)}${reason(1)}<details><summary>还有其他原因</summary><div class="fields column">${[2, 3, 4].map(reason)}</div></details><button class="danger wide" name="verdict" value="reject">退回</button></form></section>`
}

function decide(bureau: Bureau, session: OfficerSession, id: number, fields: URLSearchParams): Reply {
  const decision = carryOut(bureau, session, id, fields)
  return decision.ok ? redirect(`/officer/records/${id}`) : showRecord(bureau, session, id, decision.reason)
}

function carryOut(bureau: Bureau, session: OfficerSession, id: number, fields: URLSearchParams): Decision {
  if (!Number.isSafeInteger(id)) return { ok: false, reason: '没有这条备案' }
  const verdict = fields.get('verdict')
  if (verdict === 'approve') return approveRecord(bureau, id, session.name)
  if (verdict !== 'reject') return { ok: false, reason: '请选择通过或退回' }
  const reasons = [1, 2, 3, 4]
    .filter((at) => (fields.get(`code${at}`) ?? '') !== '')
    .map((at) => ({ code: Number(fields.get(`code${at}`)), text: fields.get(`text${at}`) ?? '' }))
  return rejectRecord(bureau, id, session.name, reasons)
}

function showAttachment(bureau: Bureau, id: number): Reply {
  const row = Number.isSafeInteger(id) ? attachmentById(bureau.store, id) : undefined
  if (row === undefined) return page(messagePage('没有这个附件', '可能已被清除。'), 404)
  return {
    status: 200,
    headers: {
      'content-type': row.format === 2 ? 'image/png' : 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: row.content,
  }
}
