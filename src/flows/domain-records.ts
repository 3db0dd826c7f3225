// The registrar's records: what an operator who is a registrar too, or has an arrangement with one, knows of holders and
// real names. All lines of one load are taken or none, so that nobody wonders which half is in.
import { type Actor, hasRole } from '../core/actor.ts'
import { inspectDomain } from '../core/domain-name.ts'
import { inspectNumber } from '../core/identity/inspect-number.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { dateInShanghai, isCalendarDate } from '../core/time.ts'
import type { LoadedRecord } from './domain-port.ts'
import type { World } from './world.ts'

/** One line as the operator writes it; empty texts count as left out. */
export type RecordInput = {
  readonly domain: string
  readonly registrar?: string
  readonly isOwnRegistrar?: boolean
  readonly holderName?: string
  readonly certificateType?: string
  readonly certificateNumber?: string
  /** A day, or `no` for a holder who is not verified. */
  readonly realNameVerifiedOn?: string
  readonly expiresOn?: string
}

const MOST_RECORDS = 100_000

const malformed = (line: number, field: keyof RecordInput, why: string): Result<never, Refusal> =>
  refuse('value-malformed', { path: field, params: { line, why } })

const given = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim().slice(0, 256)
  return trimmed === '' ? undefined : trimmed
}

type Certificate = Pick<LoadedRecord, 'certificateType' | 'certificateNumber'>

const cleanCertificate = (world: World, input: RecordInput, line: number): Result<Certificate, Refusal> => {
  const certificateType = given(input.certificateType)
  const number = given(input.certificateNumber)
  if (number === undefined) return ok({})
  if (certificateType === undefined) return malformed(line, 'certificateType', 'missing')
  const inspected = inspectNumber(certificateType, number, dateInShanghai(world.clock.now()))
  return inspected.ok
    ? ok({ certificateType, certificateNumber: inspected.normalised })
    : malformed(line, 'certificateNumber', inspected.problems[0]?.code ?? 'unknown')
}

const cleanRecord = (world: World, input: RecordInput, line: number): Result<LoadedRecord, Refusal> => {
  const domain = inspectDomain(input.domain, world.reference.suffixes)
  if (!domain.ok) return malformed(line, 'domain', domain.problems[0]?.code ?? 'unknown')
  const verifiedOn = given(input.realNameVerifiedOn)
  if (verifiedOn !== undefined && verifiedOn !== 'no' && !isCalendarDate(verifiedOn))
    return malformed(line, 'realNameVerifiedOn', 'not-a-date')
  const expiresOn = given(input.expiresOn)
  if (expiresOn !== undefined && !isCalendarDate(expiresOn)) return malformed(line, 'expiresOn', 'not-a-date')
  const certificate = cleanCertificate(world, input, line)
  if (!certificate.ok) return certificate
  const registrar = given(input.registrar)
  const holderName = given(input.holderName)
  return ok({
    domain: domain.registrable,
    isOwnRegistrar: input.isOwnRegistrar === true,
    ...certificate.value,
    ...(registrar === undefined ? {} : { registrar }),
    ...(holderName === undefined ? {} : { holderName }),
    ...(verifiedOn === undefined ? {} : { realNameVerifiedOn: verifiedOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  })
}

/** Flow: loads records; a domain that has one gets the new one. Answers how many. A line that is wrong is named. */
export const loadRegistrarRecords =
  (world: World) =>
  async (
    actor: Actor,
    input: { readonly records: readonly RecordInput[] },
  ): Promise<Result<{ loaded: number }, Refusal>> => {
    if (actor.kind !== 'system' && !hasRole(actor, 'administrator')) return refuse('not-permitted')
    if (input.records.length > MOST_RECORDS)
      return refuse('value-malformed', { params: { why: 'too-many', limit: MOST_RECORDS } })
    const cleaned: LoadedRecord[] = []
    for (const [index, record] of input.records.entries()) {
      const one = cleanRecord(world, record, index + 1)
      if (!one.ok) return one
      cleaned.push(one.value)
    }
    const at = world.clock.now()
    await world.store.write(async (tx) => {
      for (const record of cleaned) await tx.domains.putRecord(record, at)
      await tx.audit.add({
        at,
        actor,
        action: 'load-registrar-records',
        detail: `${cleaned.length} records`,
      })
    })
    return ok({ loaded: cleaned.length })
  }
