// Settings of one bureau, checked once at the start: a wrong key length must stop the operator then, not be answered by
// the bureau with "cannot decrypt" at night.
import type { CodeTable } from '../../../core/code-table.ts'
import { Fault } from '../../../core/fault.ts'
import type { ContainerFormat } from './pack-document.ts'
import { type EncryptAlgorithm, filingPasswordHash, type HashEncoding } from './payload.ts'

type Endpoints = {
  readonly upDownLoad: string
  readonly queryBeianStatus: string
  readonly verifyBamm: string
}

export type RegulatorSettings = {
  /** Our short name of the bureau, such as `beijing`; stands in messages to operators. */
  readonly code: string
  /** `http://host:port`, from which the three services follow; or the three addresses (with or without `?wsdl`). */
  readonly baseUrl?: string
  readonly endpoints?: Endpoints
  /** Number that the bureau gave to this provider (Long). */
  readonly ispId: string | number
  readonly userName: string
  readonly password: string
  /** 16, 24 or 32 characters; and 16. Needed with `encryptAlgorithm` 1, and to read encrypted downloads. */
  readonly aesKey: string
  readonly aesIv: string
  readonly encryptAlgorithm: EncryptAlgorithm
  readonly hashEncoding: HashEncoding
  /** The same for `pwdHash` alone, where a bureau spells its two hashes in two ways. */
  readonly passwordHashEncoding?: HashEncoding
  /** Name of the first argument of every call, for a bureau whose WSDL does not say what its service takes: `ispId`, `ispID`
   * or `arg0` in its stead. Left out: as the WSDL has it. */
  readonly ispIdName?: string
  /** `version` of the root of uploads, where a bureau compares it (5004). */
  readonly rootVersion?: string
  /** Who reports (`Bbfs`): the provider for others, or everybody for themselves. */
  readonly reportedBy?: 'provider' | 'subject'
  readonly containerFormat?: ContainerFormat
  readonly zipEntryName?: string
  /** Whether the caps of attachments (150K, 100K) count the image or its base64. */
  readonly attachmentCapCounts?: 'image' | 'base64'
  /** What stands for the digest of a filing password where the schema demands one and the applicant has none. */
  readonly absentFilingPassword?: string
  /** How `isp_verifybamm` wants the filing password: its MD5, as in uploads, or as the applicant knows it. */
  readonly verifiedPassword?: 'md5' | 'plain'
  readonly timeoutMs?: number
  /** Largest answer that is read, and largest document that is unpacked, in bytes. */
  readonly answerLimitBytes?: number
  readonly documentLimitBytes?: number
  /** Largest answer with a file, which is not held but goes to a temporary file, in bytes. */
  readonly fileLimitBytes?: number
  /** Largest document that is read record by record, in bytes once unpacked. */
  readonly streamLimitBytes?: number
  /** Code tables in force, by our name for them. */
  readonly codeTables: () => ReadonlyMap<string, CodeTable>
  /** Our own additions that we would like to use; the bureau is asked which of them it takes, and without its word none goes
   * out. None for a bureau that follows the published interface: then it is not asked. */
  readonly extensions: readonly ('sms-state' | 'apps' | 'electronic-verification')[]
}

export type CheckedSettings = Required<Omit<RegulatorSettings, 'baseUrl' | 'codeTables' | 'ispId'>> & {
  readonly ispId: string
}

const MEBIBYTE = 1024 * 1024

const wrong = (code: string, option: string, why: string): never => {
  throw new Fault('regulator-settings-wrong', `bureau ${code}: setting ${option} ${why}`, 'operator')
}

const httpUrl = (code: string, option: string, text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : wrong(code, option, 'is not a URL')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    wrong(code, option, 'must begin with http:// or https://')
  if (url.username !== '' || url.password !== '') wrong(code, option, 'must not contain a password')
  return text
}

const endpointsOf = (settings: RegulatorSettings): Endpoints => {
  const { code, endpoints, baseUrl } = settings
  if (endpoints !== undefined) {
    return {
      upDownLoad: httpUrl(code, 'endpoints.upDownLoad', endpoints.upDownLoad),
      queryBeianStatus: httpUrl(code, 'endpoints.queryBeianStatus', endpoints.queryBeianStatus),
      verifyBamm: httpUrl(code, 'endpoints.verifyBamm', endpoints.verifyBamm),
    }
  }
  const base = httpUrl(code, 'baseUrl', baseUrl ?? wrong(code, 'baseUrl', 'is missing')).replace(/\/+$/, '')
  return {
    upDownLoad: `${base}/ISPWebService/upDownLoad`,
    queryBeianStatus: `${base}/BeianStatusWebService/queryBeianStatus`,
    verifyBamm: `${base}/BeianStatusWebService/verifyBamm`,
  }
}

