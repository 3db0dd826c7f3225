// What a filing asks about the signing certificate: its hashes over the whole certificate, and the number behind its key.
import { createHash, type X509Certificate } from 'node:crypto'
import type { PackageFacts } from '../../flows/package-port.ts'
import { PackageRefused } from './package-refused.ts'

const hexOf = (base64url: string | undefined): string =>
  Buffer.from(base64url ?? '', 'base64url').toString('hex')

const publicKeyOf = (certificate: X509Certificate): string => {
  const { publicKey } = certificate
  if (publicKey.asymmetricKeyType !== 'rsa' && publicKey.asymmetricKeyType !== 'ec') return ''
  const { n, x, y } = publicKey.export({ format: 'jwk' })
  return n === undefined ? `04${hexOf(x)}${hexOf(y)}` : hexOf(n).replace(/^0+/, '')
}

/** Throws PackageRefused for a key that cannot be read. */
export const certificateFacts = (
  certificate: X509Certificate,
): Pick<PackageFacts, 'md5' | 'sha1' | 'sha256' | 'publicKey' | 'validUntil'> => {
  const hash = (algorithm: string): string => createHash(algorithm).update(certificate.raw).digest('hex')
  try {
    return {
      md5: hash('md5'),
      sha1: hash('sha1'),
      sha256: hash('sha256'),
      publicKey: publicKeyOf(certificate),
      validUntil: certificate.validToDate.toISOString().slice(0, 10),
    }
  } catch {
    throw new PackageRefused('bad-signature')
  }
}
