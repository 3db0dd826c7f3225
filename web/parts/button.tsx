// Buttons and links that look like buttons. One primary on a page: it names the next thing.
import { Link } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { cx } from './class-names.ts'

export type ButtonKind = 'primary' | 'outline' | 'plain' | 'danger' | 'link'

type Look = {
  readonly kind?: ButtonKind
  readonly wide?: boolean
  readonly small?: boolean
  readonly icon?: ReactNode
  readonly busy?: boolean
}

const lookOf = ({ kind = 'outline', wide, small }: Look): string =>
  cx(styles.button, styles[kind], wide && styles.wide, small && styles.small)

export const Button = ({
  kind,
  wide,
  small,
  icon,
  busy,
  className,
  children,
  ...rest
}: Look & ComponentProps<'button'>) => (
  <button
    type="button"
    {...rest}
    className={cx(
      lookOf({ ...(kind ? { kind } : {}), ...(wide ? { wide } : {}), ...(small ? { small } : {}) }),
      className,
    )}
    aria-busy={busy || undefined}
    disabled={rest.disabled || busy}
  >
    {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
    {children}
  </button>
)

type ButtonLinkProps = Look & {
  readonly to: string
  readonly hash?: string
  readonly search?: Readonly<Record<string, string>>
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export const ButtonLink = ({
  kind,
  wide,
  small,
  icon,
  className,
  children,
  to,
  hash,
  search,
}: ButtonLinkProps) => (
  <Link
    to={to}
    {...(hash === undefined ? {} : { hash })}
    {...(search === undefined ? {} : { search })}
    className={cx(
      lookOf({ ...(kind ? { kind } : {}), ...(wide ? { wide } : {}), ...(small ? { small } : {}) }),
      className,
    )}
  >
    {icon}
    {children}
  </Link>
)
