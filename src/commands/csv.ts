// Comma-separated values as RFC 4180 describes them, and as spreadsheets in China write them: a byte order mark in front,
// quotes around cells with commas, quotes or line breaks. Empty lines are left out.

/** Rows of cells. A quote that is never closed takes the rest of the text as one cell. */
export const parseCsv = (text: string): readonly (readonly string[])[] => {
  const cell = /("(?:[^"]|"")*(?:"|$)|[^",\r\n]*)(,|\r?\n|\r|$)/gy
  const rows: string[][] = []
  let row: string[] = []
  const body = text.replace(/^\ufeff/, '')
  while (cell.lastIndex < body.length) {
    const match = cell.exec(body)
    if (match === null) throw new Error('a quote stands in the middle of a cell')
    const [, raw = '', end] = match
    row.push(
      raw.startsWith('"') ? raw.slice(1, raw.endsWith('"') ? -1 : undefined).replaceAll('""', '"') : raw,
    )
    if (end === ',' && cell.lastIndex < body.length) continue
    if (end === ',') row.push('')
    rows.push(row)
    row = []
  }
  return rows.filter((cells) => cells.some((one) => one.trim() !== ''))
}
