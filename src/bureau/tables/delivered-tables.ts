// The code tables as the bureau hands them out (JCDM): which it has, and how each is spelled.
import type { TableSpelling } from '../codec/write-provider-messages.ts'
import { leaf } from '../codec/xml-tree.ts'
import {
  accessWays,
  attachmentFormats,
  attachmentPurposes,
  type CodeTable,
  cancelReasons,
  certificateTypes,
  languages,
  personalCertificates,
  preApprovals,
  serviceContents,
  subjectKinds,
} from './code-tables.ts'
import { bureauName, provinces } from './province-bureaus.ts'
import {
  domainTypes,
  industries,
  unfiledOutcomes,
  unitClasses,
  verificationOpinions,
} from './reporting-units.ts'

const ysid = (id: number): string => leaf('Ysid', id)
const provinceNames: CodeTable = Object.fromEntries(provinces.map(({ code, name }) => [Number(code), name]))
const bureaux: CodeTable = Object.fromEntries(provinces.map(({ code }, at) => [at + 1, bureauName(code)]))

/** In the order of the schema. */
export const deliveredTables: readonly (readonly [TableSpelling, CodeTable])[] = [
  [{ group: 'Dwfl_dms', row: 'Dwfl_xx' }, unitClasses],
  [{ group: 'Dwxz_dms', row: 'Dwxz_xx' }, subjectKinds],
  [{ group: 'Qy_dms', row: 'Qy_xx', after: () => leaf('Lx', 1), longest: 32 }, provinceNames],
  [
    {
      group: 'Gj_dms',
      row: 'Gj_dm_xx',
      before: (id) => ysid(id) + leaf('Bm', provinces[id - 1]?.code),
      after: (id) => leaf('Shengid', provinces[id - 1]?.code) + leaf('Shengjc', provinces[id - 1]?.prefix),
    },
    bureaux,
  ],
  [
    {
      group: 'Hyfl_dms',
      row: 'Hyfl_xx',
      before: (id) => leaf('Bm', String.fromCharCode(64 + id)),
    },
    industries,
  ],
  [
    {
      group: 'Zjlx_dms',
      row: 'Zjlx_xx',
      after: (id) => leaf('Dwflid', personalCertificates.includes(id) ? 2 : 1),
    },
    certificateTypes,
  ],
  [
    {
      group: 'Wzjylx_dms',
      row: 'Wzjylx_xx',
      before: ysid,
      after: () => leaf('Sfqzsp', 1),
      longest: 32,
    },
    preApprovals,
  ],
  [{ group: 'Wzfwlx_dms', row: 'Wzfwlx_xx', before: ysid, longest: 32 }, serviceContents],
  [{ group: 'Wzjrfs_dms', row: 'Wzjrfs_xx', before: ysid, longest: 32 }, accessWays],
  [{ group: 'Zxly_dms', row: 'Zxly_xx', name: 'Nr', longest: 128 }, cancelReasons],
  [{ group: 'Wbacl_dms', row: 'Wbacl_xx', name: 'Ztmc', hasValidity: false, longest: 128 }, unfiledOutcomes],
  [{ group: 'Hsyj_dms', row: 'Hsyj' }, verificationOpinions],
  [{ group: 'Ymlx_dms', row: 'Ymlx' }, domainTypes],
  [{ group: 'Fjwjgs_dms', row: 'Fjwjgs' }, attachmentFormats],
  [
    // the schema wants a number from 1, its words say 0 and 1: of two wrongs the valid one
    { group: 'Fjytlx_dms', row: 'Fjzjlx', after: (id) => leaf('Ssdxlx', id === 4 || id === 5 ? 2 : 1) },
    attachmentPurposes,
  ],
  [{ group: 'Yylb_dms', row: 'Yylb' }, languages],
]
