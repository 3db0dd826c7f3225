// Fills a new register with invented filings of other providers, so that queries and conflicts mean something.
// The generator is deterministic. Nobody in it lives: people are born before 1912, codes carry the invented part XX.

import { fileService, fileSubject } from '../cases/file-record.ts'
import { nextNumber } from '../cases/issue-number.ts'
import { creditCheck, identityCheck, organisationCheck } from '../checks/identity-numbers.ts'
import type { Principal, Service, Subject } from '../codec/record.ts'
import { provinces } from '../tables/province-bureaus.ts'
import type { Store } from './open-store.ts'
import { subjectById } from './register-lookups.ts'
import { readSetting, writeSetting } from './settings.ts'

const otherProviders = ['120000000002', '310000000003', '330000000004', '440000000005', '510000000006']
const places = [
  '云禾',
  '星澜',
  '木棉',
  '青岚',
  '海棠',
  '长亭',
  '白鹭',
  '松间',
  '南屿',
  '听雨',
  '晴川',
  '石榴',
  '半夏',
  '知微',
  '远山',
  '微澜',
]
const spelled = [
  'yunhe',
  'xinglan',
  'mumian',
  'qinglan',
  'haitang',
  'changting',
  'bailu',
  'songjian',
  'nanyu',
  'tingyu',
  'qingchuan',
  'shiliu',
  'banxia',
  'zhiwei',
  'yuanshan',
  'weilan',
]
const trades = ['科技', '文化传媒', '食品', '机械', '教育咨询', '物流', '园林', '服饰', '软件', '环保']
const families = ['示', '例', '虚', '拟', '样', '仿']
const given = ['一鸣', '若水', '子安', '清和', '望舒', '云起', '知秋', '南星']
const endings = ['cn', 'com', 'net']

const padded = (value: number, length: number): string => String(value).padStart(length, '0')
const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** A resident identity number of somebody born between 1900 and 1911. */
function inventIdentity(region: string, at: number): string {
  const head = `${region}${1900 + (at % 12)}${padded(1 + (at % 12), 2)}${padded(1 + (at % 28), 2)}${padded(at % 1000, 3)}`
  return head + identityCheck(head)
}

/** A unified social credit code whose organisation part begins with XX. */
function inventCredit(region: string, at: number): string {
  const organisation = `XX${padded(at, 6)}`
  const head = `91${region}${organisation}${organisationCheck(organisation)}`
  return head + creditCheck(head)
}

function inventPrincipal(region: string, at: number): Principal {
  return {
    name: `${pick(families, at)}${pick(given, Math.floor(at / 6))}`,
    mobile: `1380013${padded(at % 10000, 4)}`,
    officePhone: `010-0000${padded(at % 10000, 4)}`,
    email: `contact${at}@example.com`,
    certificateType: 2,
    certificateNumber: inventIdentity(region, at),
  }
}

function inventSubject(at: number): Subject {
  const province = pick(provinces, at * 7)
  const head = province.code.slice(0, 2)
  const district = `${head}0101`
  const principal = inventPrincipal(district, at)
  const personal = at % 5 === 0
  const address = `示例路${1 + (at % 900)}号`
  const name = `${province.name}${pick(places, at)}${padded(at, 4)}${pick(trades, Math.floor(at / 16))}有限公司`
  return {
    ispId: String(at),
    name: personal ? (principal.name ?? '') : name,
    kind: personal ? 5 : 4,
    provinceCode: province.code,
    cityCode: `${head}0100`,
    districtCode: district,
    address,
    certificateType: personal ? 2 : 1,
    certificateNumber: personal ? (principal.certificateNumber ?? '') : inventCredit(district, at),
    certificateAddress: address,
    principal,
    reportWay: 1,
  }
}

function inventService(subject: Subject, at: number, which: number): Service {
  const label = `${pick(spelled, at)}-sample${padded(at, 4)}${which === 0 ? '' : `-${which + 1}`}`
  const domain = `${label}.${pick(endings, at)}`
  // far above the ids that a provider's system gives itself
  const id = String(800_000_000_000 + at * 10 + which)
  const address = 3325256704 + (at % 256) // 198.51.100.0/24
  return {
    ispId: id,
    name:
      subject.kind === 5
        ? `${pick(places, at)}的读书札记`
        : `${pick(places, at)}${padded(at, 4)}${pick(trades, which)}网`,
    preApprovals: [],
    contents: [subject.kind === 5 ? 5 : 2],
    languages: [1],
    domains: [{ ispId: id, domain }],
    accesses: [
      { ispId: id, locations: [1], ways: [3], addresses: [{ ispId: id, first: address, last: address }] },
    ],
    principal: subject.principal,
    homePage: `www.${domain}`,
  }
}

/** Does nothing where the store was seeded before. */
export function seedRegister(store: Store, now: number, filings: number): void {
  if (readSetting<number>(store, 'seeded') !== undefined) return
  seedFilings(store, now, filings, (at) => pick(otherProviders, at))
}

/** Adds invented filings after those that were invented before. `ispIdOf` says whose the one with that number is. */
export function seedFilings(
  store: Store,
  now: number,
  filings: number,
  ispIdOf: (at: number) => string,
): void {
  const before = readSetting<number>(store, 'seeded') ?? 0
  const thisYear = new Date(now).getUTCFullYear()
  store.transact(() => {
    for (let at = before + 1; at <= before + filings; at += 1) {
      const subject = inventSubject(at)
      const ispId = ispIdOf(at)
      const filedAt = Date.UTC(thisYear - 1 - (at % 5), at % 12, 1 + (at % 28), 2)
      const number = nextNumber(store, subject.provinceCode, new Date(filedAt).getUTCFullYear())
      const made = {
        ispId,
        number,
        password: padded(10_000_000 + at, 8),
        officer: '系统',
        reportedAt: filedAt,
        decidedAt: filedAt,
      }
      const row = subjectById(store, fileSubject(store, subject, made))
      if (row === undefined) throw new Error('the subject just filed is gone')
      for (let which = 0; which < 1 + (at % 3 === 0 ? 1 : 0); which += 1)
        fileService(store, row, inventService(subject, at, which), ispId, filedAt)
    }
    writeSetting(store, 'seeded', before + filings)
  })
}
