// The desk's keys as one table: the listener, the hints in the bar and the help panel all read it. Single letters act
// only while nothing is being typed, and can be switched off (WCAG 2.1.4: speech input would trip over them).

export type DeskAction =
  | 'next'
  | 'previous'
  | 'accept'
  | 'return'
  | 'accept-rest'
  | 'differences'
  | 'next-pending'
  | 'zoom-in'
  | 'zoom-out'
  | 'rotate'
  | 'fullscreen'
  | 'next-paper'
  | 'previous-paper'
  | 'decide'
  | 'help'

export type DeskKey = {
  readonly action: DeskAction
  /** What the browser calls the keys that do it. */
  readonly keys: readonly string[]
  /** What is printed on them. */
  readonly shown: readonly string[]
  readonly needsControl?: true
}

export const deskKeys: readonly DeskKey[] = [
  { action: 'next', keys: ['j', 'ArrowDown'], shown: ['J'] },
  { action: 'previous', keys: ['k', 'ArrowUp'], shown: ['K'] },
  { action: 'accept', keys: ['a'], shown: ['A'] },
  { action: 'return', keys: ['r'], shown: ['R'] },
  { action: 'accept-rest', keys: ['A'], shown: ['⇧', 'A'] },
  { action: 'differences', keys: ['d'], shown: ['D'] },
  { action: 'next-pending', keys: ['n'], shown: ['N'] },
  { action: 'zoom-in', keys: ['+', '='], shown: ['+'] },
  { action: 'zoom-out', keys: ['-'], shown: ['−'] },
  { action: 'rotate', keys: ['o'], shown: ['O'] },
  { action: 'fullscreen', keys: ['f'], shown: ['F'] },
  { action: 'next-paper', keys: [']'], shown: [']'] },
  { action: 'previous-paper', keys: ['['], shown: ['['] },
  { action: 'decide', keys: ['Enter'], shown: ['Ctrl', '↵'], needsControl: true },
  { action: 'help', keys: ['?'], shown: ['?'] },
]

export type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Which action a key press asks for, or undefined. Command counts as Control, for Macs. */
export const actionOf = (pressed: Pressed): DeskAction | undefined => {
  if (pressed.altKey) return undefined
  const withControl = pressed.ctrlKey || pressed.metaKey
  return deskKeys.find(
    (one) => (one.needsControl === true) === withControl && one.keys.some((key) => key === pressed.key),
  )?.action
}

/** Whether single letters belong to what has the focus: a text field, a list being searched, an open dialog. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"]') !== null
