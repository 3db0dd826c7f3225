// Accounts over the real edge, database and SMTP server: registering, the ways of signing in, and what a stranger may learn.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { callerOf } from '../support/api.ts'
import { openSystem, type System } from '../support/system.ts'

let system: System
beforeAll(async () => {
  system = await openSystem('2026-03-02T01:00:00.000Z')
})
afterAll(() => system.close())

const PASSWORD = 'an invented password'
const address = (): string => `p${randomBytes(5).toString('hex')}@example.cn`
const stranger = (headers = {}) => callerOf(system.app.http, headers)

/** Bodies of the mails to an address, the newest first; waits until those under way have arrived. */
const mailsTo = async (to: string) => {
  await system.app.accounts.settled()
  return system.mailbox.list().filter((message) => message.to === to)
}
const codeTo = async (to: string): Promise<string> =>
  /\b\d{6}\b/.exec((await mailsTo(to))[0]?.text ?? '')?.[0] ?? ''
const another = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const register = async (email = address(), headers = {}) => {
  const caller = await stranger(headers)
  const { registrationId } = (
    await caller.ok('POST', '/accounts', { body: { email, password: PASSWORD, name: '王小明' } })
  ).json
  const code = await codeTo(email)
  return { caller, email, registrationId, code }
}
const registered = async () => {
  const { caller, email, registrationId, code } = await register()
  await caller.ok('POST', '/accounts/confirm', { body: { registrationId, code } })
  return { caller, email }
}

describe('registering', () => {
  test('opens the account when the mailed code is confirmed, and signs in', async () => {
    const { caller, email, registrationId, code } = await register()
    const me = (await caller.ok('POST', '/accounts/confirm', { body: { registrationId, code } })).json
    expect(me).toMatchObject({ email, role: 'applicant', name: '王小明' })
    expect((await caller.ok('GET', '/me')).json).toEqual(me)
  })

  test('makes nobody anything but an applicant, whatever the body says', async () => {
    const caller = await stranger({ 'accept-language': 'en' })
    const body = { email: address(), password: PASSWORD, name: 'x', role: 'administrator' }
    const answer = await caller.call('POST', '/accounts', { body })
    expect(answer.json).toMatchObject({ status: 400, code: 'input-invalid', path: 'role' })
  })

  test('a wrong code opens nothing and says how many tries are left', async () => {
    const { caller, registrationId, code } = await register()
    const wrong = await caller.call('POST', '/accounts/confirm', {
      body: { registrationId, code: another(code) },
    })
    expect(wrong.json).toMatchObject({ status: 422, code: 'email-code-wrong', params: { left: 4 } })
    expect((await caller.call('GET', '/me')).status).toBe(401)
  })

  test('after five wrong codes the right one no longer works', async () => {
    const { caller, registrationId, code } = await register()
    for (let i = 0; i < 5; i += 1)
      await caller.call('POST', '/accounts/confirm', { body: { registrationId, code: another(code) } })
    const late = await caller.call('POST', '/accounts/confirm', { body: { registrationId, code } })
    expect(late.json).toMatchObject({ status: 410, code: 'email-code-expired' })
  })

  test('a code works once', async () => {
    const { caller, registrationId, code } = await register()
    await caller.ok('POST', '/accounts/confirm', { body: { registrationId, code } })
    expect((await caller.call('POST', '/accounts/confirm', { body: { registrationId, code } })).status).toBe(
      410,
    )
  })

  test('a code cannot confirm the registration of somebody else on the same address', async () => {
    const mine = await register()
    const theirs = await register(mine.email)
    const crossed = { registrationId: theirs.registrationId, code: mine.code }
    const answer = await mine.caller.call('POST', '/accounts/confirm', { body: crossed })
    expect(mine.code === theirs.code || answer.status === 422).toBe(true)
  })

  test('answers alike whether or not the address has an account, and tells its owner', async () => {
    const { email } = await registered()
    const again = await (await stranger()).call('POST', '/accounts', {
      body: { email, password: 'another password', name: 'x' },
    })
    expect([again.status, Object.keys(again.json).sort()]).toEqual([
      202,
      ['expiresInSeconds', 'registrationId'],
    ])
    const [mail] = await mailsTo(email)
    expect(mail?.text).not.toMatch(/\b\d{6}\b/)
    const old = await (await stranger()).call('POST', '/session', { body: { email, password: PASSWORD } })
    expect(old.status).toBe(200)
  })

  test('refuses a short password before anything is sent', async () => {
    const email = address()
    const answer = await (await stranger()).call('POST', '/accounts', {
      body: { email, password: 'short', name: 'x' },
    })
    expect(answer.json).toMatchObject({ status: 422, code: 'password-weak', params: { least: 10 } })
    expect(await mailsTo(email)).toEqual([])
  })

  test('writes in the language of the person', async () => {
    const { email } = await register(address(), { 'accept-language': 'es-MX, en;q=0.4' })
    expect((await mailsTo(email))[0]?.subject).toContain('código')
  })
})

