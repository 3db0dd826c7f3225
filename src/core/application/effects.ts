// What the world has to do because something happened: values, put into the outbox in the same transaction as the events
// and delivered afterwards by workers, at least once, each with an id of its own.

import { isCancellation, isFollowUp } from '../determine.ts'
import { labelOfKey, serviceLabel } from '../service-label.ts'
import type { ApplicationEvent } from './event.ts'
import type { Application } from './state.ts'

export type Effect =
  /** Tell the person of the account. The template's texts are in data/locales; params carry no personal data. */
  | {
      readonly kind: 'mail'
      readonly template: MailTemplate
      readonly params: Readonly<Record<string, string | number | readonly string[]>>
    }
  | {
      readonly kind: 'sms'
      readonly template: 'returned' | 'sms-verification-sent' | 'filed' | 'bureau-rejected'
      readonly params: Readonly<Record<string, string | number>>
    }
  /** The code that proves a mobile number; to the number itself, which is not verified yet. */
  | { readonly kind: 'mobile-code'; readonly mobile: string; readonly code: string; readonly minutes: number }
  /** Ask the reporting worker to look: something is ready. */
  | { readonly kind: 'report' }
  /** A service that was cancelled to go on under another subject: open its next case. */
  | { readonly kind: 'continue-under-successor' }
  /** Give back what the case had taken: service numbers, when it ended before reporting. */
  | { readonly kind: 'release-service-numbers' }

export type MailTemplate =
  | 'submitted'
  | 'returned'
  | 'passed-first-review'
  | 'portrait-needed'
  | 'portrait-returned'
  | 'reported'
  | 'sms-verification-sent'
  | 'filed'
  | 'changed'
  | 'cancelled'
  | 'bureau-rejected'
  | 'withdrawn'
  | 'abandoned'
  | 'expired'
  | 'expiring-soon'
  | 'filing-passed-on'
  | 'filing-received'
  | 'bureau-notice'
  | 'ended-by-bureau'
  | 'ended-with-filing'
  | 'tasks-due'
  | 'tasks-overdue'

/** The first service, or the one that is given up; a case about a subject alone goes by its number, never by a name. */
const labelOfFirst = ({ material, filed, filingType }: Application): string => {
  const [first] = material.services
  if (first !== undefined) return serviceLabel(first)
  const given = filingType.endsWith('-subject') ? undefined : filed?.services[0]
  return given === undefined ? (filed?.subjectNumber ?? '') : labelOfKey(given.domain)
}

const about = (state: Application) => ({
  applicationId: state.id,
  domain: labelOfFirst(state),
})

const mail = (
  state: Application,
  template: MailTemplate,
  params: Readonly<Record<string, string | number | readonly string[]>> = {},
): Effect => ({
  kind: 'mail',
  template,
  params: { ...about(state), ...params },
})

const ended = (
  state: Application,
  template: 'withdrawn' | 'abandoned' | 'expired' | 'ended-with-filing',
  params: Readonly<Record<string, string>> = {},
): readonly Effect[] => {
  const told = mail(state, template, params)
  return state.wasReported ? [told] : [told, { kind: 'release-service-numbers' }]
}

/** Effects of one event; `state` is the state after it. */
export const effectsOf = (state: Application, event: ApplicationEvent): readonly Effect[] => {
  const { domain } = about(state)
  switch (event.type) {
    case 'submitted':
      return [mail(state, 'submitted', { dueAt: event.due.at })]
    case 'returned':
      return [
        mail(state, 'returned', { paths: event.items.map((item) => item.path), count: event.items.length }),
        { kind: 'sms', template: 'returned', params: { domain, count: event.items.length } },
      ]
    case 'portrait-requested':
      return [mail(state, 'portrait-needed')]
    case 'portraits-returned':
      return [mail(state, 'portrait-returned', { count: event.items.length })]
    case 'made-ready':
      return [{ kind: 'report' }]
    case 'passed':
      // Accepting the portrait is a second pass of the same case; the first one was told already.
      return state.status === 'in-review' ? [mail(state, 'passed-first-review')] : []
    case 'reported':
      return [mail(state, 'reported')]
    case 'sms-sent':
      return [
        mail(state, 'sms-verification-sent', { dueAt: event.due.at }),
        { kind: 'sms', template: 'sms-verification-sent', params: { domain } },
      ]
    case 'bureau-rejected':
      return [
        mail(state, 'bureau-rejected', {
          paths: event.items.map((item) => item.path),
          count: event.items.length,
        }),
        { kind: 'sms', template: 'bureau-rejected', params: { domain } },
      ]
    case 'filed':
      if (isFollowUp(state.filingType) && !isCancellation(state.filingType))
        return [
          mail(state, 'changed', {
            subjectNumber: event.subjectNumber,
            numbers: event.numbers.map((one) => one.serviceFilingNumber),
          }),
        ]
      return [
        mail(state, 'filed', {
          subjectNumber: event.subjectNumber,
          numbers: event.numbers.map((one) => one.serviceFilingNumber),
          publicSecurityDueOn: event.publicSecurityDueOn,
        }),
        { kind: 'sms', template: 'filed', params: { domain, subjectNumber: event.subjectNumber } },
      ]
    case 'cancelled':
      return [
        mail(state, 'cancelled', { numbers: event.numbers }),
        ...(state.successor === undefined ? [] : [{ kind: 'continue-under-successor' } as const]),
      ]
    case 'withdrawn':
    case 'abandoned':
    case 'expired':
      return ended(state, event.type)
    case 'ended-with-filing':
      return ended(state, event.type, { number: event.number })
    default:
      return []
  }
}
