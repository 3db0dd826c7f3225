// Checks that a bureau sends when it has compared its register with the world (HCJG of filings and of addresses).
import type { Bureau } from '../bureau.ts'
import { shanghaiTime } from '../bureau-clock.ts'
import type { Subject } from '../codec/record.ts'
import type { Piece } from '../codec/write-download.ts'
import { element, leaf } from '../codec/xml-tree.ts'
import { overlapping } from '../store/entries.ts'
import {
  accessesOf,
  type FiledServiceRow,
  type FiledSubjectRow,
  serviceByNumber,
  subjectByNumber,
} from '../store/register-lookups.ts'
import type { Order } from './read-order.ts'
import { Unfit } from './read-orders.ts'

/** What an order becomes for one provider. */
export type Emit = (bureau: Bureau, ispId: string, order: Order) => Iterable<Piece>

/** The filed subject that an order names by number. Throws Unfit. */
export function subjectIn(bureau: Bureau, order: Order): FiledSubjectRow {
  const row = subjectByNumber(bureau.store, order.text('number').replace(/-\w+$/, ''))
  if (row === undefined) throw new Unfit('number: no such filing')
  return row
}

function serviceIn(bureau: Bureau, order: Order): FiledServiceRow {
  const row = serviceByNumber(bureau.store, order.text('number'))
  if (row === undefined) throw new Unfit('number: no such service')
  return row
}

const now = (bureau: Bureau): string => shanghaiTime(bureau.clock.now())

const subjectCheck: Emit = (bureau, _, order) => {
  const subject = JSON.parse(subjectIn(bureau, order).material) as Subject
  const xml = element(
    'Zthc',
    leaf('Ztid', subjectIn(bureau, order).id),
    leaf('Dwmc', subject.name),
    leaf('Zjlx', subject.certificateType),
    leaf('Zjhm', subject.certificateNumber),
    leaf('Cwyy', order.maybeText('problem')),
  )
  return [{ kind: 'subject-check', xml }]
}

const accessCheck: Emit = (bureau, ispId, order) => {
  const service = serviceIn(bureau, order)
  const finding = order.oneOf('finding', { 'over-reported': 1, 'under-reported': 2 })
  const under = finding === 2
  const access = accessesOf(bureau.store, service.id).find((one) => one.isp_id === ispId)
  const xml = element(
    'Jrhc',
    leaf('Wzid', service.id),
    leaf('Wz_Baxh', service.number),
    leaf('Ym', under ? order.text('domain') : undefined),
    leaf('Jxip', under ? order.address('address') : undefined),
    leaf('Bbisp', ispId),
    leaf('Hcjg', finding),
    leaf('Hcsj', now(bureau)),
    leaf('Jrid', access?.id),
  )
  return [{ kind: 'access-check', xml }]
}

const serviceCheck =
  (isEmpty: boolean): Emit =>
  (bureau, _, order) => {
    const service = serviceIn(bureau, order)
    const ids = [leaf('Wzid', service.id), leaf('Wz_Baxh', service.number)]
    const at = leaf('Hcsj', now(bureau))
    if (!isEmpty) return [{ kind: 'alive-check', xml: element('Wzch', ...ids, at) }]
    return [
      { kind: 'empty-check', xml: element('Kkwzhc', ...ids, leaf('Hcjg', order.flag('alive') ? 0 : 1), at) },
    ]
  }

const span = (order: Order, first: string, last: string, names: [string, string]): string[] => [
  leaf(first, order.address(names[0])),
  leaf(last, order.address(names[1])),
]

const sides = { source: 1, allocation: 2 } as const

/** The provider's entry that a check is about: the one that shares an address with it. */
const ownEntry = ({ store }: Bureau, ispId: string, order: Order) =>
  overlapping(
    store,
    order.oneOf('of', sides, 'allocation') === sides.source ? 'source' : 'allocation',
    order.address('first'),
    order.address('last'),
  ).find((one) => one.isp_id === ispId)

/** Addresses beyond what is filed, in conflict with another unit, or not filed at all. */
const addressCheck: Emit = (bureau, ispId, order) => {
  const what = order.oneOf('what', { 'out-of-bounds': 1, conflict: 2, unreported: 3 })
  const side = order.oneOf('of', sides, 'allocation')
  if (what === 1) {
    const own = span(order, 'Qsip', 'Zzip', ['first', 'last'])
    const beyond = span(order, 'Yjqsip', 'Yjzzip', ['otherFirst', 'otherLast'])
    const entry = leaf('Yjjlid', ownEntry(bureau, ispId, order)?.id)
    return [{ kind: 'bounds-check', xml: element('Yj', entry, ...own, leaf('Yjlx', side), ...beyond) }]
  }
  if (what === 2) {
    const own = span(order, 'Qsip1', 'Zzip1', ['first', 'last'])
    const other = span(order, 'Qsip2', 'Zzip2', ['otherFirst', 'otherLast'])
    const entry = leaf('Ctjlid', ownEntry(bureau, ispId, order)?.id)
    const xml = element(
      'Ct',
      entry,
      ...own,
      leaf('Ctbbdwid', order.text('unit')),
      ...other,
      leaf('Ctlx', side),
    )
    return [{ kind: 'conflict-check', xml }]
  }
  const own = span(order, 'Qsip', 'Zzip', ['first', 'last'])
  return [{ kind: 'unreported-check', xml: element('Wb', ...own, leaf('Wblx', side)) }]
}

/** Orders for checks by their names. */
export const checkEmits = {
  'subject-check': subjectCheck,
  'access-check': accessCheck,
  'empty-check': serviceCheck(true),
  'alive-check': serviceCheck(false),
  'address-check': addressCheck,
} as const satisfies Readonly<Record<string, Emit>>
