// Reminding officers of tasks: on the working day before a deadline, and once more when it is over. One mail tells all that
// came due at one look, so a list of a hundred websites is one mail and not a hundred.
import { earlierOf, type Instant } from '../../core/time.ts'
import type { Account } from '../account-port.ts'
import type { Tx } from '../store.ts'
import type { ComplianceTask } from '../store-compliance.ts'
import type { World } from '../world.ts'

const AT_ONCE = 500
const NAMED = 20

/** Those who answer tasks; administrators where there is no officer. */
const officers = async (world: World): Promise<readonly Account[]> => {
  const found = await world.accounts.withRole('compliance-officer')
  return found.length > 0 ? found : world.accounts.withRole('administrator')
}

/** A filing by its number, a website by its domain: nothing personal goes into a mail. */
const nameOf = (task: ComplianceTask): readonly string[] => {
  const body = task.body as { readonly domain?: unknown }
  const name = task.serviceFilingNumber ?? task.subjectNumber ?? body.domain
  return typeof name === 'string' ? [name] : []
}

const tell = async (
  tx: Tx,
  accounts: readonly Account[],
  tasks: readonly ComplianceTask[],
  template: 'tasks-due' | 'tasks-overdue',
  at: Instant,
): Promise<void> => {
  const [first] = tasks
  if (first === undefined) return
  const params = {
    count: tasks.length,
    dueAt: tasks.map((one) => one.dueAt).reduce(earlierOf, first.dueAt),
    names: [...new Set(tasks.flatMap(nameOf))].slice(0, NAMED),
  }
  for (const { id } of accounts) await tx.effects.add(id, { kind: 'mail', template, params }, at)
}

/** Flow of the worker: remind of what is due; answers of how many tasks. */
export const remindOfficers = async (world: World): Promise<number> => {
  const at = world.clock.now()
  if (!(await world.store.read.compliance.tasks.hasToRemind(at))) return 0
  const accounts = await officers(world)
  return world.store.write(async (tx) => {
    const tasks = await tx.compliance.tasks.lockToRemind(at, AT_ONCE)
    const isOver = (task: ComplianceTask): boolean => task.dueAt <= at
    await tell(
      tx,
      accounts,
      tasks.filter((task) => !isOver(task)),
      'tasks-due',
      at,
    )
    await tell(tx, accounts, tasks.filter(isOver), 'tasks-overdue', at)
    await tx.compliance.tasks.setReminded(
      tasks.map(({ id }) => id),
      at,
    )
    return tasks.length
  })
}
