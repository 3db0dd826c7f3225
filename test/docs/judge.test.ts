// The examples in docs/judge.md, run as they stand there: each command prints what the block behind it says.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { pageText, ROOT } from './pages.ts'

const lacks = ['bash', 'jq'].filter((program) => spawnSync(program, ['--version']).error !== undefined)
if (lacks.length > 0) console.warn(`docs/judge.md is not run: ${lacks.join(', ')} not found`)

describe.skipIf(lacks.length > 0)('docs/judge.md', () => {
  test('prints what it says', async () => {
    const page = pageText('docs/judge.md')
    const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1])
    const printed = [...page.matchAll(/```sh\n[\s\S]*?```\n\n```\n([\s\S]*?)```/g)].map((match) => match[1])
    expect(printed.length).toBe(commands.length - 1)
    const folder = await mkdtemp(join(tmpdir(), 'openbeian-judge-'))
    try {
      const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands.join('\n')], {
        cwd: ROOT,
        env: { ...process.env, WORK: folder },
      })
      expect(stdout).toBe(printed.join(''))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
