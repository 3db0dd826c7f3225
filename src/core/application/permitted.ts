// Which command is allowed in which status, and by whom: the single table behind buttons, the API's allowedActions, the
// guard in decide, and the diagram in docs/filing-cycle.md.
import { type Actor, hasRole } from '../actor.ts'
import type { CommandType } from './command.ts'
import type { Status } from './status.ts'

export type Who = 'owner' | 'reviewer' | 'bureau' | 'system'

type Permission = { readonly who: Who; readonly in: readonly Status[]; readonly leadsTo: readonly Status[] }

const editing: readonly Status[] = ['draft', 'returned', 'bureau-rejected']
const giving: readonly Status[] = [...editing, 'awaiting-portrait']
const atBureau: readonly Status[] = ['reported', 'sms-pending', 'under-bureau-review']

/** Wherever a case that is not over may be. */
const open: readonly Status[] = [...giving, 'in-review', 'judging-portrait', 'ready-to-report', ...atBureau]

export const permitted: Readonly<Record<Exclude<CommandType, 'start'>, Permission>> = {
  edit: { who: 'owner', in: editing, leadsTo: [] },
  'add-service': { who: 'owner', in: ['draft'], leadsTo: [] },
  'remove-service': { who: 'owner', in: ['draft'], leadsTo: [] },
  'bind-service-number': { who: 'owner', in: editing, leadsTo: [] },
  'attach-document': { who: 'owner', in: giving, leadsTo: [] },
  'remove-document': { who: 'owner', in: giving, leadsTo: [] },
  'sign-form': { who: 'owner', in: editing, leadsTo: [] },
  submit: { who: 'owner', in: editing, leadsTo: ['in-review', 'ready-to-report'] },
  claim: { who: 'reviewer', in: ['in-review', 'judging-portrait'], leadsTo: [] },
  release: { who: 'reviewer', in: ['in-review', 'judging-portrait'], leadsTo: [] },
  return: {
    who: 'reviewer',
    in: ['in-review', 'judging-portrait'],
    leadsTo: ['returned', 'awaiting-portrait'],
  },
  pass: {
    who: 'reviewer',
    in: ['in-review', 'judging-portrait'],
    leadsTo: ['awaiting-portrait', 'ready-to-report'],
  },
  'submit-portraits': { who: 'owner', in: ['awaiting-portrait'], leadsTo: ['judging-portrait'] },
  report: { who: 'system', in: ['ready-to-report'], leadsTo: ['reported'] },
  'record-stored': { who: 'bureau', in: ['reported'], leadsTo: ['sms-pending', 'under-bureau-review'] },
  'record-sms-verified': { who: 'bureau', in: ['reported', 'sms-pending'], leadsTo: ['under-bureau-review'] },
  'confirm-sms': { who: 'owner', in: ['sms-pending'], leadsTo: ['under-bureau-review'] },
  'record-bureau-rejection': { who: 'bureau', in: atBureau, leadsTo: ['bureau-rejected'] },
  'record-filed': { who: 'bureau', in: atBureau, leadsTo: ['filed'] },
  'record-cancelled': { who: 'bureau', in: atBureau, leadsTo: ['cancelled'] },
  withdraw: {
    who: 'owner',
    in: ['in-review', 'awaiting-portrait', 'judging-portrait', 'ready-to-report'],
    leadsTo: ['withdrawn'],
  },
  abandon: { who: 'owner', in: editing, leadsTo: ['abandoned'] },
  expire: { who: 'system', in: giving, leadsTo: ['expired'] },
  'end-with-filing': { who: 'bureau', in: open, leadsTo: ['expired'] },
}

/** Whether the actor is of the kind that this command is for; ownership of the case itself is the flow's to check. */
export const isActorFor = (who: Who, actor: Actor, accountId: string): boolean => {
  switch (who) {
    case 'owner':
      return (actor.kind === 'person' || actor.kind === 'phone') && actor.accountId === accountId
    case 'reviewer':
      return hasRole(actor, 'reviewer', 'supervisor')
    case 'bureau':
      return actor.kind === 'bureau'
    case 'system':
      return actor.kind === 'clock' || actor.kind === 'system'
  }
}

/** Commands open to this actor in this status, in the table's order. */
export const allowedActions = (status: Status, actor: Actor, accountId: string): readonly CommandType[] =>
  (Object.keys(permitted) as (keyof typeof permitted)[]).filter(
    (command) =>
      permitted[command].in.includes(status) && isActorFor(permitted[command].who, actor, accountId),
  )
