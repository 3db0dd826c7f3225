// Rules of autosave: what is typed travels together, survives a lost network, and never overwrites somebody else.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../web/api/cases.ts'
import { ApiProblem, offline } from '../../web/api/problem.ts'
import type { Value } from '../../web/api/shapes.ts'
import { type DraftServer, DraftStore, type Saved } from '../../web/case/draft-store.ts'

/** A server of one page that keeps revisions as the real one does. */
class PageServer implements DraftServer {
  revision = 1
  values: Record<string, Value> = { 'subject.name': '甲公司', 'subject.remark': '无' }
  saves: (readonly Change[])[] = []
  isDown = false
  refused: string | undefined

  change(path: string, value: Value): void {
    this.values = { ...this.values, [path]: value }
    this.revision += 1
  }

  async save(revision: number, changes: readonly Change[]): Promise<Saved> {
    if (this.isDown) throw new ApiProblem(offline)
    if (revision !== this.revision) throw new ApiProblem({ status: 409, code: 'changed-meanwhile' })
    if (changes.some((change) => change.path === this.refused))
      throw new ApiProblem({ status: 422, code: 'value-malformed', path: this.refused ?? '' })
    this.saves.push(changes)
    for (const { path, value } of changes) {
      if (value === null) delete this.values[path]
      else this.values[path] = value
    }
    this.revision += 1
    return { revision: this.revision, findings: [] }
  }

  async read() {
    if (this.isDown) throw new ApiProblem(offline)
    return { revision: this.revision, values: { ...this.values } }
  }
}

let server: PageServer
let store: DraftStore
let saved: Saved[]

beforeEach(async () => {
  vi.useFakeTimers()
  server = new PageServer()
  saved = []
  store = new DraftStore(server, await server.read(), (one) => saved.push(one))
})
afterEach(() => vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('a draft', () => {
  it('sends what was typed in one go after a pause', async () => {
    store.set('subject.name', '乙')
    store.set('subject.name', '乙公司')
    store.set('subject.remark', '新')
    expect(server.saves).toEqual([])
    await pass(700)
    expect(server.saves).toEqual([
      [
        { path: 'subject.name', value: '乙公司' },
        { path: 'subject.remark', value: '新' },
      ],
    ])
    expect(store.read().save.kind).toBe('saved')
    expect(saved.map((one) => one.revision)).toEqual([2])
    expect(store.isUnsafe).toBe(false)
  })

  it('counts as typed until the server has judged, so that findings do not come and go', async () => {
    store.set('subject.name', '乙公司')
    const flushed = store.flush()
    expect(store.read().dirty).toEqual(['subject.name'])
    await flushed
    expect(store.read().dirty).toEqual([])
  })

  it('goes on waiting while the network is away, and saves when it is back', async () => {
    server.isDown = true
    store.set('subject.name', '乙公司')
    await pass(700)
    expect(store.read().save.kind).toBe('waiting')
    expect(store.isUnsafe).toBe(true)
    server.isDown = false
    await pass(4_100)
    expect(server.values['subject.name']).toBe('乙公司')
    expect(store.read().save.kind).toBe('saved')
  })

  it('takes over what others changed in fields that nobody touched here', async () => {
    server.change('subject.remark', '别人写的')
    store.set('subject.name', '乙公司')
    await pass(2_000)
    expect(server.values).toEqual({ 'subject.name': '乙公司', 'subject.remark': '别人写的' })
    expect(store.read().values['subject.remark']).toBe('别人写的')
    expect(store.read().clashes).toEqual([])
  })

  it('asks when two people changed the same field, and sends nothing until one is chosen', async () => {
    server.change('subject.name', '丙公司')
    store.set('subject.name', '乙公司')
    await pass(2_000)
    expect(store.read().clashes).toEqual([{ path: 'subject.name', mine: '乙公司', theirs: '丙公司' }])
    expect(store.read().values['subject.name']).toBe('乙公司')
    expect(server.values['subject.name']).toBe('丙公司')
  })

  it('saves mine on top when mine is chosen', async () => {
    server.change('subject.name', '丙公司')
    store.set('subject.name', '乙公司')
    await pass(2_000)
    const [clash] = store.read().clashes
    if (clash) store.resolve(clash, 'mine')
    await pass(100)
    expect(server.values['subject.name']).toBe('乙公司')
    expect(store.read().clashes).toEqual([])
  })

  it('shows theirs when theirs is chosen, and leaves the server alone', async () => {
    server.change('subject.name', '丙公司')
    store.set('subject.name', '乙公司')
    await pass(2_000)
    const [clash] = store.read().clashes
    if (clash) store.resolve(clash, 'theirs')
    await pass(100)
    expect(store.read().values['subject.name']).toBe('丙公司')
    expect(server.saves).toEqual([])
  })

  it('keeps a refused value on the screen and lets the others through', async () => {
    server.refused = 'subject.name'
    store.set('subject.name', '坏')
    store.set('subject.remark', '好')
    await pass(2_000)
    expect(store.read().problem?.path).toBe('subject.name')
    expect(store.read().values['subject.name']).toBe('坏')
    expect(server.values['subject.remark']).toBe('好')
    expect(server.values['subject.name']).toBe('甲公司')
    store.set('subject.name', '好名字')
    expect(store.read().problem).toBeUndefined()
  })

  it('takes a value back with null', async () => {
    store.set('subject.remark', null)
    await store.flush()
    expect('subject.remark' in server.values).toBe(false)
    expect('subject.remark' in store.read().values).toBe(false)
  })

  it('takes over what an upload filled in, after what was typed is safe, and goes on from there', async () => {
    store.set('subject.remark', '新')
    await store.flush()
    server.change('services.s1.platforms', [
      { system: 'ios', packageName: 'cn.example.shop', fingerprint: '', publicKey: '' },
    ])
    await store.refresh()
    expect(store.read()).toMatchObject({ save: { kind: 'saved' }, clashes: [] })
    expect(store.read().values['services.s1.platforms']).toEqual(server.values['services.s1.platforms'])
    store.set('subject.name', '乙公司')
    await store.flush()
    expect(server.values['subject.name']).toBe('乙公司')
    expect(store.read().clashes).toEqual([])
  })
})
