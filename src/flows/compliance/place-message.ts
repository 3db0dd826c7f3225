// Where a message of the bureau ends that is about no case of ours: lists, tasks, notices, tables, register. Runs inside the
// transaction that notes the message, so each has its effect exactly once.
import type { Application } from '../../core/application/state.ts'
import { isCancellation } from '../../core/determine.ts'
import type { BureauMessage } from '../regulator-port.ts'
import type { Tx } from '../store.ts'
import type { BureauWorld } from '../world.ts'
import { endFiling } from './end-filing.ts'
import { synchroniseFiling } from './synchronise-filing.ts'
import { takeBlacklist, takeIllegalAccess } from './take-blacklists.ts'
import { takeCodeTable, takeReportingUnit } from './take-code-tables.ts'
import {
  takeCheck,
  takeNotice,
  takeReportResult,
  takeUnfiledWebsite,
  takeUnknown,
  takeVerificationTask,
} from './take-tasks.ts'

/** What was done, in words for the operator; undefined where the message is for a case, or for nobody. */
export const placeMessage = async (
  world: BureauWorld,
  tx: Tx,
  message: BureauMessage,
  ofCase: Application | undefined,
  fileId: string,
): Promise<string | undefined> => {
  switch (message.kind) {
    case 'blacklist':
      return takeBlacklist(world, tx, message)
    case 'illegal-access':
      return takeIllegalAccess(world, tx, message)
    case 'unfiled-website':
      return takeUnfiledWebsite(world, tx, message)
    case 'verification-task':
      return takeVerificationTask(world, tx, message)
    case 'check':
      return takeCheck(world, tx, message)
    case 'notice':
      return takeNotice(world, tx, message)
    case 'report-result':
      return takeReportResult(world, tx, message)
    case 'code-table':
      return takeCodeTable(world, tx, message, { fileId })
    case 'reporting-unit':
      return takeReportingUnit(world, tx, message, { fileId })
    case 'synchronised-filing':
      return synchroniseFiling(world, tx, message.record)
    case 'unknown':
      return takeUnknown(world, tx, message)
    case 'cancelled':
      // A case that asked for it ends the filing itself, with its own numbers.
      return ofCase !== undefined && isCancellation(ofCase.filingType)
        ? undefined
        : endFiling(world, tx, message.target)
    default:
      return undefined
  }
}
