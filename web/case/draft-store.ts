// What is typed on one page and not yet safe. Changes wait a moment, travel together, and go on waiting while the
// network is away. When somebody else changed the case meanwhile, untouched fields take their values and only a field
// that both changed is asked about. Plain code without React, so that rules of saving stand in one place.

import { isSameValue } from '../../src/core/application/value.ts'
import type { Finding } from '../../src/core/finding.ts'
import type { Change, EditedPage } from '../api/cases.ts'
import { ApiProblem, type Problem, problemOf } from '../api/problem.ts'
import type { Value } from '../api/shapes.ts'
import type { SaveState } from '../parts/save-state.ts'

export type Clash = { readonly path: string; readonly mine: Value | null; readonly theirs: Value | null }

export type DraftState = {
  /** What the fields show. */
  readonly values: Readonly<Record<string, Value>>
  readonly save: SaveState
  readonly clashes: readonly Clash[]
  readonly problem: Problem | undefined
  /** Paths typed since the server judged last. */
  readonly dirty: readonly string[]
}

/** The server as the draft sees it: saves on a revision, and tells the page's values when somebody else was there. */
export type DraftServer = {
  save(revision: number, changes: readonly Change[]): Promise<Saved>
  read(): Promise<EditedPage>
}

export type Saved = { readonly revision: number; readonly findings: readonly Finding[] }

const PAUSE_MS = 600
const RETRY_MS = 4_000

export class DraftStore {
  readonly #server: DraftServer
  readonly #onSaved: (saved: Saved) => void
  readonly #listeners = new Set<() => void>()
  #revision: number
  #base: Readonly<Record<string, Value>>
  #waiting = new Map<string, Value | null>()
  #onTheWay: readonly string[] = []
  #state: DraftState
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | undefined

  constructor(
    server: DraftServer,
    first: { revision: number; values: Readonly<Record<string, Value>> },
    onSaved: (saved: Saved) => void,
  ) {
    this.#server = server
    this.#onSaved = onSaved
    this.#revision = first.revision
    this.#base = first.values
    this.#state = { values: first.values, save: { kind: 'idle' }, clashes: [], problem: undefined, dirty: [] }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): DraftState => this.#state

  /** True while something typed is not on the server. */
  get isUnsafe(): boolean {
    return this.#waiting.size > 0 || this.#sending !== undefined
  }

  set(path: string, value: Value | null): void {
    this.#waiting.set(path, value)
    this.#show({
      values: withOne(this.#state.values, path, value),
      problem: this.#problemBut(new Map([[path, value]])),
    })
    this.#schedule(PAUSE_MS)
  }

  /** Sends what waits; resolves when everything typed so far is safe or has been refused. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#sending
    if (this.#waiting.size === 0 || this.#state.clashes.length > 0) return
    this.#sending = this.#send().finally(() => {
      this.#sending = undefined
    })
    await this.#sending
  }

  resolve(clash: Clash, keep: 'mine' | 'theirs'): void {
    const clashes = this.#state.clashes.filter((one) => one.path !== clash.path)
    if (keep === 'mine') this.#waiting.set(clash.path, clash.mine)
    this.#show({
      clashes,
      ...(keep === 'theirs' ? { values: withOne(this.#state.values, clash.path, clash.theirs) } : {}),
    })
    this.#schedule(0)
  }

  /** Takes over what an upload filled in beside this draft. */
  async refresh(): Promise<void> {
    await this.flush()
    await this.#meet()
    if (this.isUnsafe || this.#state.clashes.length > 0) return
    clearTimeout(this.#timer)
    this.#show({ save: { kind: 'saved', at: new Date().toISOString() } })
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** The problem told so far, unless it is about one of these paths or about none. */
  #problemBut(paths: ReadonlyMap<string, unknown>): Problem | undefined {
    const told = this.#state.problem
    return told?.path !== undefined && !paths.has(told.path) ? told : undefined
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), afterMs)
  }

  #show(part: Partial<DraftState>): void {
    this.#state = {
      ...this.#state,
      ...part,
      dirty: [...new Set([...this.#onTheWay, ...this.#waiting.keys()])],
    }
    for (const listener of this.#listeners) listener()
  }

  async #send(): Promise<void> {
    const sent = new Map(this.#waiting)
    this.#waiting = new Map()
    this.#onTheWay = [...sent.keys()]
    this.#show({ save: { kind: 'saving' } })
    const changes: Change[] = [...sent].map(([path, value]) => ({ path, value }))
    try {
      const saved = await this.#server.save(this.#revision, changes)
      this.#revision = saved.revision
      this.#base = changes.reduce((base, { path, value }) => withOne(base, path, value), this.#base)
      // The server's findings first: a finding that came and went would move the page under somebody's finger.
      this.#onSaved(saved)
      this.#onTheWay = []
      // A value refused before stays told until it is changed itself.
      this.#show({ save: { kind: 'saved', at: new Date().toISOString() }, problem: this.#problemBut(sent) })
    } catch (cause) {
      // What was typed again meanwhile is newer than what was sent.
      this.#waiting = new Map([...sent, ...this.#waiting])
      this.#onTheWay = []
      await this.#fail(cause)
    }
  }

  async #fail(cause: unknown): Promise<void> {
    const problem = problemOf(cause)
    if (problem.code === 'changed-meanwhile') return this.#meet()
    if (problem.status === 0 || problem.status >= 500) {
      this.#show({ save: { kind: 'waiting' }, ...(problem.status === 0 ? {} : { problem }) })
      return this.#schedule(RETRY_MS)
    }
    // A refused value must not stand in the way of the others: it stays on the screen, and is sent again once changed.
    if (problem.path !== undefined && this.#waiting.delete(problem.path)) {
      this.#show({ save: { kind: 'failed' }, problem })
      if (this.#waiting.size > 0) this.#schedule(0)
      return
    }
    this.#waiting.clear()
    this.#show({ save: { kind: 'failed' }, problem })
  }

  /** Someone else changed the case: take their values where nothing was typed here, ask where both differ. */
  async #meet(): Promise<void> {
    try {
      const theirs = await this.#server.read()
      const clashes = [...this.#waiting].flatMap(([path, mine]): Clash[] => {
        const now = theirs.values[path]
        const isTheirsNew = !isSameValue(now, this.#base[path])
        return isTheirsNew && !isSameValue(now, mine ?? undefined)
          ? [{ path, mine, theirs: now ?? null }]
          : []
      })
      for (const { path } of clashes) this.#waiting.delete(path)
      this.#revision = theirs.revision
      this.#base = theirs.values
      const values = [...this.#waiting].reduce((all, [path, mine]) => withOne(all, path, mine), theirs.values)
      this.#show({
        values: clashes.reduce((all, { path, mine }) => withOne(all, path, mine), values),
        clashes,
        save: { kind: clashes.length > 0 ? 'idle' : 'saving' },
      })
      if (clashes.length === 0) this.#schedule(0)
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause
      this.#show({ save: { kind: 'waiting' } })
      this.#schedule(RETRY_MS)
    }
  }
}

const withOne = (
  values: Readonly<Record<string, Value>>,
  path: string,
  value: Value | null,
): Readonly<Record<string, Value>> => {
  if (value !== null) return { ...values, [path]: value }
  const { [path]: _gone, ...rest } = values
  return rest
}
