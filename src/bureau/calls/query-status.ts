// isp_querybeianstatus and isp_verifybamm: what is filed, whoever reported it, and whether a filing password is right.
import type { Bureau, Provider } from '../bureau.ts'
import { hashPassword } from '../cases/file-record.ts'
import { type FilingStatus, writeReturn, writeStatusReturn } from '../codec/return-documents.ts'
import { leaf } from '../codec/xml-tree.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import type { CallArguments } from '../soap/soap-envelope.ts'
import {
  certificateKey,
  serviceByDomain,
  serviceByNumber,
  subjectByCertificate,
  subjectById,
  subjectByNumber,
} from '../store/register-lookups.ts'

/** Condition 0 is a domain, 1 to 11 the certificate of that type. Throws CallAnswered 999. */
export function queryStatus({ store }: Bureau, values: CallArguments): string {
  const conditionType = Number(values.queryConditionType)
  const condition = values.queryCondition ?? ''
  if (conditionType < 0 || conditionType > 11)
    throw new CallAnswered(999, '其他错误：queryConditionType 应在 0 与 11 之间')
  if (condition.length < 4 || condition.length > 255)
    throw new CallAnswered(999, '其他错误：queryCondition 应为 4 至 255 个字符')
  const status: FilingStatus = { conditionType, condition, filed: false }
  if (conditionType > 0) {
    const subject = subjectByCertificate(store, certificateKey(conditionType, condition))
    return writeStatusReturn(
      subject === undefined ? status : { ...status, filed: true, subjectNumber: subject.number },
    )
  }
  const service = serviceByDomain(store, condition.toLowerCase().replace(/\.$/, ''))
  if (service === undefined) return writeStatusReturn(status)
  const subjectNumber = subjectById(store, service.subject_id)?.number
  return writeStatusReturn({
    ...status,
    filed: true,
    serviceName: service.name,
    serviceNumber: service.number,
    ...(subjectNumber === undefined ? {} : { subjectNumber }),
  })
}

/** The number of a subject or of a service; the password in plain or as hexadecimal MD5. Throws CallAnswered 22. */
export function verifyFilingPassword(
  { store, policy, clock }: Bureau,
  provider: Provider,
  values: CallArguments,
): string {
  const { baxh: number = '', bamm: password = '' } = values
  if (number === '' || password === '') throw new CallAnswered(999, '其他错误：备案号和备案密码不能为空')
  const service = serviceByNumber(store, number)
  const subject =
    service === undefined ? subjectByNumber(store, number) : subjectById(store, service.subject_id)
  // a number that is not filed is answered like a wrong password: the call must not tell which numbers there are
  const asked = subject?.number ?? number
  const now = clock.now()
  const tries = store.get<{ n: number }>(
    'SELECT count(*) AS n FROM password_tries WHERE isp_id = ? AND number = ? AND tried_at > ?',
    provider.ispId,
    asked,
    now - 3_600_000,
  )
  if (Number(tries?.n) >= policy.passwordTriesPerHour) {
    throw new CallAnswered(22, `备案密码校验超过${policy.passwordTriesPerHour}次，请仔细核对备案密码`)
  }
  const right =
    subject !== undefined && [hashPassword(password), password.toLowerCase()].includes(subject.password_hash)
  if (!right) store.run('INSERT INTO password_tries VALUES (?, ?, ?)', provider.ispId, asked, now)
  return writeReturn(0, undefined, leaf('VerifyRes', right ? 0 : 1))
}
