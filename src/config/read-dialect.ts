// What one bureau does differently from others of the same version.
import type { BureauSettings } from '../adapters/regulator/make-bureau.ts'
import type { Reader } from './environment.ts'

type Dialect = Pick<
  BureauSettings,
  | 'passwordHashEncoding'
  | 'ispIdName'
  | 'containerFormat'
  | 'zipEntryName'
  | 'attachmentCapCounts'
  | 'rootVersion'
  | 'reportedBy'
>

const matching = (read: Reader, name: Parameters<Reader['text']>[0], form: RegExp, what: string): string => {
  const text = read.text(name)
  if (!form.test(text)) read.complain(name, what)
  return text
}

const readPasswordHash = (read: Reader): Pick<Dialect, 'passwordHashEncoding'> => {
  const encoding = read.oneOf('REGULATOR_PASSWORD_HASH', ['same', 'raw', 'hex'])
  return encoding === 'same' ? {} : { passwordHashEncoding: encoding }
}

export const readDialect = (read: Reader): Dialect => ({
  ...readPasswordHash(read),
  ispIdName: matching(
    read,
    'REGULATOR_ISP_ID_NAME',
    /^([A-Za-z_][\w.-]{0,63})?$/,
    'must be the name of an element, such as ispId',
  ),
  containerFormat: read.oneOf('REGULATOR_CONTAINER', ['zip', 'gzip']),
  zipEntryName: matching(
    read,
    'REGULATOR_ENTRY_NAME',
    /^[\w.-]{1,128}$/,
    'may have letters, digits, dot and hyphen',
  ),
  attachmentCapCounts: read.oneOf('REGULATOR_CAP_COUNTS', ['image', 'base64']),
  rootVersion: matching(
    read,
    'REGULATOR_ROOT_VERSION',
    /^[\w.-]{1,20}$/,
    'may have 1 to 20 letters, digits and dots',
  ),
  reportedBy: read.oneOf('REGULATOR_REPORTED_BY', ['provider', 'subject']),
})
