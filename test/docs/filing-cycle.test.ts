// The picture of a case's life is what the code does: made from it, and nothing in the table of permitted commands is missing.
import { describe, expect, test } from 'vitest'
import { diagramOf, walk, withCycle } from '../../scripts/make-filing-cycle.ts'
import { permitted } from '../../src/core/application/permitted.ts'
import { statuses } from '../../src/core/application/status.ts'
import { pageText } from './pages.ts'

const page = pageText('docs/filing-cycle.md')
const { steps, clocks } = walk()

describe('docs/filing-cycle.md', () => {
  test('shows what the code does (to renew it: node scripts/make-filing-cycle.ts)', () => {
    expect(page).toContain('```mermaid')
    expect(withCycle(page)).toBe(page)
  })

  test('has a section or a sentence for every status', () => {
    const prose = page.replace(/<!-- made: [\s\S]*?<!-- end: \w+ -->/g, '')
    expect(statuses.filter((status) => !prose.includes(status))).toEqual([])
  })

  test('has every timer that runs in some status', () => {
    const kinds = [...new Set([...clocks.values()].flat())]
    expect(kinds.length).toBeGreaterThan(3)
    expect(kinds.filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([])
  })
})

describe('the walk behind the picture', () => {
  test('reaches every status', () => {
    expect([...clocks.keys()].sort()).toEqual([...statuses].sort())
  })

  test('takes no step that the table of permitted commands does not name', () => {
    const strange = steps.filter(
      ({ from, command, to }) =>
        !permitted[command].in.includes(from) || !permitted[command].leadsTo.includes(to),
    )
    expect(strange).toEqual([])
  })

  test('takes every command to every status that the table says it leads to', () => {
    const untaken = Object.entries(permitted).flatMap(([command, { leadsTo }]) =>
      leadsTo
        .filter((to) => !steps.some((step) => step.command === command && step.to === to))
        .map((to) => `${command} → ${to}`),
    )
    expect(untaken).toEqual([])
  })

  test('takes a command that ends a case in every status that allows it', () => {
    for (const command of [
      'withdraw',
      'abandon',
      'expire',
      'end-with-filing',
      'record-bureau-rejection',
      'record-filed',
    ] as const)
      expect(
        steps
          .filter((step) => step.command === command)
          .map((step) => step.from)
          .sort(),
        command,
      ).toEqual([...permitted[command].in].sort())
  })
})

describe('the diagram', () => {
  const lines = diagramOf({ steps, clocks }).split('\n').slice(1, -1)

  test('is written in the grammar of Mermaid state diagrams', () => {
    const id = '[a-z][a-z_]*'
    const end = `(?:\\[\\*\\]|${id})`
    const allowed = [
      /^stateDiagram-v2$/,
      new RegExp(`^ {2}state "[a-z-]+" as ${id}$`),
      new RegExp(`^ {2}${end} --> ${end}(?:: [a-z /-]+)?$`),
      /^ {2}classDef [a-z]+ (?:[a-z]+:#[0-9a-f]{6},?)+$/,
      new RegExp(`^ {2}class ${id}(?:,${id})* [a-z]+$`),
    ]
    expect(lines.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([])
  })

  test('names every state that its arrows use', () => {
    const named = new Set(lines.flatMap((line) => / as (\w+)$/.exec(line)?.[1] ?? []))
    const used = lines.flatMap((line) => {
      const arrow = /^ {2}(\S+) --> ([\w[\]*]+)/.exec(line)
      return arrow ? [arrow[1] ?? '', arrow[2] ?? ''] : []
    })
    expect(used.filter((id) => id !== '[*]' && !named.has(id))).toEqual([])
    expect(named.size).toBe(statuses.length)
  })
})
