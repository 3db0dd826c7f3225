// What a kept file says, element by element, personal data masked by the server. Fetched when asked for: each look is recorded.
import { useMutation } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/button.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { type FileContent, readContent } from './exchange-calls.ts'
import styles from './files.module.css'
import frame from './operations.module.css'

const depthOf = (depth: number): CSSProperties => ({ paddingInlineStart: `${depth * 1.1}em` })

const Lines = ({ content }: { readonly content: FileContent }) => {
  const { t } = useTranslation('operations')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className={styles.content} aria-label={t('content.name')} tabIndex={0}>
        {content.lines.map(({ depth, name, text, isMasked }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and their order does not change.
          <p key={position} style={depthOf(depth)}>
            <span className={styles.element}>{name}</span>
            {text === undefined ? null : <span data-masked={isMasked}> {text}</span>}
          </p>
        ))}
      </section>
      {content.more === 0 ? null : (
        <p className={styles.said}>{t('content.more', { count: content.more })}</p>
      )}
    </>
  )
}

export const FileContentSection = ({ fileId }: { readonly fileId: string }) => {
  const { t } = useTranslation('operations')
  const read = useMutation({ mutationFn: () => readContent(fileId) })
  return (
    <section>
      <h2 className={frame.section}>{t('content.name')}</h2>
      {read.isError ? <ProblemPanel cause={read.error} /> : null}
      {read.data === undefined ? (
        <>
          <p className={styles.note}>{t('content.note')}</p>
          <Button busy={read.isPending} onClick={() => read.mutate()}>
            {t('content.show')}
          </Button>
        </>
      ) : (
        <Lines content={read.data} />
      )}
    </section>
  )
}
