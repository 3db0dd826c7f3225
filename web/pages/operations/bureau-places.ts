// Which province a bureau's code stands for. Operators name their bureaux in the configuration: by the province's number
// or by its name; another name is shown as it is.
import table from '../../../data/provinces.json' with { type: 'json' }
import { usePlaces } from '../../i18n/places.ts'

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** `110000` for `110000` and for `beijing`; undefined for a code of no province. */
export const provinceOfBureau = (code: string): string | undefined =>
  Object.entries(table.provinces).find(
    ([number, province]) => number === code || plain(province.name.en) === plain(code),
  )?.[0]

/** Name and province of a bureau; for one that is no province's, its code and nothing. */
export const useBureauPlaces = () => {
  const { bureauName } = usePlaces()
  return (code: string): { readonly name: string; readonly provinceCode: string } => {
    const provinceCode = provinceOfBureau(code)
    return provinceCode === undefined
      ? { name: code, provinceCode: '' }
      : { name: bureauName(provinceCode), provinceCode }
  }
}
