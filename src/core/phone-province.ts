// The province in which a landline stands, by its area code (长途区号). The national numbering plan gives each province its
// own beginnings, so a short table is enough; codes that it does not name are unknown, not foreign.

/** Area code without the leading 0, or its beginning → province. The longest beginning that fits decides. */
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  '110000': ['10'],
  '120000': ['22'],
  '130000': ['31', '335'],
  '140000': ['35', '349'],
  '150000': ['47', '482', '483'],
  '210000': ['24', '41', '42'],
  '220000': ['43'],
  '230000': ['45', '464', '467', '468', '469'],
  '310000': ['21'],
  '320000': ['25', '51', '523', '527'],
  '330000': ['57', '580'],
  '340000': ['55', '56'],
  '350000': ['59'],
  '360000': ['79', '701'],
  '370000': ['53', '543', '546', '63'],
  '410000': ['37', '39'],
  '420000': ['27', '71', '72'],
  '430000': ['73', '74'],
  '440000': ['20', '66', '75', '76'],
  '450000': ['77'],
  '460000': ['898'],
  '500000': ['23'],
  '510000': ['28', '81', '82', '83'],
  '520000': ['85'],
  '530000': ['87', '88', '691', '692'],
  '540000': ['89'],
  '610000': ['29', '91'],
  '620000': ['93', '941', '943'],
  '630000': ['97'],
  '640000': ['95'],
  '650000': ['90', '99'],
}

const BY_BEGINNING: ReadonlyMap<string, string> = new Map(
  Object.entries(PROVINCES).flatMap(([province, codes]) => codes.map((code) => [code, province] as const)),
)

/** The province of a landline in normal form (`0571-87654321`); undefined where the code is not in the plan. */
export function provinceOfAreaCode(landline: string): string | undefined {
  const code = /^0(\d{2,3})-/.exec(landline)?.[1]
  if (code === undefined) return undefined
  return BY_BEGINNING.get(code) ?? BY_BEGINNING.get(code.slice(0, 2))
}
