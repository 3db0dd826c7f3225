// For everything that can be sent: its name, what it is for, and the fields that it needs. A field that may stay empty says so.
import type { EmitKind } from '../manage/emit-messages.ts'

export interface EmitField {
  name: string
  label: string
  hint?: string
  options?: Readonly<Record<string, string>>
}

export interface EmitForm {
  title: string
  block: string
  words: string
  fields: readonly EmitField[]
}

const number = (label: string): EmitField => ({ name: 'number', label, hint: '京ICP备2026000001号-1' })
const domain: EmitField = { name: 'domain', label: '域名', hint: 'stray.example.cn' }
const address: EmitField = { name: 'address', label: 'IP 地址', hint: '203.0.113.9' }
const note: EmitField = { name: 'note', label: '备注（可不填）' }
const change: EmitField = {
  name: 'change',
  label: '操作',
  options: { add: '加入黑名单', change: '变更', remove: '移出黑名单' },
}

export const emitForms: Readonly<Record<EmitKind, EmitForm>> = {
  'verification-task': {
    title: '核实任务',
    block: 'HSRW',
    words: '要求接入商核实一个主体及其接入的网站，由 HSJG 回报。',
    fields: [number('主体备案号')],
  },
  'unfiled-website': {
    title: '未备案网站',
    block: 'WBAWZLB',
    words: '要求接入商处理一个未备案网站，由 WBACLJG 回报。',
    fields: [domain, address, note],
  },
  'illegal-access': {
    title: '非法接入',
    block: 'FFJRHMD',
    words: '通知接入商其网络内有黑名单网站接入。',
    fields: [domain, address, note],
  },
  'blacklisted-subject': {
    title: '主体黑名单',
    block: 'HMDLB',
    words: '之后以该证件报备的记录得到 1065。',
    fields: [
      { name: 'name', label: '名称' },
      { name: 'certificateType', label: '证件类型代码', hint: '1' },
      { name: 'certificateNumber', label: '证件号码' },
      change,
      note,
    ],
  },
  'blacklisted-service': {
    title: '网站黑名单',
    block: 'HMDLB',
    words: '之后报备这些域名的记录得到 1064。',
    fields: [
      { name: 'name', label: '网站名称' },
      { name: 'domains', label: '域名（用空格分隔）', hint: 'bad.example.com' },
      change,
      note,
    ],
  },
  notice: {
    title: '整改通知',
    block: 'XGTZ',
    words: '就一个主体或网站发出通知。',
    fields: [number('主体或网站备案号'), { name: 'text', label: '通知内容' }],
  },
  'subject-check': {
    title: '主体核查',
    block: 'HCJG',
    words: '主体信息核查发现的问题。',
    fields: [number('主体备案号'), { name: 'problem', label: '错误原因' }],
  },
  'access-check': {
    title: '接入核查',
    block: 'HCJG',
    words: '多报的接入只需备案号；少报的还需域名和解析到的地址。',
    fields: [
      number('网站备案号'),
      { name: 'finding', label: '结论', options: { 'over-reported': '多报', 'under-reported': '少报' } },
      { ...domain, label: '域名（少报时）' },
      { ...address, label: 'IP 地址（少报时）' },
    ],
  },
  'empty-check': {
    title: '空壳网站',
    block: 'HCJG',
    words: '已备案而无法访问的网站。',
    fields: [
      number('网站备案号'),
      { name: 'alive', label: '状态', options: { false: '死亡', true: '存活' } },
    ],
  },
  'alive-check': {
    title: '存活检测',
    block: 'HCJG',
    words: '要求接入商检测一个已备案网站是否存活。',
    fields: [number('网站备案号')],
  },
  'address-check': {
    title: 'IP 核查',
    block: 'IP/HCJG',
    words: '越界和冲突还需另一段地址；冲突还需对方单位。',
    fields: [
      {
        name: 'what',
        label: '问题',
        options: { unreported: '未报', 'out-of-bounds': '越界', conflict: '冲突' },
      },
      { name: 'of', label: '哪类信息', options: { allocation: '分配', source: '来源' } },
      { name: 'first', label: '起始 IP', hint: '203.0.113.0' },
      { name: 'last', label: '终止 IP', hint: '203.0.113.255' },
      { name: 'otherFirst', label: '另一段起始 IP（越界、冲突时）' },
      { name: 'otherLast', label: '另一段终止 IP（越界、冲突时）' },
      { name: 'unit', label: '对方单位标识（冲突时）' },
    ],
  },
  strange: {
    title: '未知数据',
    block: 'ICP',
    words: '接口里没有的元素；接入商应完整保留并显示。',
    fields: [
      { name: 'element', label: '元素名', hint: 'Xtgg' },
      { name: 'text', label: '内容' },
    ],
  },
  'code-tables': {
    title: '基础代码',
    block: 'JCDM',
    words: '全部代码表和报备单位列表。',
    fields: [],
  },
  synchronisation: {
    title: '数据同步',
    block: 'SJTB',
    words: '接入商接入的全部备案、报备的 IP 和域名，以及基础代码。每个下载文件最多 1000 条。',
    fields: [],
  },
}

const flags: readonly string[] = ['alive']
const counts: readonly string[] = ['certificateType']

/** The order behind a filled form: an empty field is no field of the order. */
export function orderOf(fields: URLSearchParams): Record<string, unknown> {
  const given = [...fields].filter(([name, value]) => name !== 'order' && value.trim() !== '')
  return Object.fromEntries(
    given.map(([name, value]) => {
      if (flags.includes(name)) return [name, value === 'true']
      if (counts.includes(name)) return [name, Number(value)]
      return [name, name === 'domains' ? value.trim().split(/[\s,，、]+/) : value]
    }),
  )
}
