// What the start page asks of a subject, for one that is filed already: so that adding a service begins with the domain.
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { ownSubject } from './start-follow-up.ts'
import type { World } from './world.ts'

/** Whole, not masked: codes of the province's divisions, and the certificate by which the subject is known. */
export type StartAnswers = {
  readonly subjectKind: string
  readonly certificateType: string
  readonly certificateNumber: string
  readonly provinceCode: string
  readonly cityCode: string
  readonly districtCode: string
}

/** Flow: the answers of the start page for an own subject. They are personal, so the read is recorded. */
export const readStartAnswers =
  (world: World) =>
  async (
    actor: Actor,
    input: { subjectNumber: string; bureau?: string },
  ): Promise<Result<StartAnswers, Refusal>> => {
    const accountId = actor.kind === 'person' ? actor.accountId : ''
    const found = await ownSubject(world, accountId, input.subjectNumber, input.bureau)
    if (!found.ok) return found
    const { subject, provinceCode } = found.value
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: 'read-start-answers',
      detail: input.subjectNumber,
    })
    return ok({
      subjectKind: subject.kind ?? '',
      certificateType: subject.certificateType ?? '',
      certificateNumber: subject.certificateNumber ?? '',
      provinceCode,
      cityCode: subject.cityCode ?? '',
      districtCode: subject.districtCode ?? '',
    })
  }
