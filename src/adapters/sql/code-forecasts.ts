// Forecast against fact in the table code_forecast; counted by the database, so that no case is read for a figure.
import type { CodeCounts, CodeForecasts } from '../../flows/store-forecast.ts'
import type { Db } from './pool.ts'

const ANSWERED = 'select expected, happened from code_forecast where answered_at >= $1'

export const sqlCodeForecasts = (db: Db): CodeForecasts => ({
  async add({ applicationId, fileId, packVersion, reportedAt, expected }) {
    await db.query(
      `insert into code_forecast (application_id, file_id, pack_version, reported_at, expected)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [applicationId, fileId, packVersion, reportedAt, expected],
    )
  },
  async addFact(applicationId, codes, at) {
    await db.query(
      `update code_forecast set
         answered_at = coalesce(answered_at, $2),
         happened = array(select distinct unnest(happened || $3::text[]) order by 1)
       where application_id = $1
         and reported_at = (select max(reported_at) from code_forecast where application_id = $1)`,
      [applicationId, at, codes],
    )
  },
  async counts(since) {
    const { rows: sums } = await db.query<{ answered: number; asExpected: number }>(
      `select count(*)::int as answered,
         count(*) filter (where expected @> happened and happened @> expected)::int as "asExpected"
       from (${ANSWERED}) as answered`,
      [since],
    )
    const { rows: codes } = await db.query<CodeCounts>(
      `select code,
         count(*) filter (where code = any(expected) and code = any(happened))::int as both,
         count(*) filter (where code = any(expected) and not code = any(happened))::int as "onlyExpected",
         count(*) filter (where code = any(happened) and not code = any(expected))::int as "onlyHappened"
       from (${ANSWERED}) as answered
       cross join lateral (select distinct unnest(expected || happened) as code) as named
       group by code order by code`,
      [since],
    )
    return { answered: sums[0]?.answered ?? 0, asExpected: sums[0]?.asExpected ?? 0, codes }
  },
})
