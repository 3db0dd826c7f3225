// The steps of what happens to a filing after its number: one owner and one reviewer, from the register to the bureau's yes.
import { expect } from 'vitest'
import type { FollowUpType } from '../../src/core/determine.ts'
import type { SampleSubject } from '../../src/demo/sample-subject.ts'
import type { FilingLine } from '../../src/flows/operation-views.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { decide, enterCode, fillIn, must, passToBureau, read, sign, start, submit } from './life.ts'
import type { Person, System } from './system.ts'

export type FollowUps = ReturnType<typeof followUpsOf>

/** The steps for one owner, in one system. */
export const followUpsOf = (system: System, applicant: Person, reviewer: Person) => {
  const { flows } = system.app

  const edit = async (view: CaseView, changes: Readonly<Record<string, string>>): Promise<CaseView> => {
    must(
      await flows.editMaterial(applicant, {
        applicationId: view.id,
        revision: view.revision,
        changes: Object.entries(changes).map(([path, value]) => ({ path, value })),
      }),
    )
    return read(system, applicant, view.id)
  }

  const abandon = async (view: CaseView): Promise<void> => {
    must(await flows.abandonApplication(applicant, { applicationId: view.id, revision: view.revision }))
  }

  /** A first filing, to its number. */
  const file = async (subject: SampleSubject): Promise<CaseView> => {
    const filled = await fillIn(system, applicant, await start(system, applicant, subject), subject)
    return conclude(filled, subject, { sms: true })
  }

  const filingOf = async (subjectNumber: string, owner = applicant): Promise<FilingLine | undefined> =>
    must(await flows.listFilings(owner)).find((one) => one.subjectNumber === subjectNumber)

  const begin = async (
    filingType: FollowUpType,
    subjectNumber: string,
    serviceFilingNumbers?: readonly string[],
  ): Promise<CaseView> =>
    must(
      await flows.startFollowUp(applicant, {
        filingType,
        subjectNumber,
        ...(serviceFilingNumbers === undefined ? {} : { serviceFilingNumbers }),
      }),
    )

  /** From a filled draft to the bureau's yes. */
  const conclude = async (
    view: CaseView,
    subject: SampleSubject,
    options: { sms: boolean },
  ): Promise<CaseView> => {
    const signed = await sign(system, applicant, view)
    const blocking = signed.findings.filter((one) => one.severity === 'blocking')
    expect(blocking.map(({ code, path }) => `${code} ${path}`)).toEqual([])
    const sent = await submit(system, applicant, signed)
    await passToBureau(system, { applicant, reviewer }, sent, subject)
    const atBureau = await read(system, applicant, view.id)
    expect(atBureau.items).toEqual([])
    if (options.sms) await enterCode(system, subject)
    else expect(atBureau.status).toBe('under-bureau-review')
    await decide(system, 'approve')
    await system.settle()
    return read(system, applicant, view.id)
  }

  return { edit, abandon, file, filingOf, begin, conclude }
}
