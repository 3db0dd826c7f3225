// Which of our own additions to the interface a bureau takes. The bureau is asked, at an address of its own beside the three
// services: a bureau that follows the published interface has nothing there, which is an answer too.
import { Fault } from '../../../core/fault.ts'
import type { ReportRecord } from '../../../flows/regulator-port.ts'
import { type ReturnDocument, readReturn } from './return-document.ts'
import type { CheckedSettings } from './settings.ts'
import { childNamed, childrenNamed } from './xml-document.ts'

export type Extension = CheckedSettings['extensions'][number]

export type Agreement = {
  /** What both sides have. Throws a Fault of class `later` where the bureau cannot be asked now. */
  agreed(): Promise<ReadonlySet<Extension>>
  /** The same as far as is known: before the first answer, what we would like. */
  assumed(): ReadonlySet<Extension>
}

/** How long an answer holds: a bureau may be upgraded, and be taken back to what it was. */
const HOLDS_MS = 10 * 60_000
/** A bureau that could not be asked is not asked with every file again. */
const RETRY_MS = 30_000

/** Not reached, no answer in time, or a gateway that says so: nothing is known. Everything else says that there is nothing. */
const isUnknown = (problem: unknown): boolean =>
  !(problem instanceof Fault) ||
  ['regulator-unreachable', 'regulator-timeout', 'regulator-answer-cut'].includes(problem.code) ||
  (problem.code === 'regulator-http-status' && / 50[234]$/.test(problem.message))

const namesIn = (answer: ReturnDocument): readonly string[] => {
  const list = childNamed(answer.element, 'extensions')
  return list === undefined ? [] : childrenNamed(list, 'extension').map((one) => one.text.trim())
}

type Known = { readonly taken: ReadonlySet<Extension>; readonly untilMs: number }

/**
 * The agreement with one bureau about what we would like. Where that is nothing, it is never asked. `ask` calls it with our
 * list and answers its document; `nowMs` is a clock that only goes forward.
 */
export const createAgreement = (
  wanted: readonly Extension[],
  ask: (wanted: string) => Promise<string>,
  nowMs: () => number = () => performance.now(),
): Agreement => {
  let known: Known | undefined = wanted.length === 0 ? { taken: new Set(), untilMs: Infinity } : undefined
  let asking: Promise<ReadonlySet<Extension>> | undefined
  let failure: { readonly problem: unknown; readonly untilMs: number } | undefined
  const question = async (): Promise<ReadonlySet<Extension>> => {
    let offered: readonly string[] = []
    try {
      offered = namesIn(readReturn('extensions', await ask(wanted.join(';'))))
    } catch (problem) {
      if (isUnknown(problem)) {
        failure = { problem, untilMs: nowMs() + RETRY_MS }
        throw problem
      }
    }
    const taken = new Set(wanted.filter((one) => offered.includes(one)))
    known = { taken, untilMs: nowMs() + HOLDS_MS }
    return taken
  }
  return {
    assumed: () => known?.taken ?? new Set(wanted),
    agreed: () => {
      if (known !== undefined && known.untilMs > nowMs()) return Promise.resolve(known.taken)
      if (failure !== undefined && failure.untilMs > nowMs()) return Promise.reject(failure.problem)
      asking ??= question().finally(() => {
        asking = undefined
      })
      return asking
    },
  }
}

/** Whether a record has what only an extension can carry. */
export const needsExtension = ({ material, attachments }: ReportRecord): boolean =>
  material.services.some(({ kind }) => kind !== 'website') ||
  attachments.some(({ verification }) => verification !== undefined)
