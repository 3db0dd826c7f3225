// What both vendors have in common: a message is an approved template of theirs with values, and the number is a mainland
// mobile number. Which template of theirs stands for which of ours is configuration.
import { Fault, type RetryClass } from '../../core/fault.ts'
import type { MessageParams } from '../../flows/ports.ts'
import { smsValue } from './sms-texts.ts'

export type VendorTemplate = {
  /** The vendor's code of the approved template. */
  readonly code: string
  /** Our parameters in the order in which the vendor's template uses them. */
  readonly params: readonly string[]
}

export type VendorTemplates = Readonly<Record<string, VendorTemplate>>

export const vendorTemplate = (templates: VendorTemplates, name: string): VendorTemplate => {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined
  if (template === undefined)
    throw new Fault(
      'sms-template-unknown',
      `No approved template is configured for the short message "${name}"`,
      'operator',
    )
  return template
}

export const valuesFor = (
  template: VendorTemplate,
  params: MessageParams,
): readonly (readonly [string, string])[] => template.params.map((name) => [name, smsValue(params, name)])

/** Eleven digits. Throws Fault `sms-number-unusable`, without the number. */
export const mainlandMobile = (to: string): string => {
  const number = to.replace(/^\+86/, '')
  if (!/^1[3-9]\d{9}$/.test(number))
    throw new Fault('sms-number-unusable', 'The number is no mainland mobile number', 'operator')
  return number
}

export type VendorCall = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Posts and reads JSON; what is not JSON is a Fault `bad-answer`, a broken line one to try `later`. */
export const post = async (
  vendor: string,
  call: VendorCall,
  timeoutMs: number,
): Promise<Readonly<Record<string, unknown>>> => {
  let text: string
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(call.url, {
      method: 'POST',
      headers: call.headers,
      body: call.body,
      signal,
      redirect: 'error',
    })
    text = await response.text()
  } catch (cause) {
    throw new Fault('sms-not-sent', `${vendor} cannot be reached`, 'later', cause)
  }
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null) return { ...answer }
  } catch {
    // Falls through: the answer may quote what we sent, so it is not put into the Fault.
  }
  throw new Fault('sms-answer-unreadable', `${vendor} gave an answer that is not JSON`, 'bad-answer')
}

/** A refusal by the vendor, with its code and without its text, which may quote the number. */
export const vendorRefusal = (vendor: string, code: string, retry: RetryClass): Fault =>
  new Fault('sms-not-sent', `${vendor} answered ${code.replace(/[^\w.:-]/g, '?').slice(0, 80)}`, retry)
