// What the schema demands of reports that belong to no application: papers, results of tasks, addresses, domains. Beyond
// the schema, the rules for allocations say what its words demand of each way; a person is called `sjhm`, not `Fzr_sjhm`, here.
import {
  ADDRESS,
  base64,
  CODE,
  choice,
  type ElementRule,
  type Group,
  group,
  ID,
  locations,
  maybe,
  number,
  one,
  ownerOfFiled,
  preApproval,
  REGION,
  some,
  TYPE,
  text,
  ways,
} from './upload-schema.ts'

const DAY = text(10, 10)
const FLAG = number(0, 1)
const SPAN_FROM_ZERO = number(0, 4_294_967_295)

/** `XZHYD/Fjxx`: one image of something filed. */
export const paperRule: ElementRule = one(
  'Fjxx',
  group(
    one('Fjwjgs', ID),
    one('Fjyt', ID),
    one('Fjnr', base64),
    one('Fjssdx', group(one('Ssdxlx', number(1, 10)), one('Ssdxbs', ownerOfFiled))),
    maybe('Bz', text(1, 256)),
  ),
)

const verifiedPerson = (nameRule: typeof one, mobileRule: typeof one): Group =>
  group(
    nameRule('Fzr_xm', text(1, 128)),
    maybe('Fzr_dhhm', text(11, 128)),
    mobileRule('sjhm', text(11, 128)),
    one('Fzr_dzyj', text(6, 128)),
    maybe('Msn', text(6, 128)),
    maybe('Qq', text(5, 128)),
    maybe('Fzr_zjlx', TYPE),
    maybe('Fzr_zjhm', text(1, 128)),
  )

const verifiedSubject = group(
  one('Ztid', ID),
  one('Dwmc', text(1, 255)),
  maybe('Dwxz', TYPE),
  one(
    'Txdz',
    group(
      one('Shengid', REGION),
      one('Shiid', REGION),
      maybe('Xianid', REGION),
      maybe('Xxdz', text(1, 1024)),
    ),
  ),
  maybe('Tzr', text(1, 255)),
  one('Zj', group(one('Zjlx', TYPE), one('Zjhm', text(1, 255)), one('Zjzs', text(1, 1024)))),
  one('Fzr', verifiedPerson(maybe, one)),
  maybe('Bz', text(1, 1024)),
)

const verifiedAccess = group(
  one('Jrid', ID),
  locations,
  ways,
  some('Ip_xx', group(one('Ipid', ID), one('Qsip', ADDRESS), one('Zzip', ADDRESS))),
  one('Bbfs', FLAG),
)

const verifiedService = group(
  one('Wzid', ID),
  one('Wzmc', text(1, 512)),
  maybe('Nrlx', group(some('Nrlx_xx', preApproval, 64))),
  one('Fwnr', group(some('Fwnr_id', CODE, 64))),
  some('Ym_xx', group(one('Ymid', ID), one('Ym', text(4, 128)))),
  some('Jr_xx', verifiedAccess),
  one('Wz_Fzr', verifiedPerson(one, maybe)),
  maybe('Syurl', text(4, 255)),
  maybe('Wz_Bz', text(1, 1024)),
)

/** `HSJG/Hsjgxx`: the outcome of a verification task. */
export const verificationRule: ElementRule = one(
  'Hsjgxx',
  group(
    one('Hsjg', FLAG),
    one('Hsrxm', text(1, 128)),
    one('Hssj', DAY),
    one('Bbdw', ID),
    one('Hsyj', text(1, 1024)),
    maybe('Cwxx', text(1, 4000)),
    one('Baxx', group(one('Zt_xx', verifiedSubject), some('Wz_xx', verifiedService))),
  ),
)

/** `WBACLJG/Clxx`: what was done about a website without a filing. */
export const unfiledRule: ElementRule = one(
  'Clxx',
  group(
    one('Ym', text(4, 128)),
    one('IP', ADDRESS),
    one('Yys', ID),
    one('Jrs', ID),
    one('Shengid', ID),
    one('Cljg', TYPE),
    one('Clyj', text(1, 255)),
    one('Rbsj', DAY),
    one('Clsx', DAY),
    maybe('Sbrxm', text(1, 128)),
    maybe('Sbrdh', text(11, 128)),
    maybe('Sbrdzyj', text(6, 128)),
  ),
)

/** An entry is named by our id when it is new, and by the bureau's afterwards. */
export type EntryId = 'IspId' | 'Id'
const note = maybe('Bz', text(1, 1024))

export const sourceRule = (name: string, id: EntryId): ElementRule =>
  one(
    name,
    group(
      one(id, ID),
      one('Qsip', ADDRESS),
      one('Zzip', ADDRESS),
      one('Lydw', ID),
      maybe('Bz', text(1, id === 'IspId' ? 512 : 1024)),
    ),
  )

