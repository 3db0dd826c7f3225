// Checks of attachments: code, format told from the bytes, size, purpose, owner, and whether all that must come came.

import type { Policy } from '../bureau-options.ts'
import { decodeBase64 } from '../codec/packed-file.ts'
import type { AddService, Attachment, FirstFiling } from '../codec/record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { attachmentFormats, attachmentPurposes } from '../tables/code-tables.ts'
import { isPersonal, problem } from './problem.ts'

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
export function checkAttachments(record: FirstFiling | AddService, policy: Policy): ResultCode[] {
  const owners = new Set(record.services.map((service) => service.ispId))
  const found = record.attachments.flatMap((one, at) => checkAttachment(one, `第${at + 1}个附件`, owners))
  for (const service of record.services) {
    for (const approval of service.preApprovals) found.push(...checkLicences(approval.files, service.name))
  }
  return [...found, ...checkMissing(record, policy)]
}

/** Of a change or an added access: whose they are is told in the bureau's ids and numbers, and none must come. */
export const checkGivenAttachments = (attachments: readonly Attachment[]): ResultCode[] =>
  attachments.flatMap((one, at) => checkAttachment(one, `第${at + 1}个附件`, undefined))

function checkAttachment(
  one: Attachment,
  which: string,
  services: ReadonlySet<string> | undefined,
): ResultCode[] {
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
  if (one.ownerKind > 2) found.push(problem(5010, `${name}所属对象类型代码 ${one.ownerKind}`))
  if (
    services !== undefined &&
    (one.purpose === 4 || one.purpose === 5) &&
    (one.ownerKind !== 2 || !services.has(one.owner))
  ) {
    found.push(problem(5010, `${name}的所属对象不是本次上报的网站`))
  }
  return found
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
