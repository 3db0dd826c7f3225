// The phone's steps: consent first, then the list of what is wanted, one picture at a time, then back to the computer.
import { useCallback, useEffect, useState } from 'react'
import { slotAt } from '../../src/core/slot.ts'
import { problemOf } from '../api/problem.ts'
import type { PhoneLinkView } from '../api/shapes.ts'
import { firstLocale } from '../i18n/locales.ts'
import styles from './capture.module.css'
import { Consent } from './consent.tsx'
import { LiveCamera } from './live-camera.tsx'
import { OwnCamera } from './own-camera.tsx'
import { readLink } from './phone-calls.ts'
import { loadTexts, type PhoneTexts } from './phone-texts.ts'
import { type Taken, takeFile } from './picture.ts'
import { Preview } from './preview.tsx'
import { SlotList } from './slot-list.tsx'

type Step =
  | { readonly at: 'consent' }
  | { readonly at: 'list' }
  | { readonly at: 'camera'; readonly slot: string }
  | { readonly at: 'preview'; readonly slot: string; readonly taken: Taken }

type Opened = { readonly link: PhoneLinkView; readonly texts: PhoneTexts }

const useOpened = (token: string) => {
  const [opened, setOpened] = useState<Opened>()
  const [broken, setBroken] = useState<{ readonly words: string }>()
  const open = useCallback(async () => {
    document.documentElement.lang = firstLocale()
    try {
      const link = await readLink(token)
      setOpened({ link, texts: await loadTexts(link.locale) })
    } catch (cause) {
      const { say } = await loadTexts(firstLocale())
      const problem = problemOf(cause)
      const words =
        problem.status === 404 || problem.status === 410 || problem.code === 'link-expired'
          ? say('problem.expired')
          : (problem.title ?? say('problem.offline'))
      setBroken({ words })
    }
  }, [token])
  useEffect(() => void open(), [open])
  return { opened, broken, again: open }
}

/** Live guidance where the frame matters more than pixels; big papers need the phone's own camera and all its pixels. */
const isLive = (slot: string): boolean => ['identity-card', 'portrait'].includes(slotAt(slot)?.paper ?? '')
const whatOf = (slot: string): 'paper' | 'face' => (slotAt(slot)?.paper === 'portrait' ? 'face' : 'paper')

export const CaptureApp = ({ token }: { readonly token: string }) => {
  const { opened, broken, again } = useOpened(token)
  if (broken)
    return (
      <main className={styles.page}>
        <h1 className={styles.name}>OpenBeian</h1>
        <p className={styles.wrong} role="alert">
          {broken.words}
        </p>
      </main>
    )
  return opened ? (
    <Steps token={token} opened={opened} onSent={again} />
  ) : (
    <main className={styles.page} aria-busy="true" />
  )
}

const Steps = ({
  token,
  opened,
  onSent,
}: {
  readonly token: string
  readonly opened: Opened
  readonly onSent: () => Promise<void>
}) => {
  const [step, setStep] = useState<Step>({ at: 'consent' })
  const [problem, setProblem] = useState('')
  const { link, texts } = opened
  const { say } = texts
  useEffect(() => {
    document.title = say('title')
  }, [say])
  const takeOwn = async (slot: string, file: File) => {
    setProblem('')
    try {
      setStep({ at: 'preview', slot, taken: await takeFile(file, whatOf(slot)) })
    } catch {
      setProblem(say('problem.not-a-picture'))
    }
  }
  const toList = () => setStep({ at: 'list' })
  if (step.at === 'consent') return <Consent say={say} personName={link.personName} onAgree={toList} />
  if (step.at === 'list')
    return <SlotList texts={texts} slots={link.slots} onPick={(slot) => setStep({ at: 'camera', slot })} />
  const name = texts.slotName(step.slot)
  if (step.at === 'preview')
    return (
      <Preview
        say={say}
        token={token}
        slot={step.slot}
        name={name}
        taken={step.taken}
        onAgain={() => setStep({ at: 'camera', slot: step.slot })}
        onSent={() => {
          toList()
          void onSent()
        }}
      />
    )
  if (isLive(step.slot))
    return (
      <LiveCamera
        say={say}
        what={whatOf(step.slot)}
        name={name}
        onTaken={(taken) => setStep({ at: 'preview', slot: step.slot, taken })}
        onFile={(file) => void takeOwn(step.slot, file)}
        onBack={toList}
      />
    )
  return (
    <OwnCamera
      say={say}
      name={name}
      hint={texts.slotHint(step.slot)}
      problem={problem}
      onFile={(file) => void takeOwn(step.slot, file)}
      onBack={toList}
    />
  )
}
