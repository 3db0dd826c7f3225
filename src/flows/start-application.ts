// Start, second half: determine again (a minute may have passed), then open the case with the frozen answers. What the
// register knows of the subject is filled in, so nobody types it twice.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import type { FieldChange } from '../core/application/event.ts'
import type { Evidence } from '../core/application/state.ts'
import { valueAt } from '../core/application/value.ts'
import type { FilingType } from '../core/determine.ts'
import { fields } from '../core/field.ts'
import { emptyMaterial } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { caseView } from './case-view.ts'
import type { StartInput } from './catalogue.ts'
import { type Cleaned, cleanStart, type Found, findOut } from './determine-filing.ts'
import { lifeSettingsOf } from './judge-case.ts'
import { commitEvents } from './perform.ts'
import { bureauForStart } from './start-bureau.ts'
import type { RegisteredSubject } from './store-register.ts'
import { transact } from './transaction.ts'
import type { CaseView } from './views.ts'
import type { BureauWorld, World } from './world.ts'

const frozenValues = (cleaned: Cleaned): readonly FieldChange[] => [
  { path: 'subject.kind', value: cleaned.subjectKind },
  { path: 'subject.certificateType', value: cleaned.certificateType },
  { path: 'subject.certificateNumber', value: cleaned.certificateNumber },
  { path: 'subject.provinceCode', value: cleaned.provinceCode },
  { path: 'subject.cityCode', value: cleaned.cityCode },
  { path: 'subject.districtCode', value: cleaned.districtCode },
]

const known = (subject: RegisteredSubject | undefined): readonly FieldChange[] => {
  if (subject === undefined) return []
  const material = { ...emptyMaterial, subject: subject.subject }
  return fields
    .filter((field) => field.pattern.startsWith('subject.') && field.page !== 'start')
    .flatMap((field) => {
      const value = valueAt(material, field.pattern)
      return value === undefined ? [] : [{ path: field.pattern, value }]
    })
}

/** Of what is no website: by these its service is known. */
const ofApp = ({ service }: Cleaned): readonly FieldChange[] => [
  ...(service.name === undefined ? [] : [{ path: 'services.s1.name', value: service.name }]),
  ...(service.host === undefined ? [] : [{ path: 'services.s1.host', value: service.host }]),
]

/** An individual is the own person in charge: name and number need not be typed twice. */
const ofIndividual = (cleaned: Cleaned): readonly FieldChange[] =>
  cleaned.subjectKind === 'individual'
    ? [
        { path: 'subject.principal.certificateType', value: cleaned.certificateType },
        { path: 'subject.principal.certificateNumber', value: cleaned.certificateNumber },
        { path: 'services.s1.principalIsSubjects', value: 'yes' },
      ]
    : []

/** With add-access: the number of the service that is connected, as the bureau told it. */
const connected = (found: Found, filingType: FilingType): { serviceFilingNumber?: string } =>
  filingType === 'add-access' && found.serviceFilingNumber !== undefined
    ? { serviceFilingNumber: found.serviceFilingNumber }
    : {}

const openCase = (
  world: BureauWorld,
  actor: Extract<Actor, { kind: 'person' }>,
  found: Found,
  filingType: FilingType,
  reason: string,
  evidence: readonly Evidence[],
) =>
  transact(world, async (tx): Promise<Result<CaseView, Refusal>> => {
    const { cleaned } = found
    const existing = await tx.applications.openOnDomain(actor.accountId, cleaned.service.key)
    if (existing !== undefined)
      return refuse('conflict-open-application', { params: { what: 'domain', applicationId: existing } })
    const started = {
      type: 'started',
      id: world.secrets.uuid(),
      accountId: actor.accountId,
      filingType,
      typeReason: reason,
      evidence,
      ...(found.subjectNumber === undefined ? {} : { subjectNumber: found.subjectNumber }),
      ...connected(found, filingType),
      provinceCode: cleaned.provinceCode,
      bureau: world.bureau.code,
      values: [
        ...frozenValues(cleaned),
        ...ofApp(cleaned),
        ...ofIndividual(cleaned),
        ...known(found.ownSubject),
      ],
      domain: cleaned.domain,
      kind: cleaned.service.kind,
    } as const
    const settings = lifeSettingsOf(cleaned.ruleSet, filingType, cleaned.subjectKind)
    const turn = await commitEvents(tx, undefined, [started], { now: world.clock.now(), actor, settings })
    return turn.ok ? ok(await caseView(world, tx, turn.value.state, actor)) : turn
  })

/** Flow: open a case for what the start page says. */
export const startApplication =
  (world: World) =>
  async (actor: Actor, input: StartInput): Promise<Result<CaseView, Refusal>> => {
    if (actor.kind !== 'person' || !hasRole(actor, 'applicant')) return refuse('not-permitted')
    const cleaned = cleanStart(world, input)
    if (!cleaned.ok) return cleaned
    const at = await bureauForStart(world, actor, input.bureau)
    if (!at.ok) return at
    const found = await findOut(at.value, cleaned.value)
    const { determination } = found
    if (determination.kind === 'conflict') {
      return determination.reason === 'cannot-be-decided-yet'
        ? refuse('regulator-unreachable')
        : refuse('determination-conflict', { params: { reason: determination.reason } })
    }
    if (determination.kind === 'already-filed')
      return refuse('determination-conflict', { params: { reason: determination.reason } })
    const { filingType } = determination
    return openCase(at.value, actor, found, filingType, determination.reason, found.evidence)
  }
