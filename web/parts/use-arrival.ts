// Comes from a link that names a field or document (`#subject.name`): brings it into sight and puts the focus there.
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

const FOCUSABLE =
  'input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled])'

export const useArrival = (isReady: boolean): void => {
  const hash = useRouterState({ select: (state) => state.location.hash })
  useEffect(() => {
    if (!isReady || hash === '') return
    const place = document.querySelector(`[data-path="${CSS.escape(hash)}"]`)
    if (!place) return
    place.scrollIntoView({ block: 'center' })
    place.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true })
  }, [isReady, hash])
}
