// Images of papers: decoded before anything is stored, kept upright and without metadata, sealed. An image that is no image
// is refused with what to do; one that is merely poor is stored and gets a finding.
import type { Actor } from '../core/actor.ts'
import type { Application } from '../core/application/state.ts'
import type { Finding } from '../core/finding.ts'
import type { Document } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { slotAt } from '../core/slot.ts'
import { caseView } from './case-view.ts'
import type { Bytes, OnCase } from './catalogue.ts'
import { formDigestOf, judgeCase } from './judge-case.ts'
import { maySee, perform } from './perform.ts'
import { loadVisible } from './read-case.ts'
import type { CaseView, DocumentView } from './views.ts'
import type { World } from './world.ts'

const FORM_SLOT = 'documents.verification-form'

/** Decodes and stores the image; the case does not know of it yet. */
export const storeImage = async (
  world: World,
  slot: string,
  bytes: Uint8Array,
  by: Document['by'],
): Promise<Result<Document, Refusal>> => {
  const seen = await world.images.inspect(bytes)
  if (!seen.ok)
    return refuse('image-refused', {
      path: slot,
      params: { ...seen.problem.params, problem: seen.problem.code },
    })
  const stored = await world.images.normalise(bytes)
  const id = world.secrets.uuid()
  await world.blobs.put(id, stored)
  const { format, widthPx, heightPx, sharpness, isColour, meanLuma } = seen.facts
  const digest = world.secrets.digest(stored)
  return ok({
    id,
    slot,
    format,
    bytes: stored.length,
    widthPx,
    heightPx,
    sharpness,
    isColour,
    meanLuma,
    digest,
    addedAt: world.clock.now(),
    by,
  })
}

const viewOf = (one: Document): DocumentView => ({
  id: one.id,
  slot: one.slot,
  format: one.format,
  bytes: one.bytes,
  widthPx: one.widthPx,
  heightPx: one.heightPx,
  addedAt: one.addedAt,
  by: one.by,
})

/** A photo of the signed paper signs the values as they stand when it is given. */
const commandFor = (world: World, state: Application, document: Document, findings: readonly Finding[]) =>
  document.slot === FORM_SLOT
    ? ({
        type: 'sign-form',
        document,
        form: {
          how: 'on-paper',
          documentId: document.id,
          signedAt: document.addedAt,
          contentDigest: formDigestOf(world, state.material),
        },
      } as const)
    : ({ type: 'attach-document', document, findings } as const)

type Attached = { revision: number; document: DocumentView; findings: readonly Finding[] }

/** Flow: put an image into a slot. Without `revision` (phone) the slot alone decides. */
export const attachDocument =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string; revision?: number; slot: string; bytes: Uint8Array },
  ): Promise<Result<Attached, Refusal>> => {
    if (slotAt(input.slot) === undefined) return refuse('unknown-slot', { path: input.slot })
    const before = await loadVisible(world, actor, input.applicationId)
    if (!before.ok) return before
    const image = await storeImage(
      world,
      input.slot,
      input.bytes,
      actor.kind === 'phone' ? 'phone' : 'upload',
    )
    if (!image.ok) return image
    const turn = await perform(world, actor, input, async (state, tx) => {
      const { findings } = await judgeCase(world, tx, state)
      const { id, slot, format, bytes, addedAt } = image.value
      await tx.documents.add({ id, applicationId: state.id, slot, format, bytes, addedAt })
      return ok(commandFor(world, state, image.value, findings))
    })
    if (!turn.ok) {
      await world.blobs.remove(image.value.id)
      return turn
    }
    const { findings } = await judgeCase(world, world.store.read, turn.value.state)
    return ok({
      revision: turn.value.state.revision,
      document: viewOf(image.value),
      findings: findings.filter((finding) => finding.path === input.slot),
    })
  }

export const removeDocument =
  (world: World) =>
  async (actor: Actor, input: OnCase & { slot: string }): Promise<Result<CaseView, Refusal>> => {
    const turn = await perform(world, actor, input, async (state, tx) => {
      const { findings } = await judgeCase(world, tx, state)
      return ok({ type: 'remove-document', slot: input.slot, findings })
    })
    return turn.ok ? ok(await caseView(world, world.store.read, turn.value.state, actor)) : turn
  }

const SMALLEST_PX = 32
const LARGEST_PX = 4096

/** Flow: look at a document. Every look by somebody else than the owner is recorded. */
export const readDocument =
  (world: World) =>
  async (
    actor: Actor,
    input: { applicationId: string; documentId: string; sizePx?: number },
  ): Promise<Result<Bytes, Refusal>> => {
    const state = await loadVisible(world, actor, input.applicationId)
    if (!state.ok || !maySee(actor, state.value)) return refuse('not-found')
    const record = await world.store.read.documents.find(input.applicationId, input.documentId)
    if (record === undefined) return refuse('not-found')
    const detail = `${record.slot} ${input.sizePx === undefined ? 'whole' : `${input.sizePx} px`}`
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: 'read-document',
      applicationId: input.applicationId,
      detail,
    })
    const whole = await world.blobs.get(record.id)
    const size =
      input.sizePx === undefined ? undefined : Math.min(Math.max(input.sizePx, SMALLEST_PX), LARGEST_PX)
    if (size === undefined)
      return ok({
        bytes: whole,
        contentType: `image/${record.format}`,
        fileName: `${record.id}.${record.format}`,
      })
    return ok({
      bytes: await world.images.thumbnail(whole, size),
      contentType: 'image/jpeg',
      fileName: `${record.id}.jpeg`,
    })
  }
