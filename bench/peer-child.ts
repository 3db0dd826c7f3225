// The peer: the same web framework and driver, one route, one row, one update. What the stack alone costs on this machine,
// with the same flush of the database's log for each save.
import fastify from 'fastify'
import pg from 'pg'

const { databaseUrl } = JSON.parse(process.argv[2] ?? '{}') as { databaseUrl: string }
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
await pool.query('create table if not exists peer (id integer primary key, body jsonb not null)')
await pool.query(`insert into peer select n, '{}' from generate_series(0, 199) as n on conflict do nothing`)

const app = fastify()
app.patch<{ Params: { id: string }; Body: unknown }>('/rows/:id', async (request) => {
  await pool.query('update peer set body = $2 where id = $1', [
    Number(request.params.id),
    JSON.stringify(request.body),
  ])
  return { ok: true }
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.on('message', () => {
  app
    .close()
    .then(() => pool.end())
    .then(() => process.disconnect())
})
process.send?.({ answer: url })
