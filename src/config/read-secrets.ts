// Addresses and secrets: what stands in this repository, what everybody tries first, and what would travel in the clear
// is refused, because a production that starts with it is worse than one that does not start.
import { type KeyRing, parseKeyRing } from '../adapters/seal/key-ring.ts'
import type { Reader } from './environment.ts'
import type { OptionName } from './options.ts'

const SECRET_LEAST = 32
const weakPasswords = new Set([
  '',
  'postgres',
  'password',
  'openbeian',
  'changeme',
  'secret',
  'admin',
  'root',
  '123456',
])

/** Values that stand in this repository protect nothing. */
export const refuseDemo = (read: Reader, name: OptionName): string => {
  const value = read.text(name)
  if (/^demo[-_]/i.test(value) || value === '0102030405060708')
    read.complain(name, 'is the value of the demonstration, which everybody knows; set your own')
  return value
}

export const readSecret = (read: Reader): string => {
  const secret = refuseDemo(read, 'SECRET')
  if (secret !== '' && (secret.length < SECRET_LEAST || new Set(secret).size < 12))
    read.complain(
      'SECRET',
      `needs at least ${SECRET_LEAST} random characters; make one with: openssl rand -base64 32`,
    )
  return secret
}

const noKeys: KeyRing = { keys: [], fingerprintKey: new Uint8Array(), isDemo: false }

export const readKeyRing = (read: Reader): KeyRing => {
  const text = read.text('SEAL_KEYS')
  if (text === '') return noKeys
  try {
    return parseKeyRing(text, { production: true })
  } catch (error) {
    read.complain('SEAL_KEYS', error instanceof Error ? error.message : 'cannot be read')
    return noKeys
  }
}

export const readBaseUrl = (read: Reader): string => {
  const text = read.text('BASE_URL').replace(/\/+$/, '')
  if (text === '') return text
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.search !== '' ||
    url.hash !== '' ||
    url.pathname !== '/'
  )
    read.complain('BASE_URL', 'must be an address such as https://beian.example.cn, without a path')
  else if (url.protocol === 'http:' && !read.yes('ALLOW_HTTP'))
    read.complain(
      'BASE_URL',
      'must begin with https://, or passwords and papers travel in the clear; for a trial in a closed network set ALLOW_HTTP=yes',
    )
  return text
}

export const readDatabaseUrl = (read: Reader): string => {
  const text = read.text('DATABASE_URL')
  if (text === '') return text
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    read.complain('DATABASE_URL', 'must look like postgres://user:password@host:5432/name')
  else if (!url.searchParams.has('sslcert') && weakPasswords.has(decodeURIComponent(url.password)))
    read.complain('DATABASE_URL', 'has no password or one that everybody tries first; set a random one')
  return text
}
