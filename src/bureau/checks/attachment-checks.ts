// Checks of attachments: code, format told from the bytes, size, purpose, owner, and whether all that must come came.

import type { Policy } from '../bureau-options.ts'
import { decodeBase64 } from '../codec/packed-file.ts'
import type { AddService, Attachment, FirstFiling } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import type { FiledTarget } from '../store/filed-target.ts'
import { attachmentFormats, attachmentPurposes } from '../tables/code-tables.ts'
import { type CheckContext, isPersonal, problem } from './problem.ts'

const formBytes = 150 * 1024
const otherBytes = 100 * 1024

/** 1 JPEG, 2 PNG, told from the first bytes; undefined for anything else. */
function imageFormat(bytes: Buffer): 1 | 2 | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 1
  return bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    ? 2
    : undefined
}

/** Codes for what is wrong with a record's attachments. */
export function checkAttachments(
  record: FirstFiling | AddService,
  { policy, target }: Pick<CheckContext, 'policy' | 'target'>,
): ResultCode[] {
  const services = new Set(record.services.map((service) => service.ispId))
  const owners = new Set([...services, ...subjectNames(record, target)])
  const found = record.attachments.flatMap((one, at) =>
    checkAttachment(one, `第${at + 1}个附件`, { owners, services }),
  )
  for (const service of record.services) {
    for (const approval of service.preApprovals) found.push(...checkLicences(approval.files, service.name))
  }
  return [...found, ...checkMissing(record, policy)]
}

/** What papers may call the subject of the record: by the provider's id where it is new, else by the bureau's id or number. */
function subjectNames(record: FirstFiling | AddService, { subject }: FiledTarget): string[] {
  if (record.operation === 'first-filing') return [record.subject.ispId]
  return subject === undefined ? [] : [String(subject.id), subject.number]
}

/**
 * Of a change or an added access: whose they are is told in the bureau's ids and numbers, and none must come.
 * @param owners what the record is about; without it whose they are is not looked at
 */
export const checkGivenAttachments = (
  attachments: readonly Attachment[],
  owners?: readonly string[],
): ResultCode[] =>
  attachments.flatMap((one, at) =>
    checkAttachment(one, `第${at + 1}个附件`, owners === undefined ? undefined : { owners: new Set(owners) }),
  )

interface Owners {
  /** everything that the record is about */
  owners: ReadonlySet<string>
  /** its new services, by the provider's ids */
  services?: ReadonlySet<string>
}

/** Papers 2 and 3 are the subject's, 4 and 5 a service's; the form may be either's. */
const wrongKind = ({ purpose, ownerKind }: Attachment): boolean =>
  ownerKind <= 2 &&
  (((purpose === 2 || purpose === 3) && ownerKind !== 1) ||
    ((purpose === 4 || purpose === 5) && ownerKind !== 2))

function checkOwner(one: Attachment, name: string, of: Owners | undefined): ResultCode[] {
  if (one.ownerKind > 2) return [problem(5010, `${name}所属对象类型代码 ${one.ownerKind}`)]
  if (wrongKind(one)) return [problem(1061, name)]
  if (of === undefined) return []
  if (one.purpose === 1 && !of.owners.has(one.owner)) return [problem(1055, `${name}所属对象 ${one.owner}`)]
  const ofService = one.purpose === 4 || one.purpose === 5
  return ofService && of.services?.has(one.owner) === false
    ? [problem(5010, `${name}的所属对象不是本次上报的网站`)]
    : []
}

function checkAttachment(one: Attachment, which: string, of: Owners | undefined): ResultCode[] {
  const purpose = attachmentPurposes[one.purpose]
  const name = purpose === undefined ? which : `${which}（${purpose}）`
  const found: ResultCode[] = []
  if (attachmentFormats[one.format] === undefined) found.push(problem(1056, `${name} 代码 ${one.format}`))
  if (purpose === undefined) found.push(problem(1057, `${which} 代码 ${one.purpose}`))
  const bytes = decodeBase64(one.content)
  const format = bytes === undefined ? undefined : imageFormat(bytes)
  if (bytes === undefined || format === undefined) found.push(problem(5010, `${name}不是 JPG 或 PNG 图片`))
  else if (format !== one.format && (one.format === 1 || one.format === 2)) {
    found.push(problem(5010, `${name}内容与格式代码不符`))
  }
  const longest = one.purpose === 1 ? formBytes : otherBytes
  if (bytes !== undefined && bytes.length > longest)
    found.push(problem(5010, `${name}超过 ${longest / 1024}K`))
  return [...found, ...checkOwner(one, name, of)]
}

function checkLicences(files: readonly string[], service: string): ResultCode[] {
  return files.flatMap((file) => {
    const bytes = decodeBase64(file)
    if (bytes !== undefined && imageFormat(bytes) === 1 && bytes.length <= otherBytes) return []
    return [problem(5010, `网站“${service}”前置审批文件应为不超过 100K 的 JPG 图片`)]
  })
}

function checkMissing(record: FirstFiling | AddService, policy: Policy): ResultCode[] {
  const first = record.operation === 'first-filing'
  const required = first ? policy.requiredPurposes.firstFiling : policy.requiredPurposes.addService
  const personal = first && isPersonal(record.subject.kind, record.subject.certificateType)
  const missing: string[] = []
  const has = (purpose: number, owner?: string) =>
    record.attachments.some((one) => one.purpose === purpose && (owner === undefined || one.owner === owner))
  for (const purpose of required) {
    const name = attachmentPurposes[purpose] ?? `用途 ${purpose}`
    if (purpose === 3 && personal) continue // a person's own paper is the subject's paper
    if (purpose === 4 || purpose === 5) {
      for (const service of record.services) {
        if (!has(purpose, service.ispId)) missing.push(`网站“${service.name}”${name}`)
      }
    } else if (!has(purpose)) missing.push(name)
  }
  return missing.map((name) => problem(5010, `缺少附件：${name}`))
}