describe('signing in', () => {
  test('says the same of a wrong password and of an address without an account', async () => {
    const { email } = await registered()
    const caller = await stranger()
    const wrong = await caller.call('POST', '/session', { body: { email, password: 'not the password' } })
    const nobody = await caller.call('POST', '/session', {
      body: { email: address(), password: 'not the password' },
    })
    const { reference: _a, ...first } = wrong.json
    const { reference: _b, ...second } = nobody.json
    expect(first).toEqual(second)
    expect(first).toMatchObject({ status: 401, code: 'sign-in-failed' })
  })

  test('by a mailed code, once', async () => {
    const { email } = await registered()
    const caller = await stranger()
    await caller.ok('POST', '/session/codes', { body: { email } })
    const code = await codeTo(email)
    expect((await caller.ok('POST', '/session/by-code', { body: { email, code } })).json).toMatchObject({
      email,
    })
    expect((await caller.call('POST', '/session/by-code', { body: { email, code } })).status).toBe(422)
  })

  test('sends no code to an address without an account, and does not say so', async () => {
    const email = address()
    const answer = await (await stranger()).call('POST', '/session/codes', { body: { email } })
    expect([answer.status, await mailsTo(email)]).toEqual([202, []])
  })

  test('stops guessing at one account after ten wrong passwords, even the right one then', async () => {
    const { email } = await registered()
    const caller = await stranger()
    for (let i = 0; i < 10; i += 1)
      await caller.call('POST', '/session', { body: { email, password: `wrong ${i}` } })
    const right = await caller.call('POST', '/session', { body: { email, password: PASSWORD } })
    expect(right.json).toMatchObject({ status: 429, code: 'too-many-tries' })
    await system.at('2026-03-02T01:20:00.000Z')
    expect((await caller.call('POST', '/session', { body: { email, password: PASSWORD } })).status).toBe(200)
  })

  test('the session cookie cannot be read by scripts and is not sent along by other sites', async () => {
    const { email } = await registered()
    const answer = await (await stranger()).call('POST', '/session', { body: { email, password: PASSWORD } })
    const lines = [answer.headers['set-cookie']].flat().map(String)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/HttpOnly.*SameSite=Lax/)
  })

  test('a forged or altered cookie is nobody', async () => {
    const { caller } = await registered()
    const forged = caller.cookies().replace(/=(.)/, (_all, first) => `=${first === 'a' ? 'b' : 'a'}`)
    const answer = await (await stranger()).call('GET', '/me', { headers: { cookie: forged } })
    expect(answer.json).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  test('a session ends on its day', async () => {
    const { caller } = await registered()
    const { accountId } = (await caller.ok('GET', '/me')).json
    await system.app.pool.query('update account_session set expires_at = $2 where user_id = $1', [
      accountId,
      new Date(Date.now() - 1000),
    ])
    expect((await caller.call('GET', '/me')).status).toBe(401)
  })

  test('under https the cookie is taken from a secure answer only', async () => {
    const { email } = await registered()
    const secure = await createApp(
      { ...system.config, baseUrl: 'https://beian.example.cn' },
      { sms: system.app.world.sms },
    )
    const caller = await callerOf(secure.http)
    const answer = await caller.ok('POST', '/session', { body: { email, password: PASSWORD } })
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Secure-openbeian\.session_token=.*; Secure/)
    expect((await caller.ok('GET', '/me')).json).toMatchObject({ email })
    await secure.close()
  })

  test('signing out ends the session for every copy of the cookie', async () => {
    const { caller } = await registered()
    const copy = caller.cookies()
    expect((await caller.call('DELETE', '/session')).status).toBe(204)
    expect((await (await stranger()).call('GET', '/me', { headers: { cookie: copy } })).status).toBe(401)
  })
})

