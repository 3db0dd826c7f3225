// DER, certificates and CMS as a signing tool makes them: real keys, real signatures, invented names.
import { createHash, createSign, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'

const length = (size: number): Buffer => {
  if (size < 0x80) return Buffer.from([size])
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xffff ? 6 : size > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

export const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(content.length), content])
}

/** With indefinite lengths, as Apple's tools write constructed values. */
export const ber = (tag: number, ...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])])

const seq = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts)
const set = (...parts: readonly Buffer[]): Buffer => der(0x31, ...parts)
const NULL = Buffer.from([5, 0])

const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const value of rest) {
    const groups = [value & 0x7f]
    for (let left = value >> 7; left > 0; left >>= 7) groups.unshift(0x80 | (left & 0x7f))
    bytes.push(...groups)
  }
  return der(0x06, Buffer.from(bytes))
}

const integer = (hex: string): Buffer => {
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return der(0x02, Buffer.from(Number.parseInt(even.slice(0, 2), 16) > 0x7f ? `00${even}` : even, 'hex'))
}

const name = (common: string): Buffer => seq(set(seq(oid('2.5.4.3'), der(0x0c, Buffer.from(common, 'utf8')))))

const time = (year: number): Buffer => der(0x18, Buffer.from(`${year}0101000000Z`))

const RSA_SHA256 = '1.2.840.113549.1.1.11'
const ECDSA_SHA256 = '1.2.840.10045.4.3.2'

export type Identity = {
  readonly certificate: X509Certificate
  readonly privateKey: KeyObject
  readonly issuer: Buffer
  readonly serial: string
}

/** A new key with a self-signed certificate. */
export const newIdentity = (
  common: string,
  { kind = 'rsa', serial = '0102030405' }: { kind?: 'rsa' | 'ec'; serial?: string } = {},
): Identity => {
  const { publicKey, privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = kind === 'rsa' ? seq(oid(RSA_SHA256), NULL) : seq(oid(ECDSA_SHA256))
  const issuer = name(common)
  const body = seq(
    der(0xa0, integer('02')),
    integer(serial),
    algorithm,
    issuer,
    seq(time(2024), time(2054)),
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('sha256').update(body).sign(privateKey)
  const whole = seq(body, algorithm, der(0x03, Buffer.from([0]), signature))
  return { certificate: new X509Certificate(whole), privateKey, issuer, serial }
}

type SignedDataInput = {
  readonly signer: Identity
  readonly chain?: readonly Identity[]
  readonly content?: Buffer
  readonly write?: typeof der
}

/** CMS SignedData around a content, signed for real; the chain stands before the signer's own certificate. */
export const signedData = ({ signer, chain = [], content, write = der }: SignedDataInput): Buffer => {
  const digest = seq(oid('2.16.840.1.101.3.4.2.1'), NULL)
  const data = oid('1.2.840.113549.1.7.1')
  const certificates = [...chain, signer].map((one) => one.certificate.raw)
  const signature = createSign('sha256')
    .update(content ?? Buffer.alloc(0))
    .sign(signer.privateKey)
  const info = seq(
    integer('01'),
    seq(signer.issuer, integer(signer.serial)),
    digest,
    seq(oid('1.2.840.113549.1.1.1'), NULL),
    der(0x04, signature),
  )
  const inner = content === undefined ? seq(data) : seq(data, der(0xa0, der(0x04, content)))
  return write(
    0x30,
    oid('1.2.840.113549.1.7.2'),
    write(0xa0, write(0x30, integer('01'), set(digest), inner, der(0xa0, ...certificates), set(info))),
  )
}

export const hashOf = (algorithm: string, identity: Identity): string =>
  createHash(algorithm).update(identity.certificate.raw).digest('hex')
