// Finds PHP and Perl with their SOAP libraries, which call the bureau in test/strangers; installs what is missing if it can.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installDebian } from './install-debian.mjs'
import { root } from './ready.mjs'

const languages = () =>
  Object.entries(JSON.parse(readFileSync(join(root, 'test', 'strangers', 'languages.json'), 'utf8')))

const missing = () =>
  languages().filter(([, { program, probe }]) => spawnSync(program, probe, { stdio: 'ignore' }).status !== 0)

/** Names of the languages that are not there, even after trying to install them. */
export const missingStrangers = () => {
  const packages = missing().flatMap(([, language]) => language.packages)
  if (packages.length > 0) installDebian(packages, 'the tests with strangers')
  return missing().map(([name]) => name)
}
