// The promises of the seal: what is sealed opens only whole, under its own key, in its own place.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDemoKeyFile, readKeyFile } from '../../src/adapters/seal/key-file.ts'
import { parseKeyRing } from '../../src/adapters/seal/key-ring.ts'
import { createSeal } from '../../src/adapters/seal/seal.ts'
import { Fault } from '../../src/core/fault.ts'

const secret = (): string => randomBytes(32).toString('base64')
const key = (id: string) => ({ id, secret: secret() })
const ringText = (keys: unknown[], more: object = {}): string =>
  JSON.stringify({ keys, fingerprintKey: secret(), ...more })
const ringOf = (...keys: { id: string; secret: string }[]) =>
  parseKeyRing(ringText(keys), { production: true })
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (sealed: Uint8Array): string => new TextDecoder().decode(sealed)

describe.each(['aes-256-gcm', 'sm4-cbc-hmac-sm3'] as const)('sealing with %s', (suite) => {
  it('opens to exactly the bytes that were sealed, of every length', () => {
    const seal = createSeal(ringOf(key('a')), suite)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (plain, context) => {
        expect(Buffer.from(seal.open(seal.seal(plain, context), context))).toEqual(Buffer.from(plain))
      }),
      { numRuns: 60 },
    )
  })

  it('shows neither the plain bytes nor that two values are equal', () => {
    const seal = createSeal(ringOf(key('a')), suite)
    const one = Buffer.from(seal.seal(bytes('11010519491231002X'), 'c'))
    const two = Buffer.from(seal.seal(bytes('11010519491231002X'), 'c'))
    expect(one.includes('11010519491231002X')).toBe(false)
    expect(one.equals(two)).toBe(false)
  })

  it('refuses sealed bytes of which any single bit was changed', () => {
    const seal = createSeal(ringOf(key('a')), suite)
    const sealed = Buffer.from(seal.seal(bytes('林知远'), 'person'))
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect(() => seal.open(changed, 'person')).toThrow(Fault)
    }
  })

  it('refuses sealed bytes that were cut at any length', () => {
    const seal = createSeal(ringOf(key('a')), suite)
    const sealed = seal.seal(bytes('x'), 'c')
    for (let end = 0; end < sealed.length; end++)
      expect(() => seal.open(sealed.subarray(0, end), 'c')).toThrow(Fault)
  })

  it('opens only in the context in which it sealed', () => {
    const seal = createSeal(ringOf(key('a')), suite)
    const sealed = seal.seal(bytes('x'), 'application/1')
    expect(() => seal.open(sealed, 'application/2')).toThrow(/do not open/)
  })

  it('opens what an older key sealed, and says which key is missing when it is gone', () => {
    const [old, fresh] = [key('2025'), key('2026')]
    const sealed = createSeal(ringOf(old), suite).seal(bytes('x'), 'c')
    expect(text(createSeal(ringOf(old, fresh), suite).open(sealed, 'c'))).toBe('x')
    expect(() => createSeal(ringOf(fresh), suite).open(sealed, 'c')).toThrow(/no key "2025"/)
  })

  it('does not open with another key under the same id', () => {
    const sealed = createSeal(ringOf(key('a')), suite).seal(bytes('x'), 'c')
    expect(() => createSeal(ringOf(key('a')), suite).open(sealed, 'c')).toThrow(/do not open/)
  })
})

it('opens what the other suite sealed after the suite was changed', () => {
  const ring = ringOf(key('a'))
  const sealed = createSeal(ring, 'aes-256-gcm').seal(bytes('x'), 'c')
  expect(text(createSeal(ring, 'sm4-cbc-hmac-sm3').open(sealed, 'c'))).toBe('x')
})

it('finds equal values by fingerprint, apart by kind, and stays the same when sealing keys rotate', () => {
  const fingerprintKey = secret()
  const ring = (...keys: object[]) =>
    parseKeyRing(JSON.stringify({ keys, fingerprintKey }), { production: true })
  const before = createSeal(ring(key('a')))
  const after = createSeal(ring(key('a'), key('b')))
  expect(before.fingerprint('mobile', '13800130001')).toBe(after.fingerprint('mobile', '13800130001'))
  expect(before.fingerprint('mobile', '1')).not.toBe(before.fingerprint('certificate', '1'))
  expect(before.fingerprint('a', 'bc')).not.toBe(before.fingerprint('ab', 'c'))
  expect(before.fingerprint('mobile', '13800130001')).toMatch(/^[0-9a-f]{64}$/)
})

describe('key rings', () => {
  const same = key('a')
  it.each([
    ['not JSON', '{', /JSON object/],
    ['an empty ring', ringText([]), /at least one key/],
    ['a short secret', ringText([{ id: 'a', secret: 'c2hvcnQ=' }]), /32 bytes in base64/],
    [
      'a secret of one repeated byte',
      ringText([{ id: 'a', secret: Buffer.alloc(32, 7).toString('base64') }]),
      /not random/,
    ],
    ['two keys with one id', ringText([key('a'), key('a')]), /same id/],
    ['one secret twice', ringText([same, { ...same, id: 'b' }]), /used twice/],
    ['keys of the demo', ringText([key('a')], { isDemo: true }), /made for the demo/],
  ])('are refused in production for %s, without quoting any secret', (_what, ring, message) => {
    expect(() => parseKeyRing(ring, { production: true })).toThrow(message)
    try {
      parseKeyRing(ring, { production: true })
    } catch (error) {
      expect(String(error)).not.toContain(same.secret)
    }
  })

  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'openbeian-keys-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are made once for the demo, readable by the owner only, and refused by production', () => {
    const path = join(folder, 'inner', 'keys.json')
    const first = openDemoKeyFile(path)
    const second = openDemoKeyFile(path)
    expect(second).toEqual(first)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(() => readKeyFile(path, { production: true })).toThrow(/made for the demo/)
  })

  it('in a file that others can read are refused', () => {
    const path = join(folder, 'keys.json')
    writeFileSync(path, ringText([key('a')]))
    chmodSync(path, 0o644)
    expect(() => readKeyFile(path, { production: true })).toThrow(/0600/)
    expect(readFileSync(path, 'utf8')).toContain('keys')
  })
})
