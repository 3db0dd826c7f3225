// Finding the server that runs on a data folder already. Its own note (postmaster.pid) may lie: after a kill -9 the process can
// stay behind as a zombie that nobody buried, which every "is it there" answers with yes, and which takes no connection.
import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../core/fault.ts'

const TRIES = 60
const EVERY_MS = 250

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

/** Linux only: elsewhere there is no /proc, and the answer is no. */
const isZombie = async (pid: number): Promise<boolean> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}

/**
 * Port of the server that the note names, once it takes connections; undefined where only its corpse is left: then the
 * note is removed, and PostgreSQL itself still refuses to start over processes that use the folder's shared memory.
 */
export const portOfRunning = async (data: string): Promise<number | undefined> => {
  const note = join(data, 'postmaster.pid')
  const lines = (await readFile(note, 'utf8')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await answers(port)) return port
    if (await isZombie(pid)) {
      await wait(EVERY_MS)
      await rm(note, { force: true })
      return undefined
    }
    await wait(EVERY_MS)
  }
  throw new Fault(
    'postgres-silent',
    `PostgreSQL runs as process ${pid} but takes no connection; see ${join(data, 'server.log')}`,
    'operator',
  )
}
