// Every flow by name, with its shape: the whole list of what can be asked of the system from outside. http/ and worker/
// see only this type; app.ts fills it. Each flow checks the actor's role itself.
import type { Actor } from '../core/actor.ts'
import type { FollowUpType } from '../core/determine.ts'
import type { Finding } from '../core/finding.ts'
import type { Path } from '../core/path.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import type { RuleSet } from '../rules/resolve.ts'
import type { AddressFlows } from './addresses/address-flows.ts'
import type { CodeFlows } from './codes/read-codes.ts'
import type { ComplianceFlows } from './compliance/compliance-flows.ts'
import type { RecordInput } from './domain-records.ts'
import type { ExchangeFlows } from './exchange-flows.ts'
import type { ExchangeView, FileFilter } from './exchange-views.ts'
import type { ForecastRates } from './forecast-codes.ts'
import type { ClaimStep, Offer, PassedFiling } from './handovers.ts'
import type { JudgeAnswer } from './judging/judge-facts.ts'
import type { JudgeInput } from './judging/judge-input.ts'
import type { PreCheckAnswer, PreCheckInput } from './judging/pre-check.ts'
import type { MeView } from './me-view.ts'
import type { AuditLine, FilingLine, InstanceView, PhoneLinkView } from './operation-views.ts'
import type { PackFlows } from './packs/pack-flows.ts'
import type { RegistrarDomainFlows } from './registrar-domains/registrar-domain-flows.ts'
import type { QueueView, ReviewDesk } from './review-views.ts'
import type { RulePageFlows } from './rule-pages/read-rules.ts'
import type { StartAnswers } from './start-answers.ts'
import type {
  CaseLine,
  CaseView,
  DeterminationView,
  DocumentView,
  PackageView,
  Page,
  Value,
} from './views.ts'

export type Answer<T> = Promise<Result<T, Refusal>>

/** What names a service: a website by its domain, everything else by kind, name and (mini-programs) host. */
export type ServiceInput = {
  readonly domain?: string
  /** A website where absent. */
  readonly serviceKind?: string
  readonly serviceName?: string
  readonly host?: string
}

export type StartInput = ServiceInput & {
  readonly subjectKind: string
  readonly certificateType: string
  readonly certificateNumber: string
  readonly provinceCode: string
  readonly cityCode: string
  readonly districtCode: string
  /** Code of the bureau of the company that gives access, where the provider has several. */
  readonly bureau?: string
}

export type FollowUpInput = {
  readonly filingType: FollowUpType
  readonly subjectNumber: string
  /** Code of its bureau, where the same number stands with several. */
  readonly bureau?: string
  /** Services that it is about; all of the subject where the type allows it. */
  readonly serviceFilingNumbers?: readonly string[]
  /** With cancel-service: number of the own subject under which the service goes on. */
  readonly moveTo?: string
}

export type Change = { readonly path: Path; readonly value: Value | null }
export type ReturnItemInput = {
  readonly path: Path
  readonly reason: string
  readonly suggestion?: string
  readonly note?: string
}
export type Bytes = { readonly bytes: Uint8Array; readonly contentType: string; readonly fileName: string }

/** `revision` is the one the caller saw; a newer one in the store refuses with `changed-meanwhile`, naming what changed. */
export type OnCase = { readonly applicationId: string; readonly revision: number }

