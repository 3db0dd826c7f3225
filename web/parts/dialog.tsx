// A dialog over the page: the browser's own element, so focus stays inside, Escape closes, and what is behind is inert
// without any script or style of ours. On a phone a tall one fills the screen.
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './class-names.ts'
import styles from './dialog.module.css'

type DialogProps = {
  readonly isOpen: boolean
  readonly name: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** `tall` keeps its height while the content changes and fills a phone; `picture` is as large as its content. */
  readonly shape?: 'small' | 'tall' | 'picture'
}

export const Dialog = ({ isOpen, ...rest }: DialogProps) => (isOpen ? <OpenDialog {...rest} /> : null)

const OpenDialog = ({ name, onClose, children, shape = 'small' }: Omit<DialogProps, 'isOpen'>) => {
  const { t } = useTranslation('app')
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className={cx(styles.dialog, styles[shape])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A click on the veil hits the dialog itself, one inside hits the content.
      onPointerDown={(event) => event.target === element.current && onClose()}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={id} className={styles.name}>
            {name}
          </h2>
          <button type="button" className={styles.close} aria-label={t('dialog.close')} onClick={onClose}>
            <X size={20} strokeWidth={1.7} aria-hidden="true" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
