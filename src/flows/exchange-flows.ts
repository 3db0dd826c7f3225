// What people do about files of the exchange, in one value beside the flows about cases.
import type { Actor } from '../core/actor.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Result } from '../core/result.ts'
import { readContentOf, readFileContent } from './exchange-content.ts'
import { sendAgain } from './exchange-replay.ts'
import type { ExchangeFileDetail, FileContentView } from './exchange-views.ts'
import { readExchangeFile, setExpedited } from './read-exchange.ts'
import type { World } from './world.ts'

type Answer<T> = Promise<Result<T, Refusal>>

export type ExchangeFlows = {
  readFile(actor: Actor, input: { fileId: string }): Answer<ExchangeFileDetail>
  /** `most` lines, of a masked content unless `isWhole`, which administrators alone may see. */
  readContent(
    actor: Actor,
    input: { fileId: string; isWhole?: boolean; most?: number },
  ): Answer<FileContentView>
  /** The same for bytes that somebody has in hand. */
  readContentOf(
    actor: Actor,
    input: { bytes: Uint8Array; name: string; isWhole: boolean; bureau?: string },
  ): Answer<FileContentView>
  sendAgain(actor: Actor, input: { fileId: string }): Answer<ExchangeFileDetail>
  setExpedited(
    actor: Actor,
    input: { applicationId: string; isExpedited: boolean; reason?: string },
  ): Answer<{ readonly isExpedited: boolean }>
}

export const exchangeFlows = (world: World): ExchangeFlows => ({
  readFile: readExchangeFile(world),
  readContent: readFileContent(world),
  readContentOf: readContentOf(world),
  sendAgain: sendAgain(world),
  setExpedited: setExpedited(world),
})
