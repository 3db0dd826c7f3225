// Single figures of a setting. A figure that is missing is a problem of the pack and never a zero that nobody meant: the zero
// given back only keeps the reading going.
import type { Json, Reader } from './json-reader.ts'

/** A number of 0 or more under a key. */
export const readNumber = (value: Json, key: string, reader: Reader): number => {
  const number = value[key]
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number
  reader.at(key).fail('must be a number, 0 or more')
  return 0
}

/** True or false under a key. */
export const readTruth = (value: Json, key: string, reader: Reader): boolean => {
  if (typeof value[key] === 'boolean') return value[key]
  reader.at(key).fail('must be true or false')
  return false
}