const ispIdOf = (settings: RegulatorSettings): string => {
  const text = String(settings.ispId).trim()
  const isLong = /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n
  if (typeof settings.ispId === 'number' && !Number.isSafeInteger(settings.ispId))
    wrong(settings.code, 'ispId', 'is too large for a number: write it as text')
  return isLong ? text : wrong(settings.code, 'ispId', 'must be a whole number of at most 19 digits')
}

const checkKey = (settings: RegulatorSettings): void => {
  const { code, aesKey, aesIv } = settings
  const isLatin = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
  if (!isLatin(aesKey) || ![16, 24, 32].includes(aesKey.length))
    wrong(code, 'aesKey', 'must have 16, 24 or 32 characters')
  if (!isLatin(aesIv) || aesIv.length !== 16) wrong(code, 'aesIv', 'must have 16 characters')
}

const positive = (code: string, option: string, value: number): number =>
  Number.isSafeInteger(value) && value > 0 ? value : wrong(code, option, 'must be a whole number above 0')

/** Checks the settings and fills in the defaults. Throws a Fault of class `operator` that names the setting, never its value. */
export const checkSettings = (settings: RegulatorSettings): CheckedSettings => {
  const { code } = settings
  if (settings.userName.trim() === '') wrong(code, 'userName', 'is empty')
  if (settings.password === '') wrong(code, 'password', 'is empty')
  if (settings.encryptAlgorithm !== 0 && settings.encryptAlgorithm !== 1)
    wrong(code, 'encryptAlgorithm', 'must be 0 or 1')
  if (settings.hashEncoding !== 'raw' && settings.hashEncoding !== 'hex')
    wrong(code, 'hashEncoding', 'must be raw or hex')
  if (settings.encryptAlgorithm === 1 || settings.aesKey !== '' || settings.aesIv !== '') checkKey(settings)
  const ispIdName = settings.ispIdName ?? ''
  if (!/^([A-Za-z_][\w.-]{0,63})?$/.test(ispIdName))
    wrong(code, 'ispIdName', 'must be the name of an element')
  const rootVersion = settings.rootVersion ?? 'V.3.0'
  if (!/^[\w.-]{1,20}$/.test(rootVersion))
    wrong(code, 'rootVersion', 'may have 1 to 20 letters, digits, dots')
  const zipEntryName = settings.zipEntryName ?? 'beianinfo.xml'
  if (!/^[\w.-]{1,128}$/.test(zipEntryName))
    wrong(code, 'zipEntryName', 'may have letters, digits, dot, hyphen')
  const absentFilingPassword = settings.absentFilingPassword ?? filingPasswordHash('')
  if (!/^[\x21-\x7e]{1,32}$/.test(absentFilingPassword))
    wrong(code, 'absentFilingPassword', 'must have 1 to 32 characters without spaces')
  return {
    code,
    endpoints: endpointsOf(settings),
    ispId: ispIdOf(settings),
    userName: settings.userName,
    password: settings.password,
    aesKey: settings.aesKey,
    aesIv: settings.aesIv,
    encryptAlgorithm: settings.encryptAlgorithm,
    hashEncoding: settings.hashEncoding,
    passwordHashEncoding: settings.passwordHashEncoding ?? settings.hashEncoding,
    ispIdName,
    rootVersion,
    reportedBy: settings.reportedBy ?? 'provider',
    containerFormat: settings.containerFormat ?? 'zip',
    zipEntryName,
    attachmentCapCounts: settings.attachmentCapCounts ?? 'image',
    absentFilingPassword,
    verifiedPassword: settings.verifiedPassword ?? 'md5',
    timeoutMs: positive(code, 'timeoutMs', settings.timeoutMs ?? 60_000),
    answerLimitBytes: positive(code, 'answerLimitBytes', settings.answerLimitBytes ?? 96 * MEBIBYTE),
    fileLimitBytes: positive(code, 'fileLimitBytes', settings.fileLimitBytes ?? 2_048 * MEBIBYTE),
    documentLimitBytes: positive(code, 'documentLimitBytes', settings.documentLimitBytes ?? 200 * MEBIBYTE),
    streamLimitBytes: positive(code, 'streamLimitBytes', settings.streamLimitBytes ?? 16_384 * MEBIBYTE),
    extensions: settings.extensions,
  }
}
