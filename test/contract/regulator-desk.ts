// A bureau simulator with two providers and their adapters, for tests of what happens after a first filing. Each provider
// counts its own sequence; what one was told the other never sees.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import type { RegulatorSettings } from '../../src/adapters/regulator/v3/settings.ts'
import type { Policy } from '../../src/bureau/bureau-options.ts'
import { demoProvider } from '../../src/bureau/demo-provider.ts'
import { startBureau } from '../../src/bureau/start-bureau.ts'
import type { BureauMessage, Regulator, ReportRecord } from '../../src/flows/regulator-port.ts'
import { enterpriseRecord, settings } from './regulator-examples.ts'

export type Filed = NonNullable<ReportRecord['filed']>
export type Of<K extends BureauMessage['kind']> = Extract<BureauMessage, { kind: K }>

export const messagesOf = <K extends BureauMessage['kind']>(
  messages: readonly BureauMessage[],
  kind: K,
): readonly Of<K>[] => messages.filter((one): one is Of<K> => one.kind === kind)

/** All codes told, in order, of one operation. */
export const codesOf = (messages: readonly BureauMessage[], operation: number): string[] =>
  messagesOf(messages, 'result')
    .filter((one) => one.operation === operation)
    .flatMap((one) => one.codes.map(({ code }) => code))

export const onlyOne = <T>(list: readonly T[]): T => {
  const [first] = list
  if (first === undefined || list.length !== 1) throw new Error(`${list.length} instead of one`)
  return first
}

type Counter = {
  readonly regulator: Regulator
  /** Reports cases in one file and fetches everything that the bureau says to it. */
  readonly report: (...records: readonly ReportRecord[]) => Promise<readonly BureauMessage[]>
  readonly receive: () => Promise<readonly BureauMessage[]>
}

const receiveAll = async (regulator: Regulator): Promise<readonly BureauMessage[]> => {
  const messages: BureauMessage[] = []
  for (let files = 0; files < 50; files += 1) {
    const answer = await regulator.download()
    if (answer.kind === 'nothing') return messages
    if (answer.kind !== 'file') throw new Error(`no small file but ${answer.kind}`)
    messages.push(...(await regulator.decode(answer.document)))
    await regulator.acknowledge(answer.fileName)
  }
  throw new Error('the bureau does not stop')
}

const counterOf = (regulator: Regulator): Counter => {
  let sequence = 0
  return {
    regulator,
    receive: () => receiveAll(regulator),
    report: async (...records) => {
      sequence += 1
      const { container } = await regulator.build(records)
      expect(await regulator.upload({ sequence, container })).toEqual({ kind: 'accepted' })
      return receiveAll(regulator)
    },
  }
}

/** What the bureau issued for the enterprise of the examples, as a case remembers it. */
export const filedFrom = (message: Of<'filed'>, serviceIds: readonly string[] = ['s1', 's2']): Filed => ({
  subjectNumber: message.subjectNumber,
  bureauSubjectId: message.bureauSubjectId,
  services: message.services.map((one, at) => ({
    serviceId: serviceIds[at] ?? '',
    serviceFilingNumber: one.serviceFilingNumber,
    bureauServiceId: one.bureauServiceId,
    bureauDomainIds: one.domains,
    bureauAccessIds: one.bureauAccessIds,
    name: '',
    domain: one.domains[0]?.domain ?? '',
  })),
})

/** Opens a bureau; `close` it after the test. */
export const openDesk = async (policy: Partial<Policy> = {}, seedFilings = 0) => {
  const folder = mkdtempSync(join(tmpdir(), 'bureau-'))
  const here = { ...demoProvider, extensions: ['sms-state'] as const }
  const there = { ...here, ispId: '330000000009', userName: 'other', provinceCode: '330000' }
  const bureau = await startBureau({
    folder,
    providers: [here, there],
    seedFilings,
    policy: { sms: 'auto-verify', officer: 'approve-all', ...policy },
  })
  const connect = (change: Partial<RegulatorSettings> = {}): Regulator =>
    createRegulatorV3({ ...settings, baseUrl: bureau.url, ...change })
  const manage = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${bureau.url}/manage/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true)
    return answer.json()
  }
  const ours = counterOf(connect())
  return {
    url: bureau.url,
    connect,
    manage,
    ours,
    theirs: counterOf(connect({ ispId: '330000000009', userName: 'other' })),
    policy: (change: Partial<Policy>) => manage('PUT', 'policy', change),
    /** Files the enterprise with its two services through us. */
    fileEnterprise: async (): Promise<Filed> =>
      filedFrom(onlyOne(messagesOf(await ours.report(enterpriseRecord), 'filed'))),
    /** The password that the bureau sent to the subject. */
    filingPassword: async (): Promise<string> => {
      const answer = (await manage('GET', 'messages')) as
        | { messages?: { text: string }[] }
        | { text: string }[]
      const list = Array.isArray(answer) ? answer : (answer.messages ?? [])
      const found = list.map(({ text }) => /备案密码：(\d{8})/.exec(text)?.[1]).find(Boolean)
      if (found === undefined) throw new Error('no password was sent')
      return found
    },
    close: async (): Promise<void> => {
      await bureau.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
