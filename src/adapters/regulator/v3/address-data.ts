// The `IP` and `YM` blocks of a download: results of reports, checks, and what a synchronisation brings of both.
import type {
  AddressAllocation,
  AddressBroadcast,
  AddressSource,
  AddressUser,
  BroughtAddress,
  DomainContact,
  RegisteredDomain,
} from '../../../flows/address-record.ts'
import type {
  AddressCheckMessage,
  AddressResultMessage,
  DomainResultMessage,
  SynchronisedMessage,
} from '../../../flows/provider-message.ts'
import type { AddressPart } from '../../../flows/provider-report.ts'
import { CONTACTS } from './address-report.ts'
import { type Fields, given } from './fields.ts'

const OPERATIONS = { 1: 'add', 2: 'change', 3: 'delete' } as const
const USES = { 1: 'static', 2: 'dynamic', 3: 'unknown' } as const
const WAYS = { 1: 'allocated', 2: 'passed-on', 3: 'own-use', 4: 'reserved' } as const
const SIDES = { 1: 'source', 2: 'allocation' } as const

const resultOf = (fields: Fields) => ({
  operation: fields.oneOf('Czlx', OPERATIONS),
  bureauId: fields.maybeId('Id'),
  reportId: fields.maybeId('IspId'),
  note: fields.maybeText('Bz'),
})
const codeOf = (fields: Fields) => ({
  code: String(fields.number('Jgdm')),
  text: fields.maybeText('Dmms') ?? '',
})

const relatedOf = (fields: Fields) =>
  given({
    bureauId: fields.maybeId('Id'),
    reportId: fields.maybeId('IspId'),
    ...fields.span(),
    note: fields.maybeText('Bz'),
  })

/** `IP/BAJG/Lyjg`, `Fpjg`, `Gbjs`, `Zdip`. */
export const addressResult =
  (part: AddressPart) =>
  (fields: Fields): AddressResultMessage =>
    given({
      kind: 'address-result' as const,
      part,
      codes: fields.all('Jgxx').map((one) => ({ ...codeOf(one), related: one.all('Xgsj').map(relatedOf) })),
      ...resultOf(fields),
    })

/** `YM/BAJG/Jg_xx`. */
export const domainResult = (fields: Fields): DomainResultMessage =>
  given({ kind: 'domain-result' as const, codes: fields.all('Jgxx').map(codeOf), ...resultOf(fields) })

/** `IP/HCJG/Jgxx/Yj`: addresses beyond what is filed. */
export const outOfBounds = (fields: Fields): AddressCheckMessage => {
  const first = fields.maybeAddress('Yjqsip')
  const last = fields.maybeAddress('Yjzzip')
  return given({
    kind: 'address-check' as const,
    result: given({
      what: 'out-of-bounds' as const,
      bureauId: fields.maybeId('Yjjlid'),
      ...fields.span(),
      of: fields.maybeOneOf('Yjlx', SIDES),
      beyond:
        first === undefined && last === undefined
          ? undefined
          : { first: first ?? last ?? '', last: last ?? first ?? '' },
    }),
    note: fields.maybeText('Bz'),
  })
}

/** `IP/HCJG/Jgxx/Ct`: another unit has filed the same addresses. */
export const addressConflict = (fields: Fields): AddressCheckMessage =>
  given({
    kind: 'address-check' as const,
    result: given({
      what: 'conflict' as const,
      bureauId: fields.maybeId('Ctjlid'),
      ...fields.span('Qsip1', 'Zzip1'),
      unit: fields.id('Ctbbdwid'),
      theirs: fields.span('Qsip2', 'Zzip2'),
      of: fields.maybeOneOf('Ctlx', SIDES),
    }),
    note: fields.maybeText('Bz'),
  })

/** `IP/HCJG/Jgxx/Wb`: addresses that should be filed. */
export const unreportedAddress = (fields: Fields): AddressCheckMessage =>
  given({
    kind: 'address-check' as const,
    result: given({
      what: 'unreported' as const,
      ...fields.span(),
      unit: fields.maybeId('Fpdw'),
      of: fields.maybeOneOf('Wblx', SIDES),
    }),
    note: fields.maybeText('Bz'),
  })

const sourceOf = (fields: Fields): AddressSource =>
  given({ ...fields.span(), unit: fields.id('Lydw'), note: fields.maybeText('Bz') })

const broadcastOf = (fields: Fields): AddressBroadcast =>
  given({
    broadcaster: fields.id('Gbdw'),
    requester: fields.id('Sqdw'),
    ...fields.span(),
    note: fields.maybeText('Bz'),
  })

