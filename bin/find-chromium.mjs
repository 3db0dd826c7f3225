// Finds a Chromium for the browser tests; where there is none, installs Debian's if that can be done without asking.
import { existsSync } from 'node:fs'
import { inPath, installDebian } from './install-debian.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

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

/** With a Chinese font, because Debian's Chromium comes without one and every page would be boxes. */
export const installChromium = () =>
  installDebian(['chromium', 'fonts-noto-cjk'], 'the browser tests') ? findChromium() : undefined
