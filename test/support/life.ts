// The steps of a filing's life as a test tells them: each does what one person does, through the same flows as screen and API.
import sharp from 'sharp'
import type { Refusal } from '../../src/core/refusal.ts'
import type { Result } from '../../src/core/result.ts'
import {
  principalAnswers,
  SIGNATURE_SVG,
  samplePapers,
  samplePortrait,
  serviceAnswers,
  startAnswers,
  subjectAnswers,
} from '../../src/demo/sample-answers.ts'
import type { SampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { codeIn } from '../bureau/running-bureau.ts'
import type { Person, System } from './system.ts'

export const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

export const refusalOf = <T>(result: Result<T, Refusal>): Refusal => {
  if (result.ok) throw new Error('was not refused')
  return result.error
}

export const read = async (system: System, actor: Person, applicationId: string): Promise<CaseView> =>
  must(await system.app.flows.readCase(actor, { applicationId }))

export const start = async (system: System, actor: Person, subject: SampleSubject): Promise<CaseView> => {
  return must(await system.app.flows.startApplication(actor, startAnswers(subject)))
}

/** Takes a fresh service number of the good instance and binds it to a service. */
export const verifyProduct = async (
  system: System,
  actor: Person,
  view: CaseView,
  serviceId = 's1',
): Promise<CaseView> => {
  const { flows } = system.app
  const instance = must(await flows.listInstances(actor)).find((one) => one.problems.length === 0)!
  const issued = must(await flows.issueServiceNumber(actor, { instanceId: instance.id }))
  const serviceNumber = issued.numbers.find((one) => one.state === 'free')!.serviceNumber
  return must(
    await flows.bindServiceNumber(actor, {
      applicationId: view.id,
      revision: view.revision,
      serviceId,
      serviceNumber,
    }),
  )
}

/**
 * Just large enough for the rules, and soft enough to stay under the caps of a report when it was taken in: searching for the
 * largest picture of readable quality takes longer than all the rest of a filing, and has its own tests.
 */
const PAPER = { longSidePx: 1800, softness: 1.5, quality: 15 }
const CARD = { longSidePx: 1240, softness: 0.5, quality: 25 }

const smaller = async ({ slot, image }: { slot: string; image: Uint8Array }) => {
  const { longSidePx, softness, quality } = slot.endsWith('certificate') ? PAPER : CARD
  return {
    slot,
    image: new Uint8Array(
      await sharp(image)
        .resize({ width: longSidePx, height: longSidePx, fit: 'inside' })
        .blur(softness)
        .jpeg({ quality })
        .toBuffer(),
    ),
  }
}

const drawn = new Map<string, Promise<Awaited<ReturnType<typeof samplePapers>>>>()

/** Papers of one invented subject for all of its kind: drawing them is the slow part, and no machine reads their text. */
const papersOf = (subject: SampleSubject): ReturnType<typeof samplePapers> => {
  const known = drawn.get(subject.kind)
  if (known !== undefined) return known
  const made = samplePapers(subject).then((papers) => Promise.all(papers.map(smaller)))
  drawn.set(subject.kind, made)
  return made
}

let portrait: Promise<Uint8Array> | undefined
const portraitOf = (subject: SampleSubject): Promise<Uint8Array> => {
  portrait ??= samplePortrait(subject).then(async (image) => (await smaller({ slot: '', image })).image)
  return portrait
}

export const sign = async (system: System, actor: Person, view: CaseView): Promise<CaseView> => {
  const signaturePng = await sharp(Buffer.from(SIGNATURE_SVG)).png().toBuffer()
  return must(
    await system.app.flows.signForm(actor, { applicationId: view.id, revision: view.revision, signaturePng }),
  )
}

/** Answers everything that a first filing asks; afterwards the case can be handed in. */
export const fillIn = async (
  system: System,
  actor: Person,
  view: CaseView,
  subject: SampleSubject,
): Promise<CaseView> => {
  const { flows } = system.app
  let { revision } = await verifyProduct(system, actor, view)
  const changes = [...subjectAnswers(subject), ...principalAnswers(subject), ...serviceAnswers(subject, 's1')]
  revision = must(await flows.editMaterial(actor, { applicationId: view.id, revision, changes })).revision
  for (const { slot, image } of await papersOf(subject)) {
    revision = must(
      await flows.attachDocument(actor, { applicationId: view.id, revision, slot, bytes: image }),
    ).revision
  }
  return sign(system, actor, await read(system, actor, view.id))
}

export const submit = async (system: System, actor: Person, view: CaseView): Promise<CaseView> =>
  must(await system.app.flows.submitApplication(actor, { applicationId: view.id, revision: view.revision }))

export const pass = async (system: System, reviewer: Person, applicationId: string): Promise<CaseView> => {
  const desk = must(await system.app.flows.claimApplication(reviewer, { applicationId }))
  return must(
    await system.app.flows.passApplication(reviewer, { applicationId, revision: desk.case.revision }),
  )
}

/** The portrait, taken on the phone that the link was opened on. */
export const givePortrait = async (
  system: System,
  actor: Person,
  applicationId: string,
  subject: SampleSubject,
): Promise<CaseView> => {
  const { flows } = system.app
  const { token } = must(await flows.openPhoneLink(actor, { applicationId }))
  const { actor: phone, link } = must(await flows.readPhoneLink({ token }))
  for (const { slot } of link.slots)
    must(await flows.attachDocument(phone, { applicationId, slot, bytes: await portraitOf(subject) }))
  const view = await read(system, actor, applicationId)
  return must(await flows.submitPortraits(actor, { applicationId, revision: view.revision }))
}

/** From a submitted case to one that lies with the bureau. */
export const passToBureau = async (
  system: System,
  people: { applicant: Person; reviewer: Person },
  view: CaseView,
  subject: SampleSubject,
): Promise<void> => {
  const passed = await pass(system, people.reviewer, view.id)
  if (passed.status === 'awaiting-portrait') {
    await givePortrait(system, people.applicant, view.id, subject)
    await pass(system, people.reviewer, view.id)
  }
  await system.settle()
}

/** The principal reads the SMS and enters the code on the bureau's public page. */
export const enterCode = async (system: System, subject: SampleSubject): Promise<string> => {
  const [message] = await system.bureau.messages(subject.principal.mobile)
  return system.bureau.enterCode(
    codeIn(message),
    subject.principal.mobile,
    subject.principal.number.slice(-6),
  )
}

/** The officer decides the one record that waits. */
export const decide = async (
  system: System,
  verdict: 'approve' | 'reject',
  body: unknown = {},
): Promise<void> => {
  const [record] = await system.bureau.records('officer')
  await system.bureau.manage('POST', `records/${record!.id}/${verdict}`, body)
}
