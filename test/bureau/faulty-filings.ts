// First filings with one fault each, and the code that a machine finds it by.
import { jpeg } from './sample-records.ts'

const big = Buffer.concat([Buffer.from(jpeg, 'base64'), Buffer.alloc(101 * 1024)]).toString('base64')

/** What is to be replaced must be there, else the fault would not be made. */
export const replace = (from: string | RegExp, to: string) => (xml: string) => {
  const changed = xml.replace(from, to)
  if (changed === xml) throw new Error(`${from} is not in the record`)
  return changed
}

type Fault = readonly [code: number, what: string, change: (xml: string) => string]

export const faultyFilings: readonly Fault[] = [
  [1004, 'an address for a domain', replace(/<Ym>.*?<\/Ym>/, '<Ym>no_domain</Ym>')],
  [
    1006,
    'a private address',
    replace(/<Qsip>\d+<\/Qsip><Zzip>\d+</, '<Qsip>167772161</Qsip><Zzip>167772161<'),
  ],
  [1006, 'an address range backwards', replace(/<Zzip>\d+</, '<Zzip>3221225990<')],
  [
    1063,
    'an address that the provider did not report',
    replace(/<Qsip>\d+<\/Qsip><Zzip>\d+</, '<Qsip>134744072</Qsip><Zzip>134744072<'),
  ],
  [
    1007,
    'a unit without office phone of its principal',
    replace(/(<Fzr>.*?)<Fzr_dhhm>.*?<\/Fzr_dhhm>/, '$1'),
  ],
  [1031, 'a service principal without office phone', replace(/(<Wz_Fzr>.*?)<Fzr_dhhm>.*?<\/Fzr_dhhm>/, '$1')],
  [1008, 'a credit code with a wrong check character', replace(/<Zjhm>(.{17})./, '<Zjhm>$1I')],
  [1008, 'a paper that does not go with the kind of unit', replace('<Zjlx>1<', '<Zjlx>4<')],
  [1009, 'an e-mail without a host', replace('a@example.cn', 'a@example')],
  [1010, 'letters in an office phone', replace('010-00000000', '010-0000000A')],
  [1011, 'a mobile with a wrong beginning', replace('13800130001', '12800130001')],
  [1012, 'a wrong MSN', replace('</Fzr_dzyj>', '</Fzr_dzyj><Msn>nobody</Msn>')],
  [1013, 'a wrong QQ', replace('</Fzr_dzyj>', '</Fzr_dzyj><Qq>01234</Qq>')],
  [1014, 'a kind of unit that does not exist', replace('<Dwxz>4<', '<Dwxz>99<')],
  [1014, 'a unit without its kind', replace('<Dwxz>4</Dwxz>', '')],
  [1015, 'an identity number with a wrong check digit', replace(/<Fzr_zjhm>(.{17})./, '<Fzr_zjhm>$17')],
  [1019, 'a district of another city', replace('<Xianid>110105<', '<Xianid>310105<')],
  [1019, 'a district that does not exist', replace('<Xianid>110105<', '<Xianid>110199<')],
  [1022, 'a home page that is no address', replace(/<Syurl>.*?</, '<Syurl>ftp://somewhere.cn<')],
  [1041, 'a home page under another domain', replace(/<Syurl>.*?</, '<Syurl>www.elsewhere-test.cn<')],
  [
    1033,
    'an unknown pre-approval',
    replace(
      '<Fwnr>',
      `<Nrlx><Nrlx_xx><Nrlx_id>60</Nrlx_id><Qzsph>一号</Qzsph><Spwj>${jpeg}</Spwj></Nrlx_xx></Nrlx><Fwnr>`,
    ),
  ],
  [1034, 'an unknown content', replace('<Fwnr_id>2<', '<Fwnr_id>64<')],
  [1035, 'an unknown way of access', replace('<Jrfs>3<', '<Jrfs>9<')],
  [1036, 'an unknown place of the server', replace('<Fbdd>1<', '<Fbdd>60<')],
  [1044, 'a unit whose principal has no name', replace('<Fzr><Fzr_xm>试一鸣</Fzr_xm>', '<Fzr>')],
  [1056, 'an unknown format of attachment', replace('<Fjwjgs>1<', '<Fjwjgs>7<')],
  [1057, 'an unknown purpose of attachment', replace('<Fjyt>2<', '<Fjyt>77<')],
  [1066, 'an unknown language', replace('<Yylb_id>1<', '<Yylb_id>40<')],
  [5010, 'an attachment that is no picture', replace(jpeg, Buffer.from('%PDF-1.7').toString('base64'))],
  [5010, 'an attachment above its cap', replace(jpeg, big)],
  [5010, 'no verification form', replace(/<Fj><Fjxx><Fjwjgs>1<\/Fjwjgs><Fjyt>1<.*?<\/Fj>/, '')],
  [
    1029,
    'two accesses with the same addresses',
    (xml) =>
      xml.replace(/(<Jr_xx>.*?<\/Jr_xx>)/, (one) => one + one.replace(/(<IspJrid>|<IspIpid>)/g, '$19')),
  ],
  [
    1040,
    'the same addresses twice in one access',
    replace(
      /(<Ip_xx>.*?<\/Ip_xx>)/,
      '$1<Ip_xx><IspIpid>77001</IspIpid><Qsip>3221225994</Qsip><Zzip>3221225994</Zzip></Ip_xx>',
    ),
  ],
  [1055, 'a form of another record', replace(/(<Fjyt>1<.*?<Ssdxbs>)\d+/, '$177002')],
  [1061, 'a principal’s paper said to be the subject’s', replace(/(<Fjyt>4<.*?<Ssdxlx>)2/, '$11')],
  [1061, 'a subject’s paper said to be a service’s', replace(/(<Fjyt>2<.*?<Ssdxlx>)1/, '$12')],
  [5001, 'an element that does not exist', replace('<Bbfs>', '<Fbbs>1</Fbbs><Bbfs>')],
  [5002, 'an attribute that does not exist', replace('<Dwmc>', '<Dwmc lang="zh">')],
  [5008, 'a character of private use', replace('示例路1号', '示例路&#xE123;号')],
  [5010, 'a paper of a service that is not in the record', replace(/(<Fjyt>4<.*?<Ssdxbs>)\d+/, '$177003')],
]
