// kill -9 at any instant: what was answered is kept, nothing is half done, and the provider can go on.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { type Client, find, findAll, makeClient } from './provider-client.ts'
import { openBureau } from './running-bureau.ts'
import { firstFilingXml, uploadXml } from './sample-records.ts'

const program = `
import { bureauCommand } from ${JSON.stringify(new URL('../../src/bureau/bureau-command.ts', import.meta.url).href)}
process.exitCode = await bureauCommand(process.argv.slice(1), process.env)
`

describe('a bureau that is killed', () => {
  let folder: string
  let child: ChildProcess | undefined
  let gone: Promise<unknown> | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bureau-crash-'))
  })
  afterEach(() => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const start = async (): Promise<Client> => {
    const started = spawn(
      process.execPath,
      ['--input-type=module', '-e', program, '--', '--port', '0', '--folder', folder, '--seed', '20'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    child = started
    gone = new Promise((resolve) => started.once('exit', resolve))
    const url = await new Promise<string>((resolve, reject) => {
      let text = ''
      started.stdout.on('data', (part: Buffer) => {
        text += part.toString()
        const found = /bureau: (http:\S+)/.exec(text)
        if (found?.[1] !== undefined) resolve(found[1])
      })
      started.once('exit', (code) => reject(new Error(`the bureau ended with ${code}`)))
    })
    return makeClient(url, demoProvider)
  }
  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL')
    await gone
  }
  const fileOf = (sequence: number): string =>
    uploadXml({
      XZBA: [0, 1, 2]
        .map((which) => firstFilingXml({ at: sequence * 10 + which, attachments: true }))
        .join(''),
    })

  it('has every file it answered, whole, and none twice', async () => {
    let client = await start()
    let answered = 0
    for (let round = 0; round < 4; round += 1) {
      // a file is on its way when the kill comes; how far it got differs from round to round
      const sending = (async () => {
        for (let sequence = answered + 1; ; sequence += 1) {
          const { code } = await client.upload(fileOf(sequence), sequence)
          if (code !== 0) throw new Error(`answered ${code}`)
          answered = sequence
          if (sequence % 3 === 0) setImmediate(() => child?.kill('SIGKILL'))
        }
      })()
      await expect(sending).rejects.toThrow()
      await kill()
      client = await start()
      const last = Number(find((await client.previous()).document, 'dataSequence'))
      expect([answered, answered + 1]).toContain(last)
      answered = last
    }
    await kill()
    const bureau = await openBureau({ folder })
    const records = await bureau.records()
    expect(records).toHaveLength(answered * 3)
    expect(new Set(records.map((record) => record.mark)).size).toBe(answered * 3)
    const results: string[] = []
    for (
      let file = await bureau.client.download();
      file.root !== undefined;
      file = await bureau.client.download()
    ) {
      results.push(...findAll(file.root, 'Bs'))
      await bureau.client.acknowledge(file.name)
    }
    expect(results.sort()).toEqual(records.map((record) => record.mark).sort())
    await bureau.close()
  })

  it('hands out the same bytes after the restart, keeps clock, policy and faults, and never gives a number twice', async () => {
    const first = await openBureau({ folder })
    await first.policy({ sms: 'auto-verify', officer: 'approve-all' })
    await first.manage('PUT', 'clock', { now: '2030-05-05T00:00:00Z', frozen: true })
    await first.manage('POST', 'faults', { kind: 'reset', method: 'isp_upload' })
    await expect(first.client.upload(fileOf(1), 1)).rejects.toThrow()
    await first.manage('POST', 'faults', { kind: 'http-500', method: 'isp_upload' })
    await first.close()

    const second = await openBureau({ folder })
    await expect(second.client.upload(fileOf(1), 1)).rejects.toThrow()
    await second.client.upload(fileOf(1), 1)
    const before = await second.client.download()
    await second.close()

    const third = await openBureau({ folder })
    const after = await third.client.download()
    expect([after.name, after.xml]).toEqual([before.name, before.xml])
    await third.client.upload(fileOf(2), 2)
    await third.client.acknowledge(after.name ?? '')
    const next = await third.client.download()
    const numbers = [...findAll(after.root!, 'Baxh'), ...findAll(next.root!, 'Baxh')]
    expect(new Set(numbers).size).toBe(12)
    expect(numbers[0]).toBe('京ICP备2030000001号')
    await third.close()
  })
})
