// Migrations over a database that holds something: what stood there before keeps its meaning.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../src/adapters/sql/migrate.ts'
import { openPool } from '../../src/adapters/sql/pool.ts'
import { emptyDatabase } from '../support/database.ts'

const ALL = join(import.meta.dirname, '../../migrations')

test('cases and filings from before there were several bureaux are those of the one that was reported to', async () => {
  const database = await emptyDatabase()
  const pool = openPool(database.url, { max: 4, onError: () => undefined })
  const before = mkdtempSync(join(tmpdir(), 'openbeian-migrations-'))
  for (const name of readdirSync(ALL)) if (name < '0140') cpSync(join(ALL, name), join(before, name))
  await migrate(pool, before)
  await pool.query(`insert into bureau (code, last_sequence) values ('tianjin', 5)`)
  await pool.query(
    `insert into application (id, account_id, status, filing_type, province_code, domain, subject_key, revision, round, created_at, touched_at, state_sealed)
     values (gen_random_uuid(), 'a', 'ready-to-report', 'first-filing', '120000', 'example.cn', 'k', 1, 1, now(), now(), '')`,
  )
  await pool.query(
    `with subject as (
       insert into register_subject (id, account_id, subject_number, bureau_subject_id, subject_key, province_code, filed_at, data_sealed)
       values (gen_random_uuid(), 'a', '津ICP备2026000001号', '1', 'k', '120000', now(), '') returning id)
     insert into register_service (id, subject_id, service_filing_number, bureau_service_id, domain, service_id, filed_at, data_sealed)
     select gen_random_uuid(), id, '津ICP备2026000001号-1', '2', 'example.cn', 's1', now(), '' from subject`,
  )
  await migrate(pool, ALL)
  const { rows } = await pool.query(
    'select bureau from application union all select bureau from register_subject union all select bureau from register_service',
  )
  expect(rows).toEqual([{ bureau: 'tianjin' }, { bureau: 'tianjin' }, { bureau: 'tianjin' }])
  await pool.end()
  await database.drop()
  rmSync(before, { recursive: true })
})
