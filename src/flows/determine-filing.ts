// Start, first half: ask our own register and the bureau about certificate and domain, and say which type of filing it is
// and why. Nothing is stored.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import type { Evidence } from '../core/application/state.ts'
import { type Determination, determine, type Knowledge } from '../core/determine.ts'
import { certificateTypeOf } from '../core/identity/certificate-types.ts'
import { inspectNumber } from '../core/identity/inspect-number.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { isConsistentRegion } from '../core/regions.ts'
import { ok, type Result } from '../core/result.ts'
import { dateInShanghai } from '../core/time.ts'
import type { RuleSet } from '../rules/resolve.ts'
import { accessUnitsOf } from './at-bureau.ts'
import type { StartInput } from './catalogue.ts'
import { type NamedService, readService } from './named-service.ts'
import type { FilingStatus, StatusQuery } from './regulator-port.ts'
import { bureauForStart } from './start-bureau.ts'
import type { RegisteredSubject } from './store-register.ts'
import type { DeterminationView } from './views.ts'
import type { BureauWorld, World } from './world.ts'

/** The start page's answers after normalising: what is compared, stored and reported. */
export type Cleaned = StartInput & {
  readonly ruleSet: RuleSet
  readonly service: NamedService
  /** Registrable; empty where the service has no domain. */
  readonly domain: string
}

export type Found = {
  readonly cleaned: Cleaned
  readonly determination: Determination
  readonly evidence: readonly Evidence[]
  /** Number of the subject where it is filed already. */
  readonly subjectNumber?: string
  readonly ownSubject?: RegisteredSubject
  /** Number of the service where its domain is filed already. */
  readonly serviceFilingNumber?: string
}

/** Reads what was typed; the first field that cannot be meant is refused by name. */
export const cleanStart = (
  world: World,
  input: StartInput,
  servicePath?: string,
): Result<Cleaned, Refusal> => {
  const { regions } = world.reference
  const today = dateInShanghai(world.clock.now())
  const type = certificateTypeOf(input.certificateType)
  if (type === undefined) return refuse('value-malformed', { path: 'subject.certificateType' })
  if (!(type.subjectKinds as readonly string[]).includes(input.subjectKind))
    return refuse('value-malformed', { path: 'subject.kind' })
  if (!world.reference.mayEnter('certificate-types', type.id))
    return refuse('value-malformed', { path: 'subject.certificateType', params: { why: 'ended-code' } })
  const number = inspectNumber(input.certificateType, input.certificateNumber, today)
  if (!number.ok)
    return refuse('certificate-malformed', {
      path: 'subject.certificateNumber',
      params: { problem: number.problems[0]?.code ?? 'unknown' },
    })
  if (!isConsistentRegion(regions, input.provinceCode, input.cityCode, input.districtCode)) {
    return refuse('region-unknown', { path: 'subject.provinceCode' })
  }
  const service = readService(world, input, servicePath)
  if (!service.ok) return service
  const ruleSet = world.rules.ruleSetFor(input.provinceCode, today)
  if (!ruleSet.ok)
    return refuse('outside-coverage', {
      path: 'subject.provinceCode',
      params: { reason: ruleSet.error.code, known: ruleSet.error.known },
    })
  return ok({
    ...input,
    certificateNumber: number.normalised,
    service: service.value,
    domain: service.value.domain,
    ruleSet: ruleSet.value,
  })
}

const UNKNOWN = 'unknown' as const

/** The interface knows websites only: about an app the bureau cannot be asked, and our own register decides. */
const NOT_ASKED: FilingStatus = { filed: false }

/** A bureau that does not answer is "unknown", never "not filed". */
const ask = async (world: BureauWorld, query: StatusQuery): Promise<FilingStatus | typeof UNKNOWN> => {
  try {
    return await world.bureau.regulator.queryStatus(query)
  } catch {
    return UNKNOWN
  }
}

const answerOf = (status: FilingStatus | typeof UNKNOWN): Evidence['answer'] => {
  if (status === UNKNOWN) return UNKNOWN
  return status.filed ? 'filed' : 'not-filed'
}

const numberIn = (
  status: FilingStatus | typeof UNKNOWN,
  key: 'subjectNumber' | 'serviceFilingNumber',
): { number?: string } => {
  const number = status !== UNKNOWN && status.filed ? status[key] : undefined
  return number === undefined ? {} : { number }
}

/** Our own register knows for sure where it knows at all; the bureau knows about everybody. */
const filedAnywhere = (
  isOurs: boolean,
  atBureau: FilingStatus | typeof UNKNOWN,
): Knowledge['subjectFiled'] => {
  if (isOurs) return 'yes'
  if (atBureau === UNKNOWN) return 'unknown'
  return atBureau.filed ? 'yes' : 'no'
}

