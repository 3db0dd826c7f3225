// A frame is what one application of a rule may look at: the subject always, and the service, person or document at
// hand. A rule with the scope `services.*.name` runs in one frame for each service.
import type { FilingType } from '../core/determine.ts'
import type { Path } from '../core/path.ts'
import type { Facts, Scope } from './fact.ts'
import { isAsked } from './filing-scope.ts'
import { limitsFor } from './limits.ts'
import { frameOfScope } from './place.ts'
import type { FactValue, Judging } from './predicate.ts'
import type { RuleSet } from './resolve.ts'
import type { Settings } from './settings.ts'

export type FactFrame = {
  /** The concrete path beside which a finding of this frame stands. */
  readonly path: Path
  /** The value of a fact in this frame; undefined when it is missing here. */
  read(fact: string): FactValue | undefined
}

type Parts = { readonly service?: Scope; readonly principal?: Scope; readonly document?: Scope }

/**
 * The frames for which an entry with this scope runs, with the path of each: those that the filing type asks for, or all
 * where the entry names its filing types itself.
 */
export const framesOf = (
  scope: string,
  facts: Facts,
  settings: Settings,
  filingTypes?: readonly FilingType[],
): readonly FactFrame[] => {
  if (filingTypes) return filingTypes.includes(facts.filingType) ? allFrames(scope, facts, settings) : []
  return allFrames(scope, facts, settings).filter(({ path }) => isAsked(settings, facts.filingType, path))
}

const allFrames = (scope: string, facts: Facts, settings: Settings): readonly FactFrame[] => {
  switch (frameOfScope(scope)) {
    case 'principal':
      return principalFrames(facts.principals, scope.slice('principals.*.'.length), facts, settings)
    case 'document':
      return facts.documents.map((document) =>
        frame(document.path, facts, settings, { ...ownerOf(document, facts), document }),
      )
    case 'service':
      return serviceFrames(scope, facts, settings)
    default:
      return scope.startsWith('subject.principal.')
        ? principalFrames(
            facts.principals.filter((one) => one.path === 'subject.principal'),
            scope.slice('subject.principal.'.length),
            facts,
            settings,
          )
        : [frame(scope, facts, settings, {})]
  }
}

const principalFrames = (
  principals: readonly Scope[],
  rest: string,
  facts: Facts,
  settings: Settings,
): readonly FactFrame[] =>
  principals.map((principal) =>
    frame(`${principal.path}.${rest}`, facts, settings, { ...ownerOf(principal, facts), principal }),
  )

const serviceFrames = (scope: string, facts: Facts, settings: Settings): readonly FactFrame[] => {
  const rest = scope.slice('services.*.'.length)
  if (rest.startsWith('principal.'))
    return principalFrames(
      facts.principals.filter((one) => one.serviceId !== undefined),
      rest.slice('principal.'.length),
      facts,
      settings,
    )
  return facts.services.map((service) =>
    frame(`services.${service.id}.${rest}`, facts, settings, {
      service: { ...service, path: `services.${service.id}` },
    }),
  )
}

const ownerOf = (scope: Scope, facts: Facts): { service?: Scope } => {
  const service = facts.services.find((one) => one.id === scope.serviceId)
  return service ? { service: { ...service, path: `services.${service.id}` } } : {}
}

const frame = (path: Path, facts: Facts, settings: Settings, parts: Parts): FactFrame => {
  const read = (fact: string): FactValue | undefined => {
    if (fact.startsWith('services.*.')) return parts.service?.facts[fact]
    if (fact.startsWith('principals.*.')) return parts.principal?.facts[fact]
    if (fact.startsWith('documents.*.')) return parts.document?.facts[fact]
    if (fact.startsWith('limits.')) return limitsFor(settings, fact, read)
    return facts.application[fact]
  }
  return { path, read }
}

/** What predicates may look at in one frame, with a fresh trace. */
export const judgingOf = (ruleSet: Pick<RuleSet, 'words'>, facts: Facts, frame: FactFrame): Judging => ({
  on: facts.on,
  words: ruleSet.words,
  read: frame.read,
  trace: { missing: new Set() },
})
