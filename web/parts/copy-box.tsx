// A piece of text made to be copied, with the button that does it and says so.
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import styles from './copy-box.module.css'

export const CopyBox = ({ label, text }: { readonly label: string; readonly text: string }) => {
  const { t } = useTranslation('app')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_500)
  }
  return (
    <div className={styles.box}>
      <code className={styles.text}>{text}</code>
      <Button
        small
        aria-label={`${t('copy.do')}: ${label}`}
        icon={isCopied ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {t(isCopied ? 'copy.done' : 'copy.do')}
      </Button>
      <span className="visually-hidden" role="status">
        {isCopied ? t('copy.done') : ''}
      </span>
    </div>
  )
}
