// What the bureau's schema demands of the two operations that we send, in our own notation: order, occurrence, lengths
// and ranges. A file that breaks it is answered days later with 5001 for all its records, so it is checked before.
// Lengths are in characters. The schema counts UTF-16 units nowhere: 𠮷 is one character.

export type TextFacet = { readonly kind: 'text'; readonly shortest: number; readonly longest: number }
export type NumberFacet = { readonly kind: 'number'; readonly least: bigint; readonly most: bigint }
type Base64Facet = { readonly kind: 'base64' }
type Group = { readonly kind: 'group'; readonly elements: readonly ElementRule[] }
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

const text = (shortest: number, longest: number): TextFacet => ({ kind: 'text', shortest, longest })
const number = (least: number, most?: number): NumberFacet => ({
  kind: 'number',
  least: BigInt(least),
  most: most === undefined ? LONG : BigInt(most),
})
const base64: Base64Facet = { kind: 'base64' }
const group = (...elements: readonly ElementRule[]): Group => ({ kind: 'group', elements })
const choice = (...elements: readonly ElementRule[]): Choice => ({ kind: 'choice', elements })
const one = (name: string, content: Content): ElementRule => ({ name, fewest: 1, most: 1, content })
const maybe = (name: string, content: Content): ElementRule => ({ name, fewest: 0, most: 1, content })
const some = (name: string, content: Content, most: number = MANY): ElementRule => ({
  name,
  fewest: 1,
  most,
  content,
})
const any = (name: string, content: Content): ElementRule => ({ name, fewest: 0, most: MANY, content })

const ID = number(1)
const REGION = number(100_000)
const TYPE = number(1, 999)
const CODE = number(1, 64)
const ADDRESS = number(1, 4_294_967_295)

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

const subject = group(
  one('IspZtid', ID),
  one('Dwmc', text(1, 255)),
  maybe('Dwxz', TYPE),
  maybe('Tzr', text(1, 255)),
  one(
    'Txdz',
    group(
      one('Shengid', REGION),
      one('Shiid', REGION),
      maybe('Xianid', REGION),
      maybe('Xxdz', text(1, 1024)),
    ),
  ),
  one('Zj', group(one('Zjlx', TYPE), one('Zjhm', text(1, 255)), one('Zjzs', text(1, 1024)))),
  one('Fzr', person(maybe)),
  one('Bbfs', number(0, 1)),
  maybe('Bz', text(1, 1024)),
)

const preApproval = group(one('Nrlx_id', CODE), one('Qzsph', text(1, 512)), some('Spwj', base64, 10))

const access = group(
  one('IspJrid', ID),
  one('Wzfb', group(some('Fbdd', CODE, 64))),
  one('Wzjrfs', group(some('Jrfs', CODE, 64))),
  some('Ip_xx', group(one('IspIpid', ID), one('Qsip', ADDRESS), one('Zzip', ADDRESS))),
)

const service = (longestHomePage: number): Group =>
  group(
    one('IspWzid', ID),
    one('Wzmc', text(1, 512)),
    maybe('Nrlx', group(some('Nrlx_xx', preApproval, 64))),
    one('Fwnr', group(some('Fwnr_id', CODE, 64))),
    one('Yylb', group(some('Yylb_id', CODE, 256))),
    some('Ym_xx', group(one('IspYmid', ID), one('Ym', text(4, 128)))),
    some('Jr_xx', access),
    one('Wz_Fzr', person(one)),
    maybe('Syurl', text(4, longestHomePage)),
    maybe('Wz_Bz', text(1, 1024)),
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

const ownerOfFiled = choice(one('Jlid', ID), one('Baxh', text(1, 128)))

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
    maybe('ICPmm', text(1, 32)),
  ),
)
