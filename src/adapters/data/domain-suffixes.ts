// The approved domain suffixes from data/domain-suffixes.json. Pass the same value around: core indexes it by identity.
import { join } from 'node:path'
import type { SuffixList } from '../../core/domain-suffix.ts'
import { dataFolder, readJson } from './read-json.ts'

export function loadSuffixList(path = join(dataFolder, 'domain-suffixes.json')): SuffixList {
  return readJson(path, ['source', 'asOf', 'suffixes']) as SuffixList
}
