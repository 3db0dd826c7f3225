// Registrar, holder and real name of a domain, and what follows from sources that may each be silent.
import { describe, expect, test } from 'vitest'
import { loadRegistrars } from '../../src/adapters/data/registrars.ts'
import { loadCalendar } from '../../src/adapters/data/workdays.ts'
import { matchHolder } from '../../src/core/domain-holder.ts'
import { type DomainContext, type DomainSources, knownOf } from '../../src/core/domain-known.ts'
import { realNameReadyOn } from '../../src/core/domain-real-name.ts'
import { isRegistrarApproved, type RegistrarList } from '../../src/core/domain-registrar.ts'
import { scriptProblemOf } from '../../src/core/domain-script.ts'
import type { Subject } from '../../src/core/material.ts'
import { isPublicAddress } from '../../src/core/public-address.ts'

const calendar = loadCalendar()
const unit: Subject = {
  kind: 'enterprise',
  certificateType: 'business-licence',
  name: '杭州云杉（科技）有限公司',
  legalRepresentative: '顾若溪',
  principal: { name: '林知远' },
}
const person: Subject = { kind: 'individual', certificateType: 'resident-id', name: '林知远', principal: {} }

describe('registrars', () => {
  const list: RegistrarList = {
    source: 'invented',
    asOf: '2026-01-01',
    isComplete: false,
    registrars: [
      {
        names: ['示例域名（北京）有限公司', 'Example Names Co., Ltd.'],
        ianaIds: ['9001'],
        isApproved: true,
        from: '2020-01-01',
        until: '2026-06-01',
      },
      { names: ['Abroad Names, LLC'], ianaIds: ['9002'], isApproved: false },
    ],
  }
  const approved = (registrar: object, on = '2026-01-01', complete = false) =>
    isRegistrarApproved({ ...list, isComplete: complete }, registrar, on)

  test('are known by IANA’s number, or by any spelling of a name', () => {
    expect(approved({ ianaId: '9001', name: 'anything' })).toBe(true)
    expect(approved({ name: 'EXAMPLE NAMES CO.,LTD' })).toBe(true)
    expect(approved({ name: '示例域名(北京)有限公司' })).toBe(true)
    expect(approved({ name: 'Abroad Names LLC' })).toBe(false)
  })

  test('are approved from the first day and until the day before the last', () => {
    expect(approved({ ianaId: '9001' }, '2019-12-31')).toBe(false)
    expect(approved({ ianaId: '9001' }, '2020-01-01')).toBe(true)
    expect(approved({ ianaId: '9001' }, '2026-05-31')).toBe(true)
    expect(approved({ ianaId: '9001' }, '2026-06-01')).toBe(false)
  })

  test('that are not on the list are unknown, unless the list is complete', () => {
    expect(approved({ name: 'Nobody Knows Inc.' })).toBeUndefined()
    expect(approved({ name: 'Nobody Knows Inc.' }, '2026-01-01', true)).toBe(false)
    expect(approved({}, '2026-01-01', true)).toBeUndefined()
  })

  test('of the shipped list have each a name and a number once', () => {
    const shipped = loadRegistrars()
    const ids = shipped.registrars.flatMap((one) => one.ianaIds ?? [])
    const names = shipped.registrars.flatMap((one) => one.names)
    expect(ids).toEqual([...new Set(ids)])
    expect(names).toEqual([...new Set(names)])
    expect(isRegistrarApproved(shipped, { ianaId: '420' }, '2026-11-22')).toBe(true)
    expect(isRegistrarApproved(shipped, { ianaId: '146' }, '2026-11-22')).toBe(false)
  })
})

describe('holders', () => {
  test.each([
    ['the unit, in any width and brackets', unit, '杭州云杉(科技)有限公司 ', 'subject'],
    ['its legal representative', unit, '顾若溪', 'legal-representative'],
    ['its principal', unit, '林知远', 'principal'],
    ['another unit', unit, '杭州明川科技有限公司', 'other'],
    ['a part of the name', unit, '杭州云杉', 'other'],
    ['a name in Latin letters beside a Chinese subject', unit, 'Hangzhou Yunshan Technology', 'unknown'],
    ['a hidden name', unit, 'REDACTED FOR PRIVACY', 'unknown'],
    ['nothing', unit, undefined, 'unknown'],
    ['the person', person, '林 知远', 'subject'],
    ['another person', person, '沈清扬', 'other'],
    ['the person’s company', person, '杭州云杉（科技）有限公司', 'other'],
  ] as const)('%s', (_what, subject, name, expected) => {
    expect(matchHolder(name === undefined ? {} : { name }, subject, undefined)).toBe(expected)
  })

  test('of the same name and another number are another person', () => {
    const holder = { name: '林知远', certificateType: 'resident-id', certificateKey: 'a' }
    expect(matchHolder(holder, person, 'a')).toBe('subject')
    expect(matchHolder(holder, person, 'b')).toBe('other')
    expect(matchHolder(holder, person, undefined)).toBe('subject')
  })

  test('that are units are compared by number only within one type: an old licence is still the unit', () => {
    const holder = {
      name: '杭州云杉（科技）有限公司',
      certificateType: 'organisation-code',
      certificateKey: 'a',
    }
    expect(matchHolder(holder, unit, 'b')).toBe('subject')
    expect(matchHolder({ ...holder, certificateType: 'business-licence' }, unit, 'b')).toBe('other')
  })

  test('before the subject has a name are unknown', () => {
    expect(matchHolder({ name: '林知远' }, { kind: 'individual', principal: {} }, undefined)).toBe('unknown')
  })
})