const regionOf = (fields: Fields, province: string) =>
  given({
    provinceCode: province,
    cityCode: fields.maybeText('Shiid'),
    districtCode: fields.maybeText('Xianid'),
  })

const userOf = (fields: Fields): Partial<AddressUser> => {
  const province = fields.maybeText('Shengid')
  return given({
    name: fields.maybeText('Dwmc'),
    subjectKind: fields.maybeNumber('Dwxz'),
    unitClass: fields.maybeNumber('Dwfl'),
    industry: fields.maybeNumber('Dwhyfl'),
    region: province === undefined ? undefined : regionOf(fields, province),
    address: fields.maybeText('Xxdz'),
    contactName: fields.maybeText('Lxrxm'),
    contactPhone: fields.maybeText('Lxrdh'),
    contactEmail: fields.maybeText('Lxrdzyj'),
  })
}

const gatewayOf = (fields: Fields) => ({
  gatewayAddress: fields.maybeAddress('Wgip'),
  gatewayPlace: fields.maybeText('Wgdz'),
  note: fields.maybeText('Bz'),
})

const allocationOf = (fields: Fields): AddressAllocation => {
  const user = userOf(fields)
  return given({
    ...fields.span(),
    way: fields.oneOf('Fpfs', WAYS),
    passedOnTo: fields.maybeId('Fpdx'),
    use: fields.maybeOneOf('Syfs', USES),
    usedOn: fields.maybeDay('Fprq'),
    isForRedirection: fields.maybeFlag('Sfymtz'),
    user: Object.keys(user).length === 0 ? undefined : user,
    ...gatewayOf(fields),
  })
}

const broughtOf = (fields: Fields): BroughtAddress => {
  const isUnit = fields.flag('Ly_dwlx')
  const origin = fields.group('Lydw')
  return given({
    ...fields.span(),
    isForRedirection: fields.flag('Sfymtz'),
    use: fields.oneOf('Syfs', USES),
    usedOn: fields.day('Fprq'),
    user: {
      name: fields.text('Dwmc'),
      subjectKind: fields.number('Dwxz'),
      region: regionOf(fields, fields.text('Shengid')),
      address: fields.text('Xxdz'),
      contactName: fields.text('Lxrxm'),
      contactPhone: fields.text('Lxrdh'),
      contactEmail: fields.text('Lxrdzyj'),
    },
    ...gatewayOf(fields),
    origin: isUnit ? { unit: origin.id('Ly_dwid') } : { name: origin.text('Ly_dwmc') },
  })
}

const entry =
  <Part extends AddressPart, Facts>(part: Part, read: (fields: Fields) => Facts) =>
  (fields: Fields) => ({
    kind: 'synchronised-address' as const,
    part,
    bureauId: fields.id('Id'),
    reportId: fields.id('IspId'),
    unit: fields.id('Bbdwid'),
    facts: read(fields),
  })

/** `SJTB/IP/Iply/Lyxx`, `Ipfp/Fpxx`, `Ipgb/Gbxx`, `Zdip/Zdxx`. */
export const filedSource = entry('source', sourceOf)
export const filedAllocation = entry('allocation', allocationOf)
export const filedBroadcast = entry('broadcast', broadcastOf)
export const filedBrought = entry('brought', broughtOf)

const contactOf = (fields: Fields, names: readonly string[]): Partial<DomainContact> => {
  const [name, organisation, address, provinceCode, cityCode, email, phone] = names.map((one) =>
    fields.maybeText(one),
  )
  return given({ name, organisation, address, provinceCode, cityCode, email, phone })
}

const wholeContact = (fields: Fields, names: readonly string[]): DomainContact => {
  const [
    name = '',
    organisation = '',
    address = '',
    provinceCode = '',
    cityCode = '',
    email = '',
    phone = '',
  ] = names.map((one) => fields.text(one))
  return { name, organisation, address, provinceCode, cityCode, email, phone }
}

/** `SJTB/YM/Ymxx`. */
export const filedDomain = (fields: Fields): SynchronisedMessage => {
  const payer = contactOf(fields, CONTACTS.payer)
  const facts: RegisteredDomain = given({
    domain: fields.text('Ym').toLowerCase(),
    domainType: fields.number('Ymlx'),
    registeredOn: fields.day('Zcsj'),
    expiresOn: fields.day('Yxrq'),
    registrant: wholeContact(fields, CONTACTS.registrant),
    administrator: wholeContact(fields, CONTACTS.administrator),
    payer: Object.keys(payer).length === 0 ? undefined : payer,
    registrar: fields.text('Ym_zcs'),
    nameServer: fields.text('Ym_fwq'),
  })
  return { kind: 'synchronised-domain', bureauId: fields.id('Id'), reportId: fields.id('IspId'), facts }
}
