// Personal data: nothing of it lies open on disk, nobody sees it whole without a record, and nobody sees a stranger's case.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { fillIn, must, pass, read, refusalOf, start, submit } from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let view: CaseView
const subject = sampleSubject(401)
const secrets = [
  subject.certificateNumber,
  subject.principal.number,
  subject.principal.mobile,
  subject.principal.emergencyPhone,
  subject.principal.name,
  subject.principal.email,
]

beforeAll(async () => {
  system = await openSystem('2026-04-08T02:00:00.000Z')
  applicant = await system.person('applicant', '苏某')
  reviewer = await system.person('reviewer', '沈某')
  must(await system.app.flows.requestMobileCode(applicant, { mobile: subject.principal.mobile }))
  await system.settle()
  const code = /\d{6}/.exec(system.mailbox.list()[0]?.text ?? '')?.[0] ?? ''
  must(await system.app.flows.confirmMobile(applicant, { mobile: subject.principal.mobile, code }))
  view = await submit(
    system,
    applicant,
    await fillIn(system, applicant, await start(system, applicant, subject), subject),
  )
})
afterAll(() => system.close())

const tableTexts = async (): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await system.app.pool.query<{ table_name: string }>(
    `select table_name from information_schema.tables where table_schema = 'public'`,
  )
  const texts = new Map<string, string>()
  for (const { table_name } of rows) {
    const { rows: lines } = await system.app.pool.query<{ line: string }>(
      `select t::text as line from "${table_name}" t`,
    )
    texts.set(table_name, lines.map((row) => row.line).join('\n'))
  }
  return texts
}

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('at rest', () => {
  test('no table holds a number, a phone, a name or an address of the person in the clear', async () => {
    for (const [table, text] of await tableTexts()) {
      // bytea shows as hexadecimal: a plain value inside would show as its bytes.
      const found = secrets.filter(
        (secret) => text.includes(secret) || text.includes(Buffer.from(secret, 'utf8').toString('hex')),
      )
      expect(found, table).toEqual([])
    }
  })

  test('no stored document can be recognised as an image or as text', async () => {
    const { blobs } = system.config
    const files = blobs.kind === 'folder' ? await filesUnder(blobs.folder) : []
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const bytes = await readFile(file)
      expect(
        bytes.includes(Buffer.from([0xff, 0xd8, 0xff])) && bytes.includes(Buffer.from('JFIF')),
        file,
      ).toBe(false)
      expect(
        secrets.some((secret) => bytes.includes(Buffer.from(secret, 'utf8'))),
        file,
      ).toBe(false)
    }
  })

  test('a subject is found by its certificate through a keyed hash that another installation’s key does not give', async () => {
    const { rows } = await system.app.pool.query<{ subject_key: string }>(
      'select subject_key from application',
    )
    expect(rows[0]?.subject_key).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0]?.subject_key).toBe(
      system.app.world.seal.fingerprint('certificate', `business-licence:${subject.certificateNumber}`),
    )
  })
})

describe('on screens', () => {
  test('a case shows numbers, phones and e-mail masked to everybody, its owner included', async () => {
    const shown = JSON.stringify(await read(system, applicant, view.id))
    for (const secret of [subject.principal.number, subject.principal.mobile, subject.principal.email])
      expect(shown).not.toContain(secret)
    expect(shown).toContain(
      `${subject.principal.mobile.slice(0, 3)}****${subject.principal.mobile.slice(-4)}`,
    )
  })

  test('the reviewer’s desk shows them whole and records the look', async () => {
    const desk = must(await system.app.flows.readDesk(reviewer, { applicationId: view.id }))
    expect(JSON.stringify(desk.groups)).toContain(subject.principal.number)
    const auditor = await system.person('auditor')
    const { items } = must(await system.app.flows.readAudit(auditor, { applicationId: view.id }))
    expect(items[0]).toMatchObject({ action: 'read-desk', actor: `reviewer:${reviewer.accountId}` })
  })

  test('every look at a document is recorded with who and which', async () => {
    const document = view.documents.find((one) => one.slot === 'subject.principal.documents.front')!
    must(
      await system.app.flows.readDocument(reviewer, {
        applicationId: view.id,
        documentId: document.id,
        sizePx: 200,
      }),
    )
    const { items } = await system.app.world.store.read.audit.page({ applicationId: view.id, limit: 1 })
    expect(items[0]).toMatchObject({
      action: 'read-document',
      detail: 'subject.principal.documents.front 200 px',
    })
  })

  test('the audit trail itself holds no personal data', async () => {
    const { items } = await system.app.world.store.read.audit.page({ limit: 500 })
    const text = JSON.stringify(items)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })
})

describe('for strangers', () => {
  test('a case of somebody else does not exist, whatever one asks of it', async () => {
    const stranger = await system.person('applicant', '路人')
    const on = { applicationId: view.id, revision: view.revision }
    const { flows } = system.app
    const answers = [
      await flows.readCase(stranger, on),
      await flows.readValues(stranger, { applicationId: view.id, page: 'subject' }),
      await flows.editMaterial(stranger, { ...on, changes: [] }),
      await flows.withdrawApplication(stranger, on),
      await flows.readDocument(stranger, { applicationId: view.id, documentId: view.documents[0]!.id }),
      await flows.renderForm(stranger, on),
      await flows.openPhoneLink(stranger, on),
    ]
    expect(answers.map((answer) => (answer.ok ? 'allowed' : answer.error.code))).toEqual(
      answers.map(() => 'not-found'),
    )
  })

  test('an applicant cannot review, and a reviewer cannot edit, operate or push instances', async () => {
    const { flows } = system.app
    const on = { applicationId: view.id, revision: view.revision }
    expect(refusalOf(await flows.claimApplication(applicant, on)).code).toBe('not-permitted')
    expect(refusalOf(await flows.passApplication(applicant, on)).code).toBe('not-permitted')
    expect(refusalOf(await flows.readDesk(applicant, on)).code).toBe('not-permitted')
    expect(refusalOf(await flows.listQueue(applicant)).code).toBe('not-permitted')
    expect(refusalOf(await flows.readExchange(reviewer, {})).code).toBe('not-permitted')
    expect(refusalOf(await flows.readAudit(reviewer, {})).code).toBe('not-permitted')
    expect(refusalOf(await flows.withdrawApplication(reviewer, on)).code).toBe('not-permitted')
    const auditor = await system.person('auditor')
    expect(refusalOf(await flows.claimApplication(auditor, on)).code).toBe('not-permitted')
    expect(must(await flows.readDesk(auditor, on)).case.id).toBe(view.id)
  })

  test('a phone link opens only its case, only images, and only for two hours', async () => {
    const { flows } = system.app
    await pass(system, reviewer, view.id)
    const { token } = must(await flows.openPhoneLink(applicant, { applicationId: view.id }))
    const { actor, link } = must(await flows.readPhoneLink({ token }))
    expect(link.slots).toEqual([{ slot: 'subject.principal.documents.portrait', isDone: false }])
    const now = await read(system, applicant, view.id)
    expect(
      refusalOf(await flows.withdrawApplication(actor, { applicationId: view.id, revision: now.revision }))
        .code,
    ).toBe('not-permitted')
    await system.at('2026-04-08T04:00:01.000Z')
    expect(refusalOf(await flows.readPhoneLink({ token })).code).toBe('link-expired')
    expect(refusalOf(await flows.readPhoneLink({ token: 'x'.repeat(32) })).code).toBe('link-expired')
  })
})
