// Before any picture: what is taken, what for, who sees it, how long it is kept.
import { Mark } from '../parts/glyphs.tsx'
import styles from './capture.module.css'
import type { Say } from './phone-texts.ts'

export const Consent = ({
  say,
  personName,
  onAgree,
}: {
  readonly say: Say
  readonly personName: string
  readonly onAgree: () => void
}) => (
  <main className={styles.page}>
    <p className={styles.brand}>
      <Mark /> OpenBeian
    </p>
    <h1 className={styles.name}>{say('consent.name')}</h1>
    {personName === '' ? null : <p className={styles.quiet}>{say('consent.for', { name: personName })}</p>}
    <ul className={styles.points}>
      {['what', 'why', 'who', 'keep'].map((point) => (
        <li key={point}>
          <b>{say(`consent.${point}`)}</b>
          <span>{say(`consent.${point}-text`)}</span>
        </li>
      ))}
    </ul>
    <div className={styles.foot}>
      <button type="button" className={styles.primary} onClick={onAgree}>
        {say('consent.agree')}
      </button>
      <p className={styles.quiet}>{say('consent.refuse')}</p>
    </div>
  </main>
)
