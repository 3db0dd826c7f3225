// `JCDM`: code tables and reporting units, row by row. The name of a row stands in an element of another name in every third
// table; whatever a row has beyond number, name, note and validity is kept by the element's name.
import type { BureauTable, CodeTableMessage, ReportingUnitMessage } from '../../../flows/bureau-tables.ts'
import { type Fields, given } from './fields.ts'

type TablePlace = {
  readonly group: string
  readonly row: string
  readonly table: BureauTable
  /** Elements that make up the name. */
  readonly name: readonly string[]
}

const place = (
  group: string,
  row: string,
  table: BureauTable,
  name: readonly string[] = ['Mc'],
): TablePlace => ({
  group,
  row,
  table,
  name,
})

/** Group, row element and our name of every table. */
export const tablePlaces: readonly TablePlace[] = [
  place('Dwfl_dms', 'Dwfl_xx', 'unit-classes'),
  place('Dwxz_dms', 'Dwxz_xx', 'subject-kinds'),
  place('Qy_dms', 'Qy_xx', 'divisions'),
  place('Yjfk_Wtfls', 'Yjfk_Wtfl_xx', 'feedback-kinds', ['Fl1', 'Fl2']),
  place('Gj_dms', 'Gj_dm_xx', 'bureaux'),
  place('Hyfl_dms', 'Hyfl_xx', 'industries'),
  place('Xzjb_dms', 'Xzjb_xx', 'administrative-levels'),
  place('Zjlx_dms', 'Zjlx_xx', 'certificate-types'),
  place('Wzjylx_dms', 'Wzjylx_xx', 'pre-approvals'),
  place('Wzfwlx_dms', 'Wzfwlx_xx', 'service-contents'),
  place('Wzjrfs_dms', 'Wzjrfs_xx', 'access-ways'),
  place('Zxly_dms', 'Zxly_xx', 'cancellation-reasons', ['Nr']),
  place('Wbacl_dms', 'Wbacl_xx', 'unfiled-outcomes', ['Ztmc']),
  place('Hsyj_dms', 'Hsyj', 'verification-opinions'),
  place('Ymlx_dms', 'Ymlx', 'domain-types'),
  place('Fjwjgs_dms', 'Fjwjgs', 'attachment-formats'),
  place('Fjytlx_dms', 'Fjzjlx', 'attachment-uses'),
  place('Yylb_dms', 'Yylb', 'languages'),
]

/** One row as a message of its own; `joinRows` puts those of one table together. */
export const tableRow =
  ({ table, name }: TablePlace) =>
  (fields: Fields): CodeTableMessage => {
    const row = given({
      number: fields.number('Id'),
      name: name.map((element) => fields.text(element)).join(' / '),
      isValid: fields.maybeFlag('Sfyx') ?? true,
      note: fields.maybeText('Bz'),
    })
    return { kind: 'code-table', table, rows: [{ ...row, more: fields.rest() }] }
  }

/** `Bbdwlb/Bbdw`. */
export const reportingUnit = (fields: Fields): ReportingUnitMessage =>
  given({
    kind: 'reporting-unit' as const,
    unit: fields.id('Id'),
    name: fields.text('Dwmc'),
    unitClass: fields.maybeNumber('Dwfl'),
    industry: fields.maybeNumber('Dwhyfl'),
    licenceNumber: fields.maybeText('Jyxkzbh'),
    provinceCode: fields.maybeText('Shengid'),
    cityCode: fields.maybeText('Shiid'),
    districtCode: fields.maybeText('Xianid'),
    address: fields.maybeText('Xxdz'),
    isValid: fields.flag('Sfyx'),
    note: fields.maybeText('Bz'),
  })
