// A plain text box for JSON with line numbers; lines at fault are marked while typing. Native on purpose: undo, search and
// screen readers work as everywhere.
import { forwardRef, type RefObject, useMemo, useRef } from 'react'
import type { PackProblem } from '../../../src/rules/json-reader.ts'
import styles from './packs.module.css'

const LINE_PX = 20

type EditorProps = {
  readonly label: string
  readonly value: string
  readonly problems: readonly PackProblem[]
  readonly onChange: (text: string) => void
}

/** Brings a line into sight and puts the cursor there. */
export const goToLine = (box: RefObject<HTMLTextAreaElement | null>, line: number, column = 1): void => {
  const area = box.current
  if (!area) return
  const before = area.value.split('\n').slice(0, line - 1)
  const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  area.focus()
  area.setSelectionRange(at, at)
  area.scrollTop = Math.max(0, (line - 6) * LINE_PX)
}

export const PackEditor = forwardRef<HTMLTextAreaElement, EditorProps>(
  ({ label, value, problems, onChange }, box) => {
    const gutter = useRef<HTMLDivElement>(null)
    const count = useMemo(() => value.split('\n').length, [value])
    const wrong = useMemo(() => new Set(problems.flatMap((one) => one.line ?? [])), [problems])
    return (
      <div className={styles.editor}>
        <div className={styles.gutter} ref={gutter} aria-hidden="true">
          {Array.from({ length: count }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line number is its index
            <span key={i} data-wrong={wrong.has(i + 1) || undefined}>
              {i + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={box}
          className={styles.code}
          aria-label={label}
          aria-invalid={problems.length > 0}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          wrap="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
    )
  },
)
