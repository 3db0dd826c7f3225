// Three cases on their way, made once and copied for each test: two that are ready for the bureau, one that still waits for
// the reviewer's word about the portrait. Nothing was delivered or reported yet; no worker ever ran on them.

import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { App } from '../../src/app.ts'
import { type SampleSubject, sampleSubject } from '../../src/demo/sample-subject.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import { attachmentsOf } from '../../src/flows/report-attachments.ts'
import { openBureau } from '../bureau/running-bureau.ts'
import { fillIn, givePortrait, pass, start, submit } from '../support/life.ts'
import type { Person, System } from '../support/system.ts'
import { openApp, type Setup } from './crash-config.ts'

export type PreparedCases = {
  /** Domains and ids: the first will be filed, the second rejected by the officer, the third comes later. */
  readonly ids: { readonly filed: string; readonly rejected: string; readonly later: string }
  readonly reviewer: Person
  copy(): Promise<Copy>
  drop(): Promise<void>
}

const SUBJECTS = { filed: sampleSubject(301), rejected: sampleSubject(302), later: sampleSubject(303) }

/** The scripted officer says no to the second case. */
export const rejectRules = [
  { contains: SUBJECTS.rejected.domain, codes: [{ code: 1002, text: '网站名称与主体不符' }] },
]

const asAdmin = async (serverUrl: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * A copied database has its sequences in the middle of what PostgreSQL logs ahead, and would give the same ids again after a
 * kill. Databases that were not copied do not have this trouble.
 */
const SETTLE_SEQUENCES = `do $$ declare s record; begin
  for s in select format('%I.%I', schemaname, sequencename) as name, last_value from pg_sequences where last_value is not null loop
    perform setval(s.name, s.last_value);
  end loop; end $$`

const urlOf = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

export const person = async (app: App, role: 'applicant' | 'reviewer', n: number): Promise<Person> => {
  const name = role === 'applicant' ? '林知远' : '沈清扬'
  const account = await app.accounts.createAccount({
    email: `${role}-${n}@example.com`,
    password: 'a-long-test-password',
    name,
    role,
    locale: 'zh-CN',
    isEmailVerified: true,
  })
  await app.world.store.read.mobiles.set(account.id, `1380013${9000 + n}`, app.world.clock.now())
  return { kind: 'person', accountId: account.id, role, name }
}

/** The only product of an applicant is one of that company: so the case goes to its bureau. */
const sell = async (app: App, accountEmail: string, bureau: string): Promise<void> => {
  const sold = await app.flows.putInstance(
    { kind: 'system' },
    {
      instanceId: `${bureau}-${accountEmail.split('@')[0]}`,
      accountEmail,
      product: 'cloud-server',
      name: '云服务器 上海',
      region: '华东',
      isMainland: true,
      addresses: ['198.51.100.23'],
      startsOn: '2026-01-01',
      endsOn: '2030-01-01',
      accessWay: 'virtual-host',
      serverProvinceCode: '310000',
      bureau,
    },
  )
  if (!sold.ok) throw new Error(`no product for ${accountEmail}: ${sold.error.code}`)
}

/**
 * Drives one case to the portrait, and through it unless it shall wait there. `company`: the code of its bureau, where it is not
 * the first.
 */
export const prepareOne = async (
  app: App,
  reviewer: Person,
  n: number,
  subject: SampleSubject,
  isLast: boolean,
  company?: string,
) => {
  // The steps of a life need the application only.
  const system = { app } as System
  const applicant = await person(app, 'applicant', n)
  if (company !== undefined) await sell(app, `applicant-${n}@example.com`, company)
  const begun = await start(system, applicant, subject)
  const filled = await fillIn(system, applicant, begun, subject)
  const { id } = await submit(system, applicant, filled)
  await pass(system, reviewer, id)
  await givePortrait(system, applicant, id, subject)
  if (!isLast) await pass(system, reviewer, id)
  // Recompressing pictures takes seconds and is kept once done: done here, it is not done again in every test.
  const state = await app.world.store.read.applications.load(id)
  if (state !== undefined) await attachmentsOf(atBureau(app.world, company), state)
  return { id, applicant }
}

const fill = async (app: App) => {
  const reviewer = await person(app, 'reviewer', 0)
  const filed = await prepareOne(app, reviewer, 1, SUBJECTS.filed, false)
  const rejected = await prepareOne(app, reviewer, 2, SUBJECTS.rejected, false)
  const later = await prepareOne(app, reviewer, 3, SUBJECTS.later, true)
  return {
    reviewer,
    ids: { filed: filed.id, rejected: rejected.id, later: later.id },
  }
}

/** A database and a folder of its own, exactly as prepared. */
export type Copy = { databaseUrl: string; folder: string; drop(): Promise<void> }

/**
 * Lets `fill` make a world in a server and keeps it to be copied; `serverUrl` leads to any database of it in which databases
 * may be created. Without `urls` a bureau is opened for as long as `fill` works.
 */
export const prepare = async <T>(
  serverUrl: string,
  fillWorld: (app: App) => Promise<T>,
  urls: Partial<Pick<Setup, 'bureauUrl' | 'shanghaiUrl'>> = {},
): Promise<{ made: T; copy(): Promise<Copy>; drop(): Promise<void> }> => {
  const mark = randomBytes(5).toString('hex')
  const template = `crash_${mark}`
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-crash-'))
  await asAdmin(serverUrl, `create database ${template}`)
  const bureau = urls.bureauUrl === undefined ? await openBureau() : undefined
  const app = await openApp({
    databaseUrl: urlOf(serverUrl, template),
    folder,
    smtpPort: 1,
    smsEndpoint: 'http://127.0.0.1:1',
    ...urls,
    bureauUrl: urls.bureauUrl ?? bureau?.url ?? '',
  })
  const made = await fillWorld(app).finally(() => app.close())
  await bureau?.close()
  let copies = 0
  return {
    made,
    async copy() {
      copies += 1
      const name = `${template}_${copies}`
      const own = `${folder}-${copies}`
      await asAdmin(serverUrl, `create database ${name} template ${template}`)
      await asAdmin(urlOf(serverUrl, name), SETTLE_SEQUENCES)
      await cp(folder, own, { recursive: true })
      return {
        databaseUrl: urlOf(serverUrl, name),
        folder: own,
        async drop() {
          await asAdmin(serverUrl, `drop database if exists ${name} with (force)`)
          await rm(own, { recursive: true, force: true })
        },
      }
    },
    async drop() {
      await asAdmin(serverUrl, `drop database if exists ${template} with (force)`)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const prepareCases = async (serverUrl: string): Promise<PreparedCases> => {
  const { made, copy, drop } = await prepare(serverUrl, fill)
  return { ...made, copy, drop }
}
