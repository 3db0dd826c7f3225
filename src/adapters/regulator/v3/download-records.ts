// Where in a downloaded document which record stands, and what reads it. A path that is in neither table is unknown to this
// version: the element there is kept whole.
import type { BureauMessage } from '../../../flows/regulator-port.ts'
import {
  addressConflict,
  addressResult,
  domainResult,
  filedAllocation,
  filedBroadcast,
  filedBrought,
  filedDomain,
  filedSource,
  outOfBounds,
  unreportedAddress,
} from './address-data.ts'
import { bureauRecord } from './bureau-record-data.ts'
import { reportingUnit, tablePlaces, tableRow } from './code-data.ts'
import { type CodeOf, type Fields, readFields } from './fields.ts'
import { filedMessages } from './filed-data.ts'
import {
  accessCheck,
  blacklistedService,
  blacklistedSubject,
  emptyServiceCheck,
  illegalAccess,
  livenessCheck,
  notice,
  subjectCheck,
  unfiledWebsite,
} from './list-data.ts'
import { cancelledMessage, reportResultMessage, resultMessage, verdictMessage } from './result-data.ts'
import { type Known, knownCancellation, knownFiling, knownResult, knownVerdict, straysIn } from './strays.ts'
import { writeElement, type XmlElement } from './xml-document.ts'

export type DownloadOptions = {
  readonly extensions: readonly string[]
  /** Our own number: accesses of other providers are told apart by it. */
  readonly ispId: string
  readonly codeOf: CodeOf
}

type Read = (element: XmlElement, path: string, options: DownloadOptions) => readonly BureauMessage[]

/** An element as it came, for a person to look at. */
export const unknownMessage = (element: string, source: XmlElement): BureauMessage => ({
  kind: 'unknown',
  element,
  xml: writeElement(source),
})

/** A record read by its fields; what it has besides follows as unknown. */
const fields =
  (read: (fields: Fields) => BureauMessage): Read =>
  (element, path, { codeOf }) => {
    const done = readFields(element, path, codeOf, read)
    if (done === undefined) return [unknownMessage(path, element)]
    return [done.value, ...done.left.map((left) => unknownMessage(left.path, left.element))]
  }

const orUnknown =
  (read: (element: XmlElement, options: DownloadOptions) => BureauMessage | undefined): Read =>
  (element, path, options) => [read(element, options) ?? unknownMessage(path, element)]

/** What is read by picking: whatever is in it besides follows as unknown. */
const picked =
  (known: Known, read: Read): Read =>
  (element, path, options) => {
    const messages = read(element, path, options)
    if (messages[0]?.kind === 'unknown') return messages
    const strays = straysIn(element, path, known, options.extensions)
    return [...messages, ...strays.map((one) => unknownMessage(one.path, one.element))]
  }

const verdict: Read = (element) => [verdictMessage(element) ?? unknownMessage('ICP/BAJG/GJSHS/Gjsh', element)]

const task = fields((one) => ({ kind: 'verification-task', record: bureauRecord(one) }))
const synchronised = fields((one) => ({ kind: 'synchronised-filing', record: bureauRecord(one) }))

const codeRows = (above: string): readonly (readonly [string, Read])[] => [
  [`${above}/Bbdwlb/Bbdw`, fields(reportingUnit)],
  ...tablePlaces.map((one) => [`${above}/Jcdm_xx/${one.group}/${one.row}`, fields(tableRow(one))] as const),
]

/** What reads the record at a path. */
export const records: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['ICP/BASJ/Baxx', picked(knownFiling, (element, _, { ispId }) => filedMessages(element, ispId))],
  ['ICP/ZXSJ/Zxxx', picked(knownCancellation, orUnknown(cancelledMessage))],
  [
    'ICP/BAJG/Jg_xx',
    picked(
      knownResult,
      orUnknown(
        (element, { extensions }) => reportResultMessage(element) ?? resultMessage(element, extensions),
      ),
    ),
  ],
  ['ICP/BAJG/GJSHS/Gjsh', picked(knownVerdict, verdict)],
  ['ICP/GJSHS/Gjsh', picked(knownVerdict, verdict)],
  ['ICP/HMDLB/Zthmdxxs', fields(blacklistedSubject)],
  ['ICP/HMDLB/Wzhmdxxs', fields(blacklistedService)],
  ['ICP/FFJRHMD/Ffjrxx', fields(illegalAccess)],
  ['ICP/WBAWZLB/Wbawz_xx', fields(unfiledWebsite)],
  ['ICP/HSRW/Baxx', task],
  ['ICP/HCJG/Jgxx/Zthc', fields(subjectCheck)],
  ['ICP/HCJG/Jgxx/Jrhc', fields(accessCheck)],
  ['ICP/HCJG/Jgxx/Kkwzhc', fields(emptyServiceCheck)],
  ['ICP/HCJG/Jgxx/Wzch', fields(livenessCheck)],
  ['ICP/XGTZ/Tzxx', fields(notice)],
  ['IP/BAJG/Lyjg', fields(addressResult('source'))],
  ['IP/BAJG/Fpjg', fields(addressResult('allocation'))],
  ['IP/BAJG/Gbjs', fields(addressResult('broadcast'))],
  ['IP/BAJG/Zdip', fields(addressResult('brought'))],
  ['IP/HCJG/Jgxx/Yj', fields(outOfBounds)],
  ['IP/HCJG/Jgxx/Ct', fields(addressConflict)],
  ['IP/HCJG/Jgxx/Wb', fields(unreportedAddress)],
  ['YM/BAJG/Jg_xx', fields(domainResult)],
  ...codeRows('JCDM'),
  ['SJTB/ICP/Baxx', synchronised],
  ['SJTB/IP/Iply/Lyxx', fields(filedSource)],
  ['SJTB/IP/Ipfp/Fpxx', fields(filedAllocation)],
  ['SJTB/IP/Ipgb/Gbxx', fields(filedBroadcast)],
  ['SJTB/IP/Zdip/Zdxx', fields(filedBrought)],
  ['SJTB/YM/Ymxx', fields(filedDomain)],
  ...codeRows('SJTB/JCDM'),
])

/** Paths of elements that hold records or other groups and nothing of their own. */
export const groups: ReadonlySet<string> = new Set(
  [...records.keys()].flatMap((path) => {
    const names = path.split('/')
    return names.slice(1).map((_, depth) => names.slice(0, depth + 1).join('/'))
  }),
)
