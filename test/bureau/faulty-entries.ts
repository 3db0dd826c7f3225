// Entries of addresses and domains with one fault each, and the code that a machine finds it by. Every entry has addresses or a
// domain of its own, so that all of them fit into one file.
import { replace } from './faulty-filings.ts'

export type EntryKind = 'source' | 'allocation' | 'broadcast' | 'brought'

const user =
  '<Dwmc>示例用户有限公司</Dwmc><Dwxz>4</Dwxz><Dwfl>1</Dwfl><Dwhyfl>9</Dwhyfl><Shengid>110000</Shengid><Shiid>110100</Shiid><Xianid>110105</Xianid><Xxdz>示例路1号</Xxdz><Lxrxm>试一鸣</Lxrxm><Lxrdh>010-00000000</Lxrdh><Lxrdzyj>a@example.cn</Lxrdzyj><Wgip>3405803777</Wgip><Wgdz>示例机房</Wgdz>'
const span = (first: number): string => `<Qsip>${first}</Qsip><Zzip>${first + 1}</Zzip>`

/** A good entry of each kind; two addresses from `first`. */
export const goodEntry = (kind: EntryKind, id: number, first: number): string =>
  ({
    source: `<Ly><IspId>${id}</IspId>${span(first)}<Lydw>900000000001</Lydw></Ly>`,
    allocation: `<Fpsy><IspId>${id}</IspId>${span(first)}<Fpfs>1</Fpfs><Syfs>1</Syfs><Fprq>2026-03-02</Fprq><Sfymtz>0</Sfymtz>${user}</Fpsy>`,
    broadcast: `<Jsxx><IspId>${id}</IspId><Gbdw>900000000001</Gbdw><Sqdw>110000000001</Sqdw>${span(first)}</Jsxx>`,
    brought: `<Zdxx><IspId>${id}</IspId>${span(first)}<Sfymtz>0</Sfymtz><Syfs>1</Syfs><Fprq>2026-03-02</Fprq>${user.replace(/<Dwfl>.*<\/Dwhyfl>/, '')}<Ly_dwlx>1</Ly_dwlx><Lydw><Ly_dwid>900000000001</Ly_dwid></Lydw></Zdxx>`,
  })[kind]

type EntryFault = readonly [code: number, what: string, kind: EntryKind, change: (xml: string) => string]

const without = (name: string) => replace(new RegExp(`<${name}>.*?</${name}>`), '')
const value = (name: string, to: string) =>
  replace(new RegExp(`<${name}>.*?</${name}>`), `<${name}>${to}</${name}>`)
const blank = ' '.repeat(12)

export const faultyEntries: readonly EntryFault[] = [
  [2002, 'an order that is turned round', 'source', value('Zzip', '3221225473')],
  [2006, 'a first address that is private', 'source', value('Qsip', '167772161')],
  [2007, 'a last address that is reserved', 'source', value('Zzip', '4026531841')],
  [2008, 'a gateway that is private', 'allocation', value('Wgip', '167772161')],
  [2009, 'a class of unit that does not exist', 'allocation', value('Dwfl', '9')],
  [2011, 'a city of another province', 'allocation', value('Shiid', '310100')],
  [2012, 'letters in a phone', 'allocation', value('Lxrdh', '010-0000000A')],
  [2013, 'an e-mail without a host', 'allocation', value('Lxrdzyj', 'nobody')],
  [2014, 'no first address', 'allocation', value('Qsip', '0')],
  [2015, 'no last address', 'allocation', value('Zzip', '0')],
  [2017, 'a broadcaster that does not exist', 'broadcast', value('Gbdw', '5')],
  [2018, 'somebody asking who does not exist', 'broadcast', value('Sqdw', '5')],
  [2019, 'a kind of unit that does not exist', 'brought', value('Dwxz', '99')],
  [2020, 'an industry that does not exist', 'allocation', value('Dwhyfl', '99')],
  [2024, 'a province that does not exist', 'allocation', value('Shengid', '990000')],
  [2025, 'a city that does not exist', 'allocation', value('Shiid', '119900')],
  [2026, 'a district that does not exist', 'allocation', value('Xianid', '110199')],
  [
    2028,
    'a source known as a reporting unit, without its number',
    'brought',
    replace(/<Ly_dwid>.*<\/Ly_dwid>/, '<Ly_dwmc>示例</Ly_dwmc>'),
  ],
  [2029, 'a source that is no reporting unit', 'source', value('Lydw', '5')],
  [2030, 'no date of use', 'allocation', without('Fprq')],
  [2031, 'no name of the unit', 'allocation', without('Dwmc')],
  [2031, 'a name of blanks', 'brought', value('Dwmc', blank)],
  [2032, 'no way of use', 'allocation', without('Syfs')],
  [2034, 'no kind of unit', 'allocation', without('Dwxz')],
  [2036, 'no address of the unit', 'allocation', without('Xxdz')],
  [2037, 'no province', 'allocation', without('Shengid')],
  [2038, 'no city', 'allocation', without('Shiid')],
  [2039, 'no phone', 'allocation', without('Lxrdh')],
  [2040, 'no contact', 'allocation', without('Lxrxm')],
  [2042, 'no e-mail', 'allocation', without('Lxrdzyj')],
  [2043, 'the place of a gateway without its address', 'allocation', without('Wgip')],
  [2044, 'the address of a gateway without its place', 'allocation', without('Wgdz')],
  [2045, 'no name of a source that is no reporting unit', 'brought', value('Ly_dwlx', '0')],
  [2047, 'addresses handed on to nobody', 'allocation', value('Fpfs', '2')],
  [
    2048,
    'addresses handed on to a unit that does not exist',
    'allocation',
    replace('<Fpfs>1</Fpfs>', '<Fpfs>2</Fpfs><Fpdx>5</Fpdx>'),
  ],
  [
    2050,
    'addresses handed on to oneself',
    'allocation',
    replace('<Fpfs>1</Fpfs>', '<Fpfs>2</Fpfs><Fpdx>110000000001</Fpdx>'),
  ],
  [2051, 'a broadcaster that is no carrier', 'broadcast', value('Gbdw', '330000000009')],
  [2052, 'oneself as the source', 'source', value('Lydw', '110000000001')],
  [2053, 'a broadcaster asking itself', 'broadcast', value('Sqdw', '900000000001')],
  [5001, 'a way of allocation beyond the schema', 'allocation', value('Fpfs', '9')],
  [5002, 'an attribute', 'source', replace('<Lydw>', '<Lydw kind="x">')],
  [5008, 'a character of private use', 'allocation', value('Wgdz', '机房&#xE123;')],
]

