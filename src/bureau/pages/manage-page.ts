// The management page for people: its parts behind tabs, and the orders of its forms. Whatever it orders can be ordered over
// the management interface too.
import { shanghaiTime } from '../bureau-clock.ts'
import { settle } from '../cases/verify-sms.ts'
import { page, type Reply, type Request, redirect } from '../http/exchange.ts'
import { emitMessages } from '../manage/emit-messages.ts'
import { registerProvider, seedProvider } from '../manage/manage-providers.ts'
import { deleteFiling } from '../manage/manage-register.ts'
import { type ManageContext, mayManage } from '../manage/manage-routes.ts'
import { changeClock, changePolicy, readFault, Unfit } from '../manage/read-orders.ts'
import { orderOf } from './emit-forms.ts'
import { Html, html, layout } from './layout.ts'
import { type PartName, partNames, parts } from './manage-parts.ts'

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

const names = Object.keys(partNames) as PartName[]
const partIn = (word: string | null): PartName => names.find((one) => one === word) ?? 'overview'

const tabs = (current: PartName): Html =>
  html`<nav class="tabs" aria-label="设置">${names.map((name) =>
    name === current
      ? html`<a href="/manage?part=${name}" aria-current="page">${partNames[name]}</a>`
      : html`<a href="/manage?part=${name}">${partNames[name]}</a>`,
  )}</nav>`

interface Said {
  fault?: string
  part?: PartName
  query?: URLSearchParams
}

export function managePage(context: ManageContext, request: Request, said: Said = {}): Reply {
  if (!mayManage(request, context.token)) return closed()
  const query = said.query ?? request.query
  const part = said.part ?? partIn(query.get('part'))
  const { clock } = context.bureau
  const done = query.get('done')
  const shown = parts[part](context, query)
  const content = html`<div class="head"><span class="seal large" aria-hidden="true">调</span><div><h1>模拟设置</h1><p class="quiet">管局时间 ${shanghaiTime(clock.now())}${clock.isFrozen() ? '（已停）' : ''}</p></div></div>
${tabs(part)}
${said.fault === undefined ? undefined : html`<div class="notice bad" role="alert">${faultWords(said.fault, shown)}</div>`}
${done === null || said.fault !== undefined ? undefined : html`<div class="notice good" role="status">${doneWords[done] ?? '已应用。'}</div>`}
${shown}`
  return page(layout('模拟设置', '/manage', content), said.fault === undefined ? 200 : 422)
}

/** What was wrong, by the label of its field; the words of the management interface behind it. */
function faultWords(fault: string, { text }: Html): Html {
  const name = /^(\w+):/.exec(fault)?.[1]
  const label = new RegExp(`<label>([^<]+)<(?:input|select) name="${name}"`).exec(text)?.[1]
  return label === undefined
    ? html`<span>没有执行。</span><span class="quiet">${fault}</span>`
    : html`<span>没有执行：“${new Html(label)}”填写不正确。</span><span class="quiet">${fault}</span>`
}

/** A form of this page. The browser's own word on where it came from keeps foreign pages out. */
export async function takeManagePage(context: ManageContext, request: Request): Promise<Reply> {
  const site = request.headers['sec-fetch-site']
  const { origin, host } = request.headers
  const foreign =
    site === undefined ? origin !== `http://${host}` && origin !== `https://${host}` : site !== 'same-origin'
  if (!mayManage(request, context.token) || foreign) return closed()
  const fields = await request.form()
  const order = Object.hasOwn(orders, fields.get('order') ?? '')
    ? orders[fields.get('order') ?? '']
    : undefined
  if (order === undefined) return managePage(context, request, { fault: 'order: 没有这种操作' })
  try {
    order.carryOut(context, fields)
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return managePage(context, request, { fault: error.message, part: order.part, query: fields })
  }
  const kind = order.part === 'send' ? `&kind=${encodeURIComponent(fields.get('kind') ?? '')}` : ''
  return redirect(`/manage?part=${order.part}${kind}&done=${fields.get('order')}`)
}

const doneWords: Readonly<Record<string, string>> = {
  emit: '已放入下载队列，等待接入商下载。',
  fault: '故障已预设。',
  'fault-clear': '故障已撤销。',
  provider: '接入商已登记。',
  seed: '备案已生成。',
  delete: '备案已删除，已告知接入商。',
  clock: '时钟已调整。',
}

