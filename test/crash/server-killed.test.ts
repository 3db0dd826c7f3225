// kill -9 of a server (web and worker in one process), at the same steps as a worker and in the middle of a person's request.
import { describe, expect, test } from 'vitest'
import { barAt } from './barrier.ts'
import { mailTaken, statementPoints } from './kill-points.ts'
import { tellOfKills } from './killed-process.ts'
import { startChild } from './process.ts'
import type { Scene } from './scene.ts'
import { until } from './until.ts'

const cookieOf = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'reviewer-0@example.com', password: 'a-long-test-password' }),
  })
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

type Answer = { status: number; body: { code?: string; status?: string; case?: { revision: number } } }

const post = async (url: string, cookie: string, path: string, body: unknown): Promise<Answer> => {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** The worker inside a server is the worker of the other tests; here those steps at which most is at stake. */
const { fixing, fixed, accepted, betweenMessages, acknowledged } = statementPoints
const serverPoints = [fixing, fixed, accepted, betweenMessages, acknowledged, mailTaken]

describe('a server', () => {
  const stage = tellOfKills('server', serverPoints)

  const reviewerClaims = async (scene: Scene, url: string) => {
    const cookie = await cookieOf(url)
    const { later } = stage().cases.ids
    const claimed = await post(url, cookie, `review/applications/${later}/claim`, undefined)
    expect(claimed).toMatchObject({ status: 200 })
    return {
      cookie,
      pass: `review/applications/${later}/pass`,
      body: { revision: claimed.body.case?.revision },
      scene,
    }
  }

  test('killed while a request is being written: nothing of it is kept, and the person can ask again', async () => {
    const scene = await stage().open()
    const victim = await startChild('server', scene.setup)
    await scene.firstTwoEnd()
    const { cookie, pass, body } = await reviewerClaims(scene, victim.url)
    const step = await barAt(scene.databaseUrl, {
      table: 'application_event',
      on: 'insert',
      when: `new.type = 'made-ready'`,
    })
    const cut = post(victim.url, cookie, pass, body).then(
      () => 'answered',
      () => 'broken off',
    )
    await step.reached()
    await victim.kill()
    expect(await cut).toBe('broken off')
    await step.lift({ endOrphans: true })
    const next = await startChild('server', scene.setup)
    expect(await post(next.url, cookie, pass, body)).toMatchObject({ status: 200 })
    expect(await scene.playToTheEnd()).toEqual(stage().undisturbed)
  })

  test('killed when a request has just been written: asked again, it says so and does nothing twice', async () => {
    const scene = await stage().open()
    const victim = await startChild('server', scene.setup)
    await scene.firstTwoEnd()
    const { cookie, pass, body } = await reviewerClaims(scene, victim.url)
    const step = await barAt(scene.databaseUrl, {
      table: 'effect',
      on: 'update',
      when: `new.kind = 'report'`,
    })
    post(victim.url, cookie, pass, body).catch(() => undefined)
    // The worker beside it stands at the word of readiness, which only a finished request gives.
    await step.reached()
    await victim.kill()
    await step.lift({ endOrphans: true })
    const next = await startChild('server', scene.setup)
    const again = await until('an answer', () => post(next.url, cookie, pass, body))
    expect(again.status).toBe(409)
    expect(await scene.playToTheEnd()).toEqual(stage().undisturbed)
  })
})