/** What a bureau has listed cannot be filed, whatever else is known. */
const listedConflict = async (world: World, cleaned: Cleaned): Promise<Determination | undefined> => {
  const { blacklists } = world.store.read.compliance
  if (await blacklists.hasSubject(cleaned.certificateType, cleaned.certificateNumber))
    return { kind: 'conflict', reason: 'subject-blacklisted' }
  if (cleaned.service.kind !== 'website') return undefined
  const list = (await blacklists.listedDomains([cleaned.domain]))[cleaned.domain]
  if (list === undefined) return undefined
  return {
    kind: 'conflict',
    reason: list === 'blacklist' ? 'domain-blacklisted' : 'domain-connected-illegally',
  }
}

/** Asks everybody and decides, for one access unit. Used again for each further service of a case. */
export const findOut = async (world: BureauWorld, cleaned: Cleaned): Promise<Found> => {
  const { register } = world.store.read
  const [ownSubject, ownService, certificateStatus, domainStatus] = await Promise.all([
    register.subjectByCertificate(world.bureau.code, cleaned.certificateType, cleaned.certificateNumber),
    register.serviceByDomain(world.bureau.code, cleaned.service.key),
    ask(world, {
      by: 'certificate',
      certificateType: cleaned.certificateType,
      certificateNumber: cleaned.certificateNumber,
    }),
    cleaned.service.kind === 'website' ? ask(world, { by: 'domain', domain: cleaned.domain }) : NOT_ASKED,
  ])
  const ownServices = ownSubject === undefined ? undefined : (await register.servicesOf(ownSubject.id)).length
  const subjectNumber = ownSubject?.subjectNumber ?? numberIn(certificateStatus, 'subjectNumber').number
  const domainSubjectNumber = ownService?.subjectNumber ?? numberIn(domainStatus, 'subjectNumber').number
  const serviceFilingNumber =
    ownService?.serviceFilingNumber ?? numberIn(domainStatus, 'serviceFilingNumber').number
  const known: Knowledge = {
    subjectFiled: filedAnywhere(ownSubject !== undefined, certificateStatus),
    subjectIsOurs: ownSubject !== undefined,
    subjectIsEmpty: ownServices === undefined ? 'unknown' : ownServices === 0 ? 'yes' : 'no',
    domainFiled: filedAnywhere(ownService !== undefined, domainStatus),
    domainIsOfSubject: subjectNumber !== undefined && subjectNumber === domainSubjectNumber,
    domainAccessIsOurs: ownService !== undefined,
    emptySubjectMayAdd: cleaned.ruleSet.settings.emptySubjectMayAdd,
  }
  const isWebsite = cleaned.service.kind === 'website'
  const evidence: readonly Evidence[] = [
    {
      asked: 'own-register',
      about: 'certificate',
      answer: ownSubject === undefined ? 'not-filed' : 'filed',
      ...(ownSubject === undefined ? {} : { number: ownSubject.subjectNumber }),
    },
    {
      asked: 'own-register',
      about: isWebsite ? 'domain' : 'service',
      answer: ownService === undefined ? 'not-filed' : 'filed',
      ...(ownService === undefined ? {} : { number: ownService.serviceFilingNumber }),
    },
    {
      asked: 'bureau',
      about: 'certificate',
      answer: answerOf(certificateStatus),
      ...numberIn(certificateStatus, 'subjectNumber'),
    },
    ...(isWebsite
      ? [
          {
            asked: 'bureau',
            about: 'domain',
            answer: answerOf(domainStatus),
            ...numberIn(domainStatus, 'serviceFilingNumber'),
          } as const,
        ]
      : []),
  ]
  return {
    cleaned,
    determination: (await listedConflict(world, cleaned)) ?? determine(known),
    evidence,
    ...(subjectNumber === undefined ? {} : { subjectNumber }),
    ...(ownSubject === undefined ? {} : { ownSubject }),
    ...(serviceFilingNumber === undefined ? {} : { serviceFilingNumber }),
  }
}

export const determinationView = (found: Found): DeterminationView => {
  const { determination, evidence } = found
  if (determination.kind === 'conflict') {
    return {
      kind: 'conflict',
      reason: determination.reason,
      options: [],
      evidence,
      conflict: determination.reason,
    }
  }
  if (determination.kind === 'already-filed') return { ...determination, evidence }
  return { ...determination, options: [], evidence }
}

/** Flow: which type of filing is this, and why? */
export const determineFiling =
  (world: World) =>
  async (actor: Actor, input: StartInput): Promise<Result<DeterminationView, Refusal>> => {
    if (!hasRole(actor, 'applicant')) return refuse('not-permitted')
    const cleaned = cleanStart(world, input)
    if (!cleaned.ok) return cleaned
    const at = await bureauForStart(world, actor, input.bureau)
    if (!at.ok) return at
    const view = determinationView(await findOut(at.value, cleaned.value))
    return ok(accessUnitsOf(world) === undefined ? view : { ...view, accessUnit: at.value.bureau.unitName })
  }
