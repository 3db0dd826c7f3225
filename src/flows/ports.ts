// What flows need of the world. Each port has at least two real implementations or one that is tested against a real
// peer; adapters implement ports and decide nothing. Faults are thrown with a retry class (core/fault.ts).
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

/** Blobs that are too large to be held. `get` of such a one would need room for all of it. */
export type LargeBlobs = {
  putPieces(id: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
  /** The bytes in order, of a large blob or any other. */
  pieces(id: string): AsyncIterable<Uint8Array>
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
  readonly services: readonly {
    readonly title: string
    /** In place of the usual heading with the title. */
    readonly heading?: string
    readonly rows: readonly FormRow[]
  }[]
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
