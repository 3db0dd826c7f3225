// The parts of the management page: what each shows and which orders it offers. Each stands under /manage?part=…
import { shanghaiTime } from '../bureau-clock.ts'
import type { RejectRule } from '../bureau-options.ts'
import { messagesSent } from '../cases/send-messages.ts'
import type { faultKinds } from '../manage/faults.ts'
import type { ManageContext } from '../manage/manage-routes.ts'
import { methods } from '../soap/methods.ts'
import { countIn } from '../store/records.ts'
import { provinceOf } from '../tables/province-bureaus.ts'
import { officerCodes, resultCodes } from '../tables/result-codes.ts'
import { type Html, html } from './layout.ts'
import { card, input, orderForm, quiet, rowButton, select } from './manage-fields.ts'
import { providers, send } from './manage-sending.ts'
import { facts } from './record-view.ts'

export const partNames = {
  overview: '概况',
  officer: '审核',
  faults: '故障',
  send: '下发',
  providers: '接入商',
} as const
export type PartName = keyof typeof partNames

const faultNames: Record<(typeof faultKinds)[number], string> = {
  delay: '延迟应答',
  'time-out': '不应答',
  reset: '断开连接',
  'http-500': 'HTTP 500',
  garbage: '乱码应答',
  truncated: '应答截断（已处理）',
  'lose-answer': '应答丢失（已处理）',
  'forget-upload': '应答成功而未收下上报（之后为 14）',
  'wrong-hash': '下载文件的哈希值错误',
  'forget-acknowledgement': '遗忘下载确认',
  'duplicate-delivery': '重复下发文件',
  maintenance: '系统维护 901、902',
  'outside-hours': '不在报备时间段 20',
  cap: '超过最大受理数量 15',
}
const officerNames = {
  manual: '人工审核',
  'approve-all': '全部通过',
  'reject-by-rule': '按规则退回，其余通过',
}
const smsNames = { manual: '人工核验', 'auto-verify': '自动通过' }
const operationNames: Readonly<Record<string, string>> = {
  'first-filing': '新增备案',
  'add-service': '新增网站',
  'add-access': '新增接入',
  change: '变更备案',
  'cancel-subject': '注销主体',
  'cancel-service': '注销网站',
  'cancel-access': '取消接入',
}

const faultRows = ({ faults }: ManageContext): Html => {
  const ordered = faults.list()
  if (ordered.length === 0) return quiet('当前没有预设故障。')
  return html`<ul class="rows">${ordered.map(
    (one) =>
      html`<li><span>${faultNames[one.kind]} × ${one.times}<br><span class="quiet">${one.method ?? '任何方法'}${one.milliseconds === undefined ? '' : ` · ${one.milliseconds} 毫秒`}</span></span>${rowButton('fault-clear', '撤销', { id: one.id })}</li>`,
  )}</ul>`
}

function overview(context: ManageContext, query: URLSearchParams): Html {
  const { bureau } = context
  const { clock, policy, store } = bureau
  const messages = messagesSent(store, 30)
  const register = store.get<{ n: number }>('SELECT count(*) AS n FROM services')
  const sent =
    messages.length === 0
      ? html`<header>${quiet('还没有发出短信。')}</header>`
      : html`<ul class="list">${messages.map(
          (one) =>
            html`<li class="entry"><div class="row spread"><strong>${one.recipient}</strong><span class="quiet">${shanghaiTime(one.sent_at)}</span></div><p>${one.text}</p></li>`,
        )}</ul>`
  return html`<div class="two"><div class="column"><section class="card flush"><header><h2>已发短信</h2></header>${sent}</section></div>
<aside class="column">${card(
    '现状',
    facts([
      ['审核员', officerNames[policy.officer]],
      ['短信核验', smsNames[policy.sms]],
      ['核验中', `${countIn(store, 'sms')} 件`],
      ['待审核', `${countIn(store, 'officer')} 件`],
      ['库内网站', `${Number(register?.n)} 个`],
    ]),
  )}
${card('故障', faultRows(context))}
${card(
  '时钟',
  quiet(`管局时间 ${shanghaiTime(clock.now())}${clock.isFrozen() ? '（已停）' : ''}`),
  orderForm(
    query,
    'clock',
    '调整',
    input('hours', '拨动小时数（负数为倒拨）', '0'),
    select('mode', '时钟状态', clock.isFrozen() ? 'freeze' : 'run', {
      run: '走时',
      freeze: '停表',
      real: '恢复真实时间',
    }),
  ),
)}</aside></div>`
}