describe('the wait after real-name verification', () => {
  test('is three natural days at the own registrar, three working days elsewhere', () => {
    // 2026-09-30 is a Wednesday; the first days of October are rest days.
    expect(realNameReadyOn('2026-09-30', true, calendar)).toEqual({ ok: true, value: '2026-10-03' })
    const elsewhere = realNameReadyOn('2026-09-30', false, calendar)
    expect(elsewhere.ok && elsewhere.value > '2026-10-08').toBe(true)
    expect(realNameReadyOn('2026-11-16', false, calendar)).toEqual({ ok: true, value: '2026-11-19' })
  })

  test('is unknown beyond the calendar, where it counts working days', () => {
    expect(realNameReadyOn('2049-01-01', false, calendar)).toMatchObject({ ok: false })
    expect(realNameReadyOn('2049-01-01', true, calendar)).toMatchObject({ ok: true })
  })
})

describe('what is known of a domain', () => {
  const context: DomainContext = {
    subject: unit,
    ownAddresses: ['203.0.113.10'],
    registrars: loadRegistrars(),
    calendar,
    on: '2026-11-22',
  }
  const known = (sources: DomainSources, change: Partial<DomainContext> = {}) =>
    knownOf(sources, { ...context, ...change })
  const registered = { kind: 'registered', statuses: [] } as const

  test('is nothing while nobody answered', () => {
    expect(known({})).toEqual({})
    expect(known({ registry: { kind: 'no-server' } })).toEqual({})
  })

  test('says “not registered” only where the registry says so', () => {
    expect(known({ registry: { kind: 'not-registered' } })).toEqual({ isRegistered: false })
    expect(known({ registry: registered })).toEqual({
      isRegistered: true,
      isOnHold: false,
      isBeingDeleted: false,
    })
  })

  test('reads the statuses that keep a domain from working', () => {
    expect(known({ registry: { ...registered, statuses: ['server hold'] } })).toMatchObject({
      isOnHold: true,
    })
    expect(known({ registry: { ...registered, statuses: ['pending delete'] } })).toMatchObject({
      isBeingDeleted: true,
    })
  })

  test('takes the registrar’s record before the registry for the holder, and the registry for the last day', () => {
    const record = {
      isOwnRegistrar: false,
      registrar: '某某域名',
      holder: { name: '杭州云杉（科技）有限公司' },
      realNameVerifiedOn: '2026-11-19',
      expiresOn: '2027-01-01',
    }
    expect(
      known({ registry: { ...registered, holderName: '别的公司', expiresOn: '2028-01-01' }, record }),
    ).toMatchObject({
      holder: 'subject',
      expiresOn: '2028-01-01',
      registrar: '某某域名',
      isRealNameVerified: true,
      realNameReadyOn: '2026-11-24',
    })
    expect(known({ record })).not.toHaveProperty('isRegistrarApproved')
  })

  test('does not take a record without a word on the real name for “not verified”', () => {
    const record = { isOwnRegistrar: true, holder: {} }
    expect(known({ record })).toEqual({ isRegistrarApproved: true })
    expect(known({ record: { ...record, realNameVerifiedOn: 'no' } })).toMatchObject({
      isRealNameVerified: false,
    })
  })

  test.each([
    [[], 'nowhere'],
    [['203.0.113.10'], 'here'],
    [['203.0.113.99'], 'elsewhere'],
    [['203.0.113.10', '203.0.113.99'], 'both'],
  ] as const)('addresses %j point %s', (addresses, pointsTo) => {
    expect(known({ dns: { addresses, aliases: [], site: 'silent' } })).toEqual({
      resolves: addresses.length > 0,
      isLive: false,
      pointsTo,
    })
  })

  test('without a product nobody knows whether addresses are ours, and a site that was not tried is unknown', () => {
    const dns = { addresses: ['203.0.113.10'], aliases: [], site: 'unknown' } as const
    expect(known({ dns }, { ownAddresses: [] })).toEqual({ resolves: true })
  })
})

describe('labels that look like others', () => {
  test.each(['示例', '示例shop', 'example', 'пример', 'ひらがなカナ漢字', '한국', 'bücher', '例子123'])(
    '%s is plain',
    (label) => expect(scriptProblemOf(label)).toBeUndefined(),
  )
  test.each([
    ['exаmple', { kind: 'mixed-scripts', scripts: ['Latin', 'Cyrillic'] }],
    ['示例привет', { kind: 'mixed-scripts', scripts: ['Han', 'Cyrillic'] }],
    ['аррӏе', { kind: 'look-alike', reads: 'apple' }],
    ['ο', { kind: 'look-alike', reads: 'o' }],
    ['shop☕', { kind: 'characters', character: '☕' }],
  ])('%s is not', (label, expected) => expect(scriptProblemOf(label)).toEqual(expected))
})

describe('public addresses', () => {
  test.each(['8.8.8.8', '2400:3200::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '192.0.2.1',
    '0.0.0.0',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '2001:db8::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '3fff::1',
    'localhost',
    '',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))
})
