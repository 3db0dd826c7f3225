// Times of a bureau: the clock of Shanghai in several spellings, because the interface gives a length and no form.
import { type Instant, instantAt, isCalendarDate } from '../../../core/time.ts'

const TIME = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?)?$/

/** A bureau's time is the clock of Shanghai; a day alone is its first minute. Undefined for what is no time. */
export const bureauInstant = (text: string | undefined): Instant | undefined => {
  const match = TIME.exec(text?.trim() ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match
  const date = `${year}-${month}-${day}`
  if (!isCalendarDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined
  return instantAt(date, `${hour}:${minute}`).replace(':00.000Z', `:${second}.000Z`)
}
