// A case that the bureau could not be told of is stopped before it is handed in, with the reason, and keeps what was entered.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { fillIn, must, read, refusalOf, sign, start } from '../support/life.ts'
import { openSystem, type System } from '../support/system.ts'

let system: System

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
})
afterAll(() => system.close())

test('a certificate type without a number in the bureau’s tables is said at once, and refused on submission', async () => {
  const applicant = await system.person('applicant')
  const subject = sampleSubject(921)
  const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
  expect(filled.heldBack).toBeUndefined()
  must(
    await system.app.flows.editMaterial(applicant, {
      applicationId: filled.id,
      revision: filled.revision,
      changes: [{ path: 'subject.principal.certificateType', value: 'residence-permit' }],
    }),
  )
  const held = await sign(system, applicant, await read(system, applicant, filled.id))
  expect(held.heldBack).toBe('bureau-number-unknown')
  const refused = await system.app.flows.submitApplication(applicant, {
    applicationId: held.id,
    revision: held.revision,
  })
  expect(refusalOf(refused).code).toBe('bureau-number-unknown')
  expect((await read(system, applicant, held.id)).values['subject.name']).toBe(subject.name)
})
