// The present moment for things that count down; ticks twice a minute, which is as exact as a screen needs.
import { useEffect, useState } from 'react'

/** Milliseconds since 1970. */
export const useNow = (everyMs = 30_000): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
