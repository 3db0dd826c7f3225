// What provinces ask that no single application shows: a number that another subject uses, a number from elsewhere by the
// operator's table, a name that changed. Told through the whole system, with a register that remembers.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { principalAnswers, subjectAnswers } from '../../src/demo/sample-answers.ts'
import { type SampleSubject, sampleSubject } from '../../src/demo/sample-subject.ts'
import type { Change } from '../../src/flows/catalogue.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { residentId } from '../support/certificate-numbers.ts'
import { decide, enterCode, fillIn, must, passToBureau, read, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let reviewer: Person
const folder = mkdtempSync(join(tmpdir(), 'number-table-'))

beforeAll(async () => {
  const table = join(folder, 'provinces.csv')
  writeFileSync(table, '# invented\n1380013,320000\n1390013,320000\n1371113,650000\n')
  system = await openSystem('2026-05-06T02:00:00.000Z', { numberProvincesFile: table })
  reviewer = await system.person('reviewer')
})
afterAll(async () => {
  await system.close()
  rmSync(folder, { recursive: true })
})

const about = (view: CaseView, path: string) =>
  view.findings
    .filter((finding) => finding.path === path)
    .map(({ code, severity, pack }) => ({ code, severity, pack }))

const edit = async (owner: Person, view: CaseView, changes: readonly Change[]): Promise<CaseView> => {
  must(
    await system.app.flows.editMaterial(owner, { applicationId: view.id, revision: view.revision, changes }),
  )
  return read(system, owner, view.id)
}

const file = async (owner: Person, subject: SampleSubject): Promise<CaseView> => {
  const filled = await fillIn(system, owner, await start(system, owner, subject), subject)
  expect(filled.findings.filter((finding) => finding.severity === 'blocking')).toEqual([])
  const sent = await submit(system, owner, filled)
  await passToBureau(system, { applicant: owner, reviewer }, sent, subject)
  await enterCode(system, subject)
  await decide(system, 'approve')
  await system.settle()
  return read(system, owner, sent.id)
}

test('in Shandong a mobile number and a person serve one subject only; in Zhejiang the number is a warning', async () => {
  const first = sampleSubject(821, 'enterprise', '370000')
  const filed = await file(await system.person('applicant'), first)
  expect(filed.filed?.subjectNumber).toMatch(/^鲁ICP备2026\d{6}号$/)

  const owner = await system.person('applicant')
  const answered = async (subject: SampleSubject): Promise<CaseView> =>
    edit(owner, await start(system, owner, subject), [
      ...subjectAnswers(subject),
      ...principalAnswers(subject),
    ])
  const again = await answered({
    ...sampleSubject(822, 'enterprise', '370000'),
    principal: first.principal,
  })
  expect(about(again, 'subject.principal.mobile')).toEqual([
    { code: 'mobile-used-by-other-subject', severity: 'blocking', pack: '370000' },
  ])
  expect(about(again, 'subject.principal.certificateNumber')).toEqual([
    { code: 'person-number-used-by-other-subject', severity: 'blocking', pack: '370000' },
  ])
  const mobile = again.fields.find((field) => field.path === 'subject.principal.mobile')
  expect(mobile?.advice).toBe('number-once')

  const elsewhere = await answered({
    ...sampleSubject(823, 'enterprise', '330000'),
    principal: first.principal,
  })
  expect(about(elsewhere, 'subject.principal.mobile')).toEqual([
    { code: 'mobile-used-by-other-subject', severity: 'warning', pack: 'national' },
  ])
  expect(about(elsewhere, 'subject.principal.certificateNumber')).toEqual([])
})

test('Jiangsu wants local numbers as far as the operator’s table knows them, and two papers of its own', async () => {
  const subject = sampleSubject(824, 'enterprise', '320000')
  const owner = await system.person('applicant')
  const withMobile = (view: CaseView, mobile: string): Promise<CaseView> =>
    edit(owner, view, [
      ...subjectAnswers(subject),
      ...principalAnswers(subject),
      { path: 'subject.principal.mobile', value: mobile },
    ])
  const local = await withMobile(await start(system, owner, subject), subject.principal.mobile)
  expect(about(local, 'subject.principal.mobile')).toEqual([])
  const far = await withMobile(local, '13711130824')
  expect(about(far, 'subject.principal.mobile')).toEqual([
    { code: 'mobile-other-province', severity: 'blocking', pack: '320000' },
  ])
  const unknown = await withMobile(far, '13611130824')
  expect(about(unknown, 'subject.principal.mobile')).toEqual([])
  const required = unknown.slots.filter((demand) => demand.required).map((demand) => demand.slot)
  expect(required).toContain('subject.documents.notice')
  expect(required).toContain('subject.documents.pledge')
  expect(about(unknown, 'subject.principal.landline')).toEqual([
    { code: 'value-missing', severity: 'blocking', pack: '320000' },
  ])
})

test('an individual in Heilongjiang of sixteen is asked for a proof, and told which', async () => {
  const young = residentId('230102', '2010-01-01', 0)
  const owner = await system.person('applicant')
  const begun = must(
    await system.app.flows.startApplication(owner, {
      subjectKind: 'individual',
      certificateType: 'resident-id',
      certificateNumber: young,
      provinceCode: '230000',
      cityCode: '230100',
      districtCode: '230102',
      domain: 'sample-825.cn',
    }),
  )
  const view = await edit(owner, begun, [
    { path: 'subject.principal.certificateType', value: 'resident-id' },
    { path: 'subject.principal.certificateNumber', value: young },
  ])
  const slot = 'subject.principal.documents.age-proof'
  const demand = view.slots.find((one) => one.slot === slot)
  expect(demand).toMatchObject({ required: true, advice: 'some-proof' })
  expect(view.findings.find((finding) => finding.path === slot)).toMatchObject({
    code: 'document-missing',
    suggestion: { key: 'advice.some-proof' },
  })
})
