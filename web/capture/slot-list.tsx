// What is still wanted, what is there already; when all is there, back to the computer.
import { TaskMark } from '../parts/glyphs.tsx'
import styles from './capture.module.css'
import type { PhoneTexts } from './phone-texts.ts'

type Slots = readonly { readonly slot: string; readonly isDone: boolean }[]

export const SlotList = ({
  texts,
  slots,
  onPick,
}: {
  readonly texts: PhoneTexts
  readonly slots: Slots
  readonly onPick: (slot: string) => void
}) => {
  const { say, slotName, slotHint } = texts
  const left = slots.filter((slot) => !slot.isDone)
  const [next] = left
  return (
    <main className={styles.page}>
      <h1 className={styles.name}>{left.length === 0 ? say('list.done') : say('list.name')}</h1>
      <p className={styles.quiet}>
        {left.length === 0 ? say('list.done-text') : say('list.left', { count: left.length })}
      </p>
      <ul className={styles.slots}>
        {slots.map(({ slot, isDone }) => (
          <li key={slot}>
            <button type="button" className={styles.slot} onClick={() => onPick(slot)}>
              <TaskMark state={isDone ? 'done' : 'not-started'} />
              <span>
                <span className={styles.slotName}>{slotName(slot)}</span>
                <span className={styles.quiet}>{isDone ? say('list.is-done') : slotHint(slot)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {next === undefined ? null : (
        <div className={styles.foot}>
          <button type="button" className={styles.primary} onClick={() => onPick(next.slot)}>
            {say('list.next', { name: slotName(next.slot) })}
          </button>
        </div>
      )}
    </main>
  )
}
