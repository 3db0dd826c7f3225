// The port to packages of apps (APK, IPA, HAP): bytes come in as a stream, are read and thrown away. What an applicant uploads
// is a claim like anything typed: signatures are read here, not proved.
import type { AppSystem } from '../core/app-identity.ts'

/** Why a package was not read; its texts are those of the refusal `package-refused`. */
export const packageProblemCodes = [
  'not-a-package',
  'truncated',
  'damaged',
  'too-large',
  'too-many-entries',
  'entry-too-large',
  'unsafe-names',
  'encrypted',
  'no-manifest',
  'unsigned',
  'bad-signature',
] as const

export type PackageProblemCode = (typeof packageProblemCodes)[number]

export type PackageProblem = {
  readonly code: PackageProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

export type PackageFacts = {
  readonly system: AppSystem
  readonly packageName: string
  /** What the app calls itself, where that is written plainly. */
  readonly name?: string
  readonly version?: string
  /** Of the signing certificate; lower-case hex. */
  readonly md5: string
  readonly sha1: string
  readonly sha256: string
  /** RSA modulus or EC point in lower-case hex; empty for a key of another kind. */
  readonly publicKey: string
  /** Day on which the certificate ends. */
  readonly validUntil: string
}

export type PackageReading =
  | { readonly ok: true; readonly facts: PackageFacts }
  | { readonly ok: false; readonly problem: PackageProblem }

export type Packages = {
  /** Larger ones are refused while they come in. */
  readonly limitBytes: number
  /** Reads one package to its end. Keeps nothing. Never throws for bad input: it answers the problem. */
  read(content: AsyncIterable<Uint8Array>): Promise<PackageReading>
}
