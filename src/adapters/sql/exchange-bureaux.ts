// How each bureau stands: its sequence, whether it is held or rests, what waits for it, and why a person is needed. The lock
// that keeps two workers off one bureau ends with the connection that holds it.
import type { BureauState, PersonNeeded } from '../../flows/exchange-views.ts'
import type { Exchange } from '../../flows/store-exchange.ts'
import type { Db } from './pool.ts'

type BureauRow = {
  code: string
  last_sequence: number
  is_held: boolean
  hold_reason: string | null
  last_error: string | null
  download_error: string | null
  needs_person_up: boolean
  needs_person_down: boolean
  next_upload_at: string | null
  next_download_at: string | null
  last_contact_at: string | null
}

type Ready = {
  bureau: string
  waiting: number
  aside: number
  aside_why: string | null
  since: string | null
}
type StateRow = { bureau: string; state: string; count: number }

/** What the operator must see: the wire first, then cases that stand aside. */
const lastErrorOf = (row: BureauRow, ready: Ready): { lastError?: string } => {
  const error = row.last_error ?? row.download_error
  if (error !== null) return { lastError: error }
  return ready.aside_why === null ? {} : { lastError: `set aside: ${ready.aside}; ${ready.aside_why}` }
}

const needsOf = (row: BureauRow, ready: Ready, hasUnreadable: boolean): readonly PersonNeeded[] => [
  ...(row.is_held ? ['held' as const] : []),
  ...(ready.aside > 0 ? ['set-aside' as const] : []),
  ...(row.needs_person_up ? ['reporting-refused' as const] : []),
  ...(row.needs_person_down ? ['fetching-refused' as const] : []),
  ...(hasUnreadable ? ['unreadable-file' as const] : []),
]

const NONE_READY = { waiting: 0, aside: 0, aside_why: null, since: null }

const readyOf = async (db: Db): Promise<ReadonlyMap<string, Ready>> => {
  const { rows } = await db.query<Ready>(
    `select bureau, count(*)::int as waiting, count(report_error)::int as aside, min(report_error) as aside_why,
       min(ready_at) filter (where report_error is null) as since from application where status = 'ready-to-report' group by bureau`,
  )
  return new Map(rows.map((row) => [row.bureau, row]))
}

export const bureauxOf = async (db: Db): Promise<readonly BureauState[]> => {
  const [{ rows }, ready, states, unreadable] = await Promise.all([
    db.query<BureauRow>('select * from bureau order by code'),
    readyOf(db),
    db.query<StateRow>(
      'select bureau, state, count(*)::int as count from exchange_file group by bureau, state order by state',
    ),
    // A file that stays unreadable holds up what is behind it; one that came again and could be read then does not, nor does
    // an answer that was no document at all.
    db.query<{ bureau: string }>(
      `select distinct f.bureau from exchange_file f where f.direction = 'down' and f.state = 'unreadable' and f.file_name <> 'unreadable-answer'
       and not exists (select 1 from exchange_file g where g.direction = 'down' and g.bureau = f.bureau and g.file_name = f.file_name
         and g.state in ('processed', 'acknowledged'))`,
    ),
  ])
  const unreadableOf = new Set(unreadable.rows.map((one) => one.bureau))
  return rows.map((row) => {
    const waits = ready.get(row.code) ?? { bureau: row.code, ...NONE_READY }
    return {
      code: row.code,
      lastSequence: row.last_sequence,
      waiting: waits.waiting,
      aside: waits.aside,
      ...(waits.since === null ? {} : { waitingSince: waits.since }),
      isHeld: row.is_held,
      ...(row.hold_reason === null ? {} : { holdReason: row.hold_reason }),
      ...lastErrorOf(row, waits),
      ...(row.last_contact_at === null ? {} : { lastContactAt: row.last_contact_at }),
      filesByState: states.rows
        .filter((one) => one.bureau === row.code)
        .map(({ state, count }) => ({ state, count })),
      needsPerson: needsOf(row, waits, unreadableOf.has(row.code)),
    }
  })
}

const CONTACT = {
  up: 'last_error = $3, needs_person_up = $4, next_upload_at = $5',
  down: 'download_error = $3, needs_person_down = $4, next_download_at = $5',
} as const

type BureauPart = Pick<
  Exchange,
  'tryHold' | 'lockBureau' | 'setSequence' | 'setHeld' | 'noteContact' | 'pauses'
>

export const bureauPart = (db: Db): BureauPart => ({
  async tryHold(bureau, direction) {
    const { rows } = await db.query<{ got: boolean }>(`select pg_try_advisory_lock(hashtext($1)) as got`, [
      `bureau:${bureau}:${direction}`,
    ])
    return rows[0]?.got === true
  },
  async lockBureau(bureau) {
    await db.query('insert into bureau (code) values ($1) on conflict do nothing', [bureau])
    const { rows } = await db.query<BureauRow>('select * from bureau where code = $1 for update', [bureau])
    return { lastSequence: rows[0]?.last_sequence ?? 0, isHeld: rows[0]?.is_held ?? false }
  },
  async setSequence(bureau, sequence) {
    await db.query('update bureau set last_sequence = $2 where code = $1', [bureau, sequence])
  },
  async setHeld(bureau, isHeld, reason) {
    await db.query(
      `insert into bureau (code, is_held, hold_reason) values ($1, $2, $3)
       on conflict (code) do update set is_held = excluded.is_held, hold_reason = excluded.hold_reason,
         next_upload_at = case when excluded.is_held then bureau.next_upload_at end`,
      [bureau, isHeld, isHeld ? (reason ?? null) : null],
    )
  },
  async noteContact(bureau, at, direction, problem) {
    await db.query('insert into bureau (code) values ($1) on conflict do nothing', [bureau])
    await db.query(`update bureau set last_contact_at = $2, ${CONTACT[direction]} where code = $1`, [
      bureau,
      at,
      problem?.text.slice(0, 500) ?? null,
      problem?.needsPerson ?? false,
      problem?.pausedUntil ?? null,
    ])
  },
  async pauses(bureau, since) {
    // One after the other: this runs on the one connection that holds a worker's lock.
    const row = await db.query<BureauRow>('select * from bureau where code = $1', [bureau])
    const sent = await db.query<{ at: string }>(
      `select a.at from exchange_attempt a join exchange_file f on f.id = a.file_id
       where f.bureau = $1 and a.code = 'sending' and a.at > $2`,
      [bureau, since],
    )
    const fixed = await db.query<{ at: string | null }>(
      `select max(created_at) as at from exchange_file where bureau = $1 and direction = 'up'`,
      [bureau],
    )
    const up = row.rows[0]?.next_upload_at
    const down = row.rows[0]?.next_download_at
    const lastFixedAt = fixed.rows[0]?.at
    return {
      sentAt: sent.rows.map((one) => one.at),
      ...(up === undefined || up === null ? {} : { up }),
      ...(down === undefined || down === null ? {} : { down }),
      ...(lastFixedAt === undefined || lastFixedAt === null ? {} : { lastFixedAt }),
    }
  },
})
