// The characters that the regulator's messages can carry, from data/gbk.json.
import { join } from 'node:path'
import type { EncodableRanges } from '../../core/language-text.ts'
import { dataFolder, readJson } from './read-json.ts'

export function loadEncodableRanges(path = join(dataFolder, 'gbk.json')): EncodableRanges {
  return (readJson(path, ['source', 'ranges']) as { ranges: EncodableRanges }).ranges
}
