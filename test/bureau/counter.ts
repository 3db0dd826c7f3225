// A provider at the bureau's counter: uploads in sequence, fetches everything, tells the codes. What waits from before is
// fetched first, so that an answer holds only what the report brought.
import type { Policy, ProviderOptions } from '../../src/bureau/bureau-options.ts'
import type { XmlNode } from '../../src/bureau/codec/xml-tree.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { fetchAll, find, findAll, makeClient, nodes } from './provider-client.ts'
import type { TestBureau } from './running-bureau.ts'
import { firstFilingXml, type SampleOptions, uploadXml } from './sample-records.ts'

export const otherProvider: ProviderOptions = {
  ...demoProvider,
  ispId: 330000000009,
  userName: 'other',
  password: 'other-password',
  aesKey: 'other-aes-key-16',
  aesIv: '1112131415161718',
}

export interface Answer {
  documents: readonly XmlNode[]
  codes: readonly number[]
  texts: string
}

export interface FiledIds {
  baxx: XmlNode
  subject: string
  number: string
  service: string
  serviceNumber: string
  secondService: string
  access: string
  domainId: string
  addressId: string
}

export function openCounter(bureau: TestBureau) {
  const sequences = new Map<string, number>()
  const send = async (xml: string, provider: ProviderOptions = demoProvider): Promise<Answer> => {
    const key = String(provider.ispId)
    const sequence = (sequences.get(key) ?? 0) + 1
    const client = makeClient(bureau.url, provider)
    await fetchAll(client)
    const answer = await client.upload(xml, sequence)
    if (answer.code !== 0) throw new Error(`the upload was answered ${answer.code} ${answer.message}`)
    sequences.set(key, sequence)
    const documents = await fetchAll(client)
    return {
      documents,
      codes: documents.flatMap((one) => findAll(one, 'Jgdm')).map(Number),
      texts: documents.flatMap((one) => findAll(one, 'Dmms')).join('\n'),
    }
  }
  const report = (blocks: Record<string, string>, provider: ProviderOptions = demoProvider) =>
    send(uploadXml(blocks, provider.ispId), provider)
  const codes = async (blocks: Record<string, string>, provider?: ProviderOptions) =>
    (await report(blocks, provider)).codes
  const withPolicy = async <T>(policy: Partial<Policy>, work: () => Promise<T>): Promise<T> => {
    const before = await bureau.manage<Policy>('GET', 'policy')
    await bureau.policy(policy)
    try {
      return await work()
    } finally {
      await bureau.policy(before)
    }
  }
  return {
    bureau,
    send,
    report,
    codes,
    withPolicy,
    /** records stay with the officer meanwhile; afterwards they are approved */
    whileWaiting: <T>(work: () => Promise<T>) => withPolicy({ officer: 'manual' }, work),
    /** files a first filing that is approved at once */
    file: async (options: SampleOptions, provider?: ProviderOptions): Promise<FiledIds> => {
      const { documents, texts } = await report({ XZBA: firstFilingXml(options) }, provider)
      const [baxx] = documents.flatMap((one) => nodes(one, 'Baxx'))
      if (baxx === undefined) throw new Error(`not filed: ${texts}`)
      const services = nodes(baxx, 'Wz_xx')
      const within = (node: XmlNode | undefined, name: string) =>
        (node === undefined ? undefined : find(node, name)) ?? ''
      return {
        baxx,
        subject: within(baxx, 'Ztid'),
        number: within(nodes(baxx, 'Zt_xx')[0], 'Baxh'),
        service: within(services[0], 'Wzid'),
        serviceNumber: within(services[0], 'Baxh'),
        secondService: within(services[1], 'Wzid'),
        access: within(services[0], 'Jrid'),
        domainId: within(services[0], 'Ymid'),
        addressId: within(services[0], 'Ipid'),
      }
    },
  }
}

export type Counter = ReturnType<typeof openCounter>

export const cancelXml = (what: 0 | 1 | 2, id: string, reason = 1): string =>
  `<Zx_xx><Zxlb>${what}</Zxlb><Jlid>${id}</Jlid><Zxly>${reason}</Zxly></Zx_xx>`

let lastAccess = 600

/** One Xzxx of XZJR; `target` is Wzbah or Wzid. */
export const accessXml = (target: string, address = 3325256705, papers = ''): string => {
  lastAccess += 1
  return `<Xzxx><Wz_xx>${target}</Wz_xx><IspJrid>${lastAccess}</IspJrid><Wzfb><Fbdd>1</Fbdd></Wzfb><Wzjrfs><Jrfs>2</Jrfs></Wzjrfs><Ip_xx><IspIpid>${lastAccess}</IspIpid><Qsip>${address}</Qsip><Zzip>${address}</Zzip></Ip_xx>${papers}<ICPmm>d41d8cd98f00b204e9800998ecf8427e</ICPmm></Xzxx>`
}
