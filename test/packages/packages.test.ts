// What is read out of a package is what stands in it: three systems, every place where a certificate may lie.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createPackages } from '../../src/adapters/packages/receive-package.ts'
import { inspectFingerprint, inspectPackageName } from '../../src/core/app-identity.ts'
import { inspectPublicKey } from '../../src/core/app-key.ts'
import type { PackageFacts } from '../../src/flows/package-port.ts'
import { APP_NAME, makeApk, resourceTable, signingBlock, V2, V3 } from './android-writer.ts'
import { ber, hashOf, type Identity, newIdentity } from './der.ts'
import {
  binaryPlist,
  harmonyBlock,
  makeHap,
  makeHarmonyApp,
  makeIpa,
  profile,
  program,
  xmlPlist,
} from './other-writers.ts'

const folder = mkdtempSync(join(tmpdir(), 'openbeian-packages-'))
const packages = createPackages({ folder, limitBytes: 8 * 1024 * 1024 })
afterAll(() => rmSync(folder, { recursive: true }))

async function* inParts(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (bytes: Buffer): Promise<PackageFacts> => {
  const reading = await packages.read(inParts(bytes))
  if (!reading.ok) throw new Error(`refused: ${reading.problem.code}`)
  return reading.facts
}

const owner = newIdentity('Invented Shop')
const store = newIdentity('Invented Store', { serial: '77' })
const ecOwner = newIdentity('Invented Harmony Shop', { kind: 'ec', serial: '99aa' })

const isOwners = (facts: PackageFacts, identity: Identity): void => {
  expect(facts.md5).toBe(hashOf('md5', identity))
  expect(facts.sha1).toBe(hashOf('sha1', identity))
  expect(facts.sha256).toBe(hashOf('sha256', identity))
  expect(facts.validUntil).toBe('2054-01-01')
}

test('the certificates of these tests are real: each proves its own signature', () => {
  for (const { certificate } of [owner, store, ecOwner])
    expect(certificate.verify(certificate.publicKey)).toBe(true)
})

describe('an Android package', () => {
  const manifest = { packageName: 'cn.example.shop', label: '示例商城' }

  test('gives name, package and version from its manifest, the certificate from its signing block', async () => {
    const facts = await read(makeApk(manifest, { block: signingBlock({ [V2]: owner }) }))
    expect(facts).toMatchObject({
      system: 'android',
      packageName: 'cn.example.shop',
      name: '示例商城',
      version: '2.1',
    })
    isOwners(facts, owner)
  })

  test('is signed by its newest scheme where it has several', async () => {
    const block = signingBlock({ [V2]: store, [V3]: owner })
    isOwners(await read(makeApk(manifest, { block, oldSigner: store })), owner)
  })

  test('signed the old way only gives the certificate that the signer names, not another of the chain', async () => {
    isOwners(await read(makeApk(manifest, { oldSigner: owner, chain: [store] })), owner)
  })

  test('with its label in the resources is called by its Chinese name', async () => {
    const table = { name: 'resources.arsc', content: resourceTable('Example Shop', '示例商城') }
    const apk = makeApk(
      { packageName: 'cn.example.shop', label: APP_NAME, isUtf8: true },
      { block: signingBlock({ [V2]: owner }) },
      [table],
    )
    expect((await read(apk)).name).toBe('示例商城')
  })

  test('whose resources cannot be read has no name, and everything else', async () => {
    const table = { name: 'resources.arsc', content: Buffer.from('nonsense') }
    const block = signingBlock({ [V2]: owner })
    const facts = await read(makeApk({ packageName: 'cn.example.shop', label: APP_NAME }, { block }, [table]))
    expect(facts.name).toBeUndefined()
    expect(facts.packageName).toBe('cn.example.shop')
  })
})

describe('an iOS package', () => {
  const info = {
    CFBundleIdentifier: 'cn.example.shop',
    CFBundleDisplayName: '示例商城',
    CFBundleExecutable: 'Shop',
    CFBundleShortVersionString: '3.0.1',
  }

  test.each([
    ['XML', xmlPlist(info)],
    ['binary', binaryPlist(info)],
  ])(
    'gives bundle id and name from a property list in %s, the certificate from its profile',
    async (_, plist) => {
      const ipa = makeIpa(plist, [{ name: 'embedded.mobileprovision', content: profile(store, [owner]) }])
      const facts = await read(ipa)
      expect(facts).toMatchObject({
        system: 'ios',
        packageName: 'cn.example.shop',
        name: '示例商城',
        version: '3.0.1',
      })
      isOwners(facts, owner)
    },
  )

  test.each([
    ['a single architecture', {}],
    ['several architectures', { isFat: true }],
    ['lengths that are not said beforehand', { write: ber, chain: [store] }],
  ])('without profile gives the certificate of its program: %s', async (_, how) => {
    isOwners(await read(makeIpa(xmlPlist(info), [{ name: 'Shop', content: program(owner, how) }])), owner)
  })

  test('whose profile names several certificates is told by its program', async () => {
    const ipa = makeIpa(xmlPlist(info), [
      { name: 'embedded.mobileprovision', content: profile(store, [store, owner]) },
      { name: 'Shop', content: program(owner) },
    ])
    isOwners(await read(ipa), owner)
  })
})

describe('a HarmonyOS package', () => {
  test('gives the bundle name from its module, the certificate from its signing block', async () => {
    const facts = await read(makeHap('cn.example.shop', harmonyBlock(ecOwner, [store])))
    expect(facts).toMatchObject({ system: 'harmony', packageName: 'cn.example.shop', version: '1.2.0' })
    expect(facts.name).toBeUndefined()
    isOwners(facts, ecOwner)
  })

  test('that holds modules is told by its own signature, or by that of a module', async () => {
    const module = makeHap('cn.example.shop', harmonyBlock(ecOwner))
    isOwners(await read(makeHarmonyApp('cn.example.shop', [module], harmonyBlock(owner))), owner)
    isOwners(await read(makeHarmonyApp('cn.example.shop', [module])), ecOwner)
  })
})

test('what is read passes the inspections that judge what people type', async () => {
  const apk = await read(
    makeApk({ packageName: 'cn.example.shop', label: 'x' }, { block: signingBlock({ [V2]: owner }) }),
  )
  const hap = await read(makeHap('cn.example.shop', harmonyBlock(ecOwner)))
  for (const facts of [apk, hap]) {
    expect(inspectFingerprint(facts.system, facts.md5).problems).toEqual([])
    expect(inspectPackageName(facts.system, facts.packageName).problems).toEqual([])
    expect(inspectPublicKey(facts.publicKey)).toMatchObject({ ok: true, normalised: facts.publicKey })
  }
})

test('nothing of a package is kept', async () => {
  await read(makeHarmonyApp('cn.example.shop', [makeHap('cn.example.shop', harmonyBlock(ecOwner))]))
  expect(existsSync(folder)).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})
