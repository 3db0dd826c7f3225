// What flows need of the world. Each port has at least two real implementations or one that is tested against a real
// peer; adapters implement ports and decide nothing. Faults are thrown with a retry class (core/fault.ts).
import type { Actor, Role } from '../core/actor.ts'
import type { FilingType } from '../core/determine.ts'
import type { Material, SubjectKind } from '../core/material.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import type { Instant } from '../core/time.ts'

export type Clock = { now(): Instant }

/** Encrypts personal data at rest. `context` is bound to the ciphertext: opening under another context fails. */
export type Seal = {
  seal(plain: Uint8Array, context: string): Uint8Array
  open(sealed: Uint8Array, context: string): Uint8Array
  /** Keyed hash for exact search; `kind` separates name spaces ("certificate", "mobile"). Lower-case hex. */
  fingerprint(kind: string, value: string): string
}

/** Stores bytes by id. The implementation that flows get seals what it stores. */
export type Blobs = {
  put(id: string, bytes: Uint8Array): Promise<void>
  get(id: string): Promise<Uint8Array>
  has(id: string): Promise<boolean>
  remove(id: string): Promise<void>
}

export type ImageFacts = {
  readonly format: 'jpeg' | 'png'
  readonly bytes: number
  readonly widthPx: number
  readonly heightPx: number
  readonly sharpness: number
  readonly isColour: boolean
  readonly meanLuma: number
}

export type ImageProblem = {
  readonly code: 'not-an-image' | 'wrong-format' | 'too-large' | 'damaged' | 'too-many-pixels'
  readonly params: Readonly<Record<string, string | number>>
}

export type Images = {
  /** Decodes every pixel; the type is told from the bytes. Never throws for bad input: it answers the problem. */
  inspect(bytes: Uint8Array): Promise<{ ok: true; facts: ImageFacts } | { ok: false; problem: ImageProblem }>
  /** Upright, without metadata (no GPS), same format. */
  normalise(bytes: Uint8Array): Promise<Uint8Array>
  /** JPEG of at most `maxBytes`, as readable as that allows. */
  recompress(bytes: Uint8Array, limits: { maxBytes: number }): Promise<Uint8Array>
  thumbnail(bytes: Uint8Array, longSidePx: number): Promise<Uint8Array>
}

/** What the verification form shows; all values already in words (names of regions and codes resolved). */
export type VerificationFormData = {
  readonly applicationId: string
  readonly provider: string
  readonly filingType: string
  readonly subject: readonly FormRow[]
  readonly principal: readonly FormRow[]
  readonly services: readonly { readonly title: string; readonly rows: readonly FormRow[] }[]
  readonly contentDigest: string
  readonly madeOn: string
}
export type FormRow = { readonly label: string; readonly value: string }
export type DrawnSignature = { readonly png: Uint8Array; readonly signedOn: string }

/** Why a signature drawn on screen cannot be used. */
export type SignatureProblem = 'not-a-png' | 'too-large' | 'damaged' | 'empty' | 'not-a-drawing'

export type VerificationForms = {
  /** Judges what the browser sends as a signature; ask before rendering, which throws for an unusable one. */
  readSignature(png: Uint8Array): Promise<{ ok: true } | { ok: false; problem: SignatureProblem }>
  renderPdf(data: VerificationFormData, signature?: DrawnSignature): Promise<Uint8Array>
  /** The same page as an image, because the regulator takes images. */
  renderImage(data: VerificationFormData, signature?: DrawnSignature): Promise<Uint8Array>
}

export type Locale = 'zh-CN' | 'en' | 'es'
export type MessageParams = Readonly<Record<string, string | number | readonly string[]>>
export type Mailer = {
  send(message: {
    effectId: string
    to: string
    locale: Locale
    template: string
    params: MessageParams
  }): Promise<void>
}
export type SmsSender = {
  send(message: {
    effectId: string
    to: string
    locale: Locale
    template: string
    params: MessageParams
  }): Promise<void>
}

