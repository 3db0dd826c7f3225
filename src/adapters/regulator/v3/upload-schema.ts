// What the bureau's schema demands of the operations that we send, in our own notation: order, occurrence, lengths
// and ranges. A file that breaks it is answered days later with 5001 for all its records, so it is checked before.
// Lengths are in characters. The schema counts UTF-16 units nowhere: 𠮷 is one character.

export type TextFacet = { readonly kind: 'text'; readonly shortest: number; readonly longest: number }
export type NumberFacet = { readonly kind: 'number'; readonly least: bigint; readonly most: bigint }
type Base64Facet = { readonly kind: 'base64' }
export type Group = { readonly kind: 'group'; readonly elements: readonly ElementRule[] }
type Choice = { readonly kind: 'choice'; readonly elements: readonly ElementRule[] }
type Content = TextFacet | NumberFacet | Base64Facet | Group | Choice
export type ElementRule = {
  readonly name: string
  readonly fewest: number
  readonly most: number
  readonly content: Content
}

const MANY = Number.POSITIVE_INFINITY
const LONG = 9_223_372_036_854_775_807n

export const text = (shortest: number, longest: number): TextFacet => ({ kind: 'text', shortest, longest })
export const number = (least: number, most?: number): NumberFacet => ({
  kind: 'number',
  least: BigInt(least),
  most: most === undefined ? LONG : BigInt(most),
})
export const base64: Base64Facet = { kind: 'base64' }
export const group = (...elements: readonly ElementRule[]): Group => ({ kind: 'group', elements })
export const choice = (...elements: readonly ElementRule[]): Choice => ({ kind: 'choice', elements })
export const one = (name: string, content: Content): ElementRule => ({ name, fewest: 1, most: 1, content })
export const maybe = (name: string, content: Content): ElementRule => ({ name, fewest: 0, most: 1, content })
export const some = (name: string, content: Content, most: number = MANY): ElementRule => ({
  name,
  fewest: 1,
  most,
  content,
})
export const any = (name: string, content: Content): ElementRule => ({ name, fewest: 0, most: MANY, content })

/** Where the schema says nothing of the content. */
const anyText: TextFacet = { kind: 'text', shortest: 0, longest: Number.POSITIVE_INFINITY }

export const ID = number(1)
export const REGION = number(100_000)
export const TYPE = number(1, 999)
export const CODE = number(1, 64)
export const ADDRESS = number(1, 4_294_967_295)

const person = (nameRule: (name: string, content: Content) => ElementRule): Group =>
  group(
    nameRule('Fzr_xm', text(1, 128)),
    maybe('Fzr_dhhm', text(11, 128)),
    one('Fzr_sjhm', text(11, 128)),
    one('Fzr_dzyj', text(6, 128)),
    maybe('Msn', text(6, 128)),
    maybe('Qq', text(5, 128)),
    maybe('Fzr_zjlx', TYPE),
    maybe('Fzr_zjhm', text(1, 128)),
  )

const postal = one(
  'Txdz',
  group(one('Shengid', REGION), one('Shiid', REGION), maybe('Xianid', REGION), maybe('Xxdz', text(1, 1024))),
)
const certificate = (highestType: number): ElementRule =>
  one('Zj', group(one('Zjlx', number(1, highestType)), one('Zjhm', text(1, 255)), one('Zjzs', text(1, 1024))))

const subject = group(
  one('IspZtid', ID),
  one('Dwmc', text(1, 255)),
  maybe('Dwxz', TYPE),
  maybe('Tzr', text(1, 255)),
  postal,
  certificate(999),
  one('Fzr', person(maybe)),
  one('Bbfs', number(0, 1)),
  maybe('Bz', text(1, 1024)),
)

export const preApproval = group(one('Nrlx_id', CODE), one('Qzsph', text(1, 512)), some('Spwj', base64, 10))

export const locations = one('Wzfb', group(some('Fbdd', CODE, 64)))
export const ways = one('Wzjrfs', group(some('Jrfs', CODE, 64)))
const range = group(one('IspIpid', ID), one('Qsip', ADDRESS), one('Zzip', ADDRESS))

