// Port SmsSender for demonstrations: the message goes to whatever shelf the installation shows, and to no phone.
import type { Clock, SmsSender } from '../../flows/ports.ts'
import { composeSms } from './sms-texts.ts'

export type SmsShelf = {
  receiveSms(message: { to: string; text: string; sentAt: string; from: string; id?: string }): void
}

export const createOutboxSms = (shelf: SmsShelf, clock: Clock, providerName: string): SmsSender => ({
  send: async ({ effectId, to, locale, template, params }) => {
    const text = composeSms(locale, template, params, providerName)
    shelf.receiveSms({ to, text, sentAt: clock.now(), from: providerName, id: `sms ${effectId}` })
  },
})
