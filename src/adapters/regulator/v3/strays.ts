// Elements that the published interface does not have, inside records of results and filings. Those are read by picking out
// what is needed, so whatever a later version adds would vanish without this list of what is known.
import { localName, type XmlElement } from './xml-document.ts'

/** What may stand in an element, by name; `{}` for one that holds text. */
export type Known = { readonly [name: string]: Known }

const names = (text: string): Known => Object.fromEntries(text.split(' ').map((name) => [name, {}]))

const principal = names('Fzr_xm Fzr_dhhm Fzr_sjhm sjhm Fzr_dzyj Msn Qq Fzr_zjlx Fzr_zjhm')

const subject: Known = {
  ...names('IspZtid Ztid Dwmc Dwxz Baxh Bbyhlx Bbfs Tzr Scbbsj Zjxgsj Zsyxq Zslj Zsxh Shrxm Shsj Bz'),
  Txdz: names('Shengid Shiid Xianid Xxdz'),
  Zj: names('Zjlx Zjhm Zjzs'),
  Fzr: principal,
}

const access: Known = {
  ...names('IspJrid Jrid Ispid Bbfs Bbyhid Bbyhlx'),
  Wzfb: names('Fbdd'),
  Wzjrfs: names('Jrfs'),
  Ip_xx: names('IspIpid Ipid Qsip Zzip'),
}

const service: Known = {
  ...names('IspWzid Wzid Wzmc Syurl Wz_Bz Scbbsj Zjxgsj Baxh'),
  Nrlx: { Nrlx_xx: names('Nrlx_id Qzsph Spwj') },
  Fwnr: names('Fwnr_id'),
  Yylb: names('Yylb_id'),
  Ym_xx: names('IspYmid Ymid Ym'),
  Jr_xx: access,
  Wz_Fzr: principal,
}

/** `BASJ/Baxx`. */
export const knownFiling: Known = { Zt_xx: subject, Wz_xx: service, Bz: {} }
/** `BAJG/Jg_xx`. */
export const knownResult: Known = { Jgxx: names('Jgdm Dmms'), ...names('Czlx Bs Bz') }
/** `GJSHS/Gjsh`. */
export const knownVerdict: Known = names('Shrxm Shr_dhhm Shsj Shyj Shjg Czlx Jlid Bz')
/** `ZXSJ/Zxxx`. */
export const knownCancellation: Known = names('Zxlb Jlid Bz')

/** Elements of an agreed extension, by the element that they stand in. */
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = { apps: ['Yy_xx'] }

export type Stray = { readonly path: string; readonly element: XmlElement }

/** What is in the element and not known, each whole. An agreed extension's own elements are known. */
export const straysIn = (
  element: XmlElement,
  path: string,
  known: Known,
  extensions: readonly string[],
): readonly Stray[] => {
  const agreed = extensions.flatMap((name) => EXTENSIONS[name] ?? [])
  return element.children.flatMap((child): readonly Stray[] => {
    const name = localName(child)
    const inner = known[name]
    if (inner === undefined) return agreed.includes(name) ? [] : [{ path: `${path}/${name}`, element: child }]
    return straysIn(child, `${path}/${name}`, inner, extensions)
  })
}