export type Flows = {
  readMe(actor: Actor): Answer<MeView>
  requestMobileCode(actor: Actor, input: { mobile: string }): Answer<{ expiresInSeconds: number }>
  confirmMobile(actor: Actor, input: { mobile: string; code: string }): Answer<MeView>

  determineFiling(actor: Actor, input: StartInput): Answer<DeterminationView>
  startApplication(actor: Actor, input: StartInput): Answer<CaseView>
  /** What the start page asks of an own subject; the read is recorded. */
  readStartAnswers(actor: Actor, input: { subjectNumber: string; bureau?: string }): Answer<StartAnswers>
  /** Opens a case that changes or cancels something filed. */
  startFollowUp(actor: Actor, input: FollowUpInput): Answer<CaseView>
  listCases(actor: Actor, input: { status?: string; cursor?: string }): Answer<Page<CaseLine>>
  readCase(actor: Actor, input: { applicationId: string }): Answer<CaseView>
  /** Whole values of one page, for editing; the read is recorded. */
  readValues(
    actor: Actor,
    input: { applicationId: string; page: string; serviceId?: string },
  ): Answer<{ revision: number; values: Readonly<Record<Path, Value>> }>
  readRuleSet(actor: Actor, input: { applicationId: string }): Answer<{ ruleSet: RuleSet; context: unknown }>
  editMaterial(
    actor: Actor,
    input: OnCase & { changes: readonly Change[] },
  ): Answer<{ revision: number; findings: readonly Finding[] }>
  addService(actor: Actor, input: OnCase & ServiceInput): Answer<CaseView>
  removeService(actor: Actor, input: OnCase & { serviceId: string }): Answer<CaseView>
  /** Reads a package of an app and fills in its row; the package is not kept. */
  fillFromPackage(
    actor: Actor,
    input: { applicationId: string; serviceId: string; content: AsyncIterable<Uint8Array> },
  ): Answer<PackageView>
  bindServiceNumber(
    actor: Actor,
    input: OnCase & { serviceId: string; serviceNumber: string },
  ): Answer<CaseView>
  attachDocument(
    actor: Actor,
    input: { applicationId: string; revision?: number; slot: Path; bytes: Uint8Array },
  ): Answer<{ revision: number; document: DocumentView; findings: readonly Finding[] }>
  removeDocument(actor: Actor, input: OnCase & { slot: Path }): Answer<CaseView>
  readDocument(
    actor: Actor,
    input: { applicationId: string; documentId: string; sizePx?: number },
  ): Answer<Bytes>
  renderForm(actor: Actor, input: { applicationId: string }): Answer<Bytes>
  signForm(actor: Actor, input: OnCase & { signaturePng: Uint8Array }): Answer<CaseView>
  submitApplication(actor: Actor, input: OnCase): Answer<CaseView>
  /** Asks registry and DNS again for every domain of the case; the revision stays. */
  lookUpDomains(actor: Actor, input: { applicationId: string }): Answer<CaseView>
  /** What the registrar knows of holders and real names, from the operator. */
  loadRegistrarRecords(actor: Actor, input: { records: readonly RecordInput[] }): Answer<{ loaded: number }>
  submitPortraits(actor: Actor, input: OnCase): Answer<CaseView>
  confirmSms(actor: Actor, input: OnCase): Answer<CaseView>
  withdrawApplication(actor: Actor, input: OnCase): Answer<CaseView>
  abandonApplication(actor: Actor, input: OnCase): Answer<CaseView>

  openPhoneLink(actor: Actor, input: { applicationId: string }): Answer<{ token: string; expiresAt: string }>
  /** Whose link this is; the caller then acts as that phone. */
  readPhoneLink(input: { token: string }): Answer<{ actor: Actor; link: PhoneLinkView }>

  listInstances(actor: Actor): Answer<readonly InstanceView[]>
  issueServiceNumber(actor: Actor, input: { instanceId: string }): Answer<InstanceView>
  /** The provider's console pushes what its customers own. */
  putInstance(
    actor: Actor,
    input: {
      instanceId: string
      accountEmail: string
      product: string
      name: string
      region: string
      isMainland: boolean
      addresses: readonly string[]
      startsOn: string
      endsOn: string
      accessWay: string
      serverProvinceCode: string
      /** Code of the bureau of the company that sells it; the first where absent. */
      bureau?: string
    },
  ): Answer<InstanceView>

  listQueue(actor: Actor): Answer<QueueView>
  claimNext(actor: Actor): Answer<{ applicationId: string }>
  claimApplication(actor: Actor, input: { applicationId: string }): Answer<ReviewDesk>
  releaseApplication(actor: Actor, input: { applicationId: string }): Answer<{ applicationId: string }>
  readDesk(actor: Actor, input: { applicationId: string }): Answer<ReviewDesk>
  returnApplication(actor: Actor, input: OnCase & { items: readonly ReturnItemInput[] }): Answer<CaseView>
  passApplication(actor: Actor, input: OnCase): Answer<CaseView>

  /** Facts that somebody brings; nothing is stored. */
  judgeFacts(input: JudgeInput): Result<JudgeAnswer, Refusal>
  /** For everybody: nothing personal in it. */
  preCheck(input: PreCheckInput): Answer<PreCheckAnswer>
  readPreCheckRules(input: { provinceCode: string }): Result<{ ruleSet: RuleSet; context: unknown }, Refusal>

  /** Passing filings between accounts: the code of an offer is answered once and kept as a hash. */
  offerFiling(actor: Actor, input: { subjectNumber: string }): Answer<Offer>
  withdrawOffer(actor: Actor, input: { subjectNumber: string }): Answer<PassedFiling>
  acceptFiling(actor: Actor, input: { code: string; certificateNumber: string }): Answer<PassedFiling>
  requestClaim(
    actor: Actor,
    input: { subjectNumber: string; certificateType: string; certificateNumber: string },
  ): Answer<ClaimStep>
  confirmClaim(actor: Actor, input: { code: string }): Answer<PassedFiling>

  /** The rules for everybody to read. */
  readonly rulePages: RulePageFlows
  /** The code tables in force. */
  readonly codes: CodeFlows
  /** Rule packs: editions, drafts, trials, publication. */
  readonly packs: PackFlows

  /** The provider's own addresses. */
  readonly addresses: AddressFlows
  /** Domains of a provider that is a registrar as well. */
  readonly registrarDomains: RegistrarDomainFlows

  /** The bureau's orders beside any case. */
  readonly compliance: ComplianceFlows

  listFilings(actor: Actor): Answer<readonly FilingLine[]>
  readExchange(actor: Actor, input: FileFilter & { readonly cursor?: string }): Answer<ExchangeView>
  readonly exchange: ExchangeFlows
  readForecastRates(actor: Actor): Answer<ForecastRates>
  setBureauHold(
    actor: Actor,
    input: { bureau: string; isHeld: boolean; reason?: string },
  ): Answer<ExchangeView>
  readAudit(actor: Actor, input: { applicationId?: string; cursor?: string }): Answer<Page<AuditLine>>
}
