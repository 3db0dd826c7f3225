// Columns of entries as somebody may see them: who edits them sees them whole, who looks on sees people masked. Units are
// named; whoever stands for one is not.
import type { Actor } from '../../core/actor.ts'
import { maskBy } from '../../core/identity/mask.ts'
import { mayEditEntries } from './entry-kind.ts'

/** A holder of a domain, and who administers or pays it, may be a person. */
const kindOf = (name: string): 'person-name' | 'phone' | 'email' | undefined => {
  if (/^(contact|registrant|administrator|payer)Name$/.test(name)) return 'person-name'
  if (name.endsWith('Phone')) return 'phone'
  return name.endsWith('Email') ? 'email' : undefined
}

export const shownFacts = <Facts extends Readonly<Partial<Record<string, string>>>>(
  actor: Actor,
  facts: Facts,
): Facts =>
  mayEditEntries(actor)
    ? facts
    : (Object.fromEntries(
        Object.entries(facts).map(([name, text]) => {
          const kind = kindOf(name)
          return [name, kind === undefined || text === undefined ? text : maskBy(kind, text)]
        }),
      ) as Facts)
