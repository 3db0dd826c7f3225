// A website, an app on three systems and a mini-program under one subject: one order, one running sequence of numbers. What
// the packages say is filled in; a fingerprint of the wrong kind stops the order with its reason.
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAnswers } from '../../src/demo/sample-answers.ts'
import { sampleSubject } from '../../src/demo/sample-subject.ts'
import type { CaseView } from '../../src/flows/views.ts'
import { makeApk, signingBlock, V2 } from '../packages/android-writer.ts'
import { hashOf, newIdentity } from '../packages/der.ts'
import { binaryPlist, harmonyBlock, makeHap, makeIpa, profile } from '../packages/other-writers.ts'
import { followUpsOf } from '../support/follow-ups.ts'
import {
  decide,
  enterCode,
  fillIn,
  must,
  passToBureau,
  read,
  refusalOf,
  sign,
  start,
  submit,
  verifyProduct,
} from '../support/life.ts'
import { openSystem, type Person, type System } from '../support/system.ts'

let system: System
let applicant: Person
let reviewer: Person
let view: CaseView
const subject = sampleSubject(731)
const appName = '样例优选商城'
const owner = newIdentity('Invented Shop')
const harmonyOwner = newIdentity('Invented Harmony Shop', { kind: 'ec', serial: '99aa' })

beforeAll(async () => {
  system = await openSystem('2026-05-06T02:00:00.000Z')
  applicant = await system.person('applicant')
  reviewer = await system.person('reviewer')
  view = await start(system, applicant, subject)
})
afterAll(() => system.close())

