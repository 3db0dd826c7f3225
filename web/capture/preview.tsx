// The picture before it goes: what the machine thinks of it, again or send, and how far the sending is.
import { useEffect, useState } from 'react'
import { problemOf } from '../api/problem.ts'
import styles from './capture.module.css'
import { sendImage } from './phone-calls.ts'
import type { Say } from './phone-texts.ts'
import type { Taken } from './picture.ts'

type PreviewProps = {
  readonly say: Say
  readonly token: string
  readonly slot: string
  readonly name: string
  readonly taken: Taken
  readonly onAgain: () => void
  readonly onSent: () => void
}

type Sending =
  | { readonly kind: 'no' }
  | { readonly kind: 'yes'; readonly share: number }
  | { readonly kind: 'failed'; readonly words: string }

const useAddress = (blob: Blob): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address
}

export const Preview = ({ say, token, slot, name, taken, onAgain, onSent }: PreviewProps) => {
  const address = useAddress(taken.blob)
  const [sending, setSending] = useState<Sending>({ kind: 'no' })
  const isGood = taken.quality === 'good'
  const send = async () => {
    setSending({ kind: 'yes', share: 0 })
    try {
      await sendImage(token, slot, taken.blob, (share) => setSending({ kind: 'yes', share }))
      onSent()
    } catch (cause) {
      const problem = problemOf(cause)
      const words =
        problem.code === 'offline'
          ? say('problem.offline')
          : [problem.title, problem.detail].filter(Boolean).join(' ')
      setSending({ kind: 'failed', words: words || say('problem.internal') })
    }
  }
  const isBusy = sending.kind === 'yes'
  return (
    <main className={styles.page}>
      <h1 className={styles.name}>{name}</h1>
      {address === undefined ? null : (
        <img className={styles.picture} src={address} alt={say('preview.picture', { name })} />
      )}
      <p className={styles.verdict} data-good={isGood || undefined}>
        {isGood ? say('preview.good') : say(`quality.${taken.quality}`)}
        {isGood ? null : <span className={styles.verdictMore}>{say('preview.look')}</span>}
      </p>
      {sending.kind === 'failed' ? (
        <p className={styles.wrong} role="alert">
          {sending.words}
        </p>
      ) : null}
      <div className={styles.foot}>
        <button type="button" className={styles.primary} disabled={isBusy} onClick={() => void send()}>
          {sending.kind === 'yes'
            ? say('preview.sending', { percent: Math.round(sending.share * 100) })
            : say('preview.send')}
        </button>
        <button type="button" className={styles.second} disabled={isBusy} onClick={onAgain}>
          {say('preview.again')}
        </button>
      </div>
    </main>
  )
}
