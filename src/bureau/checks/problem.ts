// What a machine check finds wrong in a record: a result code and the words that tell the provider where.
import type { Provider } from '../bureau.ts'
import type { Policy } from '../bureau-options.ts'
import type { ReportedRecord } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import type { FiledTarget } from '../store/filed-target.ts'
import type { Store } from '../store/open-store.ts'
import { resultCodes } from '../tables/result-codes.ts'

export interface CheckContext {
  record: ReportedRecord
  /** what the record points at in the register */
  target: FiledTarget
  provider: Provider
  provinceCode: string | undefined
  policy: Policy
  store: Store
  /** milliseconds of the bureau's clock */
  now: number
}

/** A code with its standard words and what it is about. */
export function problem(code: number, about?: string): ResultCode {
  const words = resultCodes[code] ?? '其他错误'
  return { code, text: about === undefined ? words : `${words}：${about}` }
}

/** Is the subject of the record a person? */
export const isPersonal = (kind: number | undefined, certificateType: number): boolean =>
  kind === 5 || (kind === undefined && [2, 7, 8, 11].includes(certificateType))
