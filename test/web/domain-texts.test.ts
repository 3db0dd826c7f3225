// The words for what was found out about a domain: the same in every language, and one for every value that the view has.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DomainSchema } from '../../src/http/schema/domain.ts'
import { namedSchemas } from '../../src/http/schema/mirror.ts'

type Texts = { readonly [key: string]: string | Texts }

const textsOf = (locale: string): Texts =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../data/locales', locale, 'domains.json'), 'utf8'))
const keysOf = (texts: Texts, prefix = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
const paramsOf = (text: unknown): readonly string[] => String(text).match(/\{\{\w+\}\}/g) ?? []

/** Words that a property of the view may have. */
const wordsOf = (property: string): readonly string[] => {
  const schema = JSON.parse(JSON.stringify(namedSchemas.get('Domain')))
  return schema.properties[property].enum
}

describe('the words for a domain', () => {
  test('have the same keys and the same values to fill in in every language', () => {
    expect(DomainSchema).toBeDefined()
    const chinese = textsOf('zh-CN')
    for (const locale of ['en', 'es']) {
      const texts = textsOf(locale)
      expect(keysOf(texts)).toEqual(keysOf(chinese))
      const at = (from: Texts, key: string): unknown =>
        key.split('.').reduce<unknown>((inside, part) => (inside as Texts)[part], from)
      for (const key of keysOf(chinese))
        expect(paramsOf(at(texts, key)), key).toEqual(paramsOf(at(chinese, key)))
    }
  })

  test.each([
    ['registration', 'isRegistered'],
    ['registrar', 'isRegistrarApproved'],
    ['holder', 'holder'],
    ['realName', 'realName'],
    ['dns', 'pointsTo'],
    ['site', 'isLive'],
  ])('%s has one for every value of %s', (group, property) => {
    const words = wordsOf(property)
    expect(words.length).toBeGreaterThan(2)
    expect(Object.keys(textsOf('en')[group] as Texts)).toEqual(expect.arrayContaining([...words]))
  })
})
