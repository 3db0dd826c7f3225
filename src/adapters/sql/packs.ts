// Rule packs in PostgreSQL. Publishing notifies the channel on which every process listens, inside the transaction: whoever
// is woken sees the edition.
import type { NewEdition, PackDraft, Packs, PublishedPack } from '../../flows/store-packs.ts'
import type { RuleSet } from '../../rules/resolve.ts'
import type { Db } from './pool.ts'
import { PUBLISHED_CHANNEL } from './wake.ts'

type EditionRow = {
  id: string
  code: string
  digest: string
  effective_on: string
  published_at: string
  published_by: string
  note: string
  shipped_digest: string | null
  withdrawn_at: string | null
  withdrawn_by: string | null
}

const editionOf = (row: EditionRow): PublishedPack => ({
  id: row.id,
  code: row.code,
  digest: row.digest,
  effectiveOn: row.effective_on,
  publishedAt: row.published_at,
  by: row.published_by,
  note: row.note,
  ...(row.shipped_digest === null ? {} : { shippedDigest: row.shipped_digest }),
  ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
  ...(row.withdrawn_by === null ? {} : { withdrawnBy: row.withdrawn_by }),
})

/** The day as text: a date type would come out as an instant of the server's zone. */
const COLUMNS = `id, code, digest, to_char(effective_on, 'YYYY-MM-DD') as effective_on, published_at, published_by, note,
  shipped_digest, withdrawn_at, withdrawn_by`

const isId = (id: string): boolean => /^\d{1,18}$/.test(id)

const wake = (db: Db) => db.query('select pg_notify($1, $2)', [PUBLISHED_CHANNEL, ''])

const editionPart = (db: Db): Pick<Packs, 'stamp' | 'editions' | 'body' | 'publish' | 'withdraw'> => ({
  async stamp() {
    const { rows } = await db.query<{ stamp: string }>(
      `select coalesce(max(id), 0) || '-' || count(withdrawn_at) as stamp from pack_version`,
    )
    return rows[0]?.stamp ?? ''
  },
  async editions(code) {
    const { rows } = await db.query<EditionRow>(
      `select ${COLUMNS} from pack_version where $1::text is null or code = $1 order by id desc`,
      [code ?? null],
    )
    return rows.map(editionOf)
  },
  async body(id) {
    if (!isId(id)) return undefined
    const { rows } = await db.query<{ body: string }>('select body from pack_version where id = $1', [id])
    return rows[0]?.body
  },
  async publish(edition: NewEdition) {
    const { rows } = await db.query<{ id: string }>(
      `insert into pack_version (code, digest, body, effective_on, published_at, published_by, note, shipped_digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        edition.code,
        edition.digest,
        edition.body,
        edition.effectiveOn,
        edition.publishedAt,
        edition.by,
        edition.note,
        edition.shippedDigest ?? null,
      ],
    )
    await wake(db)
    return rows[0]?.id ?? ''
  },
  async withdraw(id, at, by) {
    if (!isId(id)) return false
    const { rowCount } = await db.query(
      'update pack_version set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null',
      [id, at, by],
    )
    if (rowCount !== 1) return false
    await wake(db)
    return true
  },
})

type DraftRow = {
  code: string
  revision: number
  body: string
  cases: string
  edited_at: string
  edited_by: string
}

const draftOf = (row: DraftRow): PackDraft => ({
  code: row.code,
  revision: row.revision,
  body: row.body,
  cases: row.cases,
  editedAt: row.edited_at,
  by: row.edited_by,
})

const draftPart = (db: Db): Pick<Packs, 'drafts' | 'draft' | 'saveDraft' | 'dropDraft'> => ({
  async drafts() {
    const { rows } = await db.query<DraftRow>(
      'select code, revision, edited_at, edited_by from pack_draft order by code',
    )
    return rows.map(({ code, revision, edited_at, edited_by }) => ({
      code,
      revision,
      editedAt: edited_at,
      by: edited_by,
    }))
  },
  async draft(code) {
    const { rows } = await db.query<DraftRow>('select * from pack_draft where code = $1', [code])
    return rows[0] === undefined ? undefined : draftOf(rows[0])
  },
  async saveDraft({ code, revision, body, cases, editedAt, by }) {
    const { rowCount } =
      revision === 0
        ? await db.query(
            `insert into pack_draft (code, revision, body, cases, edited_at, edited_by) values ($1, 1, $2, $3, $4, $5)
             on conflict do nothing`,
            [code, body, cases, editedAt, by],
          )
        : await db.query(
            `update pack_draft set revision = revision + 1, body = $2, cases = $3, edited_at = $4, edited_by = $5
             where code = $1 and revision = $6`,
            [code, body, cases, editedAt, by, revision],
          )
    return rowCount === 1
  },
  async dropDraft(code) {
    await db.query('delete from pack_draft where code = $1', [code])
  },
})

export const sqlPacks = (db: Db): Packs => ({
  ...editionPart(db),
  ...draftPart(db),
  async keepRuleSet(ruleSet, at) {
    const known = await db.query('select 1 from rule_set_kept where version = $1', [ruleSet.version])
    if (known.rows.length > 0) return
    await db.query(
      'insert into rule_set_kept (version, body, kept_at) values ($1, $2, $3) on conflict do nothing',
      [ruleSet.version, JSON.stringify(ruleSet), at],
    )
  },
  async keptRuleSet(version) {
    const { rows } = await db.query<{ body: string }>('select body from rule_set_kept where version = $1', [
      version,
    ])
    // Written by this program from a rule set; its version names its content.
    return rows[0] === undefined ? undefined : (JSON.parse(rows[0].body) as RuleSet)
  },
})
