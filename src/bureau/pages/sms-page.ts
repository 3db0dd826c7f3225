// The public page where a principal enters the code: code, mobile, last six characters of the identity number.
// It never says which of the three was wrong, nor whose record a mobile belongs to before all three are right.
import type { Bureau } from '../bureau.ts'
import { enterCode, type SmsAnswer } from '../cases/verify-sms.ts'
import { page, type Reply, type Request } from '../http/exchange.ts'
import { type Html, html, layout } from './layout.ts'

interface Entered {
  code: string
  mobile: string
  lastSix: string
}

const blank: Entered = { code: '', mobile: '', lastSix: '' }

export const showSmsPage = (request: Request): Reply =>
  page(
    layout('短信核验', '/sms', form({ ...blank, mobile: (request.query.get('mobile') ?? '').slice(0, 11) }), {
      width: 'narrow',
    }),
  )

/** What was typed; blanks are nobody's fault. */
function readEntered(fields: URLSearchParams): Entered {
  const dense = (name: string): string =>
    (fields.get(name) ?? '')
      .normalize('NFKC')
      .replace(/[\s-]+/g, '')
      .slice(0, 40)
  return { code: dense('code'), mobile: dense('mobile'), lastSix: dense('lastSix').toUpperCase() }
}

export async function takeSmsPage(bureau: Bureau, request: Request): Promise<Reply> {
  const entered = readEntered(await request.form())
  const faults = [
    /^\d{6}$/.test(entered.code) ? undefined : '验证码是 6 位数字。',
    /^1\d{10}$/.test(entered.mobile) ? undefined : '手机号是 11 位数字。',
    /^[0-9A-Z]{6}$/.test(entered.lastSix) ? undefined : '请填写证件号码的后 6 位，末位为 X 的照填。',
  ].filter((fault) => fault !== undefined)
  if (faults.length > 0) {
    const notice = html`<div class="notice bad" role="alert">${faults.map((fault) => html`<p>${fault}</p>`)}</div>`
    return page(layout('短信核验', '/sms', form(entered, notice), { width: 'narrow' }), 422)
  }
  const answer = enterCode(bureau, entered)
  if (answer.outcome === 'wrong') {
    return page(
      layout('短信核验', '/sms', form({ ...entered, code: '' }, wrongNotice(answer)), { width: 'narrow' }),
      422,
    )
  }
  return page(
    layout('短信核验', '/sms', outcome(answer), { width: 'narrow' }),
    answer.outcome === 'verified' ? 200 : 422,
  )
}

function wrongNotice({ wrong, allowed }: Extract<SmsAnswer, { outcome: 'wrong' }>): Html {
  const last = wrong >= allowed
  const rest = last ? '再错一次，本次备案将退回接入服务商。' : `还可以输错 ${allowed - wrong} 次。`
  return html`<div class="notice bad" role="alert"><strong>信息不一致</strong><p>验证码、手机号或证件号码后六位有误，已输错 ${wrong} 次。${rest}</p></div>`
}

function form(entered: Entered, notice?: Html): Html {
  return html`<div class="head"><span class="seal large" aria-hidden="true">核</span><div><h1>短信核验</h1><p class="quiet">收到验证码后 24 小时内完成，逾期退回。</p></div></div>
<section class="card">${notice}<form class="fields" method="post" action="/sms" autocomplete="off" novalidate>
<label>验证码<small>短信中的 6 位数字</small><input class="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required value="${entered.code}"></label>
<label>手机号码<small>收到短信的手机</small><input name="mobile" inputmode="tel" autocomplete="tel-national" maxlength="13" required value="${entered.mobile}"></label>
<label>证件号码后六位<small>末位为 X 的，大小写均可</small><input name="lastSix" maxlength="6" autocapitalize="characters" spellcheck="false" required value="${entered.lastSix}"></label>
<button class="wide" type="submit">提交核验</button></form></section>
<p class="quiet">验证码由备案系统发给互联网信息服务负责人本人。请勿转告他人，包括自称接入服务商的人员。</p>`
}

const endings = {
  locked: ['!', '已锁定', '输错次数过多，本次备案已退回接入服务商。请联系接入服务商重新提交。'],
  expired: [
    '!',
    '验证码已过期',
    '超过 24 小时未完成核验，本次备案已退回接入服务商。请联系接入服务商重新提交。',
  ],
  unknown: ['?', '没有待核验的备案', '该手机号目前没有待核验的备案。如已完成核验，无需重复操作。'],
} as const

function outcome(answer: Exclude<SmsAnswer, { outcome: 'wrong' }>): Html {
  if (answer.outcome !== 'verified') {
    const [sign, title, words] = endings[answer.outcome]
    return html`<section class="card centre" role="alert"><span class="mark bad" aria-hidden="true">${sign}</span><h1>${title}</h1><p>${words}</p><a class="button plain" href="/sms">返回</a></section>`
  }
  const next =
    answer.stillMissing === 0
      ? '备案已转管局审核，审核结果将以短信和邮件通知。'
      : `还有 ${answer.stillMissing} 位负责人需要完成核验，全部完成后转管局审核。`
  return html`<section class="card centre" role="status"><span class="mark good" aria-hidden="true">✓</span><h1>核验通过</h1><p>${answer.title}</p><p class="quiet">${next}</p></section>`
}