const person = (prefix: string, name: string, address: string, phone: string): string =>
  `<${prefix}_${name}>试一鸣</${prefix}_${name}><${prefix}_zz>示例有限公司</${prefix}_zz><${prefix}_${address}>示例路1号</${prefix}_${address}><${prefix}_shengid>110000</${prefix}_shengid><${prefix}_shiid>110100</${prefix}_shiid><${prefix}_dzyj>a@example.cn</${prefix}_dzyj><${prefix}_${phone}>010-00000000</${prefix}_${phone}>`

export const goodDomain = (id: number, domain: string): string =>
  `<Xzxx><IspId>${id}</IspId><Ym>${domain}</Ym><Ymlx>1</Ymlx><Zcsj>2020-03-02</Zcsj>${person('Zcr', 'mc', 'txdz', 'dhhm')}${person('Gly', 'mz', 'dz', 'dh')}${person('Jfr', 'mz', 'dz', 'dh')}<Ym_zcs>示例域名注册（北京）有限公司</Ym_zcs><Ym_fwq>ns1.example.cn</Ym_fwq><Yxrq>2099-03-02</Yxrq></Xzxx>`

type DomainFault = readonly [code: number, what: string, change: (xml: string) => string]
const empty = (code: number, name: string): DomainFault => [
  code,
  `blanks for ${name}`,
  value(name, blank.slice(2)),
]
const blankPhone = (code: number, name: string): DomainFault => [
  code,
  `blanks for ${name}`,
  value(name, blank),
]

export const faultyDomains: readonly DomainFault[] = [
  [3001, 'a type that does not exist', value('Ymlx', '99')],
  empty(3002, 'Zcsj'),
  empty(3003, 'Yxrq'),
  [3004, 'a domain that has run out', value('Yxrq', '2001-01-01')],
  empty(3005, 'Ym_fwq'),
  empty(3006, 'Ym_zcs'),
  [3007, 'a registrar with odd characters', value('Ym_zcs', '示例*#注册')],
  empty(3008, 'Zcr_mc'),
  empty(3009, 'Zcr_zz'),
  empty(3012, 'Zcr_dzyj'),
  [3013, 'a registrant’s e-mail without a host', value('Zcr_dzyj', 'nobody')],
  blankPhone(3014, 'Zcr_dhhm'),
  [3015, 'letters in a registrant’s phone', value('Zcr_dhhm', '010-0000000A')],
  empty(3016, 'Zcr_txdz'),
  empty(3017, 'Gly_mz'),
  empty(3018, 'Gly_zz'),
  empty(3021, 'Gly_dzyj'),
  [3022, 'an administrator’s e-mail without a host', value('Gly_dzyj', 'nobody')],
  blankPhone(3023, 'Gly_dh'),
  [3024, 'letters in an administrator’s phone', value('Gly_dh', '010-0000000A')],
  empty(3025, 'Gly_dz'),
  [3028, 'a registrant’s city in another province', value('Zcr_shiid', '310100')],
  [3029, 'an administrator’s province that does not exist', value('Gly_shengid', '990000')],
  [3030, 'a payer’s city that does not exist', value('Jfr_shiid', '119900')],
  [3031, 'a month of registration that does not exist', value('Zcsj', '2020-13-01')],
  [3032, 'another form of date', value('Yxrq', '2099/03/02')],
  [3033, 'letters in a payer’s phone', value('Jfr_dh', '010-0000000A')],
  [3034, 'a payer’s e-mail without a host', value('Jfr_dzyj', 'nobody')],
  [3035, 'a registration in the future', value('Zcsj', '2098-01-01')],
  [5001, 'an element that is missing', without('Ym_zcs')],
]
