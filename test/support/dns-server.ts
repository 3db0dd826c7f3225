// A small authoritative DNS server over UDP (RFC 1035): reads the question byte by byte and writes answers by hand. It knows
// the names that it was told, says NXDOMAIN of others, and can fail, refuse, lie or stay silent.
import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'

export type Zone = {
  readonly a?: readonly string[]
  readonly aaaa?: readonly string[]
  readonly cname?: string
  /** Instead of an answer. */
  readonly trouble?: 'silent' | 'servfail' | 'refused' | 'garbage'
}

export type DnsServer = {
  readonly address: string
  /** Names asked, in order, with the type. */
  readonly asked: string[]
  says(name: string, zone: Zone): void
  stop(): Promise<void>
}

const TYPES: Readonly<Record<number, 'A' | 'CNAME' | 'AAAA'>> = { 1: 'A', 5: 'CNAME', 28: 'AAAA' }

const readName = (message: Buffer): { name: string; end: number } => {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ])

const record = (type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

const ipv6Bytes = (text: string): Buffer => {
  const [left = '', right = ''] = text.split('::')
  const read = (half: string) =>
    half === '' ? [] : half.split(':').map((group) => Number.parseInt(group, 16))
  const head = read(left)
  const tail = read(right)
  const groups = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
  const bytes = Buffer.alloc(16)
  for (const [i, group] of groups.entries()) bytes.writeUInt16BE(group, i * 2)
  return bytes
}

/** An alias answers every question with itself and the records behind it, as resolvers do. */
const answersOf = (zone: Zone, type: string | undefined): readonly Buffer[] => {
  const alias = zone.cname === undefined ? [] : [record(5, nameBytes(zone.cname))]
  if (type === 'CNAME') return alias
  if (type === 'A') return (zone.a ?? []).map((ip) => record(1, Buffer.from(ip.split('.').map(Number))))
  return type === 'AAAA' ? (zone.aaaa ?? []).map((ip) => record(28, ipv6Bytes(ip))) : []
}

const CODES = { servfail: 2, nxdomain: 3, refused: 5 } as const

const replyTo = (question: Buffer, end: number, code: number, answers: readonly Buffer[]): Buffer => {
  const head = Buffer.from(question.subarray(0, 12))
  head.writeUInt16BE(0x8180 + code, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(answers.length, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, question.subarray(12, end + 4), ...answers])
}

export const startDnsServer = async (): Promise<DnsServer> => {
  const zones = new Map<string, Zone>()
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const { name, end } = readName(question)
    const type = TYPES[question.readUInt16BE(end)]
    asked.push(`${name} ${type}`)
    const zone = zones.get(name)
    if (zone?.trouble === 'silent') return
    const reply =
      zone?.trouble === 'garbage'
        ? Buffer.from([...question.subarray(0, 2), 0xff, 0xff, 1, 2, 3])
        : zone === undefined
          ? replyTo(question, end, CODES.nxdomain, [])
          : zone.trouble === undefined
            ? replyTo(question, end, 0, answersOf(zone, type))
            : replyTo(question, end, CODES[zone.trouble], [])
    socket.send(reply, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    asked,
    says: (name, zone) => void zones.set(name, zone),
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  }
}
