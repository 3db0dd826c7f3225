// Several bureaux take a mobile number or a person for one subject only, so the register says whether others have them already.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeal } from '../../src/adapters/seal/seal.ts'
import { openPool } from '../../src/adapters/sql/pool.ts'
import { sqlRegister } from '../../src/adapters/sql/register.ts'
import { sealedJson } from '../../src/adapters/sql/sealed-json.ts'
import type { Principal, Service, Subject } from '../../src/core/material.ts'
import type { Register } from '../../src/flows/store-register.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

const AT = '2026-05-06T02:00:00.000Z'
let database: TestDatabase
let pool: ReturnType<typeof openPool>
let register: Register

beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.url, { max: 2 })
  // Only the register is looked at here; the cases behind it would need whole lives.
  await pool.query('alter table register_service drop constraint register_service_application_id_fkey')
  const secret = randomBytes(32)
  const seal = createSeal({ isDemo: true, keys: [{ id: 'k1', secret }], fingerprintKey: randomBytes(32) })
  register = sqlRegister(pool, sealedJson(seal))
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const MANAGER: Principal = { mobile: '13800138101', certificateNumber: '33010619900101000X' }
const WEBMASTER: Principal = { mobile: '138 0013 8102', certificateNumber: '330106198505050000' }
let last = 0

const file = async (
  principal: Principal,
  own?: Principal,
  kind: 'enterprise' | 'individual' = 'enterprise',
): Promise<{ id: string; service: string }> => {
  last += 1
  const subjectNumber = `浙ICP备202600${String(last).padStart(4, '0')}号`
  const subject: Subject = {
    kind,
    certificateType: 'business-licence',
    certificateNumber: `invented-${last}`,
    principal,
  }
  const service = {
    id: 's1',
    kind: 'website',
    principalIsSubjects: own ? 'no' : 'yes',
    principal: own ?? {},
    access: {},
  } as const satisfies Service
  await register.record(
    {
      accountId: 'a1',
      bureau: 'beijing',
      subjectNumber,
      bureauSubjectId: `b${last}`,
      provinceCode: '330000',
      filedAt: AT,
      subject,
    },
    [
      {
        serviceFilingNumber: `${subjectNumber}-1`,
        bureauServiceId: `bs${last}`,
        bureauIds: { domains: [], accesses: [] },
        domain: `example-${last}.cn`,
        applicationId: randomUUID(),
        serviceId: 's1',
        filedAt: AT,
        service,
      },
    ],
  )
  const found = await register.subjectByNumber('beijing', subjectNumber)
  return { id: found?.id ?? '', service: `${subjectNumber}-1` }
}

const WEBMASTERS = { '330106198505050000': 1 }
const NOBODY = { mobiles: {}, persons: {}, personsOfUnits: {} }
const asked = { mobiles: ['13800138101', '13800138102'], persons: [String(WEBMASTER.certificateNumber)] }

test('a person in charge of a service counts for its subject, the asking subject does not count', async () => {
  expect(await register.othersInCharge(asked, undefined)).toEqual(NOBODY)
  const first = await file(MANAGER, WEBMASTER)
  const one = {
    mobiles: { '13800138101': 1, '13800138102': 1 },
    persons: WEBMASTERS,
    personsOfUnits: WEBMASTERS,
  }
  expect(await register.othersInCharge(asked, undefined)).toEqual(one)
  expect(await register.othersInCharge(asked, first.id)).toEqual(NOBODY)

  const second = await file(WEBMASTER)
  expect(await register.othersInCharge(asked, first.id)).toEqual({
    mobiles: { '13800138102': 1 },
    persons: WEBMASTERS,
    personsOfUnits: WEBMASTERS,
  })

  const onlyManager = { mobiles: { '13800138101': 1 }, persons: {}, personsOfUnits: {} }
  await register.changeSubject(second.id, { kind: 'enterprise', principal: MANAGER }, AT)
  expect(await register.othersInCharge(asked, first.id)).toEqual(onlyManager)
  await register.endSubject(second.id, AT)
  expect(await register.othersInCharge(asked, first.id)).toEqual(NOBODY)

  await register.endService('beijing', first.service, 'cancelled', AT)
  expect(await register.othersInCharge(asked, undefined)).toEqual(onlyManager)
})

test('what a person files as an individual counts as a subject, and not as a unit', async () => {
  await file(WEBMASTER, undefined, 'individual')
  expect(await register.othersInCharge({ mobiles: [], persons: asked.persons }, undefined)).toEqual({
    mobiles: {},
    persons: WEBMASTERS,
    personsOfUnits: {},
  })
  expect(await register.othersInCharge({ mobiles: [], persons: [] }, undefined)).toEqual(NOBODY)
})

test('no number stands in the table in plain', async () => {
  const { rows } = await pool.query<{ keys: string[] }>(
    'select people_keys as keys from register_subject union all select people_keys from register_service',
  )
  const keys = rows.flatMap((row) => row.keys)
  expect(keys.length).toBeGreaterThan(2)
  expect(keys.filter((key) => /138001381|3301061/.test(key))).toEqual([])
})
