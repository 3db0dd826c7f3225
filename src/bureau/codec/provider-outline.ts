// The shape of reports that belong to no filing: papers, results of tasks, addresses, domains.
// The schema spells a mobile `sjhm` here and `Fzr_sjhm` everywhere else; that is no slip of ours.
import {
  anyOrder,
  choice,
  maybe,
  type Outline,
  one,
  type Part,
  sequence,
  several,
  text,
  whole,
} from './outline.ts'
import { preApproval } from './upload-outline.ts'

const id = whole(1)
const small = whole(1, 64)
const type = whole(1, 999)
const flag = whole(0, 1)
const region = whole(100000)
const address = whole(1, 4294967295n)
const fromZero = whole(0, 4294967295n)
const day = text(10, 10)

/** XZHYD/Fjxx */
export const paperOutline = sequence(
  one('Fjwjgs', id),
  one('Fjyt', id),
  one('Fjnr', text(1)),
  one(
    'Fjssdx',
    sequence(one('Ssdxlx', whole(1, 10)), one('Ssdxbs', choice(one('Jlid', id), one('Baxh', text(1, 128))))),
  ),
  maybe('Bz', text(1, 256)),
)

/** Of a subject in any order, of a service in this one. */
const person = (ofSubject: boolean): Outline =>
  (ofSubject ? anyOrder : sequence)(
    (ofSubject ? maybe : one)('Fzr_xm', text(1, 128)),
    maybe('Fzr_dhhm', text(11, 128)),
    (ofSubject ? one : maybe)('sjhm', text(11, 128)),
    one('Fzr_dzyj', text(6, 128)),
    maybe('Msn', text(6, 128)),
    maybe('Qq', text(5, 128)),
    maybe('Fzr_zjlx', type),
    maybe('Fzr_zjhm', text(1, 128)),
  )

const verifiedSubject = anyOrder(
  one('Ztid', id),
  one('Dwmc', text(1, 255)),
  maybe('Dwxz', type),
  one(
    'Txdz',
    anyOrder(
      one('Shengid', region),
      one('Shiid', region),
      maybe('Xianid', region),
      maybe('Xxdz', text(1, 1024)),
    ),
  ),
  maybe('Tzr', text(1, 255)),
  one('Zj', anyOrder(one('Zjlx', type), one('Zjhm', text(1, 255)), one('Zjzs', text(1, 1024)))),
  one('Fzr', person(true)),
  maybe('Bz', text(1, 1024)),
)

const verifiedService = sequence(
  one('Wzid', id),
  one('Wzmc', text(1, 512)),
  maybe('Nrlx', preApproval),
  one('Fwnr', sequence(several('Fwnr_id', small, 1, 64))),
  several('Ym_xx', anyOrder(one('Ymid', id), one('Ym', text(4, 128)))),
  several(
    'Jr_xx',
    sequence(
      one('Jrid', id),
      one('Wzfb', sequence(several('Fbdd', small, 1, 64))),
      one('Wzjrfs', sequence(several('Jrfs', small, 1, 64))),
      several('Ip_xx', anyOrder(one('Ipid', id), one('Qsip', address), one('Zzip', address))),
      one('Bbfs', flag),
    ),
  ),
  one('Wz_Fzr', person(false)),
  maybe('Syurl', text(4, 255)),
  maybe('Wz_Bz', text(1, 1024)),
)

/** HSJG/Hsjgxx */
export const verificationOutline = anyOrder(
  one('Hsjg', flag),
  one('Hsrxm', text(1, 128)),
  one('Hssj', day),
  one('Bbdw', id),
  one('Hsyj', text(1, 1024)),
  maybe('Cwxx', text(1, 4000)),
  one('Baxx', sequence(one('Zt_xx', verifiedSubject), several('Wz_xx', verifiedService))),
)

/** WBACLJG/Clxx */
export const unfiledOutline = sequence(
  one('Ym', text(4, 128)),
  one('IP', address),
  one('Yys', id),
  one('Jrs', id),
  one('Shengid', id),
  one('Cljg', type),
  one('Clyj', text(1, 255)),
  one('Rbsj', day),
  one('Clsx', day),
  maybe('Sbrxm', text(1, 128)),
  maybe('Sbrdh', text(11, 128)),
  maybe('Sbrdzyj', text(6, 128)),
)

