// The shape of an uploaded record, block by block: element, order, limits, number of times.
// Only blocks that the bureau reads are here; the others are answered 5011 without a look inside.
import { anyOrder, choice, maybe, type Outline, one, sequence, several, text, whole } from './outline.ts'

const id = whole(1)
const small = whole(1, 64)
const address = whole(1, 4294967295n)
const region = whole(100000)
const filingNumber = text(1, 128)

const contact = [one('Fzr_sjhm', text(11, 128)), one('Fzr_dzyj', text(6, 128))]
const extras = [
  maybe('Msn', text(6, 128)),
  maybe('Qq', text(5, 128)),
  maybe('Fzr_zjlx', whole(1, 999)),
  maybe('Fzr_zjhm', text(1, 128)),
]
const officePhone = maybe('Fzr_dhhm', text(11, 128))
const subjectPrincipal = [maybe('Fzr_xm', text(1, 128)), officePhone, ...contact, ...extras]
const servicePrincipal = anyOrder(one('Fzr_xm', text(1, 128)), officePhone, ...contact, ...extras)

const postalParts = [
  one('Shengid', region),
  one('Shiid', region),
  maybe('Xianid', region),
  maybe('Xxdz', text(1, 1024)),
]
const postalAddress = anyOrder(...postalParts)

const certificate = (highest: number) =>
  sequence(one('Zjlx', whole(1, highest)), one('Zjhm', text(1, 255)), one('Zjzs', text(1, 1024)))

export const preApproval = sequence(
  several(
    'Nrlx_xx',
    sequence(one('Nrlx_id', small), one('Qzsph', text(1, 512)), several('Spwj', text(1), 1, 10)),
    1,
    64,
  ),
)

const range = [one('IspIpid', id), one('Qsip', address), one('Zzip', address)]
const locations = one('Wzfb', sequence(several('Fbdd', small, 1, 64)))
const ways = one('Wzjrfs', sequence(several('Jrfs', small, 1, 64)))

const service = (longestUrl: number) =>
  sequence(
    one('IspWzid', id),
    one('Wzmc', text(1, 512)),
    maybe('Nrlx', preApproval),
    one('Fwnr', sequence(several('Fwnr_id', small, 1, 64))),
    one('Yylb', sequence(several('Yylb_id', small, 1, 256))),
    several('Ym_xx', anyOrder(one('IspYmid', id), one('Ym', text(4, 128)))),
    several('Jr_xx', sequence(one('IspJrid', id), locations, ways, several('Ip_xx', anyOrder(...range)))),
    one('Wz_Fzr', servicePrincipal),
    maybe('Syurl', text(4, longestUrl)),
    maybe('Wz_Bz', text(1, 1024)),
  )

const attachment = (owner: Outline) =>
  several(
    'Fj',
    sequence(
      one(
        'Fjxx',
        sequence(
          one('Fjwjgs', id),
          one('Fjyt', id),
          one('Fjnr', text(1)),
          one('Fjssdx', sequence(one('Ssdxlx', whole(1, 10)), one('Ssdxbs', owner))),
          maybe('Bz', text(1, 256)),
        ),
      ),
    ),
    0,
  )

const bureauOwner = choice(one('Jlid', id), one('Baxh', filingNumber))
const filingPassword = text(1, 32)

/** XZBA/Baxx, 新增备案 */
export const firstFilingOutline = sequence(
  one(
    'Zt_xx',
    anyOrder(
      one('IspZtid', id),
      one('Dwmc', text(1, 255)),
      maybe('Dwxz', whole(1, 999)),
      maybe('Tzr', text(1, 255)),
      one('Txdz', postalAddress),
      one('Zj', certificate(999)),
      one('Fzr', sequence(...subjectPrincipal)),
      one('Bbfs', whole(0, 1)),
      maybe('Bz', text(1, 1024)),
    ),
  ),
  several('Wz_xx', service(255)),
  attachment(id),
)

/** XZWZ/Xzxx, 新增网站 */
export const addServiceOutline = sequence(
  one('Zt_xx', choice(one('Ztbah', filingNumber), one('Ztid', id))),
  several('Wz_xx', service(512)),
  attachment(bureauOwner),
  maybe('ICPmm', filingPassword),
)

/** XZJR/Xzxx, 新增接入 */
export const addAccessOutline = sequence(
  one('Wz_xx', choice(one('Wzbah', filingNumber), one('Wzid', id))),
  one('IspJrid', id),
  locations,
  ways,
  several('Ip_xx', anyOrder(...range)),
  attachment(bureauOwner),
  one('ICPmm', filingPassword),
)

/** ZXBA/Zx_xx, 注销备案 */
export const cancelOutline = sequence(
  one('Zxlb', whole(0, 2)),
  one('Jlid', id),
  one('Zxly', whole(1, 999)),
  maybe('Zxlybz', text(1, 1000)),
  maybe('ICPmm', filingPassword),
)

const changedSubject = anyOrder(
  one('Ztid', id),
  one('Dwmc', text(1, 255)),
  one('Baxh', filingNumber),
  maybe('Dwxz', whole(1, 999)),
  maybe('Tzr', text(1, 255)),
  one('Txdz', sequence(...postalParts)),
  one('Zj', certificate(11)),
  one('Fzr', anyOrder(...subjectPrincipal)),
  maybe('Bz', text(1, 1024)),
)

const changedService = sequence(
  one('Wzid', id),
  one('Wzmc', text(1, 512)),
  maybe('Nrlx', preApproval),
  one('Fwnr', sequence(several('Fwnr_id', small, 1, 64))),
  one('Yylb', sequence(several('Yylb_id', small, 1, 256))),
  several('Ym_xx', anyOrder(one('IspYmid', id), maybe('Ymid', id), one('Ym', text(4, 128)))),
  several(
    'Jr_xx',
    sequence(one('Jrid', id), locations, ways, several('Ip_xx', anyOrder(...range, maybe('Ipid', id)))),
  ),
  one('Wz_Fzr', servicePrincipal),
  one('Baxh', filingNumber),
  maybe('Syurl', text(4, 255)),
  maybe('Wz_Bz', text(0)),
)

/** BGBA/Bgxx, 变更备案 */
export const changeOutline = sequence(
  one('Zt_xx', changedSubject),
  several('Wz_xx', changedService),
  attachment(bureauOwner),
  maybe('ICPmm', filingPassword),
)
