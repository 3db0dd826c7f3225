// Our stable ids for the things of an application. Asked again, the same ids come back: a corrected case keeps them.
import type { Application } from '../../core/application/state.ts'
import type { ReportIds } from '../../flows/regulator-port.ts'
import type { Db } from './pool.ts'

type Wanted = { readonly kind: string; readonly ref: string }

const wantedFor = (application: Application): readonly Wanted[] => [
  { kind: 'subject', ref: 'subject' },
  ...application.material.services.flatMap((service) => [
    { kind: 'service', ref: service.id },
    { kind: 'domain', ref: service.id },
    { kind: 'access', ref: service.id },
    ...(service.access.addresses ?? []).map((address) => ({
      kind: 'address',
      ref: `${service.id} ${address}`,
    })),
  ]),
]

/** Takes missing ids and answers all of them, as decimal text. */
export const reportIdsOf = async (db: Db, application: Application): Promise<ReportIds> => {
  const wanted = wantedFor(application)
  await db.query(
    `insert into report_id (application_id, kind, ref) select $1, k, r from unnest($2::text[], $3::text[]) as w(k, r)
     where not exists (select 1 from report_id i where i.application_id = $1 and i.kind = w.k and i.ref = w.r)
     on conflict do nothing`,
    [application.id, wanted.map((one) => one.kind), wanted.map((one) => one.ref)],
  )
  const { rows } = await db.query<{ id: string; kind: string; ref: string }>(
    'select id, kind, ref from report_id where application_id = $1',
    [application.id],
  )
  const found = new Map(rows.map((row) => [`${row.kind} ${row.ref}`, row.id]))
  const idOf = (kind: string, ref: string): string => {
    const id = found.get(`${kind} ${ref}`)
    if (id === undefined) throw new Error(`no report id for ${kind} ${ref}`)
    return id
  }
  const services = application.material.services.map(
    (service) =>
      [
        service.id,
        {
          service: idOf('service', service.id),
          domain: idOf('domain', service.id),
          access: idOf('access', service.id),
          addresses: (service.access.addresses ?? []).map((address) =>
            idOf('address', `${service.id} ${address}`),
          ),
        },
      ] as const,
  )
  return { subject: idOf('subject', 'subject'), services: Object.fromEntries(services) }
}
