// Which documents exist and whose they are. The images themselves lie sealed in the blob store under the same id.
import type { DocumentRecord, Documents } from '../../flows/store.ts'
import { isUuid } from './is-uuid.ts'
import type { Db } from './pool.ts'

type Row = {
  id: string
  application_id: string
  slot: string
  format: 'jpeg' | 'png'
  bytes: number
  added_at: string
}

export const sqlDocuments = (db: Db): Documents => ({
  async add(record: DocumentRecord) {
    await db.query(
      'insert into document (id, application_id, slot, format, bytes, added_at) values ($1, $2, $3, $4, $5, $6)',
      [record.id, record.applicationId, record.slot, record.format, record.bytes, record.addedAt],
    )
  },
  async find(applicationId, documentId) {
    if (!isUuid(applicationId) || !isUuid(documentId)) return undefined
    const { rows } = await db.query<Row>('select * from document where id = $1 and application_id = $2', [
      documentId,
      applicationId,
    ])
    const row = rows[0]
    if (row === undefined) return undefined
    return {
      id: row.id,
      applicationId: row.application_id,
      slot: row.slot,
      format: row.format,
      bytes: row.bytes,
      addedAt: row.added_at,
    }
  },
})
