// docs/glossary.md is the only authority for names, so every name that people meet must stand there, and none that is gone.
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { statuses } from '../../src/core/application/status.ts'
import { filingTypes } from '../../src/core/determine.ts'
import { fields } from '../../src/core/field.ts'
import { slots } from '../../src/core/slot.ts'
import { codeIn, pageText, tableAfter } from './pages.ts'

const page = pageText('docs/glossary.md')
const firstCells = (name: string): readonly string[] => tableAfter(page, name).map(([cell]) => codeIn(cell))

/** Members of a type that is a list of words, read from its source: types leave nothing to ask at run time. */
const wordsOf = (path: string, type: string): readonly string[] => {
  const source = ts.createSourceFile(path, pageText(path), ts.ScriptTarget.Latest, true)
  const declared = source.statements.find(
    (one): one is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(one) && one.name.text === type,
  )
  if (declared === undefined || !ts.isUnionTypeNode(declared.type))
    throw new Error(`no list of words ${type}`)
  return declared.type.types.flatMap((one) =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : [],
  )
}

describe('docs/glossary.md', () => {
  test('names every status in the order of the code', () => {
    expect(firstCells('statuses')).toEqual([...statuses])
  })

  test('names every filing type, in the first table and in its own', () => {
    expect(firstCells('filing types')).toEqual([...filingTypes])
    const [row] = page.split('\n').filter((line) => line.includes('| filing type |'))
    expect(filingTypes.filter((type) => !row?.includes(`\`${type}\``))).toEqual([])
  })

  test('names every role', () => {
    expect(firstCells('roles')).toEqual(wordsOf('src/core/actor.ts', 'Role'))
  })

  test('names every kind of subject', () => {
    const [row] = page.split('\n').filter((line) => line.includes('| subject kind |'))
    const kinds = wordsOf('src/core/material.ts', 'SubjectKind')
    expect(kinds.filter((kind) => !row?.includes(`\`${kind}\``))).toEqual([])
  })

  test('names every document slot with its use', () => {
    expect(tableAfter(page, 'slots').map(([slot, use]) => [codeIn(slot), codeIn(use)])).toEqual(
      slots.map((slot) => [slot.pattern, slot.use]),
    )
  })

  test('names every field with its kind, its mask, and whether it is fixed at the start', () => {
    expect(
      tableAfter(page, 'fields').map(([path, , kind, mask, fixed]) => [
        codeIn(path),
        kind,
        mask,
        fixed !== '',
      ]),
    ).toEqual(fields.map(({ pattern, kind, mask, frozen }) => [pattern, kind, mask, frozen === true]))
  })

  test('gives every concept one row', () => {
    const [concepts] = page.split('\n## ')
    const names = (concepts ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .map((line) => line.split(' | ')[1] ?? '')
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    expect(names.length).toBeGreaterThan(60)
  })
})