/** A vendor that says whether a portrait shows the person on the paper. Without one, the reviewer judges. */
export type PersonVerifier = {
  readonly name: string
  compare(input: {
    name: string
    certificateNumber: string
    portrait: Uint8Array
  }): Promise<{ verdict: 'match' | 'mismatch' | 'unsure'; reference: string }>
}

// ---- the regulator -------------------------------------------------------------------------------------------------

export type FilingStatus =
  | { readonly filed: false }
  | {
      readonly filed: true
      readonly subjectNumber?: string
      readonly serviceFilingNumber?: string
      readonly serviceName?: string
    }

export type StatusQuery =
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'certificate'; readonly certificateType: string; readonly certificateNumber: string }

/** Stable 64-bit ids of ours (decimal strings), by which the bureau's answers find their way back. */
export type ReportIds = {
  readonly subject: string
  readonly services: Readonly<
    Record<
      string,
      {
        readonly service: string
        readonly domain: string
        readonly access: string
        readonly addresses: readonly string[]
      }
    >
  >
}

export type ReportAttachment = {
  readonly use:
    | 'verification-form'
    | 'subject-certificate'
    | 'subject-principal-certificate'
    | 'service-principal-certificate'
    | 'portrait'
    | 'pre-approval'
    | 'supplement'
  /** JPEG, already under the interface's cap for its use. */
  readonly jpeg: Uint8Array
  /** Undefined: it belongs to the subject. */
  readonly serviceId?: string
}

/** One application as it is reported. */
export type ReportRecord = {
  readonly applicationId: string
  readonly filingType: Extract<FilingType, 'first-filing' | 'add-service-here' | 'add-service-elsewhere'>
  readonly ids: ReportIds
  readonly material: Material
  /** With add-service: number of the subject, and the bureau's id of it where we know it. */
  readonly subjectNumber?: string
  readonly bureauSubjectId?: string
  readonly attachments: readonly ReportAttachment[]
}

export type UploadAnswer =
  | { readonly kind: 'accepted' }
  /** The bureau misses earlier files. */
  | { readonly kind: 'gap'; readonly missing: readonly number[] }
  /** Not taken; the same bytes may be sent again later (15, 20, 901, 999). Transport errors are thrown as Faults: then
   * the outcome is unknown, and `previousUpload` tells whether the file arrived. */
  | { readonly kind: 'later'; readonly code: string; readonly message: string }
  /** A person must act: credentials, permission, or a bug of ours. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

export type DownloadAnswer =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'file'
      readonly fileName: string
      readonly document: Uint8Array
      readonly more: boolean
    }
  | { readonly kind: 'later'; readonly code: string; readonly message: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

/** Ids and numbers that the bureau gave to one service. */
export type IssuedService = {
  /** Our service id echoed (IspWzid). */
  readonly reportId: string
  readonly bureauServiceId: string
  readonly serviceFilingNumber: string
  readonly domains: readonly { readonly domain: string; readonly bureauDomainId: string }[]
  readonly bureauAccessIds: readonly string[]
}

/** One fact inside a downloaded file, addressed by our ids where the bureau echoes them. */
export type BureauMessage =
  /** Codes about one record: stored (1060), SMS states, errors. `reportId` is our subject, service or access id. */
  | {
      readonly kind: 'result'
      readonly operation: number
      readonly reportId?: string
      readonly subjectNumber?: string
      /** What the bureau wrote to name the record, verbatim: also its own ids, which we may not know. */
      readonly reference?: string
      readonly note?: string
      readonly codes: readonly { readonly code: string; readonly text: string }[]
    }
  | {
      readonly kind: 'verdict'
      readonly operation: number
      readonly reportId: string
      readonly approved: boolean
      readonly decidedAt: Instant
      readonly officer?: string
      readonly opinion?: string
    }
  | {
      readonly kind: 'filed'
      readonly subjectReportId?: string
      readonly bureauSubjectId: string
      readonly subjectNumber: string
      readonly approvedAt: Instant
      readonly services: readonly IssuedService[]
    }
  /** Anything that this version does not act on: kept whole and shown, never dropped. */
  | { readonly kind: 'unknown'; readonly element: string; readonly xml: string }

