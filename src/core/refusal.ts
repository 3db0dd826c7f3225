// A refusal: this actor may not do this now. Exactly one per command, from a closed list; docs/errors.md lists them all
// and a test keeps the two equal. Core knows no HTTP numbers: http/problem.ts is the only map.

export const refusalCodes = [
  'not-signed-in',
  'not-permitted',
  'not-found',
  'not-allowed-in-status',
  'changed-meanwhile',
  'claimed-by-another',
  'not-claimed',
  'unknown-field',
  'field-not-open',
  'value-malformed',
  'unknown-slot',
  'image-refused',
  'unknown-service',
  'last-service',
  'too-many-services',
  'domain-in-order-already',
  'service-in-order-already',
  'kinds-not-together',
  'too-many-of-kind',
  'package-refused',
  'bureau-takes-no-apps',
  'bureau-number-unknown',
  'blocking-findings',
  'conflict-open-application',
  'services-fixed',
  'nothing-changed',
  'filing-not-yours',
  'filing-busy',
  'filing-without-services',
  'choose-one-service',
  'move-refused',
  'handover-code-wrong',
  'filing-password-wrong',
  'determination-conflict',
  'service-number-unknown',
  'service-number-used',
  'instance-unknown',
  'instance-not-eligible',
  'numbers-exhausted',
  'nothing-returned',
  'unknown-reason',
  'portrait-missing',
  'form-not-ready',
  'mobile-code-wrong',
  'mobile-code-expired',
  'too-many-tries',
  'too-many-requests',
  'mobile-malformed',
  'link-expired',
  'region-unknown',
  'certificate-malformed',
  'domain-malformed',
  'outside-coverage',
  'regulator-unreachable',
  'queue-empty',
  'already-done',
  'sign-in-failed',
  'email-not-confirmed',
  'email-code-wrong',
  'email-code-expired',
  'password-wrong',
  'password-weak',
  'pack-broken',
  'pack-cases-fail',
  'edition-in-force',
  'address-range-refused',
  'registrar-domain-refused',
  'not-a-registrar',
  'exchange-refused',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export type Refusal = {
  readonly code: RefusalCode
  /** The field that it is about, where there is one. */
  readonly path?: string
  /** Values for the message `refusals.<code>`; never personal data. */
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>
}

export const refuse = (
  code: RefusalCode,
  detail: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { code, ...detail },
})