const REQUIRED: Readonly<Record<number, readonly string[]>> = {
  1: ['Syfs', 'Fprq', 'Dwmc', 'Dwxz', 'Shengid', 'Shiid', 'Xxdz', 'Lxrxm', 'Lxrdh', 'Lxrdzyj'],
  2: ['Fpdx'],
  3: ['Syfs', 'Fprq'],
}

/** `way` is the number of the interface: what an allocation must tell depends on it. */
export const allocationRule = (id: EntryId, way: number): ElementRule => {
  const given = (name: string, content: ElementRule['content']): ElementRule =>
    (REQUIRED[way]?.includes(name) === true ? one : maybe)(name, content)
  return one(
    'Fpsy',
    group(
      one(id, ID),
      one('Qsip', SPAN_FROM_ZERO),
      one('Zzip', SPAN_FROM_ZERO),
      one('Fpfs', number(1, 4)),
      given('Fpdx', ID),
      given('Syfs', number(1, 3)),
      given('Fprq', DAY),
      maybe('Sfymtz', FLAG),
      given('Dwmc', text(1, 255)),
      given('Dwxz', TYPE),
      maybe('Dwfl', TYPE),
      maybe('Dwhyfl', TYPE),
      given('Shengid', REGION),
      given('Shiid', REGION),
      maybe('Xianid', REGION),
      given('Xxdz', text(1, 512)),
      given('Lxrxm', text(1, 20)),
      given('Lxrdh', text(11, 255)),
      given('Lxrdzyj', text(6, 255)),
      maybe('Wgip', ADDRESS),
      maybe('Wgdz', text(1, 512)),
      note,
    ),
  )
}

export const broadcastRule = (id: EntryId): ElementRule =>
  one(
    'Jsxx',
    group(one(id, ID), one('Gbdw', ID), one('Sqdw', ID), one('Qsip', ADDRESS), one('Zzip', ADDRESS), note),
  )

export const broughtRule = (id: EntryId): ElementRule => {
  const isNew = id === 'IspId'
  const span = isNew ? ADDRESS : SPAN_FROM_ZERO
  const gateway = isNew ? one : maybe
  return one(
    'Zdxx',
    group(
      one(id, ID),
      one('Qsip', span),
      one('Zzip', span),
      one('Sfymtz', FLAG),
      one('Syfs', number(1, 3)),
      one('Fprq', DAY),
      one('Dwmc', text(1, 255)),
      one('Dwxz', TYPE),
      one('Shengid', REGION),
      one('Shiid', REGION),
      maybe('Xianid', REGION),
      one('Xxdz', text(1, 512)),
      one('Lxrxm', text(isNew ? 1 : 2, 20)),
      one('Lxrdh', text(11, 255)),
      one('Lxrdzyj', text(6, 255)),
      gateway('Wgip', ADDRESS),
      gateway('Wgdz', text(1, 512)),
      note,
      one('Ly_dwlx', FLAG),
      one('Lydw', choice(one('Ly_dwmc', text(1, 255)), one('Ly_dwid', ID))),
    ),
  )
}

/** What is deleted is named and nothing else. */
export const deletionRule = (name: string): ElementRule => one(name, group(one('Id', ID)))

const contact = (prefix: string, tails: readonly string[], rule: typeof one): readonly ElementRule[] => {
  const [name = '', organisation = '', address = '', email = '', phone = ''] = tails
  return [
    rule(`${prefix}_${name}`, text(2, 255)),
    rule(`${prefix}_${organisation}`, text(1, 255)),
    rule(`${prefix}_${address}`, text(1, 1000)),
    rule(`${prefix}_shengid`, REGION),
    rule(`${prefix}_shiid`, REGION),
    rule(`${prefix}_${email}`, text(6, 255)),
    rule(`${prefix}_${phone}`, text(11, 255)),
  ]
}

export const domainRule = (id: EntryId): ElementRule =>
  one(
    'Xzxx',
    group(
      one(id, ID),
      one('Ym', text(4, 255)),
      one('Ymlx', TYPE),
      one('Zcsj', DAY),
      ...contact('Zcr', ['mc', 'zz', 'txdz', 'dzyj', 'dhhm'], one),
      ...contact('Gly', ['mz', 'zz', 'dz', 'dzyj', 'dh'], one),
      ...contact('Jfr', ['mz', 'zz', 'dz', 'dzyj', 'dh'], maybe),
      one('Ym_zcs', text(1, 500)),
      one('Ym_fwq', text(4, 255)),
      one('Yxrq', DAY),
    ),
  )
