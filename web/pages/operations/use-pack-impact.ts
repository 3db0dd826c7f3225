// Judging open cases batch by batch: what is shown is what was judged so far, and stopping is possible at any time.
import { useRef, useState } from 'react'
import { type Impact, impactOf } from './pack-calls.ts'

export type ImpactSoFar = {
  readonly isRunning: boolean
  readonly isDone: boolean
  readonly judged: number
  readonly total: number
  readonly newlyBlocked: number
  readonly freed: number
  readonly rules: Impact['rules']
  readonly cause?: unknown
}

const nothing: ImpactSoFar = {
  isRunning: false,
  isDone: false,
  judged: 0,
  total: 0,
  newlyBlocked: 0,
  freed: 0,
  rules: [],
}

const MOST_LINKED = 20

const joined = (before: Impact['rules'], more: Impact['rules']): Impact['rules'] => {
  const rules = new Map(before.map((rule) => [`${rule.effect} ${rule.code}`, rule]))
  for (const rule of more) {
    const known = rules.get(`${rule.effect} ${rule.code}`)
    rules.set(`${rule.effect} ${rule.code}`, {
      ...rule,
      count: rule.count + (known?.count ?? 0),
      cases: [...(known?.cases ?? []), ...rule.cases].slice(0, MOST_LINKED),
    })
  }
  return [...rules.values()].sort((a, b) => b.count - a.count)
}

export const usePackImpact = (code: string) => {
  const [soFar, setSoFar] = useState<ImpactSoFar>(nothing)
  const round = useRef(0)
  const start = async (body: string, effectiveOn: string): Promise<void> => {
    round.current += 1
    const mine = round.current
    let sum: ImpactSoFar = { ...nothing, isRunning: true }
    setSoFar(sum)
    let cursor: string | undefined
    try {
      do {
        const batch = await impactOf(code, { body, effectiveOn, ...(cursor === undefined ? {} : { cursor }) })
        if (mine !== round.current) return
        cursor = batch.nextCursor
        sum = {
          isRunning: cursor !== undefined,
          isDone: cursor === undefined,
          judged: sum.judged + batch.judged,
          total: batch.total,
          newlyBlocked: sum.newlyBlocked + batch.newlyBlocked,
          freed: sum.freed + batch.freed,
          rules: joined(sum.rules, batch.rules),
        }
        setSoFar(sum)
      } while (cursor !== undefined)
    } catch (cause) {
      if (mine === round.current) setSoFar({ ...sum, isRunning: false, cause })
    }
  }
  const stop = (): void => {
    round.current += 1
    setSoFar((known) => ({ ...known, isRunning: false }))
  }
  return { soFar, start, stop }
}
