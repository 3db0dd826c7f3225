// npm test: makes the checkout ready and runs everything; `npm test -- unit http` runs some groups. All groups of tests are one
// run of vitest, so that no core waits while a group ends; types and lint are checked beside it. The last line is the sum.
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative, sep } from 'node:path'
import { findChromium, installChromium } from './find-chromium.mjs'
import { missingStrangers } from './find-strangers.mjs'
import { main, NotReady, nodeProgram, ready, root, run } from './ready.mjs'

const special = ['packs', 'contract', 'http', 'scenario', 'crash', 'history', 'strangers', 'browser']
const none = { passed: 0, failed: 0, skipped: 0, seconds: 0 }
const inPackages = (...parts) => join(root, 'node_modules', ...parts)

const inFolder = async (purpose, work) => {
  const folder = mkdtempSync(join(tmpdir(), `openbeian-${purpose}-`))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Shows what a program said when it ends, in one piece: tests are running beside it. */
const runQuietly = (args) =>
  inFolder('check', async (folder) => {
    const file = join(folder, 'said')
    const said = openSync(file, 'w')
    try {
      return await run(nodeProgram(), args, { stdio: ['ignore', said, said] })
    } finally {
      closeSync(said)
      process.stdout.write(readFileSync(file))
    }
  })

/** A check that either passes or fails as a whole. */
const check =
  (...commands) =>
  async () => {
    const startedAt = performance.now()
    let isRight = true
    for (const args of commands) isRight &&= (await runQuietly(args)) === 0
    const seconds = (performance.now() - startedAt) / 1000
    return { ...none, ...(isRight ? { passed: 1 } : { failed: 1 }), seconds }
  }

const tsc = inPackages('typescript-native', 'bin', 'tsc')
const checks = {
  types: check([tsc, '--noEmit'], [tsc, '--noEmit', '-p', join(root, 'web', 'tsconfig.json')]),
  lint: check(
    [inPackages('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
    [inPackages('knip', 'bin', 'knip.js')],
  ),
}

/** What a group needs that npm does not bring. `instead` stands for the group where it cannot be run at all. */
const needs = {
  browser: () => {
    const path = findChromium() ?? installChromium()
    if (path) {
      process.env.CHROMIUM_PATH = path
      return {}
    }
    const note =
      'no Chromium was found and none could be installed; set CHROMIUM_PATH, or install the package chromium'
    return {
      instead: process.env.CI === 'true' ? { ...none, failed: 1, note } : { ...none, skipped: 1, note },
    }
  },
  /** The tests themselves skip what is missing, or fail where CI is true. */
  strangers: () => {
    const missing = missingStrangers()
    return missing.length > 0 ? { note: `without ${missing.join(' and ')}, see above` } : {}
  },
}

const unitTargets = () =>
  readdirSync(join(root, 'test'), { withFileTypes: true })
    .filter(({ name }) => !special.includes(name))
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.test.ts'))
    .map((entry) => (entry.isDirectory() ? `test/${entry.name}/` : `test/${entry.name}`))

const targetsOf = (group) => (group === 'unit' ? unitTargets() : [`test/${group}/`])

const groupOf = (file) => {
  const folder = relative(join(root, 'test'), file).split(sep)[0]
  return special.includes(folder) ? folder : 'unit'
}

/** A file that could not even be loaded counts as one failed test. */
const countOf = (files) => {
  const results = files.flatMap(({ assertionResults }) => assertionResults)
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const passed = results.filter(({ status }) => status === 'passed').length
  const failed = results.filter(({ status }) => status === 'failed').length + unloaded.length
  const seconds = files.reduce((total, { startTime, endTime }) => total + (endTime - startTime) / 1000, 0)
  return { passed, failed, skipped: results.length - passed - (failed - unloaded.length), seconds }
}

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults
  } catch {
    return []
  }
}

/** Runs groups in one run of vitest; answers what each counted, and a group without a single test as failed. */
const vitest = (groups) =>
  inFolder('test', async (folder) => {
    const report = join(folder, 'report.json')
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const path = [inPackages('.bin'), process.env.PATH].join(delimiter)
    const code = await run(
      nodeProgram(),
      [inPackages('vitest', 'vitest.mjs'), 'run', ...groups.flatMap(targetsOf), ...args],
      { env: { ...process.env, PATH: path } },
    )
    const files = readReport(report)
    const results = groups.map((name) => {
      const count = countOf(files.filter(({ name: file }) => groupOf(file) === name))
      const isEmpty = count.passed + count.failed + count.skipped === 0
      return [name, isEmpty ? { ...none, failed: 1, note: 'no test was run' } : count]
    })
    const isExplained = code === 0 || results.some(([, { failed }]) => failed > 0)
    const ended = { ...none, failed: 1, note: `vitest ended with ${code}, see above` }
    return Object.fromEntries(isExplained ? results : [...results, ['run', ended]])
  })

const runChecks = async (names) => {
  const results = {}
  for (const name of names) results[name] = await checks[name]()
  return results
}

const runTests = async (names) => {
  const found = Object.fromEntries(names.map((name) => [name, needs[name]?.() ?? {}]))
  const groups = names.filter((name) => !found[name].instead)
  const counted = groups.length > 0 ? await vitest(groups) : {}
  const results = names.map((name) => [name, found[name].instead ?? { ...found[name], ...counted[name] }])
  return { ...Object.fromEntries(results), ...(counted.run ? { run: counted.run } : {}) }
}

const all = [...Object.keys(checks), 'unit', ...special]

const chosen = (wanted) => {
  const unknown = wanted.filter((name) => !all.includes(name))
  if (unknown.length > 0)
    throw new NotReady(`there is no group ${unknown.join(', ')}; there are ${all.join(', ')}`)
  return wanted.length > 0 ? wanted : all
}

const lineOf = ([name, { passed, failed, skipped, note, seconds }]) => {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed${skipped > 0 ? ` ${skipped} skipped` : ''}`
  return `  ${name.padEnd(9)} ${counts}  ${seconds.toFixed(1)} s${note ? `  (${note})` : ''}`
}

await main(async () => {
  const names = chosen(process.argv.slice(2))
  await ready()
  const isCheck = (name) => name in checks
  const [checked, tested] = await Promise.all([
    runChecks(names.filter(isCheck)),
    runTests(names.filter((name) => !isCheck(name))),
  ])
  const results = Object.entries({ ...checked, ...tested })
  const sum = (what) => results.reduce((total, [, result]) => total + result[what], 0)
  console.log(`\n${results.map(lineOf).join('\n')}\n`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
})
