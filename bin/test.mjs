// npm test: makes the checkout ready and runs everything, group by group; `npm test -- unit http` runs some groups. The
// last line is the sum over all runners.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findChromium, installChromium } from './find-chromium.mjs'
import { missingStrangers } from './find-strangers.mjs'
import { main, NotReady, nodeProgram, ready, root, run } from './ready.mjs'

const special = ['packs', 'contract', 'http', 'scenario', 'crash', 'history', 'strangers', 'browser']
const hasTests = (folder) =>
  existsSync(folder) &&
  readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.test.ts'))

const unitTargets = () =>
  readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter(({ name }) => !special.includes(name))
    .filter((entry) =>
      entry.isDirectory() ? hasTests(join(root, 'test', entry.name)) : entry.name.endsWith('.test.ts'),
    )
    .map(({ name }) => (name.endsWith('.ts') ? `test/${name}` : `test/${name}/`))

const inPackages = (...parts) => join(root, 'node_modules', ...parts)

/** A check that either passes or fails as a whole. */
const check =
  (...commands) =>
  async () => {
    for (const args of commands)
      if ((await run(nodeProgram(), args)) !== 0) return { passed: 0, failed: 1, skipped: 0 }
    return { passed: 1, failed: 0, skipped: 0 }
  }

const tsc = inPackages('typescript-native', 'bin', 'tsc')
const types = () => {
  const web = join(root, 'web', 'tsconfig.json')
  return check([tsc, '--noEmit'], ...(existsSync(web) ? [[tsc, '--noEmit', '-p', web]] : []))()
}

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A file that could not even be loaded counts as one failed test. */
const countOf = (report, code) => {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unloaded.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

const vitest =
  (targets, env = {}) =>
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openbeian-test-'))
    const file = join(folder, 'report.json')
    try {
      const args = ['run', ...targets, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const path = [inPackages('.bin'), process.env.PATH].join(delimiter)
      const code = await run(nodeProgram(), [inPackages('vitest', 'vitest.mjs'), ...args], {
        env: { ...process.env, PATH: path, ...env },
      })
      return countOf(readReport(file), code)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

const folderGroup = (name) => () =>
  hasTests(join(root, 'test', name))
    ? vitest([`test/${name}/`])()
    : { passed: 0, failed: 0, skipped: 0, note: 'no tests yet' }

/** The tests themselves skip what is missing, or fail where CI is true. */
const strangers = async () => {
  const missing = missingStrangers()
  const result = await vitest(['test/strangers/'])()
  return missing.length > 0 ? { ...result, note: `without ${missing.join(' and ')}, see above` } : result
}

const browser = () => {
  if (!hasTests(join(root, 'test', 'browser')))
    return { passed: 0, failed: 0, skipped: 0, note: 'no tests yet' }
  const path = findChromium() ?? installChromium()
  if (path) return vitest(['test/browser/'], { CHROMIUM_PATH: path })()
  const note =
    'no Chromium was found and none could be installed; set CHROMIUM_PATH, or install the package chromium'
  return process.env.CI === 'true'
    ? { passed: 0, failed: 1, skipped: 0, note }
    : { passed: 0, failed: 0, skipped: 1, note }
}

const groups = {
  types,
  lint: check(
    [inPackages('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
    [inPackages('knip', 'bin', 'knip.js')],
  ),
  unit: () => vitest(unitTargets())(),
  ...Object.fromEntries(special.slice(0, -1).map((name) => [name, folderGroup(name)])),
  strangers,
  browser,
}

const chosen = (wanted) => {
  const unknown = wanted.filter((name) => !(name in groups))
  if (unknown.length > 0)
    throw new NotReady(`there is no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`)
  return wanted.length > 0 ? wanted : Object.keys(groups)
}

const lineOf = ({ name, passed, failed, skipped, note, seconds }) => {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed${skipped > 0 ? ` ${skipped} skipped` : ''}`
  return `  ${name.padEnd(9)} ${counts}  ${seconds.toFixed(1)} s${note ? `  (${note})` : ''}`
}

await main(async () => {
  const names = chosen(process.argv.slice(2))
  await ready()
  const results = []
  for (const name of names) {
    console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`)
    const startedAt = performance.now()
    const result = await groups[name]()
    results.push({ name, ...result, seconds: (performance.now() - startedAt) / 1000 })
  }
  const sum = (what) => results.reduce((total, result) => total + result[what], 0)
  console.log(`\n${results.map(lineOf).join('\n')}\n`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
})
