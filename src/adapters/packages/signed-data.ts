// The certificate that signed, out of a PKCS#7 / CMS SignedData (RFC 5652): a chain lies in there, and only the one that the
// signer names is the app's own.
import { X509Certificate } from 'node:crypto'
import { type BerNode, readBer } from './ber-tree.ts'
import { PackageRefused } from './package-refused.ts'

const SEQUENCE = 0x30
const SET = 0x31
const INTEGER = 0x02
const CONTEXT_0 = 0xa0
const OCTETS = 0x04
const SIGNED_DATA = '2a864886f70d010702'
const MOST_CERTIFICATES = 50

const refused = (): PackageRefused => new PackageRefused('bad-signature')

/** Reads one certificate. Throws PackageRefused. */
export const certificateOf = (der: Buffer): X509Certificate => {
  try {
    return new X509Certificate(der)
  } catch {
    throw refused()
  }
}

const signedDataOf = (bytes: Buffer): BerNode => {
  const [type, explicit] = readBer(bytes).children
  if (type?.content.toString('hex') !== SIGNED_DATA || explicit?.tag !== CONTEXT_0) throw refused()
  const data = explicit.children[0]
  if (data?.tag !== SEQUENCE) throw refused()
  return data
}

/** Serial numbers that the signers name, as upper-case hex without leading zeros. */
const signerSerials = (data: BerNode): readonly string[] =>
  (data.children.filter((child) => child.tag === SET).at(-1)?.children ?? []).flatMap((signer) => {
    const serial = signer.children[1]?.children[1]
    return serial?.tag === INTEGER ? [plain(serial.content.toString('hex'))] : []
  })

const plain = (hex: string): string => hex.replace(/^0+/, '').toUpperCase()

/** The signer's certificate. Throws PackageRefused where there is none. */
export const signerCertificate = (bytes: Buffer): X509Certificate => {
  const data = signedDataOf(bytes)
  const holder = data.children.find((child) => child.tag === CONTEXT_0)
  const certificates = (holder?.children ?? [])
    .filter((child) => child.tag === SEQUENCE)
    .slice(0, MOST_CERTIFICATES)
    .map((child) => certificateOf(child.whole))
  const serials = signerSerials(data)
  const signer = certificates.find((one) => serials.includes(plain(one.serialNumber)))
  const only = certificates.length === 1 ? certificates[0] : undefined
  const found = signer ?? only
  if (found === undefined) throw refused()
  return found
}

const octetsIn = (node: BerNode): readonly Buffer[] =>
  node.tag === OCTETS ? [node.content] : node.children.flatMap(octetsIn)

/** The content that was signed, as Apple's profiles carry their property list. */
export const signedContent = (bytes: Buffer): Buffer => {
  const content = signedDataOf(bytes).children.find((child) => child.tag === SEQUENCE)
  return Buffer.concat(content === undefined ? [] : octetsIn(content))
}
