// One bureau, and the company of the provider that reports to it.
import type { BureauSettings } from '../adapters/regulator/make-bureau.ts'
import { isBlockedPort } from '../core/blocked-port.ts'
import type { Reader } from './environment.ts'
import { readDialect } from './read-dialect.ts'
import { readBatch, readHours } from './read-exchange.ts'
import { refuseDemo } from './read-secrets.ts'

const isHttp = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** One address from which those of the three services follow, or the three themselves. */
const readAddresses = (read: Reader): Pick<BureauSettings, 'baseUrl' | 'endpoints'> => {
  const addresses = read.text('REGULATOR_URL').split(/[\s,]+/)
  const [base = '', queryBeianStatus, verifyBamm] = addresses
  const isGood = [1, 3].includes(addresses.length) && addresses.every(isHttp)
  if (base !== '' && !isGood)
    read.complain(
      'REGULATOR_URL',
      'must be an address such as https://bureau.example.cn:8443, or those of the three services with commas',
    )
  if (addresses.some((one) => isHttp(one) && isBlockedPort(Number(new URL(one).port))))
    read.complain('REGULATOR_URL', 'has a port that no HTTP client calls; the bureau must listen on another')
  return queryBeianStatus === undefined || verifyBamm === undefined
    ? { baseUrl: base }
    : { endpoints: { upDownLoad: base, queryBeianStatus, verifyBamm } }
}

const readAes = (read: Reader) => {
  const aesKey = refuseDemo(read, 'REGULATOR_AES_KEY')
  const aesIv = refuseDemo(read, 'REGULATOR_AES_IV')
  if (aesKey !== '' && ![16, 24, 32].includes(aesKey.length))
    read.complain('REGULATOR_AES_KEY', 'must have 16, 24 or 32 characters')
  if (aesIv !== '' && aesIv.length !== 16) read.complain('REGULATOR_AES_IV', 'must have 16 characters')
  return { aesKey, aesIv }
}

const readAbsentPassword = (read: Reader): { absentFilingPassword?: string } => {
  const text = read.text('REGULATOR_NO_PASSWORD')
  if (text !== '' && !/^[\x21-\x7e]{1,32}$/.test(text))
    read.complain('REGULATOR_NO_PASSWORD', 'must have 1 to 32 characters without spaces')
  return text === '' ? {} : { absentFilingPassword: text }
}

const readExtensions = (read: Reader): BureauSettings['extensions'] => [
  ...(read.yes('REGULATOR_SMS_STATE') ? ['sms-state' as const] : []),
  ...(read.yes('REGULATOR_APPS') ? ['apps' as const] : []),
  ...(read.yes('REGULATOR_ELECTRONIC_VERIFICATION') ? ['electronic-verification' as const] : []),
]

const readProvince = (read: Reader): string => {
  const code = read.text('PROVIDER_PROVINCE')
  if (code !== '' && !/^[1-8]\d0000$/.test(code))
    read.complain('PROVIDER_PROVINCE', 'must be the six digits of a province, such as 110000')
  return code
}

/** Everything that is said of one bureau by the options that `read` has. */
export const readBureau = (read: Reader): BureauSettings => {
  const ispId = read.text('REGULATOR_ISP_ID')
  if (ispId !== '' && !/^[1-9]\d{0,18}$/.test(ispId))
    read.complain('REGULATOR_ISP_ID', 'must be the whole number that the bureau gave you')
  return {
    version: read.oneOf('REGULATOR_VERSION', ['v3.0']),
    code: read.text('REGULATOR_CODE'),
    name: read.text('REGULATOR_NAME'),
    ...readAddresses(read),
    ispId,
    userName: read.text('REGULATOR_USER'),
    password: refuseDemo(read, 'REGULATOR_PASSWORD'),
    ...readAes(read),
    encryptAlgorithm: read.oneOf('REGULATOR_ENCRYPT', ['1', '0']) === '1' ? 1 : 0,
    hashEncoding: read.oneOf('REGULATOR_HASH', ['raw', 'hex']),
    ...readDialect(read),
    verifiedPassword: read.oneOf('REGULATOR_VERIFY_AS', ['md5', 'plain']),
    ...readAbsentPassword(read),
    extensions: readExtensions(read),
    smsPageUrl: read.text('REGULATOR_SMS_PAGE'),
    unitName: read.text('PROVIDER_NAME'),
    provinceCode: readProvince(read),
    takesDomains: read.yes('REGULATOR_DOMAINS'),
    hours: readHours(read),
    batch: readBatch(read),
  }
}