type How = 'add' | 'change'
const idOf = (how: How): Part => one(how === 'add' ? 'IspId' : 'Id', id)
const note = maybe('Bz', text(1, 1024))
const span = [one('Qsip', address), one('Zzip', address)]

const source = (how: How) =>
  anyOrder(idOf(how), ...span, one('Lydw', id), maybe('Bz', text(1, how === 'add' ? 512 : 1024)))

const allocation = (how: How) =>
  anyOrder(
    idOf(how),
    one('Qsip', how === 'add' ? fromZero : address),
    one('Zzip', how === 'add' ? fromZero : address),
    one('Fpfs', whole(1, 4)),
    maybe('Fpdx', id),
    maybe('Syfs', whole(1, 3)),
    maybe('Fprq', day),
    maybe('Sfymtz', flag),
    maybe('Dwmc', text(1, 255)),
    maybe('Dwxz', type),
    maybe('Dwfl', type),
    maybe('Dwhyfl', type),
    maybe('Shengid', region),
    maybe('Shiid', region),
    maybe('Xianid', region),
    maybe('Xxdz', text(1, 512)),
    maybe('Lxrxm', text(1, 20)),
    maybe('Lxrdh', text(11, 255)),
    maybe('Lxrdzyj', text(6, 255)),
    maybe('Wgip', address),
    maybe('Wgdz', text(1, 512)),
    note,
  )

const broadcast = (how: How) => anyOrder(idOf(how), one('Gbdw', id), one('Sqdw', id), ...span, note)

const brought = (how: How) => {
  const isNew = how === 'add'
  const gateway = isNew ? one : maybe
  return anyOrder(
    idOf(how),
    one('Qsip', isNew ? address : fromZero),
    one('Zzip', isNew ? address : fromZero),
    one('Sfymtz', flag),
    one('Syfs', whole(1, 3)),
    one('Fprq', day),
    one('Dwmc', text(1, 255)),
    one('Dwxz', type),
    one('Shengid', region),
    one('Shiid', region),
    maybe('Xianid', region),
    one('Xxdz', text(1, 512)),
    one('Lxrxm', text(isNew ? 1 : 2, 20)),
    one('Lxrdh', text(11, 255)),
    one('Lxrdzyj', text(6, 255)),
    gateway('Wgip', address),
    gateway('Wgdz', text(1, 512)),
    note,
    one('Ly_dwlx', flag),
    one('Lydw', choice(one('Ly_dwmc', text(1, 255)), one('Ly_dwid', id))),
  )
}

const contact = (how: typeof one, names: readonly string[]): Part[] => {
  const [name = '', organisation = '', place = '', province = '', city = '', email = '', phone = ''] = names
  return [
    how(name, text(2, 255)),
    how(organisation, text(1, 255)),
    how(place, text(1, 1000)),
    how(province, region),
    how(city, region),
    how(email, text(6, 255)),
    how(phone, text(11, 255)),
  ]
}
const names = (prefix: string, tails: string): string[] => tails.split(' ').map((tail) => `${prefix}_${tail}`)

const domain = (how: How) =>
  anyOrder(
    idOf(how),
    one('Ym', text(4, 255)),
    one('Ymlx', type),
    one('Zcsj', day),
    ...contact(one, names('Zcr', 'mc zz txdz shengid shiid dzyj dhhm')),
    ...contact(one, names('Gly', 'mz zz dz shengid shiid dzyj dh')),
    ...contact(maybe, names('Jfr', 'mz zz dz shengid shiid dzyj dh')),
    one('Ym_zcs', text(1, 500)),
    one('Ym_fwq', text(4, 255)),
    one('Yxrq', day),
  )

/** IP and YM: an entry as it is added or changed. */
export const entryOutlines = { source, allocation, broadcast, brought, domain } as const

/** SCBA: an entry that is deleted; of a domain its name will do. */
export const deletionOutline = sequence(one('Id', id))
export const domainDeletionOutline = choice(one('Id', id), one('Ym', text(4, 255)))
