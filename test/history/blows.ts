// What can go wrong, drawn from chance: plain data, so that a storm can be printed before it is raised and the same seed plays the
// same one again. Each step draws from a row of its own; nothing that happens meanwhile shifts what comes next.
import type { Chance } from './chance.ts'

export const programs = ['worker-1', 'worker-2', 'server'] as const
export type ProgramName = (typeof programs)[number]

export const bureauNames = ['beijing', 'shanghai'] as const
export type BureauName = (typeof bureauNames)[number]

/** Every part of the world that can be killed. */
export type Victim = ProgramName | 'bureau' | 'database'

export type FaultOrder = {
  readonly kind: string
  readonly times: number
  readonly method?: string
  readonly milliseconds?: number
}

export type Blow =
  | { readonly what: 'kill'; readonly victim: Victim; readonly downMs: number }
  /** The bureau spoils its next calls. */
  | { readonly what: 'fault'; readonly order: FaultOrder }
  /** The line loses answers on their way back. */
  | { readonly what: 'lose-answers'; readonly count: number }
  /** The line changes a byte of what it carries: the content no longer fits its hash. */
  | { readonly what: 'damage'; readonly direction: 'up' | 'down'; readonly count: number }
  /** The bureau takes or gives nothing for a while. */
  | {
      readonly what: 'closed'
      readonly policy: Readonly<Record<string, unknown>>
      readonly forMs: number
    }
  | { readonly what: 'clock-skew'; readonly seconds: number }

/** `at`: the bureau, or the line to it, that a blow falls on; of no meaning where a program or the database is killed. */
export type Step = { readonly afterMs: number; readonly at: BureauName; readonly blow: Blow }

const faults = [
  { kind: 'delay', milliseconds: 800 },
  { kind: 'delay', milliseconds: 2_500 },
  { kind: 'time-out', isOfAny: true },
  { kind: 'reset' },
  { kind: 'http-500' },
  { kind: 'garbage', isOfAny: true },
  { kind: 'truncated', isOfAny: true },
  { kind: 'truncated', method: 'isp_upload' },
  { kind: 'lose-answer', method: 'isp_upload' },
  { kind: 'lose-answer', method: 'isp_downloadack' },
  { kind: 'lose-answer' },
  { kind: 'forget-acknowledgement' },
  { kind: 'forget-acknowledgement' },
  { kind: 'duplicate-delivery' },
  { kind: 'duplicate-delivery' },
  { kind: 'maintenance' },
  { kind: 'outside-hours' },
  { kind: 'cap' },
  { kind: 'wrong-hash' },
  { kind: 'forget-upload' },
] as const

const methods = ['isp_upload', 'isp_download', 'isp_downloadack', 'isp_querypreviousupload'] as const

const drawFault = (chance: Chance): Blow => {
  const { isOfAny, ...fault } = { isOfAny: false, ...chance.pick(faults) }
  const method = isOfAny ? { method: chance.pick(methods) } : {}
  return { what: 'fault', order: { ...fault, ...method, times: chance.between(1, 2) } }
}

const killOf =
  (victim: Victim, mostMs: number) =>
  (chance: Chance): Blow => ({ what: 'kill', victim, downMs: chance.between(0, mostMs) })

/** A window of one minute in the night: whenever this runs, it is closed, or as good as that. */
const CLOSED_HOURS = { from: '03:10', to: '03:11' }

const policies = [
  { maintenance: { upload: true, download: true } },
  { maintenance: { upload: true, download: false } },
  { maintenance: { upload: false, download: true } },
  { maxPendingRecords: 0 },
  { uploadHours: CLOSED_HOURS },
] as const

const drawClosed = (chance: Chance): Blow => ({
  what: 'closed',
  policy: chance.pick(policies),
  forMs: chance.between(200, 900),
})

const drawDamage = (chance: Chance): Blow => ({
  what: 'damage',
  direction: chance.pick(['up', 'down']),
  count: chance.between(1, 2),
})

type Draw = (chance: Chance) => Blow

/**
 * Two rows fall side by side: a kill waits until what it kills has lived, which takes seconds, and the others do not wait for it.
 * How often each falls, against the others of its row, is how often it stands here.
 */
const rows: Readonly<Record<Row, { readonly mostMs: number; readonly draws: readonly Draw[] }>> = {
  kills: {
    mostMs: 1_500,
    draws: [
      ...programs.map((one) => killOf(one, 1_200)),
      killOf('worker-1', 300),
      killOf('bureau', 1_000),
      killOf('bureau', 1_000),
      killOf('database', 700),
    ],
  },
  faults: {
    mostMs: 2_200,
    draws: [
      ...Array.from({ length: 8 }, () => drawFault),
      (chance) => ({ what: 'lose-answers', count: chance.between(1, 3) }),
      drawDamage,
      drawDamage,
      drawClosed,
      drawClosed,
      (chance) => ({ what: 'clock-skew', seconds: chance.between(-10_800, 10_800) }),
    ],
  },
}

export const rowNames = ['kills', 'faults'] as const
export type Row = (typeof rowNames)[number]

/** What falls at a place of a row; a storm has no end, it is broken off where the traffic ends. */
export const stepOf = (chance: Chance, row: Row, place: number): Step => {
  const own = chance.branch(`${row} ${place}`)
  const { mostMs, draws } = rows[row]
  return { afterMs: own.between(80, mostMs), at: own.pick(bureauNames), blow: own.pick(draws)(own) }
}

/** How both rows of a storm begin. */
export const beginningOf = (chance: Chance, count: number): readonly Step[] =>
  rowNames.flatMap((row) => Array.from({ length: count }, (_, place) => stepOf(chance, row, place)))

const detailsOf = (blow: Blow): readonly (string | number | undefined)[] => {
  switch (blow.what) {
    case 'kill':
      return [blow.victim, `down ${blow.downMs} ms`]
    case 'fault':
      return [blow.order.kind, blow.order.milliseconds, blow.order.method, `×${blow.order.times}`]
    case 'lose-answers':
      return [`×${blow.count}`]
    case 'damage':
      return [blow.direction, `×${blow.count}`]
    case 'closed':
      return [JSON.stringify(blow.policy), `for ${blow.forMs} ms`]
    case 'clock-skew':
      return [`${blow.seconds} s`]
  }
}

const isOfBureau = (blow: Blow): boolean => blow.what !== 'kill' || blow.victim === 'bureau'

/** One blow in words. */
export const tellBlow = ({ at, blow }: Pick<Step, 'at' | 'blow'>): string =>
  [isOfBureau(blow) ? `${at}:` : '', blow.what, ...detailsOf(blow)].filter(Boolean).join(' ')

/** Under what a blow is counted. */
export const kindOf = (blow: Blow): string => {
  switch (blow.what) {
    case 'kill':
      return `kill ${blow.victim}`
    case 'fault':
      return blow.order.kind
    case 'damage':
      return `wrong hash ${blow.direction}`
    case 'closed':
      return `closed: ${Object.keys(blow.policy).join()}`
    default:
      return blow.what
  }
}
