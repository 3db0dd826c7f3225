// The rules as they are alive: packs on disk, and over them the editions that were published into the database. A broken
// edition is left out and named; nothing that is published can take the system down.
import type { CalendarDate } from '../../core/time.ts'
import type { BrokenEdition, LiveEdition, LiveRules, ShippedPack } from '../../flows/rules-port.ts'
import type { Packs } from '../../flows/store-packs.ts'
import { checkPackText, type FindingMessages } from '../../rules/check-pack.ts'
import type { Pack } from '../../rules/pack.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import type { CaseBook } from '../../rules/run-cases.ts'
import { ruleBook } from './rule-book.ts'

type Parts = {
  readonly shipped: readonly ShippedPack[]
  readonly source: Pick<Packs, 'stamp' | 'editions' | 'body' | 'keptRuleSet'>
  readonly cases: () => CaseBook
  readonly messages: () => FindingMessages
  readonly log: (what: string, error?: unknown) => void
}

const MOST_KEPT = 40
/** After a refresh that failed: nobody may notify again for months. */
const RETRY_MS = 5_000

/** The edition that holds on a day: the one with the latest first day, of equals the one published last. */
const editionOn = (editions: readonly LiveEdition[], on: CalendarDate): LiveEdition | undefined =>
  editions
    .filter((one) => one.effectiveOn <= on)
    .reduce<LiveEdition | undefined>((best, one) => {
      if (!best || one.effectiveOn > best.effectiveOn) return one
      return one.effectiveOn === best.effectiveOn && Number(one.id) > Number(best.id) ? one : best
    }, undefined)

const packsOf = (shipped: readonly ShippedPack[], editions: readonly LiveEdition[], on: CalendarDate) => {
  const codes = new Set([...shipped.map((one) => one.pack.code), ...editions.map((one) => one.code)])
  return [...codes].sort().flatMap((code): readonly Pack[] => {
    const mine = editions.filter((one) => one.code === code)
    const published = editionOn(mine, on)
    return published ? [published.pack] : shipped.map((one) => one.pack).filter((pack) => pack.code === code)
  })
}

type Loaded = { readonly live: readonly LiveEdition[]; readonly broken: readonly BrokenEdition[] }

/** Reads every edition that is not withdrawn; those that were read before are taken over. */
const loadEditions = async ({ source, shipped }: Parts, before: Loaded): Promise<Loaded> => {
  const live: LiveEdition[] = []
  const broken: BrokenEdition[] = []
  const published = (await source.editions()).filter((one) => one.withdrawnAt === undefined)
  for (const one of [...published].reverse()) {
    const known = before.live.find((other) => other.id === one.id)
    const knownBroken = before.broken.find((other) => other.id === one.id)
    if (known) live.push(known)
    else if (knownBroken) broken.push(knownBroken)
    else {
      const text = (await source.body(one.id)) ?? ''
      const others = packsOf(shipped, live, one.effectiveOn)
      const { pack, problems } = checkPackText(text, { others, messages: {}, days: [one.effectiveOn] })
      if (pack && pack.code === one.code && problems.length === 0) live.push({ ...one, pack, text })
      else broken.push({ ...one, problems })
    }
  }
  return { live, broken }
}

type Started = LiveRules & {
  /** The first refresh; throws where it fails, because a process that does not know what was published judges wrongly. */
  start(): Promise<void>
  stop(): void
}

/** Nothing is read from the database before `start`. */
export const createLiveRules = (parts: Parts): Started => {
  let loaded: Loaded = { live: [], broken: [] }
  let stamp: string | undefined
  let running: Promise<void> = Promise.resolve()
  let retry: NodeJS.Timeout | undefined
  let isStopped = false
  const packsOn = (on: CalendarDate) => packsOf(parts.shipped, loaded.live, on)
  let book = ruleBook(packsOn)
  const kept = new Map<string, RuleSet | undefined>()

  const refreshOnce = async (): Promise<void> => {
    const newest = await parts.source.stamp()
    if (newest === stamp) return
    const next = await loadEditions(parts, loaded)
    for (const one of next.broken)
      if (!loaded.broken.some((other) => other.id === one.id))
        parts.log(`the published pack ${one.code} (edition ${one.id}) is broken and is not used`)
    loaded = next
    book = ruleBook(packsOn)
    stamp = newest
  }
  const refresh = (): Promise<void> => {
    clearTimeout(retry)
    running = running.then(refreshOnce).catch((error: unknown) => {
      parts.log('published packs could not be read', error)
      if (!isStopped) retry = setTimeout(() => void refresh(), RETRY_MS)
      retry?.unref()
    })
    return running
  }
  return {
    start: refreshOnce,
    stop() {
      isStopped = true
      clearTimeout(retry)
    },
    refresh,
    ruleSetFor: (provinceCode, on) => book.ruleSetFor(provinceCode, on),
    packsOn,
    async ruleSetOf(version) {
      if (kept.has(version)) return kept.get(version)
      const found = await parts.source.keptRuleSet(version)
      if (kept.size >= MOST_KEPT) kept.clear()
      // A set that was not kept never will be: it is kept in the transaction that names it.
      kept.set(version, found)
      return found
    },
    shipped: () => parts.shipped,
    editions: () => loaded.live,
    broken: () => loaded.broken,
    cases: parts.cases,
    messages: parts.messages,
  }
}
