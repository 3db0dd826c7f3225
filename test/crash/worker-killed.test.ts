// kill -9 of a worker at every step of reporting, receiving and telling. Afterwards nothing can be told from a run that was
// left alone: registers, sequence numbers, outbox, what the bureau has and what people got.
import { describe, expect, test } from 'vitest'
import { processPoints, statementPoints } from './kill-points.ts'
import { tellOfKills } from './killed-process.ts'
import { startChild } from './process.ts'

describe('a worker', () => {
  const stage = tellOfKills('worker', processPoints)

  test('killed at one step after the other, in one and the same life: all ends as if nothing had happened', async () => {
    const scene = await stage().open()
    const { fixing, fixed, accepted, downloaded, betweenMessages, registering, applied, acknowledged } =
      statementPoints
    for (const point of [
      fixing,
      fixed,
      accepted,
      downloaded,
      registering,
      betweenMessages,
      applied,
      acknowledged,
    ]) {
      const armed = await point.arm(scene)
      const victim = await startChild('worker', scene.setup)
      await armed.reached()
      await victim.kill()
      await armed.lift({ endOrphans: true })
    }
    await startChild('worker', scene.setup)
    expect(await scene.playToTheEnd()).toEqual(stage().undisturbed)
  })
})
