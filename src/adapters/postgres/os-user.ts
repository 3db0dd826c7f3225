// Running PostgreSQL's programs as somebody who is not root.
import { execFile, spawn } from 'node:child_process'
import { chown, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../../core/fault.ts'

export type OsUser = { readonly uid: number; readonly gid: number }

const run = promisify(execFile)

const idsOf = async (name: string): Promise<OsUser | undefined> => {
  try {
    const uid = Number((await run('id', ['-u', name])).stdout)
    const gid = Number((await run('id', ['-g', name])).stdout)
    return Number.isInteger(uid) && uid > 0 ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}

/** Undefined: we are nobody special and run it ourselves. As root: the user `postgres` where there is one, else `nobody`. */
export const chooseUser = async (): Promise<OsUser | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  const user = (await idsOf('postgres')) ?? (await idsOf('nobody'))
  if (user === undefined)
    throw new Fault(
      'no-postgres-user',
      'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody"; start as another user or set DATABASE_URL',
      'operator',
    )
  return user
}

/** Whether every folder down to this one may be entered by other users. */
export const isReachableByOthers = async (folder: string): Promise<boolean> => {
  for (let at = folder; ; at = dirname(at)) {
    const { mode } = await stat(at)
    if ((mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Hands a folder (made when absent) or file to the user. */
export const ownedBy = async (user: OsUser | undefined, path: string): Promise<void> => {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (!exists) await mkdir(path, { recursive: true, mode: 0o700 })
  if (user !== undefined) await chown(path, user.uid, user.gid)
}

const LONGEST_MS = 90_000

/** Runs one of PostgreSQL's programs to its end; what it said is in the fault when it fails. */
export const runTool = (program: string, args: readonly string[], user: OsUser | undefined): Promise<void> =>
  new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...(user ?? {}),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST_MS,
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.on('error', (cause) =>
      fail(new Fault('postgres-tool', `${program} could not be run`, 'operator', cause)),
    )
    // `exit`, not `close`: the server that pg_ctl leaves behind keeps our pipe open.
    child.on('exit', (code) => {
      child.stderr.destroy()
      if (code === 0) done()
      else
        fail(
          new Fault(
            'postgres-tool',
            `${program} ${args[0] ?? ''} ended with ${code}: ${said.trim().slice(0, 500)}`,
            'operator',
          ),
        )
    })
  })
