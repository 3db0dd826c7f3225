// Finds a Chromium for the browser tests; where there is none, installs Debian's if that can be done without asking.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** Path of a Chromium, or undefined. `CHROMIUM_PATH` goes first. */
export const findChromium = () => {
  const told = process.env.CHROMIUM_PATH
  if (told && existsSync(told)) return told
  for (const name of names) {
    const path = inPath(name)
    if (path) return path
  }
  return undefined
}

const succeeds = (program, args) =>
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

/** With a Chinese font, because Debian's Chromium comes without one and every page would be boxes. */
export const installChromium = () => {
  if (!inPath('apt-get')) return undefined
  const isRoot = process.getuid?.() === 0
  if (!isRoot && !(inPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0))
    return undefined
  const apt = (...args) =>
    isRoot
      ? succeeds('apt-get', args)
      : succeeds('sudo', ['-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args])
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  console.error('openbeian: installing Debian’s chromium for the browser tests …')
  const options = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  return apt(...options) || (apt('update', '-qq') && apt(...options)) ? findChromium() : undefined
}