const contents: readonly ElementRule[] = [
  one('Wzmc', text(1, 512)),
  maybe('Nrlx', group(some('Nrlx_xx', preApproval, 64))),
  one('Fwnr', group(some('Fwnr_id', CODE, 64))),
  one('Yylb', group(some('Yylb_id', CODE, 256))),
]

const service = (longestHomePage: number): Group =>
  group(
    one('IspWzid', ID),
    ...contents,
    some('Ym_xx', group(one('IspYmid', ID), one('Ym', text(4, 128)))),
    some('Jr_xx', group(one('IspJrid', ID), locations, ways, some('Ip_xx', range))),
    one('Wz_Fzr', person(one)),
    maybe('Syurl', text(4, longestHomePage)),
    maybe('Wz_Bz', text(1, 1024)),
  )

const changedService = group(
  one('Wzid', ID),
  ...contents,
  some('Ym_xx', group(one('IspYmid', ID), maybe('Ymid', ID), one('Ym', text(4, 128)))),
  some(
    'Jr_xx',
    group(
      one('Jrid', ID),
      locations,
      ways,
      some('Ip_xx', group(one('IspIpid', ID), maybe('Ipid', ID), one('Qsip', ADDRESS), one('Zzip', ADDRESS))),
    ),
  ),
  one('Wz_Fzr', person(one)),
  one('Baxh', text(1, 128)),
  maybe('Syurl', text(4, 255)),
  maybe('Wz_Bz', anyText),
)

const attachment = (owner: Content): Group =>
  group(
    one(
      'Fjxx',
      group(
        one('Fjwjgs', ID),
        one('Fjyt', ID),
        one('Fjnr', base64),
        one('Fjssdx', group(one('Ssdxlx', number(1, 10)), one('Ssdxbs', owner))),
        maybe('Bz', text(1, 256)),
      ),
    ),
  )

const PASSWORD = text(1, 32)
export const ownerOfFiled = choice(one('Jlid', ID), one('Baxh', text(1, 128)))

/** `XZBA/Baxx`: one first filing. */
export const firstFilingRule: ElementRule = one(
  'Baxx',
  group(one('Zt_xx', subject), some('Wz_xx', service(255)), any('Fj', attachment(ID))),
)

/** `XZWZ/Xzxx`: new services for a subject that is filed. */
export const addServiceRule: ElementRule = one(
  'Xzxx',
  group(
    one('Zt_xx', choice(one('Ztbah', text(1, 128)), one('Ztid', ID))),
    some('Wz_xx', service(512)),
    any('Fj', attachment(ownerOfFiled)),
    maybe('ICPmm', PASSWORD),
  ),
)

/** `XZJR/Xzxx`: one more access of a service that is filed. */
export const addAccessRule: ElementRule = one(
  'Xzxx',
  group(
    one('Wz_xx', choice(one('Wzbah', text(1, 128)), one('Wzid', ID))),
    one('IspJrid', ID),
    locations,
    ways,
    some('Ip_xx', range),
    any('Fj', attachment(ownerOfFiled)),
    one('ICPmm', PASSWORD),
  ),
)

const changedSubject = group(
  one('Ztid', ID),
  one('Dwmc', text(1, 255)),
  one('Baxh', text(1, 128)),
  maybe('Dwxz', TYPE),
  maybe('Tzr', text(1, 255)),
  postal,
  certificate(11),
  one('Fzr', person(maybe)),
  maybe('Bz', text(1, 1024)),
)

/** `BGBA/Bgxx`: a subject and services as they shall be. */
export const changeRule: ElementRule = one(
  'Bgxx',
  group(
    one('Zt_xx', changedSubject),
    some('Wz_xx', changedService),
    any('Fj', attachment(ownerOfFiled)),
    maybe('ICPmm', PASSWORD),
  ),
)

/** `ZXBA/Zx_xx`: a subject, a service or an access that is given up. */
export const cancelRule: ElementRule = one(
  'Zx_xx',
  group(
    one('Zxlb', number(0, 2)),
    one('Jlid', ID),
    one('Zxly', TYPE),
    maybe('Zxlybz', text(1, 1000)),
    maybe('ICPmm', PASSWORD),
  ),
)
