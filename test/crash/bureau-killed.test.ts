// kill -9 of the bureau while it is being spoken to. Whether it had taken what was said is for the worker to find out: it
// asks before it sends again.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type KillPoint, statementPoints } from './kill-points.ts'
import { openMortalBureau } from './mortal-bureau.ts'
import type { Picture } from './picture.ts'
import { type PreparedCases, prepareCases } from './prepared-cases.ts'
import { killAll, startChild } from './process.ts'
import { openScene } from './scene.ts'
import { until } from './until.ts'

/** The bureau has the call in its hands and is slow to answer. */
const during = (method: string): KillPoint => ({
  name: `during ${method}`,
  async arm({ bureau }) {
    await bureau.manage('POST', 'faults', { kind: 'delay', method, milliseconds: 600_000 })
    return {
      reached: () =>
        until(`a call of ${method}`, async () => {
          const { faults } = await bureau.manage<{ faults: readonly unknown[] }>('GET', 'faults')
          return faults.length === 0
        }),
      lift: async () => undefined,
    }
  },
})

describe('the bureau, killed', () => {
  let cases: PreparedCases
  let undisturbed: Picture

  const play = async (point?: KillPoint): Promise<Picture> => {
    const bureau = await openMortalBureau()
    const scene = await openScene(cases, { bureau })
    try {
      const armed = await point?.arm(scene)
      await startChild('worker', scene.setup)
      if (armed !== undefined) {
        await armed.reached()
        await bureau.kill()
        await armed.lift({ endOrphans: false })
        await bureau.startAgain()
      }
      return await scene.playToTheEnd()
    } finally {
      killAll()
      await scene.close()
    }
  }

  beforeAll(async () => {
    cases = await prepareCases(inject('postgresUrl'))
    undisturbed = await play()
  }, 240_000)
  afterAll(() => cases.drop())

  test.each([
    during('isp_upload'),
    statementPoints.accepted,
    during('isp_download'),
    statementPoints.betweenMessages,
    during('isp_downloadack'),
  ])(
    '$name: the worker waits for it, and all ends as if nothing had happened',
    async (point) => expect(await play(point)).toEqual(undisturbed),
    240_000,
  )
})
