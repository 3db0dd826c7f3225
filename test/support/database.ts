// A fresh database for one test file, its schema up to date, dropped afterwards.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { TEMPLATE } from './postgres-server.ts'

export type TestDatabase = { readonly url: string; drop(): Promise<void> }

const asAdmin = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const databaseOf = async (how: string): Promise<TestDatabase> => {
  const name = `t_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} ${how}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) }
}

export const freshDatabase = (): Promise<TestDatabase> => databaseOf(`template ${TEMPLATE}`)

/** Without a schema, for what must bring its own. */
export const emptyDatabase = (): Promise<TestDatabase> => databaseOf('')
