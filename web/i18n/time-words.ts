// Instants and days in words: always the clock of Shanghai, whatever the browser's own zone.
const ZONE = 'Asia/Shanghai'

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options })

/** `14:32` */
export const clockTime = (locale: string, instant: string): string =>
  format(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant))

/** `2月11日 14:32`; with the year when it is not this one. */
export const dayAndTime = (locale: string, instant: string): string =>
  format(locale, {
    ...yearIfOther(instant),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant))

/** `2026年2月11日`, from a calendar date or an instant. */
export const dayOf = (locale: string, when: string): string =>
  format(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(
    new Date(when.length === 10 ? `${when}T00:00:00+08:00` : when),
  )

const yearIfOther = (instant: string): Intl.DateTimeFormatOptions =>
  new Date(instant).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }

/** Time left until an instant, in parts; all zero once it is past. */
export const timeLeft = (
  until: string,
  nowMs: number,
): { days: number; hours: number; minutes: number; isOver: boolean } => {
  const ms = Date.parse(until) - nowMs
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
    isOver: ms <= 0,
  }
}
