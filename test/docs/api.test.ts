// The walk in docs/api.md, run as it stands there: every command by curl against the real system on ports of its own.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../../src/demo/seed.ts'
import { defaultWorkerSettings, startWorker, type Worker } from '../../src/worker/worker.ts'
import { openSystem, type System } from '../support/system.ts'

const ROOT = join(import.meta.dirname, '../..')
const missing = ['bash', 'curl', 'jq'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
)
if (missing.length > 0) console.warn(`docs/api.md is not walked: ${missing.join(', ')} not found`)

describe.skipIf(missing.length > 0)('the walk in docs/api.md', () => {
  let system: System
  let worker: Worker
  let papers = ''
  let address = ''

  beforeAll(async () => {
    system = await openSystem('2026-03-02T02:00:00.000Z')
    papers = await mkdtemp(join(tmpdir(), 'openbeian-walk-'))
    await seedDemo(system.app)
    address = await system.app.http.listen({ port: 0, host: '127.0.0.1' })
    const often = { ...defaultWorkerSettings, fetchEveryMs: 250, reportEveryMs: 500, effectsEveryMs: 500 }
    worker = await startWorker(system.app.world, often, (what, error) => console.error(what, error))
  })
  afterAll(async () => {
    await worker.stop()
    await system.close()
    await rm(papers, { recursive: true, force: true })
  })

  test('goes from signing in to the number', async () => {
    const page = await readFile(join(ROOT, 'docs/api.md'), 'utf8')
    const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1])
    expect(blocks.length).toBeGreaterThan(10)
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], {
      cwd: ROOT,
      timeout: 170_000,
      env: {
        ...process.env,
        OPENBEIAN: address,
        BUREAU: system.bureau.url,
        NUMBER: '731',
        PAPERS: papers,
      },
    })
    expect(stdout).toMatch(/京ICP备2026\d{6}号-1/)
  }, 180_000)
})
