// A synchronisation (SJTB) and the code tables (JCDM). A synchronisation is made piece by piece: what a provider connects may be
// more than fits into memory.
import type { Bureau } from '../bureau.ts'
import { shanghaiDate, shanghaiTime } from '../bureau-clock.ts'
import { readFiledService } from '../cases/change-register.ts'
import type { Subject } from '../codec/record.ts'
import type { Piece } from '../codec/write-download.ts'
import { writeEntry, writeTable, writeUnit } from '../codec/write-provider-messages.ts'
import { type FiledSubject, writeFiledService, writeFiledSubject } from '../codec/write-results.ts'
import { element } from '../codec/xml-tree.ts'
import { type EntryPart, entriesOf } from '../store/entries.ts'
import {
  accessesOf,
  type FiledServiceRow,
  type FiledSubjectRow,
  servicesOf,
  subjectById,
} from '../store/register-lookups.ts'
import { endedIn, wholeTable } from '../tables/changed-tables.ts'
import { deliveredTables } from '../tables/delivered-tables.ts'
import { reportingUnits } from '../tables/reporting-units.ts'
import type { Emit } from './emit-checks.ts'
import type { Order } from './read-order.ts'

/** A subject of the register, as a provider is told of it. */
export const filedSubject = (row: FiledSubjectRow, ispId: string): FiledSubject => ({
  ...(JSON.parse(row.material) as Subject),
  id: row.id,
  number: row.number,
  firstReportedOn: shanghaiDate(row.first_reported_at),
  changedOn: shanghaiDate(row.changed_at),
  officer: row.officer,
  decidedAt: shanghaiTime(row.decided_at),
  own: row.isp_id === ispId,
})

/** Services of the subject that the provider connects. */
export const connectedBy = ({ store }: Bureau, subject: FiledSubjectRow, ispId: string): FiledServiceRow[] =>
  servicesOf(store, subject.id).filter((one) =>
    accessesOf(store, one.id).some((access) => access.isp_id === ispId),
  )

/** Reporting units and code tables as they stand now; `kinds` says where in a document they go. */
export const tables =
  (kinds: { unit: Piece['kind']; table: Piece['kind'] }): Emit =>
  (bureau) => [
    ...reportingUnits(bureau).map((unit) => ({
      kind: kinds.unit,
      xml: writeUnit(unit, !bureau.policy.invalidUnits.includes(unit.id)),
    })),
    ...deliveredTables.map(([spelling, table]) => ({
      kind: kinds.table,
      xml: writeTable(
        spelling,
        wholeTable(bureau.policy, spelling.group, table),
        endedIn(bureau.policy, spelling.group),
      ),
    })),
  ]

const ownParts: readonly EntryPart[] = ['source', 'allocation', 'broadcast', 'brought', 'domain']

const pageSize = 500

/** Subjects of which the provider connects a service, page by page: a register may hold more than fits into memory. */
function* connectedSubjects({ store }: Bureau, ispId: string): Generator<FiledSubjectRow> {
  for (let after = 0; ; ) {
    const ids = store.all<{ id: number }>(
      'SELECT DISTINCT subject_id AS id FROM services JOIN accesses ON service_id = services.id WHERE accesses.isp_id = ? AND subject_id > ? ORDER BY subject_id LIMIT ?',
      ispId,
      after,
      pageSize,
    )
    for (const { id } of ids) {
      const row = subjectById(store, id)
      if (row !== undefined) yield row
      after = id
    }
    if (ids.length < pageSize) return
  }
}

/** Everything that the provider connects and has filed, and the code tables; made piece by piece. */
export function* synchronisation(bureau: Bureau, ispId: string, order: Order): Generator<Piece> {
  const { store } = bureau
  for (const row of connectedSubjects(bureau, ispId)) {
    const services = connectedBy(bureau, row, ispId).map((one) =>
      writeFiledService(readFiledService(store, one, ispId)),
    )
    const xml = element('Baxx', writeFiledSubject(filedSubject(row, ispId)), ...services)
    yield { kind: 'own-filing', xml }
  }
  for (const part of ownParts)
    for (const row of entriesOf(store, ispId, part)) yield { kind: `own-${part}`, xml: writeEntry(row) }
  yield* tables({ unit: 'own-unit', table: 'own-table' })(bureau, ispId, order)
}
