// For each code that depends on what is under way, or on what is filed under the same ids: a situation made through the wire, and
// everything that its last report is answered.
import { accessXml, cancelXml, otherProvider } from './counter.ts'
import { fetchAll, findAll } from './provider-client.ts'
import type { Situation } from './register-situations.ts'
import { addServiceXml, changeXmlOf, firstFilingXml, inventCredit } from './sample-records.ts'

export const situationsUnderWay: readonly Situation[] = [
  [
    1002,
    'rejected by a rule of the scripted officer',
    ({ withPolicy, codes }) =>
      withPolicy(
        { officer: 'reject-by-rule', rejectRules: [{ contains: '试验2', codes: [{ code: 1020 }] }] },
        () => codes({ XZBA: firstFilingXml({ at: 2 }) }),
      ),
  ],
  [
    1003,
    'a subject under way with another provider',
    ({ whileWaiting, codes }) =>
      whileWaiting(async () => {
        await codes({ XZBA: firstFilingXml({ at: 3 }) }, otherProvider)
        return codes({ XZBA: firstFilingXml({ at: 4, credit: inventCredit(3) }) })
      }),
  ],
  [
    1017,
    'a change while a change is under way',
    async ({ file, codes, whileWaiting }) => {
      const { baxx } = await file({ at: 7 })
      return whileWaiting(async () => {
        await codes({ BGBA: changeXmlOf(baxx) })
        return codes({ BGBA: changeXmlOf(baxx) })
      })
    },
  ],
  [
    1025,
    'the end of the only access',
    async ({ file, codes }) => codes({ ZXBA: cancelXml(2, (await file({ at: 16 })).access) }),
  ],
  [
    1027,
    'the end of a subject that is being ended',
    async ({ file, codes, whileWaiting, withPolicy }) => {
      const { subject } = await file({ at: 18 })
      return withPolicy({ filingPassword: 'ignored' }, () =>
        whileWaiting(async () => {
          await codes({ ZXBA: cancelXml(0, subject) })
          return codes({ ZXBA: cancelXml(0, subject) })
        }),
      )
    },
  ],
  [
    1030,
    'the end of a service that is being ended',
    async ({ file, codes, whileWaiting }) => {
      const { service } = await file({ at: 20, services: 2 })
      return whileWaiting(async () => {
        await codes({ ZXBA: cancelXml(1, service) })
        return codes({ ZXBA: cancelXml(1, service) })
      })
    },
  ],
  [
    1032,
    'the end of an access that is being ended',
    async ({ file, codes, whileWaiting }) => {
      const { service, access } = await file({ at: 21 })
      await codes({ XZJR: accessXml(`<Wzid>${service}</Wzid>`) }, otherProvider)
      return whileWaiting(async () => {
        await codes({ ZXBA: cancelXml(2, access) })
        return codes({ ZXBA: cancelXml(2, access) })
      })
    },
  ],
  [
    1037,
    'the id of a service that is filed',
    async ({ file, codes }) => {
      await file({ at: 22 })
      return codes({ XZBA: firstFilingXml({ at: 22, credit: inventCredit(23), domain: 'x22.example.cn' }) })
    },
  ],
  [
    1038,
    'the id of an access that is filed',
    async ({ file, codes }) => {
      await file({ at: 24 })
      return codes({ XZBA: firstFilingXml({ at: 25 }).replace('<IspJrid>2503<', '<IspJrid>2403<') })
    },
  ],
  [
    1039,
    'a domain that is under way',
    ({ codes, whileWaiting }) =>
      whileWaiting(async () => {
        await codes({ XZBA: firstFilingXml({ at: 26 }) })
        return codes({ XZBA: firstFilingXml({ at: 27, domain: 'case26-test.cn' }) })
      }),
  ],
  [
    1040,
    'the id of an address that is filed',
    async ({ file, codes }) => {
      await file({ at: 28 })
      return codes({ XZBA: firstFilingXml({ at: 29 }).replace('<IspIpid>2904<', '<IspIpid>2804<') })
    },
  ],
  [
    1042,
    'the end of a service whose subject is being ended',
    async ({ file, codes, whileWaiting, withPolicy }) => {
      const { subject, service } = await file({ at: 30, services: 2 })
      return withPolicy({ filingPassword: 'ignored' }, () =>
        whileWaiting(async () => {
          await codes({ ZXBA: cancelXml(0, subject) })
          return codes({ ZXBA: cancelXml(1, service) })
        }),
      )
    },
  ],
  [
    1043,
    'the end of a subject one of whose services is being ended',
    async ({ file, codes, whileWaiting, withPolicy }) => {
      const { subject, service } = await file({ at: 31, services: 2 })
      return withPolicy({ filingPassword: 'ignored' }, () =>
        whileWaiting(async () => {
          await codes({ ZXBA: cancelXml(1, service) })
          return codes({ ZXBA: cancelXml(0, subject) })
        }),
      )
    },
  ],
  [
    1047,
    'the end of another provider’s access',
    async ({ file, codes }) => {
      const { service, access } = await file({ at: 33 })
      await codes({ XZJR: accessXml(`<Wzid>${service}</Wzid>`) }, otherProvider)
      return codes({ ZXBA: cancelXml(2, access) }, otherProvider)
    },
  ],
  [
    1052,
    'a change while a service is being added',
    async ({ file, codes, whileWaiting }) => {
      const { baxx, subject } = await file({ at: 39 })
      return whileWaiting(async () => {
        await codes({ XZWZ: addServiceXml(`<Ztid>${subject}</Ztid>`, { at: 40 }) })
        return codes({ BGBA: changeXmlOf(baxx) })
      })
    },
  ],
  [
    1999,
    'approved by the script after its domain was filed by somebody else',
    async ({ bureau, codes, whileWaiting }) => {
      await whileWaiting(async () => {
        await codes({ XZBA: firstFilingXml({ at: 57 }) })
        await bureau.manage('POST', 'register', {
          name: '更快有限公司',
          certificateNumber: inventCredit(5057),
          services: [{ name: '更快网', domains: ['case57-test.cn'] }],
        })
      })
      return (await fetchAll(bureau.client)).flatMap((one) => findAll(one, 'Jgdm')).map(Number)
    },
  ],
  [
    1003,
    'a subject that is filed already, with its number',
    async ({ bureau, codes }) => {
      await bureau.manage('POST', 'register', {
        ispId: String(otherProvider.ispId),
        name: '旧',
        certificateNumber: inventCredit(56),
      })
      return codes({ XZBA: firstFilingXml({ at: 56 }) })
    },
  ],
]
