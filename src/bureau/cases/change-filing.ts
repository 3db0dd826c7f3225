// An approved change: the subject and the services named get their new values; what is the same keeps its ids.
import type { Bureau } from '../bureau.ts'
import type { Access, Change, ChangedService } from '../codec/record.ts'
import { writeFiledService } from '../codec/write-results.ts'
import { element } from '../codec/xml-tree.ts'
import type { FiledTarget } from '../store/filed-target.ts'
import type { Store } from '../store/open-store.ts'
import {
  accessesOf,
  certificateKey,
  type FiledServiceRow,
  plainHomePage,
  serviceById,
  subjectById,
} from '../store/register-lookups.ts'
import { type RegisterChange, readFiledService, serviceOf } from './change-register.ts'
import { fileAddresses, fileDomain, writeFiled } from './file-record.ts'

/** Undefined where what it changes is no longer filed. */
export function changeFiling(
  bureau: Bureau,
  record: Change,
  { subject }: FiledTarget,
  ispId: string,
): RegisterChange | undefined {
  const { store, clock } = bureau
  const rows = record.changes.map((change) => serviceById(store, change.id))
  if (subject === undefined || rows.includes(undefined)) return undefined
  store.run(
    'UPDATE subjects SET name = ?, certificate_key = ?, material = ?, changed_at = ? WHERE id = ?',
    record.subject.name,
    certificateKey(record.subject.certificateType, record.subject.certificateNumber),
    JSON.stringify({ ...record.subject, ispId: subject.isp_subject_id }),
    clock.now(),
    subject.id,
  )
  for (const [at, change] of record.changes.entries()) {
    const row = rows[at]
    if (row !== undefined) changeService(bureau, row, change)
  }
  const after = record.changes.flatMap((change) => serviceById(store, change.id) ?? [])
  const services = after.map((row) => writeFiledService(readFiledService(store, row, ispId)))
  const xml = element('Baxx', writeFiled(subjectById(store, subject.id) ?? subject, { ispId }), ...services)
  return {
    subjectNumber: subject.number,
    serviceNumbers: after.map(({ number }) => number),
    pieces: [{ kind: 'filed', xml }],
  }
}

function changeService(bureau: Bureau, row: FiledServiceRow, { material }: ChangedService): void {
  const { store, clock } = bureau
  changeDomains(bureau, row, material.domains)
  const accesses = accessesOf(store, row.id).map((filed, at) => {
    const before = serviceOf(row).accesses[at]
    const wanted = material.accesses.find((one) => one.ispId === String(filed.id))
    if (before === undefined || wanted === undefined) return before
    return {
      ...wanted,
      ispId: filed.isp_access_id,
      addresses: changeAddresses(store, filed.id, before, wanted),
    }
  })
  const changed = {
    ...material,
    ispId: row.isp_service_id,
    accesses: accesses.filter((one) => one !== undefined),
  }
  store.run(
    'UPDATE services SET name = ?, home_page = ?, material = ?, changed_at = ? WHERE id = ?',
    material.name,
    material.homePage === undefined ? null : plainHomePage(material.homePage),
    JSON.stringify(changed),
    clock.now(),
    row.id,
  )
}

/** Ranges that are named by their id, or that stay the same, keep it; the rest goes. In the order of their ids. */
function changeAddresses(
  store: Store,
  accessId: number,
  before: Access,
  wanted: Access,
): Access['addresses'] {
  const had = store.all<{ id: number }>('SELECT id FROM addresses WHERE access_id = ? ORDER BY id', accessId)
  const kept = new Map<number, Access['addresses'][number]>()
  const added: Access['addresses'] = []
  for (const range of wanted.addresses) {
    const same = ({ id }: { id: number }, at: number): boolean =>
      !kept.has(id) &&
      (range.id === undefined
        ? before.addresses[at]?.first === range.first && before.addresses[at]?.last === range.last
        : range.id === String(id))
    const row = had.find(same)
    if (row === undefined) added.push(range)
    else kept.set(row.id, range)
  }
  for (const { id } of had) {
    const range = kept.get(id)
    if (range === undefined) store.run('DELETE FROM addresses WHERE id = ?', id)
    else store.run('UPDATE addresses SET isp_address_id = ? WHERE id = ?', range.ispId, id)
  }
  fileAddresses(store, accessId, added)
  const inOrder = [...had.flatMap(({ id }) => kept.get(id) ?? []), ...added]
  return inOrder.map(({ ispId, first, last }) => ({ ispId, first, last }))
}

function changeDomains(
  { store }: Bureau,
  row: FiledServiceRow,
  domains: readonly { ispId: string; domain: string }[],
): void {
  const before = store.all<{ domain: string }>('SELECT domain FROM domains WHERE service_id = ?', row.id)
  const had = new Set(before.map(({ domain }) => domain))
  const wanted = new Set(domains.map(({ domain }) => domain))
  for (const domain of had) if (!wanted.has(domain)) store.run('DELETE FROM domains WHERE domain = ?', domain)
  for (const one of domains) if (!had.has(one.domain)) fileDomain(store, row.id, one)
}
