// One run of the prepared cases, from "ready for the bureau" to the end, with something happening on the way. The parent
// only looks on and passes the last case; all work is done by the child that may be killed.
import pg from 'pg'
import type { App } from '../../src/app.ts'
import { demoOfficer, demoProvider } from '../../src/bureau/demo-provider.ts'
import { openBureau } from '../bureau/running-bureau.ts'
import { pass } from '../support/life.ts'
import type { System } from '../support/system.ts'
import { openApp, type Setup } from './crash-config.ts'
import { type BureauDoor, type Picture, pictureOf } from './picture.ts'
import { openPostboxes, type Postboxes } from './postboxes.ts'
import { type PreparedCases, rejectRules } from './prepared-cases.ts'
import { errorsOfAll } from './process.ts'
import { until } from './until.ts'

export type Scene = {
  readonly setup: Setup
  readonly databaseUrl: string
  readonly bureau: BureauDoor
  readonly postboxes: Postboxes
  /** Resolves when the two cases that were ready are at their end. */
  firstTwoEnd(): Promise<void>
  /** Resolves when everything is at its end; passes the case that came later, unless somebody has done that. */
  playToTheEnd(): Promise<Picture>
  close(): Promise<void>
}

const UNFINISHED = `select
  (select count(*)::int from effect where done_at is null) as effects,
  (select count(*)::int from exchange_file where state not in ('accepted', 'acknowledged')) as files,
  (select count(*)::int from application where status not in ('filed', 'bureau-rejected', 'judging-portrait')) as cases,
  (select string_agg(kind || ' ' || coalesce(last_error, '-') || ' ' || not_before, '; ') from effect where done_at is null) as waiting,
  (select string_agg(domain || ' ' || status, '; ') from application) as now,
  (select last_error from bureau) as error`

type Unfinished = { effects: number; files: number; cases: number }

const lookAt = async (databaseUrl: string): Promise<Unfinished> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query<Unfinished>(UNFINISHED)).rows[0] ?? { effects: 1, files: 1, cases: 1 }
  } finally {
    await client.end()
  }
}

const allDone = (databaseUrl: string) => async (): Promise<boolean> => {
  const left = await lookAt(databaseUrl)
  return left.effects + left.files + left.cases === 0
}

export const bureauOptions = {
  seedFilings: 20,
  providers: [{ ...demoProvider, extensions: ['sms-state' as const] }],
  officer: demoOfficer,
  policy: { officer: 'reject-by-rule' as const, sms: 'auto-verify' as const, rejectRules },
}

/** `own` replaces the database address that children get, or the bureau that they speak to. */
export const openScene = async (
  cases: PreparedCases,
  own: { childDatabaseUrl?(url: string): string; bureau?: BureauDoor } = {},
): Promise<Scene> => {
  const copy = await cases.copy()
  const [bureau, postboxes] = await Promise.all([own.bureau ?? openBureau(bureauOptions), openPostboxes()])
  const world = {
    databaseUrl: copy.databaseUrl,
    folder: copy.folder,
    smtpPort: postboxes.smtpPort,
    smsEndpoint: postboxes.smsEndpoint,
    bureauUrl: bureau.url,
  }
  const setup: Setup = { ...world, databaseUrl: own.childDatabaseUrl?.(copy.databaseUrl) ?? copy.databaseUrl }
  const watch = <T>(work: (app: App) => Promise<T>): Promise<T> =>
    openApp(world).then((app) => work(app).finally(() => app.close()))
  const say = async (): Promise<string> =>
    `${JSON.stringify(await lookAt(copy.databaseUrl))} ${errorsOfAll()}`
  return {
    setup,
    databaseUrl: copy.databaseUrl,
    bureau,
    postboxes,
    async firstTwoEnd() {
      await until('the first two cases to end', allDone(copy.databaseUrl), say)
    },
    async playToTheEnd() {
      await until('the first two cases to end', allDone(copy.databaseUrl), say)
      return watch(async (app) => {
        const later = await app.world.store.read.applications.load(cases.ids.later)
        // The step of a life needs the application only.
        if (later?.status === 'judging-portrait') await pass({ app } as System, cases.reviewer, later.id)
        await until('the last case to end', allDone(copy.databaseUrl), say)
        return pictureOf(cases, { app, databaseUrl: copy.databaseUrl, bureau, postboxes })
      })
    },
    async close() {
      await postboxes.stop()
      await bureau.close()
      await copy.drop()
    },
  }
}