/** The conditions of a rule in words. */
function ruleWords(rule: RejectRule): string {
  const words = [
    rule.operations?.map((one) => operationNames[one] ?? one).join('、') ?? '',
    rule.provinceCode === undefined ? '' : (provinceOf(rule.provinceCode)?.name ?? rule.provinceCode),
    rule.contains === undefined ? '' : `含“${rule.contains}”`,
    rule.name === undefined ? '' : `名称含“${rule.name}”`,
    rule.domain === undefined ? '' : `域名以 ${rule.domain} 结尾`,
    rule.subjectKind === undefined ? '' : `单位性质 ${rule.subjectKind}`,
    rule.certificateType === undefined ? '' : `证件类型 ${rule.certificateType}`,
    rule.content === undefined ? '' : `服务内容 ${rule.content}`,
    rule.preApproval === undefined ? '' : `前置审批 ${rule.preApproval}`,
    rule.ispId === undefined ? '' : `接入商 ${rule.ispId}`,
  ].filter((one) => one !== '')
  return words.length === 0 ? '全部备案' : words.join('，')
}

function officer({ bureau: { policy } }: ManageContext, query: URLSearchParams): Html {
  const rules = policy.rejectRules
  const list =
    rules.length === 0
      ? quiet('还没有规则；没有规则时全部通过。')
      : html`<ul class="rows">${rules.map(
          (rule, at) =>
            html`<li><span>${ruleWords(rule)}<br><span class="quiet">退回：${rule.codes.map(({ code, text }) => `${code} ${text ?? resultCodes[code] ?? ''}`).join('；')}</span></span>${rowButton('rule-remove', '删除', { at })}</li>`,
        )}</ul>`
  const codes = Object.fromEntries(officerCodes.map((code) => [code, `${code} ${resultCodes[code]}`]))
  return html`<div class="two even"><div class="column">${card(
    '审核员与短信',
    orderForm(
      query,
      'policy',
      '应用',
      select('officer', '审核员', policy.officer, officerNames),
      input(
        'officerWorkdays',
        '收到几个工作日后审核（按管局时间，0 为立即）',
        String(policy.officerWorkdays),
      ),
      select('sms', '短信核验', policy.sms, smsNames),
    ),
  )}
${card('退回规则', list)}</div>
<div class="column">${card(
    '增加规则',
    quiet('填写的条件须全部符合；都不填则退回全部备案。'),
    orderForm(
      query,
      'rule-add',
      '增加',
      select('operation', '操作', '', { '': '任何操作', ...operationNames }),
      input('provinceCode', '主体所在省代码', '', '110000'),
      input('name', '主体或网站名称含有'),
      input('domain', '域名结尾', '', '.com'),
      input('content', '服务内容代码'),
      select('code', '原因代码', '1020', codes),
      input('text', '说明（可不填）'),
    ),
  )}</div></div>`
}

function faults(context: ManageContext, query: URLSearchParams): Html {
  const { policy } = context.bureau
  const hours = policy.uploadHours
  const methodNames = Object.fromEntries(methods.map(({ name }) => [name, name]))
  return html`<div class="two even"><div class="column">${card('已预设', faultRows(context), context.faults.list().length === 0 ? undefined : rowButton('fault', '全部清除', { kind: 'clear' }))}
${card(
  '受理条件',
  quiet('一直有效，直到再改。'),
  orderForm(
    query,
    'closures',
    '应用',
    input(
      'hours',
      '报备时间段（空为全天）',
      hours === null ? '' : `${hours.from}-${hours.to}`,
      '09:00-17:30',
    ),
    input(
      'maxPending',
      '最大受理数量（空为不限）',
      policy.maxPendingRecords === null ? '' : String(policy.maxPendingRecords),
    ),
    select('maintenance', '系统维护', maintenanceOf(policy.maintenance), maintenanceNames),
  ),
)}</div>
<div class="column">${card(
    '预设故障',
    quiet('从下一次符合的调用开始，发生指定的次数。'),
    orderForm(
      query,
      'fault',
      '预设',
      select('kind', '故障', 'delay', faultNames),
      select('method', '方法', '', { '': '任何方法', ...methodNames }),
      input('times', '次数', '1'),
      input('milliseconds', '延迟毫秒数（仅延迟应答）', '', '3000'),
    ),
  )}</div></div>`
}

const maintenanceNames = {
  none: '正常',
  upload: '停止报备 901',
  download: '停止下载 902',
  both: '报备和下载都停止',
}
const maintenanceOf = ({ upload, download }: { upload: boolean; download: boolean }): string =>
  upload ? (download ? 'both' : 'upload') : download ? 'download' : 'none'

export const parts: Readonly<Record<PartName, (context: ManageContext, query: URLSearchParams) => Html>> = {
  overview,
  officer,
  faults,
  send,
  providers,
}
