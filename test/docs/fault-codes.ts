// Every `new Fault(code, …, retry)` of the source, read from its syntax tree. A code that is built at run time keeps its
// fixed part and a star.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export type ThrownFault = {
  readonly file: string
  /** Undefined where the code is not written in place: then nobody can document it. */
  readonly code: string | undefined
  /** Undefined where it depends on what happened. */
  readonly retry: string | undefined
}

const ROOT = join(import.meta.dirname, '../..')

const codeOf = (node: ts.Node | undefined): string | undefined => {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  return ts.isTemplateExpression(node) ? `${node.head.text}*` : undefined
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined

/** All faults under src, the bureau simulator left out: it is a stranger with errors of its own. */
export const thrownFaults = (): readonly ThrownFault[] => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('bureau'),
  )
  return files.flatMap((path) => {
    const text = readFileSync(join(ROOT, 'src', path), 'utf8')
    if (!text.includes('new Fault(')) return []
    const found: ThrownFault[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isNewExpression(node) && node.expression.getText(source) === 'Fault')
        found.push({
          file: `src/${path}`,
          code: codeOf(node.arguments?.[0]),
          retry: textOf(node.arguments?.[2]),
        })
      ts.forEachChild(node, visit)
    }
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    visit(source)
    return found
  })
}
