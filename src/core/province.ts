// The 31 provinces in which filings are made, each with its communications administration (通信管理局, the bureau). Hong
// Kong, Macau and Taiwan are not among them: nothing is filed there.

export type Names = { readonly zh: string; readonly en: string; readonly es: string }

export type Province = {
  /** GB/T 2260, six digits. */
  readonly code: string
  /** The character on its filing numbers: 京. */
  readonly prefix: string
  readonly name: Names
  /** 内蒙古自治区, as on certificates. */
  readonly officialName: string
  readonly bureau: Names
}

/** As in data/provinces.json. */
export type ProvinceData = {
  readonly source: string
  readonly provinces: Readonly<Record<string, Omit<Province, 'code'>>>
}

/** The provinces in the order of their codes. */
export function provincesOf(data: ProvinceData): readonly Province[] {
  return Object.entries(data.provinces)
    .map(([code, province]) => ({ code, ...province }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
