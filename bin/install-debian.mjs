// Installs Debian packages that some tests need and npm has not, where that can be done without asking anybody.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program, or undefined. */
export const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

const succeeds = (program, args) =>
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

/** Whether they are installed now; false where there is no apt-get, or no right to use it. */
export const installDebian = (packages, purpose) => {
  if (!inPath('apt-get')) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && !(inPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0))
    return false
  const apt = (...args) =>
    isRoot
      ? succeeds('apt-get', args)
      : succeeds('sudo', ['-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  console.error(`openbeian: installing Debian’s ${packages.join(', ')} for ${purpose} …`)
  const options = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  return apt(...options) || (apt('update', '-qq') && apt(...options))
}
