// Listens for the desk's keys while the desk is on screen. Whether single letters act is the reviewer's own choice and
// is kept in this browser; Ctrl+Enter acts always, even from within a note.
import { useEffect, useRef, useState } from 'react'
import { actionOf, type DeskAction, isTyping } from './desk-keys.ts'

const KEPT_AS = 'openbeian.desk-keys'

export const useKeysSwitch = (): readonly [boolean, (isOn: boolean) => void] => {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEPT_AS) !== 'off')
  const choose = (wanted: boolean): void => {
    localStorage.setItem(KEPT_AS, wanted ? 'on' : 'off')
    setOn(wanted)
  }
  return [isOn, choose]
}

/** Calls `act` for each key that means something now; `act` may change between renders. */
export const useDeskKeys = (isOn: boolean, act: (action: DeskAction) => void): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const action = actionOf(event)
      if (action === undefined) return
      const isDialogOpen = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
      if (isDialogOpen || (action !== 'decide' && (!isOn || isTyping(event.target)))) return
      event.preventDefault()
      latest.current(action)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}
