// The regulator's enterprise interface V3.0 behind the port `Regulator`: one object for one bureau.
// A Fault means that the outcome is unknown or the call could not be made; an answer means that the bureau has spoken.
// After a Fault on upload, ask previousUpload before sending the same sequence again: the file may have arrived.
import { randomInt } from 'node:crypto'
import { Fault } from '../../../core/fault.ts'
import type { DownloadAnswer, UploadAnswer } from '../../../flows/exchange-port.ts'
import type { FilingStatus, Regulator, ReportRecord, StatusQuery } from '../../../flows/regulator-port.ts'
import { type Agreement, createAgreement, type Extension, needsExtension } from './agreed-extensions.ts'
import { capOf } from './attachment-cap.ts'
import { digestOf } from './container.ts'
import type { DocumentPiece } from './document-node.ts'
import { readDownload } from './download-file.ts'
import type { DownloadOptions } from './download-records.ts'
import { unencodable } from './gbk.ts'
import { keptContent } from './kept-content.ts'
import { openLargeDownload } from './large-download.ts'
import { type Numbers, readNumbers } from './numbers.ts'
import { openDocument, openDownload } from './open-download.ts'
import { packDocument } from './pack-document.ts'
import { closePayload, filingPasswordHash, passwordHash } from './payload.ts'
import { previousUploadOf } from './previous-upload.ts'
import { reportBytes, reportCount, reportFile } from './provider-file.ts'
import {
  badAnswer,
  missingSequences,
  type ReturnDocument,
  readReturn,
  refusedCall,
} from './return-document.ts'
import { type CheckedSettings, checkSettings, type RegulatorSettings } from './settings.ts'
import { createSoapCaller, type SoapCaller } from './soap-call.ts'
import { conditionOf, filingStatusOf } from './status-query.ts'
import {
  fileLimits,
  fileOverheadBytes,
  recordBytes,
  recordCount,
  type UploadFileOptions,
  uploadFile,
} from './upload-file.ts'
import { textOf } from './xml-document.ts'

