// Where a process is killed: each step of reporting, receiving and telling, named as what has happened and what has not. A
// step is either a statement that is held in the database, or a call that the world leaves without an answer.
import { barAt, type Step } from './barrier.ts'
import type { Scene } from './scene.ts'
import { until } from './until.ts'

/** Arms a point; `reached` resolves when the process stands there, `lift` lets the next one pass. */
export type Armed = { reached(): Promise<unknown>; lift(options: { endOrphans: boolean }): Promise<void> }
export type KillPoint = { readonly name: string; arm(scene: Scene): Promise<Armed> }

type FaultOrder = { kind: 'time-out' | 'lose-answer'; method: string }

const orderFault = (scene: Scene, fault: FaultOrder): Promise<unknown> =>
  scene.bureau.manage('POST', 'faults', fault)

/** The bureau takes the call and never answers it. */
const unanswered = (name: string, method: string): KillPoint => ({
  name,
  async arm(scene) {
    await orderFault(scene, { kind: 'time-out', method })
    return {
      reached: () =>
        until(`a call of ${method}`, async () => {
          const { faults } = await scene.bureau.manage<{ faults: readonly unknown[] }>('GET', 'faults')
          return faults.length === 0
        }),
      lift: async () => undefined,
    }
  },
})

const held = (name: string, step: Step, fault?: FaultOrder): KillPoint => ({
  name,
  async arm(scene) {
    if (fault !== undefined) await orderFault(scene, fault)
    return barAt(scene.databaseUrl, step)
  },
})

const file = (when: string): Step => ({ table: 'exchange_file', on: 'update', when })
const done = (kind: string): Step => ({
  table: 'effect',
  on: 'update',
  when: `new.done_at is not null and new.kind = '${kind}'`,
})

/** Points at which the process stands inside or before a statement; also those at which the database itself is killed. */
export const statementPoints = {
  wordOfReadiness: held('before the word that a case is ready was taken', done('report')),
  fixing: held('while a file is being fixed, its bytes written and its number not taken', {
    table: 'exchange_file',
    on: 'insert',
    when: `new.direction = 'up'`,
  }),
  fixed: held('after a file was fixed and before it is sent', file(`new.answer_code = 'sending'`)),
  accepted: held('after the bureau accepted a file and before that is noted', file(`new.state = 'accepted'`)),
  answerLost: held(
    'after the bureau accepted a file and its answer was lost on the way',
    file(`new.direction = 'up' and new.state = 'fixed' and new.answer_code <> 'sending'`),
    { kind: 'lose-answer', method: 'isp_upload' },
  ),
  downloaded: held('after results were downloaded and before they are kept', {
    table: 'exchange_file',
    on: 'insert',
    when: `new.direction = 'down'`,
  }),
  betweenMessages: held('between two messages of one file', {
    table: 'exchange_message',
    on: 'insert',
    when: 'new.position = 1',
  }),
  registering: held('while a filing is written into the register', {
    table: 'register_service',
    on: 'insert',
    when: 'true',
  }),
  applied: held('after all messages were applied and before that is noted', file(`new.state = 'processed'`)),
  acknowledged: held(
    'after the bureau was told that the file arrived and before that is noted',
    file(`new.state = 'acknowledged'`),
  ),
  mailed: held('after a mail was sent and before that is noted', done('mail')),
  texted: held('after an SMS was sent and before that is noted', done('sms')),
} as const

export const mailTaken: KillPoint = {
  name: 'while the mail server has a mail and has not answered',
  async arm(scene) {
    const taken = scene.postboxes.holdNextMail()
    return { reached: () => taken, lift: async () => scene.postboxes.answerAgain() }
  },
}

/** All points for a process. */
export const processPoints: readonly KillPoint[] = [
  ...Object.values(statementPoints),
  unanswered('while a file is on its way to the bureau', 'isp_upload'),
  unanswered('while results are being downloaded', 'isp_download'),
  unanswered('while the bureau is being told that a file arrived', 'isp_downloadack'),
  mailTaken,
]
