// Bad input inside a package, thrown from wherever it is met and turned into an answer in one place (receive-package.ts).
import type { PackageProblemCode } from '../../flows/package-port.ts'

export class PackageRefused extends Error {
  readonly code: PackageProblemCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: PackageProblemCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
