// The commands in docs/bureau.md, run as they stand there: curl against a bureau started alone from an empty folder.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBureauOptions } from '../../src/bureau/bureau-command.ts'
import { type RunningBureau, startBureau } from '../../src/bureau/start-bureau.ts'

const missing = ['bash', 'curl'].filter((program) => spawnSync(program, ['--version']).error !== undefined)
if (missing.length > 0) console.warn(`docs/bureau.md is not run: ${missing.join(', ')} not found`)

describe.skipIf(missing.length > 0)('the commands in docs/bureau.md', () => {
  let folder = ''
  let bureau: RunningBureau

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bureau-alone-'))
    const options = readBureauOptions(['--folder', join(folder, 'store'), '--port', '0', '--seed', '30'], {})
    if (options === 'help') throw new Error('no options')
    bureau = await startBureau(options)
  })
  afterAll(async () => {
    await bureau.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('register a provider, fill its register, script the officer, order faults and lists', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/bureau.md'), 'utf8')
    const [block] = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', block ?? ''], {
      timeout: 60_000,
      env: { ...process.env, BUREAU: bureau.url },
    })
    for (const words of [
      '"ispId":"330000000009","filings":20',
      'soap:address location="http://',
      '"officerWorkdays":3',
      '"kind":"forget-upload"',
      'first-come.example.cn',
      '"kind":"unfiled","about":"stray.example.cn"',
    ])
      expect(stdout).toContain(words)
    expect(stdout).toMatch(/"ispId":"330000000009".*"waitingResults":[1-9]/)
  }, 70_000)
})
