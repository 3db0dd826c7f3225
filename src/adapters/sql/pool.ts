// The PostgreSQL pool. Instants come out as ISO text and 64-bit integers as text, so no value is ever rounded.
import pg from 'pg'

/** Anything that answers a query: the pool, or one connection inside a transaction. */
export type Db = {
  query<Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>
}

const TIMESTAMPTZ = 1184
const INT8 = 20

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
    if (oid === INT8) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** Opens a pool; connection errors between queries are reported and never take the process down. */
export const openPool = (
  connectionString: string,
  options: { max?: number; onError?: (error: Error) => void } = {},
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 16,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types,
    application_name: 'openbeian',
  })
  pool.on('error', (error) => options.onError?.(error))
  // The pool listens to idle connections only. One in use that the server drops would end the process by an unhandled
  // event; whoever uses it learns of it from the next query.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
