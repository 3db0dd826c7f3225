// The rules that hold for worker and server alike, told once: kill -9 at each point, start again, compare.
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import type { Part } from './crash-config.ts'
import type { KillPoint } from './kill-points.ts'
import type { Picture } from './picture.ts'
import { type PreparedCases, prepareCases } from './prepared-cases.ts'
import { killAll, startChild } from './process.ts'
import { openScene, type Scene } from './scene.ts'

export type Stage = {
  readonly cases: PreparedCases
  readonly undisturbed: Picture
  /** Opens a scene that is taken away after the test. */
  open(): Promise<Scene>
}

/** Runs the cases once undisturbed; what every test is compared with. */
export const setStage = (part: Part): (() => Stage) => {
  // Generous for a machine that is busy with other things; waits end when the fact is there. Set here and not beside the
  // imports: a module is loaded once for many test files, a setting holds for one.
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
  let stage: Stage | undefined
  let scene: Scene | undefined
  const clear = async (): Promise<void> => {
    killAll()
    await scene?.close()
    scene = undefined
  }
  beforeAll(async () => {
    const cases = await prepareCases(inject('postgresUrl'))
    const open = async (): Promise<Scene> => {
      scene = await openScene(cases)
      return scene
    }
    const { setup, playToTheEnd } = await open()
    await startChild(part, setup)
    stage = { cases, undisturbed: await playToTheEnd(), open }
    await clear()
  })
  afterEach(clear)
  afterAll(() => stage?.cases.drop())
  return () => {
    if (stage === undefined) throw new Error('the stage is not set')
    return stage
  }
}

const deliveredOf = ({ effects }: Pick<Picture, 'effects'>, kind: string): number =>
  effects.filter((one) => one.kind === kind && one.is_done).length

/** A run that nobody disturbed is right in itself; otherwise equal pictures would prove nothing. */
export const expectRightEnd = ({ cases, ...rest }: Picture): void => {
  expect([cases.filed.status, cases.rejected.status, cases.later.status]).toEqual([
    'filed',
    'bureau-rejected',
    'filed',
  ])
  expect(rest).toMatchObject({
    uploads: [
      { sequence: 1, state: 'accepted', records: 2, domains: ['sample-301.cn', 'sample-302.cn'] },
      { sequence: 2, state: 'accepted', records: 1, domains: ['sample-303.cn'] },
    ],
    sequence: [{ last_sequence: 2, last_error: null }],
    downloads: [{ state: 'acknowledged' }],
    services: [{ domain: 'sample-301.cn' }, { domain: 'sample-303.cn' }],
    atTheBureau: [{ sequence: 1 }, { sequence: 1 }, { sequence: 2 }],
  })
  for (const one of Object.values(cases)) expect(one.isWhatItsEventsSay).toBe(true)
  expect(rest.mails.length).toBe(deliveredOf(rest, 'mail'))
  expect(rest.sms.length).toBe(deliveredOf(rest, 'sms'))
  expect(rest.sms.length).toBeGreaterThan(2)
}

export const tellOfKills = (part: Part, points: readonly KillPoint[]): (() => Stage) => {
  const stage = setStage(part)

  test('left alone, reports each case once and tells each person once', () => {
    expectRightEnd(stage().undisturbed)
  })

  describe('killed', () => {
    test.each(points)('$name: all ends as if nothing had happened', async ({ arm }) => {
      const scene = await stage().open()
      const point = await arm(scene)
      const victim = await startChild(part, scene.setup)
      await point.reached()
      await victim.kill()
      await point.lift({ endOrphans: true })
      await startChild(part, scene.setup)
      expect(await scene.playToTheEnd()).toEqual(stage().undisturbed)
    })
  })
  return stage
}
