// A value with the characters marked that differ from the round before; the old one in red, the new one in green, both
// underlined, so that the mark does not live by colour alone.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { diffCharacters, type Piece } from './character-diff.ts'
import styles from './facts.module.css'

const Pieces = ({ pieces, side }: { readonly pieces: readonly Piece[]; readonly side: 'before' | 'now' }) =>
  pieces.map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
    <Fragment key={i}>
      {piece.differs ? (
        <mark className={styles.mark} data-side={side}>
          {piece.text}
        </mark>
      ) : (
        piece.text
      )}
    </Fragment>
  ))

/** The value of this round; with `before`, what differs from it is marked. */
export const ValueNow = ({ now, before }: { readonly now: string; readonly before: string | undefined }) => {
  const { t } = useTranslation('review')
  if (now === '') return <span className={styles.empty}>{t('row.empty')}</span>
  return before === undefined ? now : <Pieces pieces={diffCharacters(before, now).now} side="now" />
}

/** The value of the round before, marked where it differs from the one of now. */
export const ValueBefore = ({ now, before }: { readonly now: string; readonly before: string }) => {
  const { t } = useTranslation('review')
  if (before === '') return <span className={styles.empty}>{t('row.empty')}</span>
  return <Pieces pieces={diffCharacters(before, now).before} side="before" />
}