interface PageOrder {
  part: PartName
  carryOut(context: ManageContext, fields: URLSearchParams): void
}

const given = (fields: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...fields].filter(([name, value]) => name !== 'order' && value.trim() !== ''))

/** A number out of a field; what is none stays a text and is refused by name. */
const numbered = (text: string | undefined): unknown =>
  text === undefined ? undefined : /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text

function applyPolicy(context: ManageContext, policy: Record<string, unknown>): void {
  changePolicy(context.bureau.policy, policy)
  context.savePolicy()
  settle(context.bureau)
}

function closures(fields: URLSearchParams): Record<string, unknown> {
  const { hours, maxPending, maintenance } = given(fields)
  const [from, to] = (hours ?? '').split(/[-—–至]/).map((one) => one.trim())
  return {
    uploadHours: hours === undefined ? null : { from, to },
    maxPendingRecords: maxPending === undefined ? null : numbered(maxPending),
    maintenance: {
      upload: maintenance === 'upload' || maintenance === 'both',
      download: maintenance === 'download' || maintenance === 'both',
    },
  }
}

function ruleIn(fields: URLSearchParams): Record<string, unknown> {
  const { operation, code, text, content, ...conditions } = given(fields)
  return {
    ...conditions,
    ...(operation === undefined ? {} : { operations: [operation] }),
    ...(content === undefined ? {} : { content: numbered(content) }),
    codes: [{ code: Number(code), ...(text === undefined ? {} : { text }) }],
  }
}

const orders: Readonly<Record<string, PageOrder>> = {
  policy: {
    part: 'officer',
    carryOut: (context, fields) => {
      const { officer, sms, officerWorkdays } = given(fields)
      const days = officerWorkdays === undefined ? {} : { officerWorkdays: numbered(officerWorkdays) }
      applyPolicy(context, { officer, sms, ...days })
    },
  },
  'rule-add': {
    part: 'officer',
    carryOut: (context, fields) =>
      applyPolicy(context, { rejectRules: [...context.bureau.policy.rejectRules, ruleIn(fields)] }),
  },
  'rule-remove': {
    part: 'officer',
    carryOut: (context, fields) =>
      applyPolicy(context, {
        rejectRules: context.bureau.policy.rejectRules.filter((_, at) => String(at) !== fields.get('at')),
      }),
  },
  closures: { part: 'faults', carryOut: (context, fields) => applyPolicy(context, closures(fields)) },
  clock: {
    part: 'overview',
    carryOut: ({ bureau }, fields) => {
      const mode = fields.get('mode')
      changeClock(bureau, {
        advanceSeconds: Number(fields.get('hours') ?? 0) * 3600,
        ...(mode === 'real' ? { real: true } : { frozen: mode === 'freeze' }),
      })
    },
  },
  fault: {
    part: 'faults',
    carryOut: ({ faults }, fields) => {
      const { kind, method, times, milliseconds } = given(fields)
      if (kind === 'clear') return faults.clear()
      const more = { method, times: numbered(times), milliseconds: numbered(milliseconds) }
      faults.add(
        readFault({
          kind,
          ...Object.fromEntries(Object.entries(more).filter(([, one]) => one !== undefined)),
        }),
      )
    },
  },
  'fault-clear': { part: 'faults', carryOut: ({ faults }, fields) => faults.clear(Number(fields.get('id'))) },
  emit: {
    part: 'send',
    carryOut: ({ bureau }, fields) => {
      emitMessages(bureau, orderOf(fields))
    },
  },
  provider: {
    part: 'providers',
    carryOut: ({ bureau }, fields) => {
      registerProvider(bureau, given(fields))
    },
  },
  seed: {
    part: 'providers',
    carryOut: ({ bureau }, fields) => {
      const { ispId, filings } = given(fields)
      seedProvider(bureau, { ispId, filings: numbered(filings) })
    },
  },
  delete: {
    part: 'providers',
    carryOut: ({ bureau }, fields) => {
      deleteFiling(bureau, given(fields).number ?? '')
    },
  },
}
