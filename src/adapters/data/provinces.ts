// The provinces and their bureaus from data/provinces.json, by code in the order of the codes.
import { join } from 'node:path'
import { type Province, type ProvinceData, provincesOf } from '../../core/province.ts'
import { dataFolder, readJson } from './read-json.ts'

export function loadProvinces(path = join(dataFolder, 'provinces.json')): ReadonlyMap<string, Province> {
  const data = readJson(path, ['source', 'provinces']) as ProvinceData
  return new Map(provincesOf(data).map((province) => [province.code, province]))
}
