// Cases that are ready to report, made without the months that come before: their events are written as if everybody had done
// their part, and everything from there on is the real thing. All of them share the same few papers.
import type { FieldChange, Started } from '../../src/core/application/event.ts'
import { evolve } from '../../src/core/application/evolve.ts'
import type { Application } from '../../src/core/application/state.ts'
import { valueAt } from '../../src/core/application/value.ts'
import type { FilingType } from '../../src/core/determine.ts'
import { fields } from '../../src/core/field.ts'
import { type Document, type Material, principalPathOf } from '../../src/core/material.ts'
import { slotAt } from '../../src/core/slot.ts'
import { valuesOfSubject } from '../../src/flows/follow-up-material.ts'
import { tinyJpeg } from '../contract/regulator-examples.ts'
import type { Person, System } from './system.ts'

const PAPER = 'paper'
const uses = [
  ...(['subject-certificate', 'subject-principal-certificate', 'service-principal-certificate'] as const),
  ...(['portrait', 'verification-form', 'pre-approval', 'supplement'] as const),
]

/** Lays the papers ready, as recompressed for every use, so that no picture is worked on. */
export const layPapers = async (system: System): Promise<void> => {
  const { blobs } = system.app.world
  await Promise.all([PAPER, ...uses.map((use) => `${PAPER}-${use}`)].map((id) => blobs.put(id, tinyJpeg)))
}

const documentsFor = (material: Material): readonly Document[] => {
  const { services } = material
  const isUnit = material.subject.kind !== 'individual'
  const people = ['subject.principal', ...services.map(principalPathOf)]
  const slots = [
    'documents.verification-form',
    ...(isUnit ? ['subject.documents.certificate'] : []),
    ...[...new Set(people)].flatMap((at) => [`${at}.documents.front`, `${at}.documents.portrait`]),
    ...services.flatMap(({ id, kind, preApprovalNeeded }) => [
      ...(preApprovalNeeded === 'yes' ? [`services.${id}.documents.pre-approval`] : []),
      ...(kind === 'website' ? [] : [`services.${id}.documents.icon`]),
    ]),
  ]
  const facts = { format: 'jpeg', bytes: tinyJpeg.byteLength, widthPx: 8, heightPx: 8 } as const
  const looks = { sharpness: 500, isColour: true, meanLuma: 150, digest: PAPER, by: 'upload' } as const
  return slots
    .filter((slot) => slotAt(slot) !== undefined)
    .map((slot) => ({ id: PAPER, slot, ...facts, ...looks, addedAt: '2026-05-06T02:00:00.000Z' }))
}

const started = (
  system: System,
  owner: Person,
  material: Material,
  about: { filingType: FilingType } & Partial<Pick<Started, 'subjectNumber' | 'serviceFilingNumber'>>,
): Started => ({
  type: 'started',
  id: system.app.world.secrets.uuid(),
  accountId: owner.accountId,
  typeReason: 'neither-is-filed',
  evidence: [],
  provinceCode: material.subject.provinceCode ?? '',
  bureau: system.app.world.bureaux[0].code,
  values: valuesOfSubject(material.subject),
  domain: '',
  services: material.services,
  ...about,
})

const commit = async (
  system: System,
  owner: Person,
  before: Application | undefined,
  events: readonly Parameters<typeof evolve>[1]['event'][],
): Promise<Application> => {
  const at = system.app.world.clock.now()
  let after = before
  for (const event of events) after = evolve(after, { at, event })
  if (after === undefined) throw new Error('a case without events')
  const done = { before, after, events, actor: owner, at, timers: [], effects: [] }
  const clash = await system.app.world.store.write((tx) => tx.applications.commit(done))
  if (clash !== undefined) throw new Error(`two cases about one ${clash.what}`)
  return after
}

/** What everybody does between the applicant's last word and the way to the bureau. */
const judged = (owner: Person, material: Material, at: string) => [
  ...documentsFor(material).map((document) => ({ type: 'document-attached', document }) as const),
  { type: 'submitted', packVersion: 'any', due: { at, isProvisional: false } } as const,
  { type: 'claimed', claim: { accountId: owner.accountId, name: owner.name, at } } as const,
  { type: 'passed' } as const,
  { type: 'made-ready' } as const,
]

/** A new case about something that is not with us yet. */
export const bringNew = (
  system: System,
  owner: Person,
  material: Material,
  about: Parameters<typeof started>[3],
): Promise<Application> =>
  commit(system, owner, undefined, [
    started(system, owner, material, about),
    ...judged(owner, material, system.app.world.clock.now()),
  ])

const changesTo = (material: Material): readonly FieldChange[] => {
  const paths = fields.flatMap(({ pattern }) =>
    pattern.startsWith('services.*')
      ? material.services.map(({ id }) => pattern.replace('*', id))
      : [pattern],
  )
  return paths.map((path) => ({ path, value: valueAt(material, path) ?? null }))
}

/** A case that was begun as its owner begins it, with other values in all of its fields. */
export const bringBegun = async (
  system: System,
  owner: Person,
  applicationId: string,
  material: Material,
): Promise<Application> => {
  const begun = await system.app.world.store.read.applications.load(applicationId)
  if (begun === undefined) throw new Error(`no case ${applicationId}`)
  const changes = changesTo(material)
  const bound = material.services.map(({ id: serviceId, access }) => ({
    type: 'service-number-bound' as const,
    ...{ serviceId, serviceNumber: 'any', instanceId: 'any' },
    ...{ addresses: access.addresses ?? [], way: access.way ?? '' },
    serverProvinceCode: access.serverProvinceCode ?? '',
  }))
  return commit(system, owner, begun, [
    { type: 'material-edited', changes },
    ...bound,
    ...judged(owner, material, system.app.world.clock.now()),
  ])
}
