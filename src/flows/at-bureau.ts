// Which bureau a piece of work concerns. A case is bound to one bureau when it starts; what is older than that choice belongs
// to the first bureau of the configuration, so the first one must stay the first.
import type { Actor } from '../core/actor.ts'
import type { Application } from '../core/application/state.ts'
import { Fault } from '../core/fault.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import type { AccessUnit } from './me-view.ts'
import type { Bureau, BureauWorld, World } from './world.ts'

/** The world focused on one bureau; undefined where no bureau of that code is configured. Without a code: the first. */
export const findBureau = (world: World, code?: string): BureauWorld | undefined => {
  const bureau = code === undefined ? world.bureaux[0] : world.bureaux.find((one) => one.code === code)
  return bureau === undefined ? undefined : { ...world, bureau }
}

/** As `findBureau`; throws a fault for operators where the bureau was taken out of the configuration. */
export const atBureau = (world: World, code?: string): BureauWorld => {
  const found = findBureau(world, code)
  if (found !== undefined) return found
  throw new Fault(
    'bureau-not-configured',
    `bureau ${code} is not in the configuration any more: put it back, work of it is waiting`,
    'operator',
  )
}

/** As `findBureau`, for a code that somebody typed. */
export const namedBureau = (world: World, code: string | undefined): Result<BureauWorld, Refusal> => {
  const found = findBureau(world, code)
  return found === undefined ? refuse('not-found', { path: 'bureau' }) : ok(found)
}

/** The bureau that takes the reports of a case. */
export const bureauOf = (world: World, state: Pick<Application, 'bureau'>): BureauWorld =>
  atBureau(world, state.bureau)

/** Its code, for looking things up in the register. */
export const bureauCodeOf = (world: World, state: Pick<Application, 'bureau'>): string =>
  state.bureau ?? world.bureaux[0].code

/** The access units of the provider; undefined where it is one, and nobody need know of it. */
export const accessUnitsOf = (world: World): readonly AccessUnit[] | undefined =>
  world.bureaux.length === 1
    ? undefined
    : world.bureaux.map(({ code, unitName, name }) => ({ bureau: code, name: unitName, bureauName: name }))

/** A world for each bureau, in the order of the configuration. */
export const bureauWorlds = (world: World): readonly BureauWorld[] =>
  world.bureaux.map((bureau: Bureau) => ({ ...world, bureau }))

/** A flow about one bureau, for whichever its input names by `bureau`; the first where it names none. */
export const atNamedBureau =
  <Input, T>(
    world: World,
    make: (focused: BureauWorld) => (actor: Actor, input: Input) => Promise<Result<T, Refusal>>,
  ) =>
  async (actor: Actor, input: Input & { readonly bureau?: string }): Promise<Result<T, Refusal>> => {
    const focused = namedBureau(world, input.bureau)
    return focused.ok ? make(focused.value)(actor, input) : focused
  }
