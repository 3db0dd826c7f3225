// A download document out of its pieces: each piece has its place, and places stand in the order of the schema.
// A document holds one block: results of filings never share one with addresses or code tables.
import { element } from './xml-tree.ts'

export const places = {
  filed: 'ICP/BASJ',
  cancelled: 'ICP/ZXSJ',
  'blacklisted-subject': 'ICP/HMDLB',
  'blacklisted-service': 'ICP/HMDLB',
  'illegal-access': 'ICP/FFJRHMD',
  'unfiled-website': 'ICP/WBAWZLB',
  result: 'ICP/BAJG',
  verdict: 'ICP/BAJG/GJSHS',
  'verification-task': 'ICP/HSRW',
  'subject-check': 'ICP/HCJG/Jgxx',
  'access-check': 'ICP/HCJG/Jgxx',
  'empty-check': 'ICP/HCJG/Jgxx',
  'alive-check': 'ICP/HCJG/Jgxx',
  notice: 'ICP/XGTZ',
  strange: 'ICP',
  'source-result': 'IP/BAJG',
  'allocation-result': 'IP/BAJG',
  'broadcast-result': 'IP/BAJG',
  'brought-result': 'IP/BAJG',
  'bounds-check': 'IP/HCJG/Jgxx',
  'conflict-check': 'IP/HCJG/Jgxx',
  'unreported-check': 'IP/HCJG/Jgxx',
  'domain-result': 'YM/BAJG',
  unit: 'JCDM/Bbdwlb',
  table: 'JCDM/Jcdm_xx',
  'own-filing': 'SJTB/ICP',
  'own-source': 'SJTB/IP/Iply',
  'own-allocation': 'SJTB/IP/Ipfp',
  'own-broadcast': 'SJTB/IP/Ipgb',
  'own-brought': 'SJTB/IP/Zdip',
  'own-domain': 'SJTB/YM',
  'own-unit': 'SJTB/JCDM/Bbdwlb',
  'own-table': 'SJTB/JCDM/Jcdm_xx',
} as const

/** What a piece of a download is; told apart by where it stands. */
export type PieceKind = keyof typeof places
export interface Piece {
  kind: PieceKind
  xml: string
}

const kinds = Object.keys(places) as PieceKind[]

/** Pieces of one document share this: the block, and inside a synchronisation the block that is synchronised. */
export const documentOf = (kind: PieceKind): string => {
  const [block = '', inner = ''] = places[kind].split('/')
  return block === 'SJTB' ? `${block}/${inner}` : block
}

interface Placed {
  path: string[]
  xml: string
}

/** Groups with pieces inside them; pieces of one place keep their order. */
function nest(placed: readonly Placed[], depth: number): string {
  const parts: string[] = []
  for (let at = 0; at < placed.length; ) {
    const here = placed[at]
    const name = here?.path[depth]
    if (here === undefined || name === undefined) {
      parts.push(here?.xml ?? '')
      at += 1
      continue
    }
    let end = at
    while (end < placed.length && placed[end]?.path[depth] === name) end += 1
    parts.push(element(name, nest(placed.slice(at, end), depth + 1)))
    at = end
  }
  return parts.join('')
}

/** The whole document. All pieces belong to one document (`documentOf`). */
export function writeDownload(pieces: readonly Piece[]): string {
  const placed = kinds.flatMap((kind) =>
    pieces.filter((one) => one.kind === kind).map(({ xml }) => ({ path: places[kind].split('/'), xml })),
  )
  return `<?xml version="1.0" encoding="GBK"?><DownloadData version="V.3.0">${nest(placed, 0)}</DownloadData>`
}
