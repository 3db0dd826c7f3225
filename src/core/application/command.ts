// What may be asked of an application. Flows translate the outside world into these; decide answers with events or one
// refusal. Everything that needs the world (rules, images, numbers) has been looked up before and arrives as a value.
import type { Finding } from '../finding.ts'
import type { Document, ServiceKind, SignedForm } from '../material.ts'
import type { Path } from '../path.ts'
import type { Instant } from '../time.ts'
import type { FieldChange, Started } from './event.ts'
import type { IssuedNumber, ReturnItem } from './state.ts'

export type Command =
  | { readonly type: 'start'; readonly started: Started }
  /** `findings`: what the rules in force block now; their fields are open too. */
  | { readonly type: 'edit'; readonly changes: readonly FieldChange[]; readonly findings: readonly Finding[] }
  | {
      readonly type: 'add-service'
      readonly domain: string
      readonly kind?: ServiceKind
      readonly name?: string
      readonly host?: string
    }
  | { readonly type: 'remove-service'; readonly serviceId: string }
  | {
      readonly type: 'bind-service-number'
      readonly serviceId: string
      readonly serviceNumber: string
      readonly instanceId: string
      readonly addresses: readonly string[]
      readonly way: string
      readonly serverProvinceCode: string
    }
  | { readonly type: 'attach-document'; readonly document: Document; readonly findings: readonly Finding[] }
  | { readonly type: 'remove-document'; readonly slot: Path; readonly findings: readonly Finding[] }
  | { readonly type: 'sign-form'; readonly form: SignedForm; readonly document: Document }
  /** `findings` are those of the rule set in force now, on the material as it stands. */
  | { readonly type: 'submit'; readonly findings: readonly Finding[]; readonly packVersion: string }
  | { readonly type: 'claim' }
  | { readonly type: 'release' }
  | { readonly type: 'return'; readonly items: readonly ReturnItem[] }
  | { readonly type: 'pass' }
  | { readonly type: 'submit-portraits' }
  | { readonly type: 'report'; readonly fileId: string }
  | { readonly type: 'record-stored' }
  | { readonly type: 'record-sms-verified' }
  | { readonly type: 'confirm-sms' }
  | {
      readonly type: 'record-bureau-rejection'
      readonly items: readonly ReturnItem[]
      readonly cause: 'decision' | 'record-error' | 'sms-failed'
    }
  | {
      readonly type: 'record-filed'
      readonly subjectNumber: string
      readonly numbers: readonly IssuedNumber[]
      readonly approvedAt: Instant
    }
  | { readonly type: 'record-cancelled'; readonly numbers: readonly string[]; readonly approvedAt: Instant }
  | { readonly type: 'withdraw' }
  | { readonly type: 'abandon' }
  | { readonly type: 'expire' }
  /** The bureau has taken out of its register what this case builds on; `number` is that of it. */
  | { readonly type: 'end-with-filing'; readonly number: string }

export type CommandType = Command['type']
