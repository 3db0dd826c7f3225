// A small menu under its button: arrows move, Escape and a click elsewhere close, focus returns to the button. The kit's
// own would bring a positioning engine to every page for two lists of three lines.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './menu.module.css'

export type MenuEntry = {
  readonly key: string
  readonly label: string
  readonly onPick: () => void
  readonly lang?: string
  /** One of several that exclude each other, and whether it is the present one. */
  readonly isChosen?: boolean
}

type MenuProps = {
  readonly label: string
  readonly button: ReactNode
  readonly buttonClass?: string | undefined
  readonly head?: ReactNode
  readonly entries: readonly MenuEntry[]
}

const useClosing = (isOpen: boolean, close: () => void) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [isOpen, close])
  return place
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

export const Menu = ({ label, button, buttonClass, head, entries }: MenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const close = () => setOpen(false)
  const place = useClosing(isOpen, close)
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus()
  }, [isOpen])
  const back = () => {
    close()
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return back()
    if (event.key === 'Tab') return close()
    const items = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = items.findIndex((item) => item.contains(document.activeElement))
    const move = moves[event.key]
    if (!move || items.length === 0) return
    event.preventDefault()
    items[move(at, items.length)]?.focus()
  }
  return (
    <div ref={place} className={styles.place}>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen ? (
        <div className={styles.sheet}>
          {head}
          <div
            ref={list}
            id={id}
            role="menu"
            tabIndex={-1}
            aria-label={label}
            className={styles.list}
            onKeyDown={onKeyDown}
          >
            {entries.map((entry) => (
              <Item
                key={entry.key}
                entry={entry}
                onPick={() => {
                  back()
                  entry.onPick()
                }}
              />
            ))}
          </div>
        </div>
      ) : null}
    </div>
  )
}

const Item = ({ entry, onPick }: { readonly entry: MenuEntry; readonly onPick: () => void }) => {
  const choice =
    entry.isChosen === undefined
      ? { role: 'menuitem' }
      : { role: 'menuitemradio', 'aria-checked': entry.isChosen }
  return (
    <button
      type="button"
      {...choice}
      className={styles.item}
      tabIndex={-1}
      lang={entry.lang}
      onClick={onPick}
    >
      {entry.label}
    </button>
  )
}
