// Looking domains up over the API, as the button on the page does: one case, one registry, answers held against the
// description.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { type Caller, callerOf } from '../support/api.ts'
import { domainObject, json, type RdapServer, startRdapServer } from '../support/rdap-server.ts'
import { openSystem, type System } from '../support/system.ts'

const subject = sampleSubject(741)
let system: System
let registry: RdapServer
let applicant: Caller
let stranger: Caller

const callerFor = async (): Promise<Caller> => {
  const { accountId } = await system.person('applicant')
  const made = await system.app.accounts.createApiKey(accountId, { name: 'a script' })
  if (!made.ok) throw new Error('no key was made')
  return callerOf(system.app.http, { 'x-api-key': made.value.key })
}

beforeAll(async () => {
  registry = await startRdapServer()
  system = await openSystem('2026-11-23T01:00:00.000Z', {
    domains: {
      asksRegistry: true,
      asksDns: false,
      probes: false,
      rdapServers: { cn: registry.url },
      followsRegistrar: false,
      dnsServers: [],
      blockPageHosts: [],
      allowPrivate: true,
      timeoutMs: 2_000,
      policy: { freshMs: 86_400_000, negativeMs: 3_600_000, waitMs: 5_000 },
    },
  })
  applicant = await callerFor()
  stranger = await callerFor()
})
afterAll(async () => {
  await system.close()
  await registry.stop()
})

test('the case says what was found, looking again asks again, and only the owner and the staff may', async () => {
  const started = await applicant.ok('POST', '/applications', { body: startAnswers(subject) })
  const { id, revision, domains } = started.json
  expect(domains).toMatchObject([
    { domain: subject.domain, isRegistered: 'no', registry: 'answered', dns: 'not-asked' },
  ])
  registry.says(subject.domain, json(domainObject(subject.domain)))
  await system.at('2026-11-23T01:05:00.000Z')
  const path = `/applications/${id}/domains/look-up`
  expect((await stranger.call('POST', path)).status).toBe(404)
  const again = await applicant.ok('POST', path)
  expect(again.json).toMatchObject({
    id,
    revision,
    domains: [{ isRegistered: 'yes', expiresOn: '2028-03-01', lookedUpAt: '2026-11-23T01:05:00.000Z' }],
  })
  expect(again.json.findings.map((finding: { code: string }) => finding.code)).not.toContain(
    'domain-not-registered',
  )
})

test('a domain that mixes scripts is refused before anybody is asked about it', async () => {
  const asked = registry.asked.length
  const answer = await applicant.call('POST', '/applications', {
    body: { ...startAnswers(sampleSubject(742)), domain: 'exаmple742.cn' },
  })
  expect(answer.json).toMatchObject({ code: 'domain-malformed', params: { problem: 'domain-mixed-scripts' } })
  expect(registry.asked).toHaveLength(asked)
})
