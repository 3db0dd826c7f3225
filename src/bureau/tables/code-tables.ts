// The bureau's base codes: number → name, from data/code-tables. A real bureau hands them out and changes them.
// Which certificate goes with which kind of unit is at the end.

import kinds from '../../../data/code-tables/dwxz.json' with { type: 'json' }
import locations from '../../../data/code-tables/fbdd.json' with { type: 'json' }
import formats from '../../../data/code-tables/fjwjgs.json' with { type: 'json' }
import purposes from '../../../data/code-tables/fjyt.json' with { type: 'json' }
import contents from '../../../data/code-tables/fwnr.json' with { type: 'json' }
import ways from '../../../data/code-tables/jrfs.json' with { type: 'json' }
import approvals from '../../../data/code-tables/nrlx.json' with { type: 'json' }
import spoken from '../../../data/code-tables/yylb.json' with { type: 'json' }
import certificates from '../../../data/code-tables/zjlx.json' with { type: 'json' }
import reasons from '../../../data/code-tables/zxly.json' with { type: 'json' }

export type CodeTable = Readonly<Record<number, string>>

interface TableFile {
  rows: readonly { id: number | null; nameZh: string }[]
}

/** Rows without a number cannot be reported. */
const numbered = (file: TableFile): CodeTable =>
  Object.fromEntries(file.rows.flatMap(({ id, nameZh }) => (id === null ? [] : [[id, nameZh]])))

export const subjectKinds = numbered(kinds)
export const certificateTypes = numbered(certificates)
export const accessWays = numbered(ways)
export const preApprovals = numbered(approvals)
export const serviceContents = numbered(contents)
export const languages = numbered(spoken)
export const serverLocations = numbered(locations)
export const attachmentFormats = numbered(formats)
export const attachmentPurposes = numbered(purposes)

export const cancelReasons = numbered(reasons)

export const personalCertificates: readonly number[] = [2, 7, 8, 11]

/** kind of unit → certificate types it may show */
export const certificatesOfKind: Readonly<Record<number, readonly number[]>> = {
  1: [5],
  2: [9],
  3: [3, 4],
  4: [1, 12],
  5: personalCertificates,
  6: [6, 10],
}

export const operationNames: CodeTable = {
  1: '新增备案',
  2: '新增网站',
  3: '新增接入',
  4: '变更备案',
  5: '取消接入',
  6: '注销主体',
  7: '注销网站',
}
