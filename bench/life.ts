// The life of one filing through the API, step by step, as applicant and reviewer do it.
import sharp from 'sharp'
import {
  principalAnswers,
  SIGNATURE_SVG,
  samplePapers,
  samplePortrait,
  serviceAnswers,
  startAnswers,
  subjectAnswers,
} from '../src/demo/sample-answers.ts'
import { type SampleSubject, sampleSubject } from '../src/demo/sample-subject.ts'
import type { Client } from './client.ts'

type Case = {
  readonly id: string
  readonly revision: number
  readonly status: string
  readonly filed?: { readonly subjectNumber: string }
}
type Instance = {
  readonly id: string
  readonly numbersLeft: number
  readonly numbers: readonly { readonly serviceNumber: string; readonly state: string }[]
  readonly problems: readonly unknown[]
}

export type Papers = {
  readonly documents: readonly { readonly slot: string; readonly image: Uint8Array }[]
  readonly portrait: Uint8Array
  readonly signature: Uint8Array
}

/** As a phone sends them after shrinking: large enough for the rules. */
const small = (image: Uint8Array): Promise<Buffer> =>
  sharp(image).resize({ width: 1800, height: 1800, fit: 'inside' }).jpeg({ quality: 40 }).toBuffer()

/** Drawn once for all: what is written on them is read by people only. */
export const drawPapers = async (): Promise<Papers> => {
  const subject = sampleSubject(1)
  const documents = await samplePapers(subject)
  return {
    documents: await Promise.all(
      documents.map(async ({ slot, image }) => ({ slot, image: await small(image) })),
    ),
    portrait: await small(await samplePortrait(subject)),
    signature: await sharp(Buffer.from(SIGNATURE_SVG)).png().toBuffer(),
  }
}

const bindNumber = async (client: Client, begun: Case): Promise<number> => {
  const instances = await client.get<readonly Instance[]>('instances')
  const good = instances.find((one) => one.problems.length === 0)
  if (good === undefined) throw new Error('the account has no instance that carries a filing')
  const issued = await client.send<Instance>('POST', `instances/${good.id}/service-numbers`)
  const free = issued.numbers.find((one) => one.state === 'free')
  const bound = await client.send<Case>('PUT', `applications/${begun.id}/services/s1/service-number`, {
    revision: begun.revision,
    serviceNumber: free?.serviceNumber,
  })
  return bound.revision
}

export const answersOf = (subject: SampleSubject) => [
  ...subjectAnswers(subject),
  ...principalAnswers(subject),
  ...serviceAnswers(subject, 's1'),
]

/** Start to signature: a case that can be handed in. */
export const prepareCase = async (client: Client, n: number, papers: Papers): Promise<Case> => {
  const subject = sampleSubject(n)
  const begun = await client.send<Case>('POST', 'applications', startAnswers(subject))
  const at = `applications/${begun.id}`
  let revision = await bindNumber(client, begun)
  const edited = await client.send<Case>('PATCH', `${at}/material`, { revision, changes: answersOf(subject) })
  revision = edited.revision
  for (const { slot, image } of papers.documents)
    revision = (await client.image<Case>('PUT', `${at}/slots/${slot}?revision=${revision}`, image)).revision
  return client.image<Case>('POST', `${at}/signature?revision=${revision}`, papers.signature)
}

export const submit = (client: Client, one: Pick<Case, 'id' | 'revision'>): Promise<Case> =>
  client.send('POST', `applications/${one.id}/submit`, { revision: one.revision })

const pass = async (reviewer: Client, id: string): Promise<Case> => {
  const desk = await reviewer.send<{ case: Case }>('POST', `review/applications/${id}/claim`)
  return reviewer.send('POST', `review/applications/${id}/pass`, { revision: desk.case.revision })
}

const givePortrait = async (client: Client, id: string, papers: Papers): Promise<void> => {
  const { token } = await client.send<{ token: string }>('POST', `applications/${id}/phone-link`)
  const { slots } = await client.get<{ slots: readonly { slot: string }[] }>(`phone/${token}`)
  for (const { slot } of slots) await client.image('PUT', `phone/${token}/slots/${slot}`, papers.portrait)
  const { revision } = await client.get<Case>(`applications/${id}`)
  await client.send('POST', `applications/${id}/submit-portraits`, { revision })
}

const MOST_LOOKS = 600
const LOOK_EVERY_MS = 200

/** From a submitted case to one that is on its way to the bureau. */
export const toBureau = async (
  people: { client: Client; reviewer: Client },
  id: string,
  papers: Papers,
): Promise<void> => {
  await pass(people.reviewer, id)
  await givePortrait(people.client, id, papers)
  await pass(people.reviewer, id)
}

/** From a submitted case to the number; answers the number. */
export const finish = async (
  people: { client: Client; reviewer: Client },
  id: string,
  papers: Papers,
): Promise<string> => {
  await toBureau(people, id, papers)
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { status, filed } = await people.client.get<Case>(`applications/${id}`)
    if (filed !== undefined) return filed.subjectNumber
    if (status === 'bureau-rejected') throw new Error(`case ${id} was rejected by the bureau`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new Error(`case ${id} got no number in time`)
}
