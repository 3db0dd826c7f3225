// Forecast against fact: what was expected of the bureau when a case was reported, and what came back. Both notes stand in the
// transaction of what they are about, so neither is ever without the other's cause.
import type { Actor } from '../core/actor.ts'
import { hasRole } from '../core/actor.ts'
import type { Application } from '../core/application/state.ts'
import { codeForecastOf, codesOfFinding, type DecidedBy } from '../core/code-forecast.ts'
import { Fault } from '../core/fault.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { addDays, type Instant } from '../core/time.ts'
import { judgeCase } from './judge-case.ts'
import type { BureauMessage } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { CodeCounts } from './store-forecast.ts'
import type { World } from './world.ts'

/** Notes the forecast of a case as it is reported: no code where nothing was doubtful, for what blocks is never sent. */
export const noteForecast = async (
  world: World,
  tx: Tx,
  state: Application,
  fileId: string,
): Promise<void> => {
  const judged = await judgeCase(world, tx, state).catch((error: unknown) => {
    // A case without rules today is reported all the same: it was judged when it was handed in.
    if (error instanceof Fault) return undefined
    throw error
  })
  if (judged === undefined) return
  const { ruleSet, findings } = judged
  const expected = findings.filter(({ severity }) => severity === 'warning').flatMap(codesOfFinding)
  await tx.codeForecasts.add({
    applicationId: state.id,
    fileId,
    packVersion: ruleSet.version,
    reportedAt: world.clock.now(),
    expected: [...new Set(expected)].sort(),
  })
}

/** Say that all went well, or that the SMS was sent or answered: nothing that could be forecast. */
const NO_ERRORS = new Set(['1001', '1060', '1062', '9101', '9102'])
const REJECTED = '1002'

const codesOf = (message: BureauMessage): readonly string[] | undefined => {
  switch (message.kind) {
    case 'result':
      return message.codes.map(({ code }) => code).filter((code) => !NO_ERRORS.has(code))
    case 'verdict':
      return message.approved ? [] : [REJECTED]
    case 'filed':
    case 'cancelled':
      return []
    default:
      return undefined
  }
}

/** Notes what the bureau answered about a case. */
export const noteFact = async (
  world: World,
  tx: Tx,
  applicationId: string,
  message: BureauMessage,
): Promise<void> => {
  const codes = codesOf(message)
  if (codes !== undefined) await tx.codeForecasts.addFact(applicationId, codes, world.clock.now())
}

export type CodeRate = CodeCounts & {
  readonly neither: number
  /** By what it is decided before upload; absent for codes outside the table. */
  readonly by?: DecidedBy
  /** Of the reports for which it was expected, the share to which it came; absent where it never was. */
  readonly precision?: number
  /** Of the reports to which it came, the share for which it was expected; absent where it never came. */
  readonly recall?: number
}

export type ForecastRates = {
  readonly since: Instant
  readonly until: Instant
  readonly answered: number
  readonly asExpected: number
  readonly codes: readonly CodeRate[]
}

const DAYS = 90

const rateOf = (counts: CodeCounts, answered: number): CodeRate => {
  const { code, both, onlyExpected, onlyHappened } = counts
  const by = codeForecastOf(code)?.by
  const expected = both + onlyExpected
  const happened = both + onlyHappened
  return {
    ...counts,
    neither: answered - both - onlyExpected - onlyHappened,
    ...(by === undefined ? {} : { by }),
    ...(expected === 0 ? {} : { precision: both / expected }),
    ...(happened === 0 ? {} : { recall: both / happened }),
  }
}

/** Flow: our own hit rate over the last 90 days. */
export const readForecastRates =
  (world: World) =>
  async (actor: Actor): Promise<Result<ForecastRates, Refusal>> => {
    if (!hasRole(actor, 'compliance-officer', 'administrator', 'supervisor', 'auditor'))
      return refuse('not-permitted')
    const until = world.clock.now()
    const since = addDays(until, -DAYS)
    const { answered, asExpected, codes } = await world.store.read.codeForecasts.counts(since)
    return ok({ since, until, answered, asExpected, codes: codes.map((one) => rateOf(one, answered)) })
  }
