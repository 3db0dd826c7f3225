// Fingerprints, keys and package names as people paste them: from keytool, openssl, jadx, a console or a chat.
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appSystems, inspectFingerprint, inspectPackageName } from '../../src/core/app-identity.ts'
import { inspectPublicKey } from '../../src/core/app-key.ts'

const hashOf = (algorithm: string, seed = 'certificate') => createHash(algorithm).update(seed).digest('hex')
const withColons = (hex: string) => hex.toUpperCase().replace(/..(?=.)/g, '$&:')
const codesOf = (inspection: { problems: readonly { code: string }[] }) =>
  inspection.problems.map((problem) => problem.code)

describe('a fingerprint', () => {
  const md5 = hashOf('md5')
  const sha1 = hashOf('sha1')

  test.each([
    md5,
    withColons(md5),
    ` ${withColons(md5)}\n`,
    `MD5: ${withColons(md5)}`,
    `md5 Fingerprint=${withColons(md5)}`,
    withColons(md5).replaceAll(':', ' '),
    withColons(md5).replaceAll(':', '：'),
    md5.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ])('is read however a tool prints it: %j', (raw) => {
    expect(inspectFingerprint('android', raw)).toEqual({
      ok: true,
      normalised: md5,
      kind: 'MD5',
      problems: [],
    })
  })

  test.each([
    ['android', 'md5', true],
    ['android', 'sha1', false],
    ['android', 'sha256', false],
    ['ios', 'md5', false],
    ['ios', 'sha1', true],
    ['ios', 'sha256', false],
    ['harmony', 'md5', true],
    ['harmony', 'sha1', true],
    ['harmony', 'sha256', false],
  ])('of %s by %s is taken: %s', (system, algorithm, isTaken) => {
    const inspection = inspectFingerprint(system, hashOf(algorithm))
    expect(codesOf(inspection)).toEqual(isTaken ? [] : ['fingerprint-other-hash'])
  })

  test('with a letter taken for a digit comes with the correction', () => {
    const typed = md5.replace('0', 'O')
    expect(typed).not.toBe(md5)
    const [problem] = inspectFingerprint('android', typed).problems
    expect(problem).toMatchObject({ code: 'fingerprint-characters', suggestion: md5 })
  })

  test.each([
    ['', 'fingerprint-missing'],
    [hashOf('md5').slice(1), 'fingerprint-length'],
    ['0'.repeat(32), 'fingerprint-placeholder'],
    ['指纹'.repeat(16), 'fingerprint-characters'],
    ['a'.repeat(100_000), 'fingerprint-length'],
  ])('%# is refused by its reason', (raw, code) => {
    expect(codesOf(inspectFingerprint('android', raw))).toEqual([code])
  })

  test('of an unknown system is no fingerprint, whatever it is', () => {
    expect(codesOf(inspectFingerprint('symbian', sha1))).toEqual(['app-system-unknown'])
    expect(codesOf(inspectFingerprint('constructor', sha1))).toEqual(['app-system-unknown'])
  })
})

describe('a public key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey
  const modulus = Buffer.from(String(rsa.export({ format: 'jwk' }).n), 'base64url').toString('hex')
  const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()

  test.each([
    ['hex', modulus],
    ['hex with colons and the leading zero of openssl', `00:${withColons(modulus)}`],
    ['decimal, as jadx and keytool show it', BigInt(`0x${modulus}`).toString()],
    ['a line of openssl', `Modulus=${modulus.toUpperCase()}`],
    ['with 0x', `0x${modulus}`],
    ['broken into lines', modulus.replace(/.{40}/g, '$&\n    ')],
    ['PEM', pem(rsa)],
    ['PEM of PKCS#1', rsa.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['bare base64', rsa.export({ type: 'spki', format: 'der' }).toString('base64')],
  ])('of RSA is read as %s', (_, raw) => {
    expect(inspectPublicKey(raw)).toEqual({
      ok: true,
      normalised: modulus,
      kind: 'rsa',
      bits: 1024,
      problems: [],
    })
  })

  test.each(['P-256', 'P-384'])('of curve %s, with which HarmonyOS signs, is read', (namedCurve) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve })
    const inspection = inspectPublicKey(pem(publicKey))
    const { x, y } = publicKey.export({ format: 'jwk' })
    const point = `04${Buffer.from(String(x), 'base64url').toString('hex')}${Buffer.from(String(y), 'base64url').toString('hex')}`
    expect(inspection).toMatchObject({ ok: true, kind: 'ec', normalised: point })
    expect(inspectPublicKey(point).ok).toBe(true)
    const slipped = point.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(codesOf(inspectPublicKey(slipped))).toEqual(['public-key-off-curve'])
  })

  test.each([
    ['', 'public-key-missing'],
    [modulus.slice(0, 200), 'public-key-short'],
    [`${modulus.slice(0, -1)}0`, 'public-key-even'],
    [`1${modulus}`, 'public-key-cut'],
    ['公钥', 'public-key-characters'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----', 'public-key-characters'],
    ['-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'public-key-characters'],
    ['f'.repeat(10_000_000), 'public-key-too-long'],
  ])('%# is refused by its reason', (raw, code) => {
    expect(codesOf(inspectPublicKey(raw))).toEqual([code])
  })
})

describe('a package name', () => {
  test.each([
    ['android', 'cn.example.shop', []],
    ['android', 'cn.example.shop_2', []],
    ['android', 'shop', ['package-name-form']],
    ['android', 'cn.2example.shop', ['package-name-form']],
    ['android', 'cn.example-shop', ['package-name-form']],
    ['ios', 'cn.example-shop.App', []],
    ['ios', 'cn.example.*', ['package-name-form']],
    ['ios', 'cn.example.shop_2', ['package-name-form']],
    ['harmony', 'cn.example.shop', []],
    ['harmony', 'cn.example', ['package-name-form']],
    ['harmony', 'cn.example.shop_', ['package-name-form']],
    ['harmony', 'a.b.c', ['package-name-length']],
    ['android', '', ['package-name-missing']],
    ['windows', 'cn.example.shop', ['app-system-unknown']],
  ])('on %s %j has problems %j', (system, raw, codes) => {
    expect(codesOf(inspectPackageName(system, raw))).toEqual(codes)
  })

  test('with slashes comes with the correction, and full-width letters are read as they are meant', () => {
    expect(inspectPackageName('android', 'cn/example/shop').problems[0]?.suggestion).toBe('cn.example.shop')
    expect(inspectPackageName('android', ' ｃｎ。example．shop ').normalised).toBe('cn.example.shop')
  })
})

test('no text whatever makes an inspection throw, and each is judged the same a second time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...appSystems),
      fc.string({ unit: 'binary', maxLength: 700 }),
      (system, raw) => {
        for (const inspect of [inspectFingerprint, inspectPackageName]) {
          const once = inspect(system, raw)
          if (once.ok) expect(inspect(system, once.normalised)).toEqual(once)
        }
        const key = inspectPublicKey(raw)
        if (key.ok) expect(inspectPublicKey(key.normalised)).toEqual(key)
      },
    ),
  )
})