describe('passwords', () => {
  test('are reset by a mailed code, which ends every session', async () => {
    const { caller, email } = await registered()
    const other = await stranger()
    await other.ok('POST', '/password/reset-codes', { body: { email } })
    const code = await codeTo(email)
    const weak = await other.call('POST', '/password/reset', { body: { email, code, password: 'short' } })
    expect(weak.json).toMatchObject({ code: 'password-weak' })
    expect(
      (await other.call('POST', '/password/reset', { body: { email, code, password: 'a fresh password' } }))
        .status,
    ).toBe(204)
    expect((await caller.call('GET', '/me')).status).toBe(401)
    expect(
      (await other.call('POST', '/session', { body: { email, password: 'a fresh password' } })).status,
    ).toBe(200)
  })

  test('are changed with the old one, which ends every other session', async () => {
    const { caller, email } = await registered()
    const other = await stranger()
    await other.ok('POST', '/session', { body: { email, password: PASSWORD } })
    const wrong = await caller.call('PUT', '/me/password', {
      body: { current: 'not it at all', next: 'a fresh password' },
    })
    expect(wrong.json).toMatchObject({ code: 'password-wrong' })
    expect(
      (await caller.call('PUT', '/me/password', { body: { current: PASSWORD, next: 'a fresh password' } }))
        .status,
    ).toBe(204)
    expect((await caller.call('GET', '/me')).status).toBe(200)
    expect((await other.call('GET', '/me')).status).toBe(401)
  })
})

describe('API keys', () => {
  test('do what their owner does, by either header, until they are removed', async () => {
    const { caller, email } = await registered()
    const { key, line } = (await caller.ok('POST', '/me/api-keys', { body: { name: 'nightly' } })).json
    for (const headers of [{ 'x-api-key': key }, { authorization: `Bearer ${key}` }])
      expect((await (await stranger(headers)).ok('GET', '/me')).json).toMatchObject({ email })
    expect((await caller.ok('GET', '/me/api-keys')).text).not.toContain(key)
    expect((await caller.call('DELETE', `/me/api-keys/${line.id}`)).status).toBe(204)
    expect((await (await stranger({ 'x-api-key': key })).call('GET', '/me')).status).toBe(401)
  })

  test('run out on their day', async () => {
    const { caller } = await registered()
    const { key } = (await caller.ok('POST', '/me/api-keys', { body: { name: 'a day', expiresInDays: 1 } }))
      .json
    expect((await (await stranger({ 'x-api-key': key })).call('GET', '/me')).status).toBe(200)
    await system.at('2026-03-04T01:20:00.000Z')
    expect((await (await stranger({ 'x-api-key': key })).call('GET', '/me')).status).toBe(401)
  })

  test('of others cannot be seen or removed', async () => {
    const mine = await registered()
    const theirs = await registered()
    const { line } = (await mine.caller.ok('POST', '/me/api-keys', { body: { name: 'mine' } })).json
    expect((await theirs.caller.ok('GET', '/me/api-keys')).json).toEqual([])
    expect((await theirs.caller.call('DELETE', `/me/api-keys/${line.id}`)).status).toBe(404)
  })
})

test('neither passwords, codes nor keys lie in the database in the clear', async () => {
  const { caller, email } = await registered()
  const { key } = (await caller.ok('POST', '/me/api-keys', { body: { name: 'x' } })).json
  await caller.ok('POST', '/session/codes', { body: { email } })
  const code = await codeTo(email)
  const tables = ['account_credential', 'account_verification', 'account_registration', 'account_api_key']
  const rows = await Promise.all(
    tables.map(async (table) => (await system.app.pool.query(`select * from ${table}`)).rows),
  )
  const everything = JSON.stringify(rows)
  expect(everything).not.toContain(PASSWORD)
  expect(everything).not.toContain(key)
  expect(everything).not.toMatch(new RegExp(`"${code}[":]`))
})

test('the profile keeps the language and refuses one that is not spoken', async () => {
  const { caller } = await registered()
  expect((await caller.ok('PATCH', '/me', { body: { locale: 'es' } })).json).toMatchObject({ locale: 'es' })
  expect((await caller.call('PATCH', '/me', { body: { locale: 'fr' } })).json).toMatchObject({
    code: 'input-invalid',
    path: 'locale',
  })
  expect((await caller.call('PATCH', '/me', { body: {} })).status).toBe(400)
})