async function* stream(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

const on = () => ({ applicationId: view.id, revision: view.revision })

const add = async (service: Readonly<Record<string, string>>) =>
  system.app.flows.addService(applicant, { ...on(), ...service })

const set = async (changes: Readonly<Record<string, unknown>>) => {
  const list = Object.entries(changes).map(([path, value]) => ({ path, value: value as string }))
  must(await system.app.flows.editMaterial(applicant, { ...on(), changes: list }))
  view = await read(system, applicant, view.id)
}

const upload = async (serviceId: string, bytes: Buffer) => {
  const answer = await system.app.flows.fillFromPackage(applicant, {
    applicationId: view.id,
    serviceId,
    content: stream(bytes),
  })
  view = await read(system, applicant, view.id)
  return answer
}

const blocking = (id: string) =>
  view.findings
    .filter((one) => one.severity === 'blocking' && one.path.startsWith(`services.${id}.`))
    .map((one) => `${one.path.split('.').slice(2).join('.')}: ${one.code}`)

const icon = () =>
  sharp({ create: { width: 512, height: 512, channels: 3, background: '#2c4a7c' } })
    .composite([
      {
        input: Buffer.from(
          '<svg width="512" height="512"><circle cx="256" cy="256" r="160" fill="#fff"/></svg>',
        ),
      },
    ])
    .png()
    .toBuffer()

const giveIcon = async (serviceId: string) => {
  must(
    await system.app.flows.attachDocument(applicant, {
      ...on(),
      slot: `services.${serviceId}.documents.icon`,
      bytes: new Uint8Array(await icon()),
    }),
  )
  view = await read(system, applicant, view.id)
}

const common = (id: string) => ({
  [`services.${id}.contents`]: ['online-commerce'],
  [`services.${id}.languages`]: ['simplified-chinese'],
  [`services.${id}.preApprovalNeeded`]: 'no',
  [`services.${id}.principalIsSubjects`]: 'yes',
  [`services.${id}.remark`]: '应用用于展示本单位商品与门店信息，不涉及前置审批内容。',
})

describe('one order', () => {
  test('takes an app and a mini-program beside its website, by name and not by domain', async () => {
    view = must(await add({ serviceKind: 'app', serviceName: appName }))
    view = must(await add({ serviceKind: 'mini-program', serviceName: '样例优选小店', host: 'wechat' }))
    expect(view.services.map(({ id, kind, label, host }) => [id, kind, label, host])).toEqual([
      ['s1', 'website', subject.domain, undefined],
      ['s2', 'app', appName, undefined],
      ['s3', 'mini-program', '样例优选小店', 'wechat'],
    ])
  })

  test('refuses the same app twice however it is written, and one without name or host', async () => {
    expect(refusalOf(await add({ serviceKind: 'app', serviceName: ' 样例 优选商城 ' })).code).toBe(
      'service-in-order-already',
    )
    expect(refusalOf(await add({ serviceKind: 'app' }))).toMatchObject({ path: 'services.new.name' })
    expect(refusalOf(await add({ serviceKind: 'mini-program', serviceName: '另一个小店' }))).toMatchObject({
      path: 'services.new.host',
    })
    expect(refusalOf(await add({ serviceKind: 'fax' }))).toMatchObject({ path: 'services.new.kind' })
  })
})

describe('what the packages say', () => {
  test('fills in one row for each system, and again the same row', async () => {
    view = await fillIn(system, applicant, view, subject)
    const apk = makeApk(
      { packageName: 'cn.example.shop', label: appName },
      { block: signingBlock({ [V2]: owner }) },
    )
    const info = binaryPlist({ CFBundleIdentifier: 'cn.example.shop.ios', CFBundleName: appName })
    const ipa = makeIpa(info, [{ name: 'embedded.mobileprovision', content: profile(owner, [owner]) }])
    const hap = makeHap('cn.example.shop.hm', harmonyBlock(harmonyOwner))
    for (const bytes of [apk, ipa, hap]) must(await upload('s2', bytes))
    const read = must(await upload('s2', apk))
    expect(read).toMatchObject({ system: 'android', name: appName, version: '2.1' })
    expect(view.values['services.s2.platforms']).toEqual([
      {
        system: 'android',
        packageName: 'cn.example.shop',
        fingerprint: hashOf('md5', owner),
        publicKey: read.publicKey,
      },
      {
        system: 'ios',
        packageName: 'cn.example.shop.ios',
        fingerprint: hashOf('sha1', owner),
        publicKey: read.publicKey,
      },
      expect.objectContaining({
        system: 'harmony',
        packageName: 'cn.example.shop.hm',
        fingerprint: hashOf('md5', harmonyOwner),
        publicKey: expect.stringMatching(/^04[0-9a-f]{128}$/),
      }),
    ])
  })

  test('is not asked of a website or a mini-program, and what is no package is told by its reason', async () => {
    const wrong = Buffer.from('this is not a package')
    expect(refusalOf(await upload('s1', wrong)).params).toEqual({ problem: 'not-an-app' })
    expect(refusalOf(await upload('s3', wrong)).params).toEqual({ problem: 'not-an-app' })
    expect(refusalOf(await upload('s9', wrong)).code).toBe('unknown-service')
    expect(refusalOf(await upload('s2', wrong))).toMatchObject({
      code: 'package-refused',
      path: 'services.s2.platforms',
      params: { problem: 'not-a-package' },
    })
    const stranger = await system.person('applicant')
    const asStranger = { applicationId: view.id, serviceId: 's2', content: stream(wrong) }
    expect(refusalOf(await system.app.flows.fillFromPackage(stranger, asStranger)).code).toBe('not-found')
  })
})

describe('before it is handed in', () => {
  test('an app whose fingerprint is of the wrong kind is stopped with the reason', async () => {
    await set({
      ...common('s2'),
      'services.s2.appDomains': [` https://API.${subject.domain}/v1 `],
      'services.s2.sdks': [{ name: '样例推送', vendor: '样例推送科技有限公司' }],
      ...common('s3'),
      'services.s3.hostId': 'wx0123456789abcdef',
    })
    expect(view.values['services.s2.appDomains']).toEqual([`api.${subject.domain}`])
    await giveIcon('s2')
    view = await verifyProduct(system, applicant, view, 's2')
    view = await verifyProduct(system, applicant, view, 's3')
    const rows = view.values['services.s2.platforms'] as readonly { system: string }[]
    const wrong = rows.map((row) =>
      row.system === 'ios' ? { ...row, fingerprint: hashOf('md5', owner) } : row,
    )
    await set({ 'services.s2.platforms': wrong })
    expect(blocking('s2')).toEqual(['platforms: app-fingerprint-other-hash'])
    view = await sign(system, applicant, view)
    const refusal = refusalOf(await system.app.flows.submitApplication(applicant, on()))
    expect(refusal).toMatchObject({ code: 'blocking-findings' })
    await set({ 'services.s2.platforms': rows })
    expect([...blocking('s1'), ...blocking('s2'), ...blocking('s3')]).toEqual([])
  })
})

describe('at the bureau', () => {
  test('one order gets -1, -2A and -3X, and the officer reads the packages', async () => {
    view = await submit(system, applicant, await sign(system, applicant, view))
    await passToBureau(system, { applicant, reviewer }, view, subject)
    await enterCode(system, subject)
    const [record] = await system.bureau.records('officer')
    expect(JSON.stringify(record)).toContain(appName)
    await decide(system, 'approve')
    await system.settle()
    view = await read(system, applicant, view.id)
    expect(view.status).toBe('filed')
    const number = view.filed?.subjectNumber
    expect(view.filed?.services.map((one) => [one.kind, one.name, one.serviceFilingNumber])).toEqual([
      ['website', subject.siteName, `${number}-1`],
      ['app', appName, `${number}-2A`],
      ['mini-program', '样例优选小店', `${number}-3X`],
    ])
  })

  test('what is filed is known by name: the same app cannot be started again', async () => {
    const again = { ...startAnswers(subject), domain: '', serviceKind: 'app', serviceName: appName }
    const found = must(await system.app.flows.determineFiling(applicant, again))
    expect(found).toMatchObject({ kind: 'already-filed' })
    expect(found.evidence.map(({ asked, about, answer }) => [asked, about, answer])).toEqual([
      ['own-register', 'certificate', 'filed'],
      ['own-register', 'service', 'filed'],
      ['bureau', 'certificate', 'filed'],
    ])
    const other = { ...again, serviceName: '样例优选会员' }
    expect(must(await system.app.flows.determineFiling(applicant, other))).toMatchObject({
      filingType: 'add-service-here',
    })
  })
})

describe('afterwards', () => {
  test('an app gets another name and a new key by a change, and is known by them', async () => {
    const steps = followUpsOf(system, applicant, reviewer)
    const { subjectNumber = '' } = view.filed ?? {}
    const begun = await steps.begin('change-service', subjectNumber, [`${subjectNumber}-2A`])
    expect(begun.services.map(({ kind, label }) => [kind, label])).toEqual([['app', appName]])
    const [id = ''] = begun.services.map((service) => service.id)
    const rows = begun.values[`services.${id}.platforms`] as readonly { system: string }[]
    const newOwner = newIdentity('Invented Successor', { serial: '42' })
    const changed = await steps.edit(begun, {
      [`services.${id}.name`]: '样例优选会员店',
      [`services.${id}.platforms`]: rows.map((row) =>
        row.system === 'android' ? { ...row, fingerprint: hashOf('md5', newOwner) } : row,
      ) as never,
    })
    const done = await steps.conclude(changed, subject, { sms: true })
    expect(done.status).toBe('filed')
    const filed = (await steps.filingOf(subjectNumber))?.services ?? []
    expect(filed.map((one) => [one.serviceFilingNumber, one.kind, one.name])).toEqual([
      [`${subjectNumber}-1`, 'website', subject.siteName],
      [`${subjectNumber}-2A`, 'app', '样例优选会员店'],
      [`${subjectNumber}-3X`, 'mini-program', '样例优选小店'],
    ])
    const startOf = (serviceName: string) => ({
      ...startAnswers(subject),
      domain: '',
      serviceKind: 'app',
      serviceName,
    })
    const kindOf = async (name: string) =>
      must(await system.app.flows.determineFiling(applicant, startOf(name))).kind
    expect(await kindOf('样例优选会员店')).toBe('already-filed')
    expect(await kindOf(appName)).toBe('type')
  })
})

describe('an individual', () => {
  test('files a website and an app in two orders, and a private key is never stored', async () => {
    const person = await system.person('applicant', '个人样例')
    const own = must(
      await system.app.flows.startApplication(person, startAnswers(sampleSubject(733, 'individual'))),
    )
    const on = { applicationId: own.id, revision: own.revision }
    const app = { ...on, serviceKind: 'app', serviceName: '个人样例记事' }
    expect(refusalOf(await system.app.flows.addService(person, app))).toMatchObject({
      code: 'kinds-not-together',
      params: { kind: 'app', other: 'website' },
    })
    const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----'
    const row = { system: 'android', packageName: '', fingerprint: '', publicKey: key }
    const changes = [{ path: 'services.s1.platforms', value: [row] }]
    expect(refusalOf(await system.app.flows.editMaterial(person, { ...on, changes }))).toMatchObject({
      code: 'value-malformed',
      params: { why: 'private-key' },
    })
  })
})
