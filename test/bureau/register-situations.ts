// For each code that depends on the bureau's register, on what is under way, or on its policy: a situation made through the
// wire and the management interface, the report that gets the code, and everything that was answered.
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { accessXml, type Counter, cancelXml, otherProvider } from './counter.ts'
import {
  addServiceXml,
  attachmentXml,
  changeXmlOf,
  firstFilingXml,
  inventCredit,
  uploadXml,
} from './sample-records.ts'

export type Situation = readonly [
  code: number,
  what: string,
  act: (counter: Counter) => Promise<readonly number[]>,
]

const emit = ({ bureau }: Counter, order: object) => bureau.manage('POST', 'emit', order)
const paper = (purpose: number, kind: number, owner: string): string =>
  attachmentXml(purpose, kind, owner).replace(/^<Fj>|<\/Fj>$/g, '')
const source = (first: number, last: number, id: number): string =>
  `<Xzly><Ly><IspId>${id}</IspId><Qsip>${first}</Qsip><Zzip>${last}</Zzip><Lydw>900000000001</Lydw></Ly></Xzly>`
const allocation = (first: number, last: number, id: number): string =>
  `<Xzfp><Fpsy><IspId>${id}</IspId><Qsip>${first}</Qsip><Zzip>${last}</Zzip><Fpfs>4</Fpfs></Fpsy></Xzfp>`
const addressFile = (inside: string, unit: number | string): string =>
  `<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><IP><XZBA>${inside}</XZBA><Qqdwid>${unit}</Qqdwid></IP></UploadData>`

