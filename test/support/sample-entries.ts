// What an invented provider files of its own: ranges of every part and way, and domains of a registrar. All addresses are kept
// for documentation, all people are invented.
import type { AddressInput } from '../../src/flows/addresses/clean-entry.ts'
import type { RegistrarDomainInput } from '../../src/flows/registrar-domains/clean-domain.ts'

/** Reporting units that the bureau simulator knows. */
export const CARRIER = '900000000001'
export const OTHER_PROVIDER = '120000000002'
const OWN = '110000000001'

export const addressUser = {
  userName: '北京样例数据有限公司',
  userSubjectKind: '4',
  userUnitClass: '1',
  userIndustry: '9',
  userProvinceCode: '110000',
  userCityCode: '110100',
  userDistrictCode: '110105',
  userAddress: '样例路8号',
  contactName: '林知远',
  contactPhone: '13800131234',
  contactEmail: 'noc@example.cn',
}
const { userUnitClass: _class, userIndustry: _industry, ...broughtUser } = addressUser
export const inUse = { use: 'static', usedOn: '2026-01-02' }
const gateway = { gatewayAddress: '198.51.100.129', gatewayPlace: '亦庄机房' }

/** Allocations stand before the source that they lie in: the order in a file does not matter. */
export const sampleRanges: readonly AddressInput[] = [
  { part: 'allocation', range: '198.51.100.0/25', facts: { way: 'own-use', ...inUse } },
  {
    part: 'allocation',
    range: '198.51.100.128/26',
    facts: { way: 'allocated', ...inUse, isForRedirection: 'no', ...addressUser, ...gateway },
  },
  {
    part: 'allocation',
    range: '198.51.100.192/27',
    facts: { way: 'passed-on', passedOnTo: OTHER_PROVIDER },
  },
  { part: 'allocation', range: '198.51.100.224-198.51.100.230', facts: { way: 'reserved' } },
  { part: 'source', range: '198.51.100.0/24', facts: { unit: CARRIER, note: '租用' } },
  {
    part: 'brought',
    range: '192.0.2.0/25',
    facts: { isForRedirection: 'yes', ...inUse, ...broughtUser, ...gateway, originName: '样例网络中心' },
  },
  {
    part: 'brought',
    range: '192.0.2.200',
    facts: { isForRedirection: 'no', ...inUse, ...broughtUser, ...gateway, originUnit: CARRIER },
  },
  { part: 'broadcast', range: '198.51.100.0/24', facts: { broadcaster: CARRIER, requester: OWN } },
]

const contact = (who: 'registrant' | 'administrator' | 'payer', name: string) => ({
  [`${who}Name`]: name,
  [`${who}Organisation`]: '样例注册中心',
  [`${who}Address`]: '样例路8号',
  [`${who}ProvinceCode`]: '110000',
  [`${who}CityCode`]: '110100',
  [`${who}Email`]: 'names@example.cn',
  [`${who}Phone`]: '13800131235',
})

const facts = {
  domainType: '1',
  registeredOn: '2024-03-01',
  expiresOn: '2029-03-01',
  registrar: '样例域名注册有限公司',
  nameServer: 'ns1.example.cn',
  ...contact('registrant', '北京样例数据有限公司'),
  ...contact('administrator', '林知远'),
}

export const sampleDomains: readonly RegistrarDomainInput[] = [
  { domain: 'yangli-one.cn', facts },
  { domain: 'yangli-two.cn', facts: { ...facts, ...contact('payer', '沈清扬') } },
  { domain: '样例三.中国', facts: { ...facts, domainType: '2' } },
]
