// What is wrong with a text, line by line; a line is one click away.
import { useTranslation } from 'react-i18next'
import type { PackProblem } from '../../../src/rules/json-reader.ts'
import { MendDot } from '../../parts/glyphs.tsx'
import styles from './packs.module.css'

const MOST_SHOWN = 30

export const PackProblems = ({
  problems,
  onGo,
}: {
  readonly problems: readonly PackProblem[]
  readonly onGo?: (line: number, column?: number) => void
}) => {
  const { t } = useTranslation('packs')
  if (problems.length === 0)
    return (
      <p className={styles.sound} role="status">
        {t('sound')}
      </p>
    )
  return (
    <div role="status">
      <h3 className={styles.wrong}>{t('problems', { count: problems.length })}</h3>
      <ul className={styles.problems}>
        {problems.slice(0, MOST_SHOWN).map(({ line, column, pointer, reason }) => (
          <li key={`${pointer} ${reason} ${line}`} className={styles.problem}>
            <MendDot />
            <span>
              {line === undefined ? null : onGo ? (
                <button
                  type="button"
                  className={styles.go}
                  aria-label={t('go-to', { line })}
                  onClick={() => onGo(line, column)}
                >
                  {t('line', { line })}
                </button>
              ) : (
                t('line', { line })
              )}{' '}
              {pointer === '' ? null : <code>{pointer}</code>} {reason}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
