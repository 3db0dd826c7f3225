// Makes a checkout ready and runs a command in it: packages as the lockfile says, pages built, Node 24 from the packages.
// Plain JavaScript on purpose: it runs on the host's own Node before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packages = join(root, 'node_modules')
const webStamp = join(packages, '.cache', 'openbeian', 'web-build')

const say = (line) => console.error(`openbeian: ${line}`)

/** Something that a person must mend; shown without a stack trace. */
export class NotReady extends Error {}

const checkHost = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new NotReady(`this needs Node 20.19 or newer, and found ${process.versions.node}`)
}

/** Runs a program to its end; answers its exit code (128 + signal number where a signal ended it). */
export const run = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const done = (settle) => (value, signal) => {
      for (const one of signals) process.off(one, pass)
      settle(signal ? 128 + constants.signals[signal] : value)
    }
    child.once('error', done(reject))
    child.once('exit', done(resolve))
  })

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** npm writes what it installed at the very end, so a broken installation never matches the lockfile. */
const isInstalled = () => {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  const found = readJson(join(packages, '.package-lock.json'))?.packages
  if (!wanted)
    throw new NotReady(
      'package-lock.json is missing or damaged: restore it with git checkout package-lock.json',
    )
  if (!found) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || found[path]?.version === version || (optional && !found[path]),
  )
}

const npm = () =>
  process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]

/**
 * `install --no-save` and not `ci`: ci refuses a lockfile that lacks the optional parts of other platforms, and a registry
 * that mirrors one platform only makes such lockfiles. Versions come from the lockfile either way, and it is not written.
 */
const install = async () => {
  say('installing packages (once, well under a minute) …')
  const [program, first] = npm()
  const args = [
    ...first,
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const code = await run(program, args).catch((error) => {
    throw new NotReady(error.code === 'ENOENT' ? 'npm was not found: install npm beside Node' : String(error))
  })
  if (code !== 0)
    throw new NotReady(
      `npm install ended with ${code}: see above; the network or the disk is the usual reason`,
    )
}

/** Node 24: that of the packages, or the host's own where it is new enough. */
export const nodeProgram = () => {
  const own = join(packages, 'node', 'bin', 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new NotReady(
    'Node 24 did not install with the packages: allow install scripts and run npm rebuild node',
  )
}

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^(dist.*|node_modules|\..*)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [path]
    })

const webSources = ['web', 'src/core', 'src/rules', 'data/locales']

const webHash = () => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const data = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.json'))
  const files = [
    ...webSources
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => filesUnder(join(root, folder))),
    ...data.map((name) => join(root, 'data', name)),
  ]
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Built beside and moved into place, so that a server or a second build never sees half of it. */
const buildWeb = async (hash) => {
  say('building the pages …')
  const beside = join(dirname(webStamp), `web-${process.pid}`)
  const vite = join(packages, 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', 'web', '--outDir', beside, '--logLevel', 'warn']
  try {
    const code = await run(nodeProgram(), args, { stdio: ['ignore', 2, 2] })
    if (code !== 0) throw new NotReady(`building the pages ended with ${code}: see above`)
    rmSync(join(root, 'web', 'dist'), { recursive: true, force: true })
    renameSync(beside, join(root, 'web', 'dist'))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  mkdirSync(dirname(webStamp), { recursive: true })
  writeFileSync(webStamp, hash)
}

const isWebBuilt = (hash) => {
  if (!existsSync(join(root, 'web', 'dist', 'index.html'))) return false
  return existsSync(webStamp) && readFileSync(webStamp, 'utf8') === hash
}

/** Whether the built pages are those of the sources that lie here. */
export const isWebCurrent = () => isWebBuilt(webHash())

/** Installs and builds what is missing or out of date. */
export const ready = async () => {
  checkHost()
  if (!isInstalled()) await install()
  if (!isInstalled())
    throw new NotReady('the packages are not those of package-lock.json: remove node_modules and try again')
  nodeProgram()
  const hash = webHash()
  if (!isWebBuilt(hash)) await buildWeb(hash)
}

/** Runs a step of a bin program; what a person must mend is said without a stack trace. */
export const main = (step) =>
  step().then(
    (code) => {
      process.exitCode = code
    },
    (error) => {
      say(error instanceof NotReady ? error.message : (error.stack ?? String(error)))
      process.exitCode = 1
    },
  )

const isMain = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isMain)
  await main(async () => {
    const [first, ...rest] = process.argv.slice(2).filter((part, index) => !(index === 0 && part === '--'))
    await ready()
    if (first === undefined) return 0
    return first === 'node' ? run(nodeProgram(), rest) : run(first, rest)
  })
