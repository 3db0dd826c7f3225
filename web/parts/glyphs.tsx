// The drawn marks of the system: its own red square, and the five states of a task. Drawn, not from a font, so that
// they stay sharp and mean the same in every place. Each is decoration; the words beside it carry the meaning.
import type { TaskView } from '../api/shapes.ts'
import styles from './glyphs.module.css'

export const Mark = ({ size = 25 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6" fill="var(--seal-fill)" />
    <path
      d="M6.5 7.6h11M6.5 12h11M6.5 16.4h7"
      stroke="#fff"
      strokeWidth="2.1"
      strokeLinecap="round"
      fill="none"
    />
  </svg>
)

const drawing: Readonly<Record<TaskView['state'], React.ReactNode>> = {
  done: (
    <>
      <circle cx="13" cy="13" r="13" fill="var(--ok-soft)" />
      <path
        d="m8.6 13.3 3 3 6-6.4"
        stroke="var(--ok)"
        strokeWidth="1.7"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'in-progress': (
    <>
      <circle cx="13" cy="13" r="12" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
      <circle cx="13" cy="13" r="7.6" fill="var(--accent-soft)" />
      <path d="M13 5.4a7.6 7.6 0 0 1 0 15.2z" fill="var(--accent)" />
    </>
  ),
  'to-mend': (
    <>
      <circle cx="13" cy="13" r="13" fill="var(--seal-fill)" />
      <path d="M13 8v6.2M13 17.4v.2" stroke="#fff" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  'not-started': (
    <circle
      cx="13"
      cy="13"
      r="12"
      fill="none"
      stroke="var(--line-strong)"
      strokeWidth="1.4"
      strokeDasharray="3.2 3.1"
    />
  ),
  locked: (
    <>
      <circle cx="13" cy="13" r="12" fill="none" stroke="var(--line)" strokeWidth="1.4" />
      <path
        d="M9.4 12.6h7.2v4.8H9.4zM10.8 12.4v-1.6a2.2 2.2 0 0 1 4.4 0v1.6"
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </>
  ),
}

export const TaskMark = ({ state }: { readonly state: TaskView['state'] }) => (
  <svg className={styles.mark} width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    {drawing[state]}
  </svg>
)

/** The red dot with the exclamation mark that stands before a finding. */
export const MendDot = ({ tone = 'seal' }: { readonly tone?: 'seal' | 'amber' | 'muted' }) => (
  <svg className={styles.dot} data-tone={tone} width="15" height="15" viewBox="0 0 15 15" aria-hidden="true">
    <circle cx="7.5" cy="7.5" r="7.5" />
    <path d="M7.5 4v4.2M7.5 10.7v.1" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
)
