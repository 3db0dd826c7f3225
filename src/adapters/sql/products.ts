// Instances that customers own, and the service numbers issued on them. A number is free, bound to a case, or used for good.
import type { Instance, Products, ServiceNumber } from '../../flows/store-register.ts'
import type { Db } from './pool.ts'

type InstanceRow = {
  id: string
  account_id: string
  product: string
  name: string
  region: string
  is_mainland: boolean
  addresses: string[]
  starts_on: string
  ends_on: string
  access_way: string
  server_province_code: string
  bureau: string | null
}
type NumberRow = {
  service_number: string
  instance_id: string
  application_id: string | null
  service_id: string | null
  used_at: string | null
}

const instanceOf = (row: InstanceRow): Instance => ({
  id: row.id,
  accountId: row.account_id,
  product: row.product,
  name: row.name,
  region: row.region,
  isMainland: row.is_mainland,
  addresses: row.addresses,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  accessWay: row.access_way,
  serverProvinceCode: row.server_province_code,
  ...(row.bureau === null ? {} : { bureau: row.bureau }),
})

const numberOf = (row: NumberRow): ServiceNumber => ({
  serviceNumber: row.service_number,
  instanceId: row.instance_id,
  ...(row.application_id === null ? {} : { applicationId: row.application_id }),
  ...(row.service_id === null ? {} : { serviceId: row.service_id }),
  isUsed: row.used_at !== null,
})

const PUT = `insert into instance (id, account_id, product, name, region, is_mainland, addresses, starts_on, ends_on, access_way, server_province_code, updated_at, bureau)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (id) do update set account_id = excluded.account_id, product = excluded.product, name = excluded.name, region = excluded.region,
    is_mainland = excluded.is_mainland, addresses = excluded.addresses, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
    access_way = excluded.access_way, server_province_code = excluded.server_province_code, updated_at = excluded.updated_at, bureau = excluded.bureau`

export const sqlProducts = (db: Db): Products => ({
  async ofAccount(accountId) {
    const { rows } = await db.query<InstanceRow>('select * from instance where account_id = $1 order by id', [
      accountId,
    ])
    return rows.map(instanceOf)
  },
  async lock(instanceId) {
    const { rows } = await db.query<InstanceRow>('select * from instance where id = $1 for update', [
      instanceId,
    ])
    return rows[0] === undefined ? undefined : instanceOf(rows[0])
  },
  async put(one, at) {
    await db.query(PUT, [
      one.id,
      one.accountId,
      one.product,
      one.name,
      one.region,
      one.isMainland,
      one.addresses,
      one.startsOn,
      one.endsOn,
      one.accessWay,
      one.serverProvinceCode,
      at,
      one.bureau ?? null,
    ])
  },
  async numbersOf(instanceId) {
    const { rows } = await db.query<NumberRow>(
      'select * from service_number where instance_id = $1 order by issued_at, service_number',
      [instanceId],
    )
    return rows.map(numberOf)
  },
  async lockNumber(serviceNumber) {
    const { rows } = await db.query<NumberRow>(
      'select * from service_number where service_number = $1 for update',
      [serviceNumber],
    )
    return rows[0] === undefined ? undefined : numberOf(rows[0])
  },
  async addNumber(serviceNumber, instanceId, at) {
    await db.query(
      'insert into service_number (service_number, instance_id, issued_at) values ($1, $2, $3)',
      [serviceNumber, instanceId, at],
    )
  },
  async bind(serviceNumber, applicationId, serviceId) {
    await db.query(
      'update service_number set application_id = $2, service_id = $3 where service_number = $1',
      [serviceNumber, applicationId, serviceId],
    )
  },
  async releaseOf(applicationId, serviceId) {
    await db.query(
      `update service_number set application_id = null, service_id = null
       where application_id = $1 and used_at is null and ($2::text is null or service_id = $2)`,
      [applicationId, serviceId ?? null],
    )
  },
  async markUsed(applicationId, at) {
    await db.query('update service_number set used_at = $2 where application_id = $1 and used_at is null', [
      applicationId,
      at,
    ])
  },
})