export const situations: readonly Situation[] = [
  [1001, 'approved by the officer', (at) => at.codes({ XZBA: firstFilingXml({ at: 1 }) })],
  [
    1005,
    'a domain filed by somebody else',
    async ({ bureau, codes }) => {
      await bureau.manage('POST', 'register', {
        name: '先到有限公司',
        certificateNumber: inventCredit(5000),
        services: [{ name: '先到网', domains: ['taken.example.cn'] }],
      })
      return codes({ XZBA: firstFilingXml({ at: 5, domain: 'taken.example.cn' }) })
    },
  ],
  [
    1016,
    'a change with the number of another subject',
    async ({ file, codes }) => {
      const { baxx, number } = await file({ at: 6 })
      return codes({ BGBA: changeXmlOf(baxx).replace(number, '京ICP备1999000001号') })
    },
  ],
  [
    1018,
    'a wrong filing password',
    async ({ file, codes }) => {
      const { subject } = await file({ at: 8 })
      return codes({ XZWZ: addServiceXml(`<Ztid>${subject}</Ztid>`, { at: 9 }, 'f'.repeat(32)) })
    },
  ],
  [
    1020,
    'the name of another subject’s service, where names must be unique',
    async ({ file, codes, withPolicy }) => {
      await file({ at: 10 })
      return withPolicy({ uniqueServiceNames: true }, () =>
        codes({ XZBA: firstFilingXml({ at: 11 }).replaceAll('试验网站11', '试验网站10') }),
      )
    },
  ],
  [
    1021,
    'the home page of another service',
    async ({ file, codes }) => {
      await file({ at: 12, domain: 'page.example.cn' })
      const xml = firstFilingXml({ at: 13, domain: 'other.example.cn' })
      return codes({ XZBA: xml.replace('www.other.example.cn', 'www.page.example.cn') })
    },
  ],
  [
    1023,
    'a change of an address by an id that is not its access’s',
    async ({ file, codes }) => {
      const { baxx, addressId } = await file({ at: 14 })
      const strange = changeXmlOf(baxx).replace(`<Ipid>${addressId}<`, '<Ipid>12<')
      return codes({ BGBA: strange })
    },
  ],
  [
    1024,
    'an address that another provider has filed as its own',
    async ({ send, codes }) => {
      const inside = source(3405803850, 3405803851, 1) + allocation(3405803850, 3405803851, 2)
      await send(addressFile(inside, otherProvider.ispId), otherProvider)
      return codes({ XZBA: firstFilingXml({ at: 15 }).replaceAll('3221225994', '3405803850') })
    },
  ],
  [
    1026,
    'a reason that does not exist',
    async ({ file, codes }) => codes({ ZXBA: cancelXml(1, (await file({ at: 17 })).service, 998) }),
  ],
  [
    1029,
    'a second access by the same provider',
    async ({ file, codes }) => {
      const { service } = await file({ at: 19 })
      return codes({ XZJR: accessXml(`<Wzid>${service}</Wzid>`) })
    },
  ],
  [
    1046,
    'a change of the province',
    async ({ file, codes }) => {
      const { baxx } = await file({ at: 32 })
      const moved = changeXmlOf(baxx).replace(
        /<Shengid>.*?<\/Xianid>/,
        '<Shengid>310000</Shengid><Shiid>310100</Shiid><Xianid>310104</Xianid>',
      )
      return codes({ BGBA: moved })
    },
  ],
  [
    1048,
    'the end of a service that the provider does not connect',
    async ({ file, codes }) => codes({ ZXBA: cancelXml(1, (await file({ at: 34 })).service) }, otherProvider),
  ],
  [
    1049,
    'a service for a subject that was cancelled',
    async ({ file, codes, withPolicy }) => {
      const { subject, number } = await file({ at: 35 })
      await withPolicy({ filingPassword: 'ignored' }, () => codes({ ZXBA: cancelXml(0, subject) }))
      return codes({ XZWZ: addServiceXml(`<Ztbah>${number}</Ztbah>`, { at: 36 }) })
    },
  ],
  [
    1050,
    'an access to a service that was cancelled',
    async ({ file, codes }) => {
      const { service, serviceNumber } = await file({ at: 37, services: 2 })
      await codes({ ZXBA: cancelXml(1, service) })
      return codes({ XZJR: accessXml(`<Wzbah>${serviceNumber}</Wzbah>`) }, otherProvider)
    },
  ],
  [
    1051,
    'one change more than the bureau takes in a day',
    async ({ file, codes, withPolicy }) => {
      const { baxx } = await file({ at: 38 })
      return withPolicy({ maxChangesPerDay: 1 }, async () => {
        await codes({ BGBA: changeXmlOf(baxx) })
        return codes({ BGBA: changeXmlOf(baxx) })
      })
    },
  ],
  [
    1053,
    'a change of a subject that the bureau deleted',
    async ({ bureau, file, codes }) => {
      const { baxx, number } = await file({ at: 41 })
      await bureau.manage('DELETE', `register/${encodeURIComponent(number)}`)
      return codes({ BGBA: changeXmlOf(baxx) })
    },
  ],
  [
    1054,
    'a record of a provider that is no reporting unit any longer',
    ({ codes, withPolicy }) =>
      withPolicy({ invalidUnits: [String(demoProvider.ispId)] }, () =>
        codes({ XZBA: firstFilingXml({ at: 42 }) }),
      ),
  ],
  [
    1055,
    'a form that names a subject by the id of a service',
    async ({ file, codes }) =>
      codes({ XZHYD: paper(1, 1, `<Jlid>${(await file({ at: 43 })).service}</Jlid>`) }),
  ],
  [
    1055,
    'an added access with the form of another filing',
    async ({ file, codes }) => {
      const { service } = await file({ at: 44 })
      const { serviceNumber } = await file({ at: 45 })
      const form = attachmentXml(1, 2, `<Baxh>${serviceNumber}</Baxh>`)
      return codes({ XZJR: accessXml(`<Wzid>${service}</Wzid>`, 3325256706, form) }, otherProvider)
    },
  ],
  [
    1058,
    'a service for a subject that never was',
    ({ codes }) => codes({ XZWZ: addServiceXml('<Ztid>5</Ztid>', { at: 46 }) }),
  ],
  [
    1059,
    'an access to a service that never was',
    ({ codes }) => codes({ XZJR: accessXml('<Wzid>5</Wzid>') }),
  ],
  [1060, 'a record that is taken', ({ codes }) => codes({ XZBA: firstFilingXml({ at: 47 }) })],
  [
    1061,
    'papers of a principal, said to be the subject’s',
    async ({ file, codes }) =>
      codes({ XZHYD: paper(4, 1, `<Jlid>${(await file({ at: 48 })).subject}</Jlid>`) }),
  ],
  [
    1062,
    'a record whose addresses are filed, where the bureau compares them',
    async ({ send, codes, withPolicy }) => {
      const inside = source(3405803900, 3405803901, 11) + allocation(3405803900, 3405803901, 12)
      await send(addressFile(inside, demoProvider.ispId))
      return withPolicy({ addressesMustBeFiled: true }, () =>
        codes({ XZBA: firstFilingXml({ at: 49 }).replaceAll('3221225994', '3405803900') }),
      )
    },
  ],
  [
    1063,
    'a record whose addresses are not filed, where the bureau compares them',
    ({ codes, withPolicy }) =>
      withPolicy({ addressesMustBeFiled: true }, () => codes({ XZBA: firstFilingXml({ at: 50 }) })),
  ],
  [
    1064,
    'a domain on the blacklist',
    async (counter) => {
      await emit(counter, { kind: 'blacklisted-service', name: '示例', domains: ['case51-test.cn'] })
      return counter.codes({ XZBA: firstFilingXml({ at: 51 }) })
    },
  ],
  [
    1065,
    'a subject on the blacklist',
    async (counter) => {
      await emit(counter, { kind: 'blacklisted-subject', name: '示例', certificateNumber: inventCredit(52) })
      return counter.codes({ XZBA: firstFilingXml({ at: 52 }) })
    },
  ],
  [
    1067,
    'an access to a subject’s number, under which there are several services',
    async ({ file, codes }) => {
      const { number } = await file({ at: 53, services: 2 })
      return codes({ XZJR: accessXml(`<Wzbah>${number}</Wzbah>`) }, otherProvider)
    },
  ],
  [
    5003,
    'a file in the name of another unit',
    ({ send }) => send(uploadXml({ XZBA: firstFilingXml({ at: 54 }) }, 5)).then(({ codes }) => codes),
  ],
  [
    5004,
    'another version of the interface',
    ({ send }) =>
      send(uploadXml({ XZBA: firstFilingXml({ at: 55 }) }).replace('V.3.0', 'V.4.0')).then(
        ({ codes }) => codes,
      ),
  ],
  [
    5005,
    'an outcome of an unfiled website that was never given',
    ({ codes }) => codes({ WBACLJG: unfiledXml('never.example.cn') }),
  ],
  [
    5006,
    'a second outcome of an unfiled website',
    async (counter) => {
      await emit(counter, { kind: 'unfiled-website', domain: 'stray.example.cn', address: '203.0.113.9' })
      await counter.codes({ WBACLJG: unfiledXml('stray.example.cn') })
      return counter.codes({ WBACLJG: unfiledXml('stray.example.cn') })
    },
  ],
  [
    5007,
    'an outcome that does not exist',
    async (counter) => {
      await emit(counter, { kind: 'unfiled-website', domain: 'odd.example.cn', address: '203.0.113.9' })
      return counter.codes({ WBACLJG: unfiledXml('odd.example.cn', 99) })
    },
  ],
]

function unfiledXml(domain: string, outcome = 1): string {
  return `<Clxx><Ym>${domain}</Ym><IP>3405803785</IP><Yys>900000000001</Yys><Jrs>110000000001</Jrs><Shengid>110000</Shengid><Cljg>${outcome}</Cljg><Clyj>已停止接入</Clyj><Rbsj>2026-03-02</Rbsj><Clsx>2026-03-09</Clsx></Clxx>`
}
