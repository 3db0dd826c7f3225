// The bench of the rules: what is promised of one judgement, of ten thousand through the command, of loading the packs, and of
// the browser; beside it the same rules in json-rules-engine, proved to say the same before any clock starts.
import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadPacks } from '../src/adapters/packs/load-packs.ts'
import { evaluate } from '../src/rules/evaluate.ts'
import { type Facts, factsOf } from '../src/rules/facts.ts'
import { type RuleSet, resolveRuleSet } from '../src/rules/resolve.ts'
import { inputOf } from '../test/judging/case-input.ts'
import { allCases, situationOf } from '../test/packs/case-material.ts'
import { browserMs } from './rules-browser.ts'
import { preparePeer, runPeer } from './rules-peer.ts'

const ROOT = join(import.meta.dirname, '..')
const JUDGEMENTS = Number(process.env.BENCH_JUDGEMENTS ?? 10_000)
const TIMES = 400
type Row = { what: string; measured: string; promised: string; kept: string }

const sorted = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b)
const at = (times: readonly number[], share: number): number =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const row = (what: string, value: number, most: number, more = ''): Row => ({
  what,
  measured: `${ms(value)}${more}`,
  promised: `< ${ms(most)}`,
  kept: value < most ? 'yes' : 'NO',
})

/** Each case twice as long as needed to warm up, then measured one by one. */
const timesOf = async (count: number, work: () => unknown): Promise<readonly number[]> => {
  for (let i = 0; i < count / 2; i += 1) await work()
  const times: number[] = []
  for (let i = 0; i < count; i += 1) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  return times
}

const loadBegin = performance.now()
const packs = loadPacks()
const coldLoad = performance.now() - loadBegin
const warmLoad = at(await timesOf(10, () => loadPacks()), 0.5)

const ruleSetOf = (province: string, on: string): RuleSet => {
  const found = resolveRuleSet(packs, province, on)
  if (!found.ok) throw new Error(`${province} on ${on}: ${found.error.code}`)
  return found.value
}

type Situation = { readonly ruleSet: RuleSet; readonly facts: Facts; readonly name: string }
const situations = allCases().map((one): Situation & ReturnType<typeof situationOf> => {
  const { material, context } = situationOf(one)
  return {
    material,
    context,
    ruleSet: ruleSetOf(one.province, context.on),
    facts: factsOf(material, context),
    name: `${one.rule} in ${one.province}`,
  }
})

const ABSENT = new Set(['value-missing', 'value-not-offered', 'document-missing'])
const ours = ({ ruleSet, facts }: Situation): readonly string[] =>
  evaluate(ruleSet, facts)
    .filter(({ severity, code }) => severity !== 'undecided' && !ABSENT.has(code))
    .map(({ code, path }) => `${code} ${path}`)
    .sort()

/** Throws where the peer says anything else than we do: a comparison of unequal things is worth nothing. */
const proveEqual = async (): Promise<number> => {
  let broken = 0
  for (const one of situations) {
    const [mine, theirs] = [ours(one), await runPeer(preparePeer(one.ruleSet, one.facts))]
    if (JSON.stringify(mine) !== JSON.stringify(theirs))
      throw new Error(`not equal: ${one.name}\n  ours:   ${mine.join(', ')}\n  theirs: ${theirs.join(', ')}`)
    broken += mine.length
  }
  return broken
}

const throughCommand = async (folder: string): Promise<{ ms: number; lines: number }> => {
  const inputs = allCases().map((one) => JSON.stringify(inputOf(one)))
  const file = join(folder, 'cases.ndjson')
  const answers = join(folder, 'answers.ndjson')
  await writeFile(file, Array.from({ length: JUDGEMENTS }, (_, i) => inputs[i % inputs.length]).join('\n'))
  const begin = performance.now()
  await new Promise<void>((resolve, reject) => {
    const child = spawn('sh', ['-c', `"$0" src/main.ts judge "$1" > "$2"`, process.execPath, file, answers], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      (code ?? 9) <= 2 ? resolve() : reject(new Error(`judge ended with ${code}`)),
    )
  })
  const spent = performance.now() - begin
  let lines = 0
  for await (const _ of createInterface({ input: createReadStream(answers) })) lines += 1
  if (lines !== JUDGEMENTS) throw new Error(`${lines} answers to ${JUDGEMENTS} cases`)
  return { ms: spent, lines }
}

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-bench-rules-'))
  try {
    console.log(`proving equal verdicts on ${situations.length} cases …`)
    const broken = await proveEqual()
    console.log(`equal: ${broken} broken rules found by both`)
    const clean = situationOf({ province: '330000', subject: 'enterprise', set: {} })
    const ruleSet = ruleSetOf('330000', clean.context.on)
    const whole = await timesOf(TIMES, () => evaluate(ruleSet, factsOf(clean.material, clean.context)))
    const facts = factsOf(clean.material, clean.context)
    const rulesOnly = await timesOf(TIMES, () => evaluate(ruleSet, facts))
    const runs = preparePeer(ruleSet, facts)
    const peer = await timesOf(TIMES / 4, () => runPeer(runs))
    const browser = await browserMs({ ruleSet, material: clean.material, context: clean.context }, TIMES)
    const command = await throughCommand(folder)
    const [mine, theirs] = [at(rulesOnly, 0.5), at(peer, 0.5)]
    console.table([
      row('packs load, first time', coldLoad, 200, ` (again ${ms(warmLoad)})`),
      row('one application, server, median', at(whole, 0.5), 2, ` (p95 ${ms(at(whole, 0.95))})`),
      ...(browser === undefined
        ? [
            {
              what: 'one application, browser',
              measured: 'skipped: no Chromium',
              promised: '< 16 ms',
              kept: '–',
            },
          ]
        : [row('one application, browser, median', at(browser, 0.5), 16, ` (p95 ${ms(at(browser, 0.95))})`)]),
      row(
        `${JUDGEMENTS} through the command`,
        command.ms,
        30_000 * (JUDGEMENTS / 10_000),
        ` (${ms(command.ms / command.lines)} each)`,
      ),
      {
        what: `our engine, ${ruleSet.rules.length} rules, median`,
        measured: ms(mine),
        promised: '–',
        kept: '–',
      },
      {
        what: 'json-rules-engine, the same rules, median',
        measured: ms(theirs),
        promised: '–',
        kept: `${(theirs / mine).toFixed(1)} × ours`,
      },
    ] satisfies Row[])
    console.log(
      JSON.stringify({
        node: process.version,
        cpus: cpus().length,
        load: loadavg().map((one) => Math.round(one * 10) / 10),
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
