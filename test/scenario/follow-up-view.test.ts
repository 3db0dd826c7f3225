// What owner and reviewer are told of a case about something filed: what differs, what is given up, and no page or step that does
// not apply. Numbers that look alike once masked still count as different.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FollowUpType } from '../../src/core/determine.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import {
  decide,
  enterCode,
  fillIn,
  must,
  passToBureau,
  read,
  refusalOf,
  sign,
  start,
  submit,
} from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

const subject = sampleSubject(921)
const SAME_ENDS = `${subject.principal.mobile.slice(0, 3)}7777${subject.principal.mobile.slice(-4)}`

let system: System
let owner: Person
let reviewer: Person
let subjectNumber: string

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  owner = await system.person('applicant')
  reviewer = await system.person('reviewer')
  const filled = await fillIn(system, owner, await start(system, owner, subject), subject)
  const sent = await submit(system, owner, filled)
  await passToBureau(system, { applicant: owner, reviewer }, sent, subject)
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  subjectNumber = (await read(system, owner, sent.id)).filed?.subjectNumber ?? ''
})
afterAll(() => system.close())

const begin = async (filingType: FollowUpType): Promise<CaseView> =>
  must(await system.app.flows.startFollowUp(owner, { filingType, subjectNumber }))

const edit = async (view: CaseView, path: string, value: string): Promise<CaseView> => {
  const changes = [{ path, value }]
  must(
    await system.app.flows.editMaterial(owner, { applicationId: view.id, revision: view.revision, changes }),
  )
  return read(system, owner, view.id)
}

const drop = async (view: CaseView): Promise<void> => {
  const { revision } = await read(system, owner, view.id)
  must(await system.app.flows.abandonApplication(owner, { applicationId: view.id, revision }))
}

const tasksOf = (view: CaseView): readonly string[] => view.tasks.map((task) => task.key)
const stepsOf = (view: CaseView): readonly string[] => view.steps.map((step) => step.key)

describe('a change', () => {
  test('tells what is filed, and which paths differ from it', async () => {
    const begun = await begin('change-service')
    expect(begun.followUp).toMatchObject({ subjectNumber, changed: [] })
    const changed = await edit(begun, 'services.s1.name', '溪岸手作手记')
    expect(changed.followUp?.changed).toEqual(['services.s1.name'])
    expect(changed.followUp?.filedValues['services.s1.name']).toBe(subject.siteName)
    const back = await edit(changed, 'services.s1.name', subject.siteName)
    expect(back.followUp?.changed).toEqual([])
    await drop(back)
  })

  test('a number that looks the same once masked counts as changed', async () => {
    const begun = await begin('change-subject')
    const changed = await edit(begun, 'subject.principal.mobile', SAME_ENDS)
    const path = 'subject.principal.mobile'
    expect(changed.values[path]).toBe(changed.followUp?.filedValues[path])
    expect(changed.followUp?.changed).toEqual([path])
    await drop(begun)
  })

  test('the desk shows in the first round what is filed beside what it shall be', async () => {
    const changed = await edit(await begin('change-service'), 'services.s1.name', '溪岸手作手记')
    const sent = await submit(system, owner, await sign(system, owner, changed))
    const desk = must(await system.app.flows.claimApplication(reviewer, { applicationId: sent.id }))
    const rows = desk.groups.flatMap((group) => group.rows)
    expect(rows.filter((row) => row.isChanged)).toMatchObject([
      { path: 'services.s1.name', value: '溪岸手作手记', before: subject.siteName },
    ])
    const { revision } = await read(system, owner, sent.id)
    must(await system.app.flows.withdrawApplication(owner, { applicationId: sent.id, revision }))
  })
})

describe('pages and steps', () => {
  test.each([
    ['change-subject', ['documents', 'subject', 'subject-principal', 'verification-form', 'submit']],
    ['cancel-service', ['filing', 'verification-form', 'submit']],
    ['cancel-access', ['filing', 'verification-form', 'submit']],
  ] as const)('%s has only those that it needs', async (filingType, tasks) => {
    const begun = await begin(filingType)
    expect(tasksOf(begun)).toEqual(tasks)
    expect(stepsOf(begun)).not.toContain('portrait')
    expect(stepsOf(begun).includes('sms')).toBe(filingType !== 'cancel-access')
    await drop(begun)
  })
})

test('the signature on a cancellation holds for the reason that it was given for', async () => {
  const begun = await edit(await begin('cancel-service'), 'cancellation.reason', 'service-closed')
  const signed = await sign(system, owner, begun)
  expect(signed.signedForm?.isCurrent).toBe(true)
  const otherwise = await edit(signed, 'cancellation.reason', 'domain-lost')
  expect(otherwise.signedForm?.isCurrent).toBe(false)
  await drop(otherwise)
})

describe('the start for a subject that is filed', () => {
  test('knows its answers; asking for them is recorded', async () => {
    const answers = must(await system.app.flows.readStartAnswers(owner, { subjectNumber }))
    expect(answers).toMatchObject({
      subjectKind: 'enterprise',
      certificateNumber: subject.certificateNumber,
      provinceCode: subject.region.provinceCode,
    })
    const auditor = await system.person('auditor')
    const { items } = must(await system.app.flows.readAudit(auditor, {}))
    expect(items).toContainEqual(
      expect.objectContaining({ action: 'read-start-answers', detail: subjectNumber }),
    )
  })

  test('tells a stranger nothing', async () => {
    const stranger = await system.person('applicant', '顾南乔')
    const refused = await system.app.flows.readStartAnswers(stranger, { subjectNumber })
    expect(refusalOf(refused).code).toBe('filing-not-yours')
  })
})
