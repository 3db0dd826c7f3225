// A page: header, one main region with the page's name, a width. Sets the document's title and offers to skip the
// header.
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './class-names.ts'
import { Header, type HeaderProps } from './header.tsx'
import styles from './page.module.css'

type PageProps = HeaderProps & {
  /** For the browser's tab; the visible name is the page's own h1. */
  readonly title: string
  readonly width?: 'page' | 'form' | 'narrow' | 'full'
  readonly children: ReactNode
}

export const Page = ({ title, width = 'page', children, ...header }: PageProps) => {
  const { t } = useTranslation('app')
  useEffect(() => {
    document.title = `${title} · OpenBeian`
  }, [title])
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('header.skip')}
      </a>
      <Header {...header} />
      <main id="main" tabIndex={-1} className={cx(styles.main, styles[width])}>
        {children}
      </main>
    </>
  )
}

/** Name of a page with the line above it and the sentence below it. */
export const PageName = ({
  above,
  name,
  below,
}: {
  readonly above?: ReactNode
  readonly name: ReactNode
  readonly below?: ReactNode
}) => (
  <div className={styles.head}>
    {above === undefined ? null : <p className={styles.above}>{above}</p>}
    <h1 className={styles.name}>{name}</h1>
    {below === undefined ? null : <p className={styles.below}>{below}</p>}
  </div>
)
