// XZHYD, HSJG and WBACLJG at the counter: papers of something filed, outcomes of verification tasks and of unfiled websites.
// The interface has no code for a good outcome of a task, so only what is wrong with one is answered; papers get 1060.
import type { Bureau, Provider } from '../bureau.ts'
import { checkGivenAttachments } from '../checks/attachment-checks.ts'
import { missingService, missingSubject } from '../checks/missing-checks.ts'
import { problem } from '../checks/problem.ts'
import { decodeBase64 } from '../codec/packed-file.ts'
import { readAttachments } from '../codec/read-record.ts'
import type { ResultCode } from '../codec/write-results.ts'
import { child, childText, type XmlNode } from '../codec/xml-tree.ts'
import { answerTask, taskAbout } from '../store/entries.ts'
import type { Store } from '../store/open-store.ts'
import {
  accessesOf,
  serviceById,
  serviceByNumber,
  servicesOf,
  subjectById,
  subjectByNumber,
} from '../store/register-lookups.ts'
import { unfiledOutcomes } from '../tables/reporting-units.ts'

export type TakeReport = (bureau: Bureau, provider: Provider, node: XmlNode) => ResultCode[]

const isConnected = ({ store }: Bureau, provider: Provider, serviceId: number): boolean =>
  accessesOf(store, serviceId).some((one) => one.isp_id === provider.ispId)

interface Owner {
  kind: number
  name: string
  isNumber: boolean
}

const referenceOf = ({ name, isNumber }: Owner) => (isNumber ? { number: name } : { id: name })
const findSubject = (store: Store, { name, isNumber }: Owner) =>
  isNumber ? subjectByNumber(store, name) : subjectById(store, name)
const findService = (store: Store, { name, isNumber }: Owner) =>
  isNumber ? serviceByNumber(store, name) : serviceById(store, name)

/** The filed thing that papers belong to, or what is wrong with it. */
function ownerOf(bureau: Bureau, provider: Provider, owner: Owner) {
  const { store } = bureau
  if (owner.kind === 1) {
    const subject = findSubject(store, owner)
    if (subject === undefined)
      return {
        wrong:
          findService(store, owner) !== undefined
            ? problem(1055, owner.name)
            : missingSubject(store, referenceOf(owner)),
      }
    const ours =
      subject.isp_id === provider.ispId ||
      servicesOf(store, subject.id).some((one) => isConnected(bureau, provider, one.id))
    return ours ? { id: subject.id } : { wrong: problem(1048) }
  }
  const service = findService(store, owner)
  if (service === undefined)
    return {
      wrong:
        findSubject(store, owner) !== undefined
          ? problem(1055, owner.name)
          : missingService(store, referenceOf(owner)),
    }
  return isConnected(bureau, provider, service.id) ? { id: service.id } : { wrong: problem(1048) }
}

export const takePaper: TakeReport = (bureau, provider, node) => {
  const wrapped = { name: 'Fj', attributes: {}, text: '', children: [node] }
  const [paper] = readAttachments({ name: 'XZHYD', attributes: {}, text: '', children: [wrapped] })
  if (paper === undefined) return [problem(5010)]
  const belongs = child(child(node, 'Fjssdx') ?? node, 'Ssdxbs')
  const isNumber = belongs !== undefined && child(belongs, 'Baxh') !== undefined
  const owner = ownerOf(bureau, provider, { kind: paper.ownerKind, name: paper.owner, isNumber })
  const found = checkGivenAttachments([paper])
  if (owner.wrong !== undefined) return [owner.wrong, ...found]
  if (found.length > 0) return found
  bureau.store.run(
    'INSERT INTO papers (isp_id, purpose, owner_kind, owner_id, content, received_at) VALUES (?, ?, ?, ?, ?, ?)',
    provider.ispId,
    paper.purpose,
    paper.ownerKind,
    owner.id,
    decodeBase64(paper.content) ?? new Uint8Array(),
    bureau.clock.now(),
  )
  return [problem(1060)]
}

const subjectIdIn = (node: XmlNode): string => {
  const record = child(node, 'Baxx')
  const subject = record === undefined ? undefined : child(record, 'Zt_xx')
  return (subject === undefined ? undefined : childText(subject, 'Ztid')) ?? ''
}

export const takeVerification: TakeReport = (bureau, provider, node) => {
  const id = subjectIdIn(node)
  if (childText(node, 'Bbdw') !== provider.ispId) return [problem(5003)]
  if (subjectById(bureau.store, id) === undefined) return [missingSubject(bureau.store, { id })]
  const task = taskAbout(bureau.store, provider.ispId, 'verification', id)
  if (task === undefined) return [problem(1016, '没有该主体的核实任务')]
  if (task.answered_at !== null) return [problem(5999, '该核实任务的结果已经上报')]
  answerTask(bureau, task.id, {
    isConfirmed: childText(node, 'Hsjg') === '0',
    verifier: childText(node, 'Hsrxm'),
    opinion: childText(node, 'Hsyj'),
    problem: childText(node, 'Cwxx'),
  })
  return []
}

export const takeUnfiled: TakeReport = (bureau, provider, node) => {
  const domain = (childText(node, 'Ym') ?? '').toLowerCase()
  const outcome = Number(childText(node, 'Cljg'))
  const task = taskAbout(bureau.store, provider.ispId, 'unfiled', domain)
  if (task === undefined) return [problem(5005, domain)]
  if (task.answered_at !== null) return [problem(5006, domain)]
  if (unfiledOutcomes[outcome] === undefined) return [problem(5007, String(outcome))]
  answerTask(bureau, task.id, { outcome, opinion: childText(node, 'Clyj') })
  return []
}

/** Bs of a result: the interface says nothing of tasks, so the block's name stands before what it is about. */
export const verificationMark = (node: XmlNode): string => `HSJG:${subjectIdIn(node)}`
export const unfiledMark = (node: XmlNode): string => `WBACLJG:${childText(node, 'Ym') ?? ''}`
export function paperMark(node: XmlNode): string | undefined {
  const belongs = child(child(node, 'Fjssdx') ?? node, 'Ssdxbs')
  return belongs?.children[0]?.text.trim()
}
