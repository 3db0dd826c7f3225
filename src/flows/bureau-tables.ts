// Code tables as the bureau delivers them (JCDM). Rows are added or replaced by number, never removed: a row that no longer
// holds comes again with `isValid: false`.

/** Tables of JCDM by our names. */
export const bureauTables = [
  'unit-classes',
  'subject-kinds',
  'divisions',
  'feedback-kinds',
  'bureaux',
  'industries',
  'administrative-levels',
  'certificate-types',
  'pre-approvals',
  'service-contents',
  'access-ways',
  'cancellation-reasons',
  'unfiled-outcomes',
  'verification-opinions',
  'domain-types',
  'attachment-formats',
  'attachment-uses',
  'languages',
] as const
export type BureauTable = (typeof bureauTables)[number]

export type BureauTableRow = {
  readonly number: number
  readonly name: string
  /** A table without this column has rows that are all valid. */
  readonly isValid: boolean
  readonly note?: string
  /** Whatever else the row has, by the element's name of the interface: `Bm`, `Ysid`, `Dwflid`, `Sfqzsp` … */
  readonly more: Readonly<Record<string, string>>
}

/** Rows of one table. A long table may come in several messages: rows are added or replaced, never removed. */
export type CodeTableMessage = {
  readonly kind: 'code-table'
  readonly table: BureauTable
  readonly rows: readonly BureauTableRow[]
}

/** Bbdw: a unit that may report: providers, carriers, registrars. By its number lists and checks name it. */
export type ReportingUnitMessage = {
  readonly kind: 'reporting-unit'
  readonly unit: string
  readonly name: string
  readonly unitClass?: number
  readonly industry?: number
  readonly licenceNumber?: string
  readonly provinceCode?: string
  readonly cityCode?: string
  readonly districtCode?: string
  readonly address?: string
  readonly isValid: boolean
  readonly note?: string
}
