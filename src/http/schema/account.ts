// What accounts send and get: registration, sign-in, profile, API keys. Passwords are bounded here so that nobody makes
// the server hash a megabyte; whether one is good enough is for the accounts to say.
import Type from 'typebox'
import type { ApiKeyLine } from '../../flows/account-port.ts'
import { mirror } from './mirror.ts'
import {
  BureauInput,
  CodeInput,
  closed,
  DigitsOfRegion,
  EmailInput,
  IdInput,
  Instant,
  LocaleInput,
  PasswordInput,
  serviceInput,
  Text,
} from './value.ts'

const NameInput = Type.String({ minLength: 1, maxLength: 64, pattern: '\\S' })
const MobileInput = Type.String({
  minLength: 1,
  maxLength: 32,
  description: 'Mobile number of mainland China',
})

export const RegisterBody = closed({
  email: EmailInput,
  password: PasswordInput,
  name: NameInput,
  locale: Type.Optional(LocaleInput),
})
export const EmailBody = closed({ email: EmailInput })
export const EmailCodeBody = closed({ email: EmailInput, code: CodeInput })
export const ConfirmBody = closed({ registrationId: IdInput, code: CodeInput })
export const SignInBody = closed({ email: EmailInput, password: PasswordInput })
export const ResetBody = closed({ email: EmailInput, code: CodeInput, password: PasswordInput })
export const ChangePasswordBody = closed({ current: PasswordInput, next: PasswordInput })
export const ProfileBody = Type.Object(
  { name: Type.Optional(NameInput), locale: Type.Optional(LocaleInput) },
  { additionalProperties: false, minProperties: 1 },
)
export const MobileBody = closed({ mobile: MobileInput })
export const MobileCodeBody = closed({ mobile: MobileInput, code: CodeInput })
export const ApiKeyBody = closed({
  name: Type.String({ minLength: 1, maxLength: 32, pattern: '\\S' }),
  expiresInDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
})
export const ApiKeyParams = closed({ apiKeyId: IdInput })

export const CodeSent = Type.Object({ expiresInSeconds: Type.Integer() })
export const Registered = Type.Object({ registrationId: Text, expiresInSeconds: Type.Integer() })

export const ApiKey = mirror<ApiKeyLine>()(
  'ApiKey',
  Type.Object({
    id: Text,
    name: Text,
    start: Type.String({ description: 'The first characters, to tell keys apart' }),
    createdAt: Instant,
    lastUsedAt: Type.Optional(Instant),
    expiresAt: Type.Optional(Instant),
  }),
)

export const StartBody = closed({
  subjectKind: Type.String({ minLength: 1, maxLength: 32 }),
  certificateType: Type.String({ minLength: 1, maxLength: 64 }),
  certificateNumber: Type.String({ minLength: 1, maxLength: 64 }),
  provinceCode: DigitsOfRegion,
  cityCode: DigitsOfRegion,
  districtCode: DigitsOfRegion,
  bureau: Type.Optional(BureauInput),
  ...serviceInput,
})
