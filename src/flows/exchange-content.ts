// The readable content of a kept file: every element on a line, what belongs to a person masked. Whole content is for
// administrators alone, and each look at it, masked or not, is a line in the audit trail.
import { type Actor, hasRole } from '../core/actor.ts'
import { Fault } from '../core/fault.ts'
import { maskBy } from '../core/identity/mask.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { namedBureau } from './at-bureau.ts'
import type { ContentNode } from './content-port.ts'
import type { ContentLine, FileContentView } from './exchange-views.ts'
import { mayOperate } from './read-exchange.ts'
import type { BureauWorld, World } from './world.ts'

/** A file of a thousand cases has a hundred thousand lines; a page shows its beginning, the command all of it. */
const LINES_SHOWN = 2_000

const linesOf = (node: ContentNode, isWhole: boolean, depth = 0): readonly ContentLine[] => {
  const { name, text, holds, children } = node
  const shown = text === undefined || isWhole || holds === undefined ? text : maskBy(holds, text)
  return [
    {
      depth,
      name,
      ...(shown === undefined ? {} : { text: shown }),
      ...(shown === text ? {} : { isMasked: true as const }),
    },
    ...children.flatMap((child) => linesOf(child, isWhole, depth + 1)),
  ]
}

const maySee = (actor: Actor, isWhole: boolean): boolean =>
  isWhole ? hasRole(actor, 'administrator') : mayOperate(actor)

const viewOf = async (
  world: BureauWorld,
  bytes: Uint8Array,
  isWhole: boolean,
  most: number,
): Promise<FileContentView> => {
  const lines = linesOf(await world.bureau.regulator.readKept(bytes), isWhole)
  return { isWhole, lines: lines.slice(0, most), more: Math.max(0, lines.length - most) }
}

const unreadable = (error: unknown) => {
  if (!(error instanceof Fault) || error.retry !== 'bad-answer') throw error
  return refuse('exchange-refused', { params: { reason: 'unreadable' } })
}

/** Reads bytes that somebody has in hand; `name` stands in the audit trail. */
export const readContentOf =
  (world: World) =>
  async (
    actor: Actor,
    input: { bytes: Uint8Array; name: string; isWhole: boolean; bureau?: string },
  ): Promise<Result<FileContentView, Refusal>> => {
    if (!maySee(actor, input.isWhole)) return refuse('not-permitted')
    const focused = namedBureau(world, input.bureau)
    if (!focused.ok) return focused
    await world.store.read.audit.add({
      at: world.clock.now(),
      actor,
      action: input.isWhole ? 'read-exchange-file-whole' : 'read-exchange-file',
      detail: input.name,
    })
    try {
      return ok(await viewOf(focused.value, input.bytes, input.isWhole, Number.POSITIVE_INFINITY))
    } catch (error) {
      return unreadable(error)
    }
  }

/** Above the largest file that the interface takes; beside it only what was fetched in pieces is larger. */
const MOST_BYTES_SHOWN = 96 * 1024 * 1024

/** Flow: the content of a kept file by its id. */
export const readFileContent =
  (world: World) =>
  async (
    actor: Actor,
    input: { fileId: string; isWhole?: boolean; most?: number },
  ): Promise<Result<FileContentView, Refusal>> => {
    const isWhole = input.isWhole === true
    if (!maySee(actor, isWhole)) return refuse('not-permitted')
    const file = await world.store.read.exchange.file(input.fileId)
    if (file === undefined) return refuse('not-found', { path: 'fileId' })
    if (file.droppedAt !== undefined) return refuse('exchange-refused', { params: { reason: 'dropped' } })
    // A full synchronisation is applied piece by piece; nobody reads a million filings on a screen.
    if (file.bytes > MOST_BYTES_SHOWN) return refuse('exchange-refused', { params: { reason: 'too-large' } })
    const bytes = await world.blobs.get(file.id)
    const read = await readContentOf(world)(actor, { bytes, name: file.id, isWhole, bureau: file.bureau })
    if (!read.ok) return read
    const lines = read.value.lines.slice(0, input.most ?? LINES_SHOWN)
    return ok({ ...read.value, lines, more: read.value.lines.length - lines.length })
  }
