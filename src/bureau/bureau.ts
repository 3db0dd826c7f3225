// What every part of the bureau is given: its store, clock, policy and providers.
import type { BureauClock } from './bureau-clock.ts'
import type { OfficerOptions, Policy, ProviderOptions } from './bureau-options.ts'
import type { Store } from './store/open-store.ts'

/** A provider with its defaults filled in. */
export type Provider = Required<Omit<ProviderOptions, 'ispId' | 'ipRanges'>> & {
  ispId: string
  ipRanges: readonly string[] | undefined
}

export interface Bureau {
  store: Store
  clock: BureauClock
  policy: Policy
  /** by number; changed while it runs */
  providers: Map<string, Provider>
  /** undefined: it plays every province's bureau */
  provinceCode: string | undefined
  officer: OfficerOptions
  /** where people reach this bureau's pages; known once it listens */
  publicUrl: string
  /** called after a transaction that left messages to deliver */
  wakeGateway(): void
  log(line: string): void
}

/** Checks and completes a provider's options. Throws with the field's name. */
export function completeProvider(options: ProviderOptions): Provider {
  const ispId = String(options.ispId)
  if (!/^[1-9]\d{0,18}$/.test(ispId))
    throw new Error(`provider ispId must be a positive whole number: ${ispId}`)
  for (const field of ['userName', 'password', 'aesKey', 'aesIv', 'provinceCode'] as const) {
    if (typeof options[field] !== 'string') throw new Error(`provider ${ispId}: ${field} must be a text`)
  }
  for (const field of ['aesKey', 'aesIv'] as const) {
    if (Buffer.byteLength(options[field]) !== 16)
      throw new Error(`provider ${ispId}: ${field} must have 16 bytes`)
  }
  if (!/^\d{6}$/.test(options.provinceCode))
    throw new Error(`provider ${ispId}: provinceCode must have six digits`)
  if (options.userName === '' || options.password === '')
    throw new Error(`provider ${ispId}: userName and password`)
  return {
    name: `接入商 ${ispId}`,
    hashEncoding: 'raw',
    extensions: [],
    mayReport: true,
    business: ['ICP', 'IP', 'YM'],
    encryptDownloads: true,
    ...options,
    ispId,
    ipRanges: options.ipRanges,
  }
}