type Connection = {
  readonly settings: CheckedSettings
  readonly numbers: Numbers
  readonly caller: SoapCaller
  /** What goes into files, by what the bureau takes. */
  readonly filesFor: (taken: ReadonlySet<Extension>) => UploadFileOptions
  readonly agreement: Agreement
  readonly reading: DownloadOptions
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const HASH_ALGORITHM = '0'
const COMPRESSION_FORMAT = '0'
const LARGEST_SEQUENCE = 2_147_483_647

const randomText = (): string =>
  Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

const nameOf = (connection: Connection, method: string): string =>
  `bureau ${connection.settings.code}, ${method}`

/** Every call begins with the same four values: who asks, and the proof. */
const proofOf = ({ settings }: Pick<Connection, 'settings'>): readonly string[] => {
  const { ispId, userName, password, passwordHashEncoding } = settings
  const randVal = randomText()
  return [ispId, userName, randVal, passwordHash(password, randVal, passwordHashEncoding)]
}

const call = async (
  connection: Connection,
  endpoint: string,
  method: string,
  values: readonly string[],
  brokenOff?: AbortSignal,
): Promise<ReturnDocument> =>
  readReturn(
    nameOf(connection, method),
    await connection.caller.call(endpoint, method, [...proofOf(connection), ...values], brokenOff),
  )

const upload = async (
  connection: Connection,
  file: { sequence: number; container: Uint8Array; brokenOff?: AbortSignal },
): Promise<UploadAnswer> => {
  const { settings } = connection
  if (!Number.isInteger(file.sequence) || file.sequence < 1 || file.sequence > LARGEST_SEQUENCE) {
    throw new Fault(
      'regulator-file-invalid',
      `data sequence ${file.sequence} is not a number from 1 to ${LARGEST_SEQUENCE}`,
      'bug',
    )
  }
  const { beianInfo, beianInfoHash } = closePayload(file.container, settings)
  const values = [
    beianInfo,
    beianInfoHash,
    String(file.sequence),
    String(settings.encryptAlgorithm),
    HASH_ALGORITHM,
    COMPRESSION_FORMAT,
  ]
  const { upDownLoad } = settings.endpoints
  const answer = await call(connection, upDownLoad, 'isp_upload', values, file.brokenOff)
  const { code, message } = answer
  if (code === '0') return { kind: 'accepted' }
  const kind = answer.meaning.class
  if (kind === 'gap') return { kind: 'gap', missing: missingSequences(answer) }
  if (kind === 'later') return { kind: 'later', code, message }
  if (kind === 'done')
    throw badAnswer(
      nameOf(connection, 'isp_upload'),
      `msg_code ${code} is no answer to an upload`,
      answer.source,
    )
  return { kind: 'refused', code, message }
}

const download = async (connection: Connection): Promise<DownloadAnswer> => {
  const { settings, caller } = connection
  const file = await caller.callForFile(settings.endpoints.upDownLoad, 'isp_download', [
    ...proofOf(connection),
    HASH_ALGORITHM,
  ])
  return readDownload(nameOf(connection, 'isp_download'), file)
}

const acknowledge = async (connection: Connection, fileName: string): Promise<void> => {
  const answer = await call(connection, connection.settings.endpoints.upDownLoad, 'isp_downloadack', [
    HASH_ALGORITHM,
    fileName,
  ])
  if (answer.meaning.class !== 'done') throw refusedCall(nameOf(connection, 'isp_downloadack'), answer)
}

const queryStatus = async (connection: Connection, query: StatusQuery): Promise<FilingStatus> => {
  const what = nameOf(connection, 'isp_querybeianstatus')
  const { type, condition } = conditionOf(query, connection.numbers, what)
  const values = [HASH_ALGORITHM, String(type), condition]
  const answer = await call(
    connection,
    connection.settings.endpoints.queryBeianStatus,
    'isp_querybeianstatus',
    values,
  )
  if (answer.meaning.class !== 'done') throw refusedCall(what, answer)
  return filingStatusOf(answer, { type, condition }, what)
}

/** The bureau limits how often it may be asked: then the Fault is of class `operator`, code `regulator-refused-22`. */
const verifyPassword = async (
  connection: Connection,
  query: { number: string; password: string },
): Promise<boolean> => {
  const { settings } = connection
  const what = nameOf(connection, 'isp_verifybamm')
  const typed = query.password.trim()
  const password = settings.verifiedPassword === 'plain' ? typed : filingPasswordHash(typed)
  const answer = await call(connection, settings.endpoints.verifyBamm, 'isp_verifybamm', [
    HASH_ALGORITHM,
    query.number.trim(),
    password,
  ])
  if (answer.meaning.class !== 'done') throw refusedCall(what, answer)
  const result = textOf(answer.element, 'VerifyRes')
  if (result !== '0' && result !== '1') throw badAnswer(what, 'VerifyRes is neither 0 nor 1', answer.source)
  return result === '0'
}

const connect = (options: RegulatorSettings): Connection => {
  const settings = checkSettings(options)
  const numbers = readNumbers(options.codeTables)
  const { ispId, absentFilingPassword, rootVersion, reportedBy } = settings
  const capBytes = capOf(settings, numbers)
  const filesFor: Connection['filesFor'] = (taken) => ({
    ispId,
    numbers,
    absentFilingPassword,
    rootVersion,
    reportedBy,
    takesApps: taken.has('apps'),
    takesVerification: taken.has('electronic-verification'),
    capBytes,
  })
  const reading = { extensions: settings.extensions, ispId, codeOf: numbers.codeOf }
  const caller = createSoapCaller(settings.code, settings)
  const extensionsAt = new URL('/ExtensionWebService/extensions', settings.endpoints.upDownLoad).href
  const agreement = createAgreement(settings.extensions, (wanted) =>
    caller.call(extensionsAt, 'isp_extensions', [...proofOf({ settings }), HASH_ALGORITHM, wanted]),
  )
  return { settings, numbers, filesFor, agreement, reading, caller }
}

const packed = async (settings: CheckedSettings, document: readonly DocumentPiece[]) => {
  const container = await packDocument(document, settings.containerFormat, settings.zipEntryName)
  return { container, digest: digestOf(container) }
}

/** The port to one bureau. Throws a Fault of class `operator` at once when a setting or a code table is wrong. */
export const createRegulatorV3 = (options: RegulatorSettings): Regulator => {
  const connection = connect(options)
  const { settings, numbers, filesFor, agreement, reading } = connection
  const plain = filesFor(new Set())
  const assumed = (): UploadFileOptions => filesFor(agreement.assumed())
  /** The bureau is asked only where something would go out that the published interface does not have. */
  const filesOf = async (records: readonly ReportRecord[]): Promise<UploadFileOptions> =>
    records.some(needsExtension) ? filesFor(await agreement.agreed()) : plain
  return {
    limits: { records: fileLimits.records, bytes: fileLimits.bytes - fileOverheadBytes(plain) },
    countRecords: (record) => recordCount(record, assumed()),
    estimateBytes: (record) => recordBytes(record, assumed()),
    get takesApps() {
      return agreement.assumed().has('apps')
    },
    hasNumber: (table, code) => numbers.findNumber(table, code) !== undefined,
    attachmentCapBytes: plain.capBytes,
    unencodable,
    countReport: reportCount,
    estimateReportBytes: (report) => reportBytes(report, plain),
    build: async (records) => packed(settings, await uploadFile(records, await filesOf(records))),
    buildReports: async (reports) => packed(settings, reportFile(reports, plain)),
    upload: (file) => upload(connection, file),
    previousUpload: async () => {
      const answer = await call(connection, settings.endpoints.upDownLoad, 'isp_querypreviousupload', [
        HASH_ALGORITHM,
      ])
      return previousUploadOf(answer, settings, nameOf(connection, 'isp_querypreviousupload'))
    },
    download: () => download(connection),
    decode: async (document) =>
      openDocument(await openDownload(document, settings), document, settings, reading),
    openLarge: (pieces) => openLargeDownload(pieces, settings, reading),
    readKept: (bytes) => keptContent(bytes, settings),
    acknowledge: (fileName) => acknowledge(connection, fileName),
    queryStatus: (query) => queryStatus(connection, query),
    verifyPassword: (query) => verifyPassword(connection, query),
  }
}
