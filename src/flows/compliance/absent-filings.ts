// The end of a complete synchronisation: what is in our register and was not in it. Which side is right a person decides; an
// absence alone never ends anything, because a bureau may also have left something out.
import { addDays } from '../../core/time.ts'
import type { Tx } from '../store.ts'
import type { RegisteredSubject } from '../store-register.ts'
import type { BureauWorld } from '../world.ts'
import { openTask } from './concerned-filing.ts'
import type { Difference } from './synchronise-filing.ts'

/** What was filed on the last day may be younger than what the bureau looked at. */
const GRACE_DAYS = 1
/** Above this one task stands for all: so much is missing that the synchronisation itself is in doubt. */
const MOST_TASKS = 50

const taskOf = (subject: RegisteredSubject, differences: readonly Difference[]) => ({
  kind: 'register-difference' as const,
  sourceKey: `absent ${subject.subjectNumber}`,
  filing: { subject },
  body: { kind: 'register-difference', subjectNumber: subject.subjectNumber, differences },
})

const absence = (number: string, domains: readonly string[]): Difference => ({
  path: number,
  ours: domains.join(' '),
  theirs: '',
})

type Limits = { readonly since: string; readonly filedBefore: string; readonly limit: number }

const subjectTasks = async (world: BureauWorld, tx: Tx, limits: Limits): Promise<number> => {
  const { total, subjects } = await tx.synchronisations.absentSubjects(world.bureau.code, limits)
  if (total > MOST_TASKS) {
    const numbers = subjects.map((one) => absence(one.subjectNumber, ['+']))
    await openTask(world, tx, {
      kind: 'register-difference',
      sourceKey: 'absent in bulk',
      body: {
        kind: 'register-difference',
        subjectNumber: '',
        differences: [{ path: 'subjects', ours: String(total), theirs: '' }, ...numbers],
      },
    })
    return total
  }
  for (const subject of subjects) {
    const services = await tx.register.servicesOf(subject.id)
    await openTask(
      world,
      tx,
      taskOf(subject, [
        absence(
          subject.subjectNumber,
          services.map((one) => one.domain),
        ),
      ]),
    )
  }
  return total
}

/** Services alone, of subjects that were named. Apps are not in it where the bureau takes none. */
const serviceTasks = async (world: BureauWorld, tx: Tx, limits: Limits): Promise<number> => {
  const { services } = await tx.synchronisations.absentServices(world.bureau.code, limits)
  const known = services.filter((one) => one.service.kind === 'website' || world.bureau.regulator.takesApps)
  for (const subjectId of new Set(known.map((one) => one.subjectId))) {
    const subject = await tx.register.subjectById(subjectId)
    const mine = known.filter((one) => one.subjectId === subjectId)
    const differences = mine.map((one) => absence(one.serviceFilingNumber, [one.domain]))
    if (subject !== undefined) await openTask(world, tx, taskOf(subject, differences))
  }
  return known.length
}

/** Opens the tasks where a synchronisation is over; nothing where none was under way. Answers how much is absent. */
export const endSynchronisation = (world: BureauWorld): Promise<number> =>
  world.store.write(async (tx) => {
    const { code } = world.bureau
    const since = await tx.synchronisations.since(code)
    if (since === undefined) return 0
    const limits = { since, filedBefore: addDays(since, -GRACE_DAYS), limit: MOST_TASKS }
    const absent = (await subjectTasks(world, tx, limits)) + (await serviceTasks(world, tx, limits))
    await tx.synchronisations.end(code)
    return absent
  })