export type Regulator = {
  /** What one file takes: records, and the sum of their `estimateBytes`. */
  readonly limits: { readonly records: number; readonly bytes: number }
  /** Bytes that a record takes in a file, exact. Faults like `build` for values that have no number. */
  estimateBytes(record: ReportRecord): number
  /** Largest JPEG of a use, in bytes: recompress under it before reporting. */
  attachmentCapBytes(use: ReportAttachment['use']): number
  /** Characters of a text that the interface cannot carry, each once. */
  unencodable(text: string): readonly string[]
  queryStatus(query: StatusQuery): Promise<FilingStatus>
  /** Builds one file. Pure but heavy: deterministic for equal input. Returns the compressed, unencrypted container. */
  build(
    records: readonly ReportRecord[],
  ): Promise<{ readonly container: Uint8Array; readonly digest: string }>
  upload(file: { readonly sequence: number; readonly container: Uint8Array }): Promise<UploadAnswer>
  /** Sequence 0 when nothing was ever accepted. `digest` is comparable with that of `build`. */
  previousUpload(): Promise<{ readonly sequence: number; readonly digest?: string }>
  download(): Promise<DownloadAnswer>
  /** Throws a Fault of class `bad-answer` for what cannot be read; the caller keeps the document. */
  decode(document: Uint8Array): Promise<readonly BureauMessage[]>
  acknowledge(fileName: string): Promise<void>
}

export type { SubjectKind }

// ---- accounts ------------------------------------------------------------------------------------------------------

export type Account = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly locale: Locale
  readonly isEmailVerified: boolean
}
export type NewAccount = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: Role
  readonly locale: Locale
  readonly isEmailVerified: boolean
}

/** What flows need of accounts. */
export type Accounts = {
  find(accountId: string): Promise<Account | undefined>
  findByEmail(email: string): Promise<Account | undefined>
  /** For operators and seeds; answers the existing account where the address is taken. */
  createAccount(account: NewAccount): Promise<Account>
}

/** Somebody just signed in: who, and the Set-Cookie lines that prove it later. */
export type SignedIn = { readonly actor: Actor; readonly cookies: readonly string[] }
export type ApiKeyLine = {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly createdAt: Instant
  readonly lastUsedAt?: Instant
  readonly expiresAt?: Instant
}
type Said<T> = Promise<Result<T, Refusal>>

/** The door of the house, for http: who is this, and how does one get in. Never tells whether an address has an account. */
export type AccountDoor = Accounts & {
  /** By session cookie, `x-api-key`, or `Authorization: Bearer <API key>`; undefined: nobody known. */
  actorOf(headers: Headers): Promise<Actor | undefined>
  /** The id ties the code to this very registration: nobody confirms a password that another person chose. */
  register(input: {
    email: string
    password: string
    name: string
    locale: Locale
  }): Said<{ registrationId: string; expiresInSeconds: number }>
  confirmRegistration(input: { registrationId: string; code: string }): Said<SignedIn>
  signInByPassword(input: { email: string; password: string }): Said<SignedIn>
  sendSignInCode(input: { email: string }): Said<{ expiresInSeconds: number }>
  signInByCode(input: { email: string; code: string }): Said<SignedIn>
  signOut(headers: Headers): Promise<readonly string[]>
  sendResetCode(input: { email: string }): Said<{ expiresInSeconds: number }>
  resetPassword(input: { email: string; code: string; password: string }): Said<null>
  /** Ends every other session. */
  changePassword(headers: Headers, input: { current: string; next: string }): Said<readonly string[]>
  changeProfile(accountId: string, input: { name?: string; locale?: Locale }): Said<Account>
  listApiKeys(accountId: string): Promise<readonly ApiKeyLine[]>
  /** The secret is shown once, here. */
  createApiKey(
    accountId: string,
    input: { name: string; expiresInDays?: number },
  ): Said<{ key: string; line: ApiKeyLine }>
  removeApiKey(accountId: string, input: { apiKeyId: string }): Said<null>
  /** Resolves when every mail that was promised has been handed over, or has failed and was logged. */
  settled(): Promise<void>
}
