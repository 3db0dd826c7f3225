// The administrative divisions from data/divisions.json. Indexing takes a few milliseconds: do it once, at start.
import { join } from 'node:path'
import { type DivisionData, type Regions, regionsOf } from '../../core/regions.ts'
import { dataFolder, readJson } from './read-json.ts'

export function loadRegions(path = join(dataFolder, 'divisions.json')): Regions {
  return regionsOf(readJson(path, ['source', 'asOf', 'names']) as DivisionData)
}
