// Walking through all cases that are not ended, in the order of their ids: for trying rules on them. New cases may appear
// meanwhile; whoever walks counts what was judged.
import type { Applications } from '../../flows/store.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'
import { type StateRow, stateOf } from './state-row.ts'

const OPEN = `status not in ('filed', 'cancelled', 'withdrawn', 'abandoned', 'expired') and ($1::text is null or province_code = $1)`

export const openCases = (db: Db, json: SealedJson): Pick<Applications, 'openCases' | 'countOpen'> => ({
  async openCases({ provinceCode, after, limit }) {
    if (after !== undefined && !isUuid(after)) return []
    const { rows } = await db.query<StateRow>(
      `select id, state_sealed from application where ${OPEN} and ($2::uuid is null or id > $2) order by id limit $3`,
      [provinceCode ?? null, after ?? null, limit],
    )
    return rows.map((row) => stateOf(json, row))
  },
  async countOpen(provinceCode) {
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from application where ${OPEN}`,
      [provinceCode ?? null],
    )
    return rows[0]?.n ?? 0
  },
})
