// What was found out about domains: one row for each source that is asked, and the registrar's records beside them.
import type { DnsAnswer, RegistrarRecord, RegistryAnswer } from '../../core/domain-known.ts'
import type { DomainStore, LoadedRecord, LookupSource, StoredAnswer } from '../../flows/domain-port.ts'
import type { Db } from './pool.ts'
import { type SealedJson, subjectKey } from './sealed-json.ts'

type Row = {
  domain: string
  source: LookupSource | 'record'
  sealed: Buffer | null
  answered_at: string | null
  failure: string | null
  failed_at: string | null
  fresh_until: string | null
}

const answerContext = (domain: string, source: Row['source']): string => `domain-answer:${source}:${domain}`
const recordContext = (domain: string): string => `registrar-record:${domain}`

const storedOf = <T>(json: SealedJson, row: Row | undefined): StoredAnswer<T> =>
  row === undefined
    ? {}
    : {
        ...(row.sealed === null
          ? {}
          : { answer: json.open<T>(row.sealed, answerContext(row.domain, row.source)) }),
        ...(row.answered_at === null ? {} : { answeredAt: row.answered_at }),
        ...(row.fresh_until === null ? {} : { freshUntil: row.fresh_until }),
        ...(row.failed_at === null ? {} : { failedAt: row.failed_at }),
        ...(row.failure === null ? {} : { failure: row.failure }),
      }

/** The certificate number stays outside: only its keyed hash is ever compared. */
const recordOf = (json: SealedJson, loaded: LoadedRecord): RegistrarRecord => {
  const { holderName, certificateType, certificateNumber } = loaded
  const certificate =
    certificateType === undefined || certificateNumber === undefined
      ? {}
      : { certificateType, certificateKey: subjectKey(json, certificateType, certificateNumber) }
  return {
    isOwnRegistrar: loaded.isOwnRegistrar,
    holder: { ...(holderName === undefined ? {} : { name: holderName }), ...certificate },
    ...(loaded.registrar === undefined ? {} : { registrar: loaded.registrar }),
    ...(loaded.realNameVerifiedOn === undefined ? {} : { realNameVerifiedOn: loaded.realNameVerifiedOn }),
    ...(loaded.expiresOn === undefined ? {} : { expiresOn: loaded.expiresOn }),
  }
}

/** Judging a case asks this each time, so it is one question. */
const OF = `select domain, source, answer_sealed as sealed, answered_at, failure, failed_at, fresh_until
    from domain_answer where domain = any($1)
  union all
  select domain, 'record', record_sealed, null, null, null, null from registrar_record where domain = any($1)`
const CLAIM = `insert into domain_answer (domain, source, asking_until) values ($1, $2, $4)
  on conflict (domain, source) do update set asking_until = excluded.asking_until
    where domain_answer.asking_until is null or domain_answer.asking_until <= $3`
const KEEP_ANSWER = `insert into domain_answer (domain, source, answer_sealed, answered_at, fresh_until) values ($1, $2, $3, $4, $5)
  on conflict (domain, source) do update set answer_sealed = excluded.answer_sealed, answered_at = excluded.answered_at,
    fresh_until = excluded.fresh_until, failure = null, failed_at = null, asking_until = null`
const KEEP_FAILURE = `insert into domain_answer (domain, source, failure, failed_at, fresh_until) values ($1, $2, $3, $4, $5)
  on conflict (domain, source) do update set failure = excluded.failure, failed_at = excluded.failed_at,
    fresh_until = excluded.fresh_until, asking_until = null`

export const sqlDomains = (db: Db, json: SealedJson): DomainStore => ({
  async of(domains) {
    if (domains.length === 0) return []
    const { rows } = await db.query<Row>(OF, [domains])
    return domains.map((domain) => {
      const rowOf = (source: Row['source']) =>
        rows.find((row) => row.domain === domain && row.source === source)
      const record = rowOf('record')?.sealed
      return {
        domain,
        registry: storedOf<RegistryAnswer>(json, rowOf('registry')),
        dns: storedOf<DnsAnswer>(json, rowOf('dns')),
        ...(record ? { record: json.open<RegistrarRecord>(record, recordContext(domain)) } : {}),
      }
    })
  },
  async claim(domain, source, at, until) {
    return (await db.query(CLAIM, [domain, source, at, until])).rowCount === 1
  },
  async keepAnswer(domain, source, { answer, at, freshUntil }) {
    const sealed = json.close(answer, answerContext(domain, source))
    await db.query(KEEP_ANSWER, [domain, source, sealed, at, freshUntil])
  },
  async keepFailure(domain, source, { failure, at, freshUntil }) {
    await db.query(KEEP_FAILURE, [domain, source, failure, at, freshUntil])
  },
  async putRecord(loaded, at) {
    const sealed = json.close(recordOf(json, loaded), recordContext(loaded.domain))
    await db.query(
      `insert into registrar_record (domain, record_sealed, updated_at) values ($1, $2, $3)
       on conflict (domain) do update set record_sealed = excluded.record_sealed, updated_at = excluded.updated_at`,
      [loaded.domain, sealed, at],
    )
  },
})
