// Units that may report (报备单位) and the tables that only the bureau knows. All units are invented; their numbers are what
// lists, checks and address filings name them by.
import type { Bureau } from '../bureau.ts'
import type { CodeTable } from './code-tables.ts'

export interface ReportingUnit {
  id: string
  name: string
  provinceCode: string
}

/** 基础电信企业: who announces addresses for the others. */
export const carriers: readonly ReportingUnit[] = ['一', '二', '三'].map((which, at) => ({
  id: `90000000000${at + 1}`,
  name: `示例基础电信集团${which}`,
  provinceCode: '110000',
}))

const others: readonly ReportingUnit[] = [
  ['120000000002', '120000'],
  ['310000000003', '310000'],
  ['330000000004', '330000'],
  ['440000000005', '440000'],
  ['510000000006', '510000'],
].map(([id = '', provinceCode = '']) => ({ id, name: `示例接入服务商 ${id}`, provinceCode }))

/** Providers of this bureau, those that the register was seeded with, and the carriers; also those no longer valid. */
export function reportingUnits(bureau: Bureau): readonly ReportingUnit[] {
  const ours = [...bureau.providers.values()].map(({ ispId, name, provinceCode }) => ({
    id: ispId,
    name,
    provinceCode,
  }))
  const known = new Set(ours.map(({ id }) => id))
  return [...ours, ...others.filter(({ id }) => !known.has(id)), ...carriers]
}

export const unfiledOutcomes: CodeTable = {
  1: '已停止接入',
  2: '已完成备案',
  3: '非本单位接入',
  4: '域名已失效',
}
export const verificationOpinions: CodeTable = { 1: '信息准确', 2: '信息有误', 3: '无法联系' }
export const domainTypes: CodeTable = { 1: '英文域名', 2: '中文域名', 3: '其他' }
export const unitClasses: CodeTable = { 1: '单位', 2: '个人' }

const industryNames =
  '农、林、牧、渔业|采矿业|制造业|电力、热力、燃气及水生产和供应业|建筑业|批发和零售业|交通运输、仓储和邮政业|住宿和餐饮业|信息传输、软件和信息技术服务业|金融业|房地产业|租赁和商务服务业|科学研究和技术服务业|水利、环境和公共设施管理业|居民服务、修理和其他服务业|教育|卫生和社会工作|文化、体育和娱乐业|公共管理、社会保障和社会组织|国际组织'

/** The sections of GB/T 4754; their letters A to T are the codes, the numbers are this bureau's own. */
export const industries: CodeTable = Object.fromEntries(
  industryNames.split('|').map((name, at) => [at + 1, name]),
)
