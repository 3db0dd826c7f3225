// Reads cases from text that people wrote: every problem with line and reason, like a pack.
import { err, ok, type Result } from '../core/result.ts'
import { isFilingType } from './filing-scope.ts'
import { type PackProblem, Reader } from './json-reader.ts'
import { findJsonFault } from './json-syntax.ts'
import { withPlaces } from './pack.ts'
import type { PackCase } from './pack-case.ts'

const KEYS = ['rule', 'province', 'subject', 'on', 'filingType', 'wake', 'set', 'expect', 'source', 'note']

/** Cases of a JSON list; an empty text holds none. */
export const readCases = (text: string): Result<readonly PackCase[], readonly PackProblem[]> => {
  if (text.trim() === '') return ok([])
  const fault = findJsonFault(text)
  if (fault) return err([fault])
  const reader = new Reader()
  const json: unknown = JSON.parse(text)
  if (!Array.isArray(json)) reader.fail('must be a list of cases')
  const list: readonly unknown[] = Array.isArray(json) ? json : []
  const cases = list.flatMap((one, i) => readCase(one, reader.at(i)) ?? [])
  return reader.problems.length === 0 ? ok(cases) : err(withPlaces(reader.problems, text))
}

const readCase = (json: unknown, reader: Reader): PackCase | undefined => {
  const value = reader.object(json, KEYS)
  if (!value) return undefined
  const rule = reader.at('rule').kebab(value.rule) ?? ''
  const province = reader.at('province').text(value.province) ?? ''
  if (!/^\d{6}$/.test(province)) reader.at('province').fail('must be six digits')
  const on = value.on === undefined ? undefined : reader.at('on').day(value.on)
  if (value.filingType !== undefined && !isFilingType(value.filingType))
    reader.at('filingType').fail('is no filing type')
  const expected = reader.at('expect').list(value.expect)
  return {
    rule,
    province,
    subject: reader.at('subject').text(value.subject) ?? '',
    ...(on === undefined ? {} : { on }),
    ...(isFilingType(value.filingType) ? { filingType: value.filingType } : {}),
    ...(value.wake === undefined ? {} : { wake: reader.at('wake').texts(value.wake) }),
    set: reader.at('set').object(value.set) ?? {},
    expect: expected.flatMap((text, i) => reader.at('expect').at(i).text(text) ?? []),
    source: reader.at('source').text(value.source) ?? '',
  }
}
