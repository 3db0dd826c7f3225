// Packages that are not what they seem: each is answered with its reason, none with an exception, none with much memory.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createPackages } from '../../src/adapters/packages/receive-package.ts'
import type { PackageReading } from '../../src/flows/package-port.ts'
import { compiledManifest, makeApk, signingBlock, V2 } from './android-writer.ts'
import { newIdentity } from './der.ts'
import { binaryPlist, harmonyBlock, makeHap, makeIpa, program, xmlPlist } from './other-writers.ts'
import { makeZip } from './zip-writer.ts'

const folder = mkdtempSync(join(tmpdir(), 'openbeian-packages-'))
const LIMIT = 24 * 1024 * 1024
const packages = createPackages({ folder, limitBytes: LIMIT })
afterAll(() => rmSync(folder, { recursive: true }))

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
const read = (bytes: Buffer): Promise<PackageReading> => packages.read(whole(bytes))
const problemOf = async (bytes: Buffer): Promise<string> => {
  const reading = await read(bytes)
  return reading.ok ? 'read' : reading.problem.code
}

const owner = newIdentity('Invented Shop')
const manifest = { packageName: 'cn.example.shop', label: 'Shop' }
const block = signingBlock({ [V2]: owner })
const good = makeApk(manifest, { block })
const info = { CFBundleIdentifier: 'cn.example.shop', CFBundleExecutable: 'Shop' }
const ipa = makeIpa(binaryPlist(info), [{ name: 'Shop', content: program(owner) }])
const hap = makeHap('cn.example.shop', harmonyBlock(owner))
const withManifest = (content: Buffer) => makeZip([{ name: 'AndroidManifest.xml', content }], block)

const withFlag = (bytes: Buffer): Buffer => {
  const changed = Buffer.from(bytes)
  const length = changed.indexOf('APK Sig Block 42')
  changed.writeBigUInt64LE(0xffff_ffffn, length - 8)
  return changed
}

describe('is refused by its reason', () => {
  test.each<[string, Buffer, string]>([
    ['nothing at all', Buffer.alloc(0), 'not-a-package'],
    ['a text', Buffer.from('this is not a package'), 'not-a-package'],
    ['a zip of something else', makeZip([{ name: 'readme.txt', content: Buffer.from('hi') }]), 'no-manifest'],
    ['the first half of a package', good.subarray(0, good.length / 2), 'truncated'],
    ['a package without its last byte', good.subarray(0, -1), 'truncated'],
    ['a package without signature', makeApk(manifest, {}), 'unsigned'],
    ['a module without signature', makeHap('cn.example.shop'), 'unsigned'],
    ['an iOS package without program', makeIpa(binaryPlist(info), []), 'unsigned'],
    ['an iOS package without bundle id', makeIpa(xmlPlist({ CFBundleName: 'x' }), []), 'no-manifest'],
    [
      'a manifest that is not compiled',
      withManifest(Buffer.from('<manifest package="cn.example"/>')),
      'damaged',
    ],
    ['a manifest cut in the middle', withManifest(compiledManifest(manifest).subarray(0, 100)), 'damaged'],
    ['a signing block whose size lies', withFlag(good), 'bad-signature'],
    [
      'a signature that is none',
      makeApk(manifest, {}, [{ name: 'META-INF/CERT.RSA', content: Buffer.from('3080308030803080', 'hex') }]),
      'bad-signature',
    ],
    [
      'a path out of the archive',
      makeApk(manifest, { block }, [{ name: '../../etc/passwd', content: Buffer.from('x') }]),
      'unsafe-names',
    ],
    [
      'an absolute path',
      makeApk(manifest, { block }, [{ name: '/etc/passwd', content: Buffer.from('x') }]),
      'unsafe-names',
    ],
    [
      'a path with backslashes',
      makeApk(manifest, { block }, [{ name: '..\\..\\boot.ini', content: Buffer.from('x') }]),
      'unsafe-names',
    ],
    [
      'two manifests, each for another system version',
      makeApk(manifest, { block }, [
        {
          name: 'AndroidManifest.xml',
          content: compiledManifest({ ...manifest, packageName: 'cn.example.other' }),
        },
      ]),
      'damaged',
    ],
    [
      'an encrypted manifest',
      makeZip([{ name: 'AndroidManifest.xml', content: compiledManifest(manifest), flags: 1 }], block),
      'encrypted',
    ],
    [
      'a manifest of 100 MB, packed into 100 kB',
      withManifest(Buffer.alloc(100 * 1024 * 1024)),
      'entry-too-large',
    ],
    [
      'one that declares to be small',
      makeZip(
        [{ name: 'AndroidManifest.xml', content: Buffer.alloc(9 * 1024 * 1024), claimedSize: 100 }],
        block,
      ),
      'damaged',
    ],
    [
      'a property list with entities',
      makeIpa(Buffer.from('<!DOCTYPE plist [<!ENTITY a "aaaa">]><plist><dict/></plist>'), []),
      'damaged',
    ],
    [
      'a property list nested without end',
      makeIpa(Buffer.from(`<plist>${'<dict><key>a</key>'.repeat(50_000)}`), []),
      'damaged',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toBe(code)
  })
})

test('a binary property list whose values hold each other ends', async () => {
  const list = binaryPlist({ a: 'b' })
  const looped = Buffer.from(list)
  // The dictionary's only value becomes the dictionary itself.
  looped.writeUInt8(0, 10)
  expect(await problemOf(makeIpa(looped, []))).toBe('damaged')
})

test('a package larger than the limit is refused while it comes in, and the rest is not waited for', async () => {
  let sent = 0
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      sent += 1024 * 1024
      yield Buffer.alloc(1024 * 1024, 'PK')
    }
  }
  const reading = await packages.read(endless())
  expect(reading).toMatchObject({ ok: false, problem: { code: 'too-large', params: { limit: 24 } } })
  expect(sent).toBeLessThan(LIMIT + 8 * 1024 * 1024)
})

test('a sender who breaks off leaves nothing behind', async () => {
  async function* broken(): AsyncGenerator<Buffer> {
    yield good.subarray(0, 1000)
    throw new Error('connection lost')
  }
  await expect(packages.read(broken())).rejects.toThrow('connection lost')
  expect(readdirSync(folder)).toEqual([])
})

test('whatever byte of a package is changed, there is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(good, ipa, hap),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async (original, changes) => {
        const bytes = Buffer.from(original)
        for (const [at, value] of changes) bytes.writeUInt8(value, at % bytes.length)
        const reading = await read(bytes)
        if (reading.ok) expect(reading.facts.sha256).toMatch(/^[0-9a-f]{64}$/)
        else expect(reading.problem.code).toMatch(/^[a-z-]+$/)
      },
    ),
    { numRuns: 150 },
  )
  expect(readdirSync(folder)).toEqual([])
})

test('one package twice gives the same answer', async () => {
  const digest = async () =>
    createHash('sha256')
      .update(JSON.stringify(await read(good)))
      .digest('hex')
  expect(await digest()).toBe(await digest())
})
