// Filing numbers: one running sequence per province and year of approval, in Shanghai. A number is never given twice.
import type { Bureau } from '../bureau.ts'
import { shanghaiDate } from '../bureau-clock.ts'
import type { Store } from '../store/open-store.ts'
import { provinceOf } from '../tables/province-bureaus.ts'

/** The next subject number of a province, such as 京ICP备2026000001号. */
export function issueNumber({ store, clock }: Bureau, provinceCode: string): string {
  return nextNumber(store, provinceCode, Number(shanghaiDate(clock.now()).slice(0, 4)))
}

/** The same for a year of one's choice; the seed needs it. */
export function nextNumber(store: Store, provinceCode: string, year: number): string {
  const prefix = provinceOf(provinceCode)?.prefix
  if (prefix === undefined) throw new Error(`no province has the code ${provinceCode}`)
  const row = store.get<{ last: number }>(
    `INSERT INTO number_sequences (place, year, last) VALUES (?, ?, 1)
     ON CONFLICT (place, year) DO UPDATE SET last = last + 1 RETURNING last`,
    prefix,
    year,
  )
  const last = Number(row?.last)
  if (last > 999_999) throw new Error(`the numbers of ${prefix} for ${year} are used up`)
  return `${prefix}ICP备${year}${String(last).padStart(6, '0')}号`
}
