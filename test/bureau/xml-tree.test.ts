// The reader of XML: strict, and the same for long text as for short.

import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeXmlGbk } from '../../src/bureau/codec/gbk.ts'
import { decodeBase64, zipSingle } from '../../src/bureau/codec/packed-file.ts'
import { childText, escapeText, readXml } from '../../src/bureau/codec/xml-tree.ts'

const long = 'QUJD'.repeat(1000)

describe('the reader of XML', () => {
  it.each([
    ['plain', `<a><b>${long}</b><c>x</c></a>`],
    ['with a prefix', `<p:a xmlns:p="urn:p"><p:b>${long}</p:b><p:c>x</p:c></p:a>`],
    ['beside a comment', `<a><!-- <b>${long}</b> --><b>${long}</b><c>x</c></a>`],
    ['beside CDATA', `<a><b>${long}</b><c><![CDATA[x]]></c></a>`],
    ['with a declaration', `<?xml version="1.0"?>\n<a><b>${long}</b><c>x</c></a>`],
  ])('keeps long text where it belongs: %s', (_name, source) => {
    const root = readXml(source)
    expect([childText(root, 'b'), childText(root, 'c')]).toEqual([long, 'x'])
  })

  it('resolves references in long text and in CDATA', () => {
    expect(childText(readXml(`<a><b>${long}&amp;&#65;</b></a>`), 'b')).toBe(`${long}&A`)
    expect(childText(readXml(`<a><b><![CDATA[<x>${long}</x>]]></b></a>`), 'b')).toBe(`<x>${long}</x>`)
  })

  it.each([
    '',
    '<a>',
    '<a></b>',
    '<a>&x;</a>',
    '<a b=1/>',
    '<a/><b/>',
    `<a><b>${long}</c></a>`,
    '<!DOCTYPE a><a/>',
    '<a>\u0000</a>',
    '<p:a/>'.replace('p:a/', 'a b="<"/'),
  ])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow()
  })

  it('writes text that reads back the same, whatever it holds', () => {
    const text = '<&>"\'𠮷 中文\t'
    expect(childText(readXml(`<a><b>${escapeText(text)}</b></a>`), 'b')).toBe(text.trim())
    expect(escapeText('a\u0000b\u001fc')).toBe('abc')
    expect(encodeXmlGbk('<a>𠮷</a>').toString('latin1')).toBe('<a>&#x20BB7;</a>')
  })

  it('takes base64 with line breaks and refuses what only looks like it', () => {
    expect(decodeBase64('QUJD\r\nREU=')?.toString()).toBe('ABCDE')
    for (const wrong of ['QUJ', 'QU!D', 'Q===', 'QUJDR', '中文中文'])
      expect(decodeBase64(wrong)).toBeUndefined()
  })

  it('makes the same zip of the same file, which a stranger opens', () => {
    const [one, two] = [
      zipSingle('a.xml', Buffer.from('x'.repeat(999))),
      zipSingle('a.xml', Buffer.from('x'.repeat(999))),
    ]
    expect(one).toEqual(two)
    expect(Buffer.from(unzipSync(one)['a.xml']!).toString()).toBe('x'.repeat(999))
  })
})
