// The bureau as a program: flags before environment before defaults, and a clear word about every wrong one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeProvider } from '../../src/bureau/bureau.ts'
import { readBureauOptions } from '../../src/bureau/bureau-command.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { startBureau } from '../../src/bureau/start-bureau.ts'

describe('the bureau’s command', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bureau-command-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('knows a good default for everything', () => {
    expect(readBureauOptions([], {})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      folder: '.openbeian/bureau',
      providers: [demoProvider],
      seedFilings: 2000,
    })
    expect(readBureauOptions(['--help'], {})).toBe('help')
  })

  it('takes a flag before the environment', () => {
    const env = {
      BUREAU_PORT: '5000',
      BUREAU_FOLDER: '/somewhere',
      BUREAU_OFFICER: 'zhang',
      BUREAU_MANAGE_TOKEN: 't',
    }
    expect(readBureauOptions(['--port', '6000'], env)).toMatchObject({
      port: 6000,
      folder: '/somewhere',
      officer: { userName: 'zhang' },
      manageToken: 't',
    })
  })

  it('reads providers and policy from files', () => {
    const providers = join(folder, 'providers.json')
    const policy = join(folder, 'policy.json')
    writeFileSync(providers, JSON.stringify([{ ...demoProvider, ispId: '99' }]))
    writeFileSync(policy, JSON.stringify({ officer: 'approve-all' }))
    expect(readBureauOptions(['--providers', providers, '--policy', policy], {})).toMatchObject({
      providers: [{ ispId: '99' }],
      policy: { officer: 'approve-all' },
    })
    writeFileSync(policy, JSON.stringify({ officer: 'asleep' }))
    expect(() => readBureauOptions(['--policy', policy], {})).toThrow('officer')
  })

  it.each([
    [['--port', 'many'], '--port'],
    [['--port', '70000'], '--port'],
    [['--province', '11'], '--province'],
    [['--sms-gateway', 'nowhere'], '--sms-gateway'],
    [['--providers', '/does/not/exist'], 'no file'],
    [['--nothing'], 'nothing'],
  ])('says what is wrong with %j', (argv, words) => {
    expect(() => readBureauOptions(argv, {})).toThrow(words)
  })

  it.each([
    [{ aesKey: 'short' }, 'aesKey'],
    [{ aesIv: '' }, 'aesIv'],
    [{ ispId: 'x' }, 'ispId'],
    [{ provinceCode: '11' }, 'provinceCode'],
    [{ password: '' }, 'password'],
  ])('refuses a provider with %j', (wrong, words) => {
    expect(() => completeProvider({ ...demoProvider, ...wrong })).toThrow(words)
  })

  it('says so when its port is taken, and leaves the store to the next', async () => {
    const one = await startBureau({ folder: join(folder, 'a'), providers: [demoProvider], seedFilings: 0 })
    const options = { folder: join(folder, 'b'), providers: [demoProvider], seedFilings: 0, port: one.port }
    await expect(startBureau(options)).rejects.toThrow('EADDRINUSE')
    await one.close()
    const two = await startBureau(options)
    await two.close()
  })
})
