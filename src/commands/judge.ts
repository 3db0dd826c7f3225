// Judges facts from files: one case, an array, or one case a line, without database, network or account. Answers go out as
// JSON; lines are read and answered one by one, so that any number of them needs no more memory than one.
import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { loadReference } from '../adapters/data/reference.ts'
import { loadPacks } from '../adapters/packs/load-packs.ts'
import { ruleBook } from '../adapters/packs/rule-book.ts'
import { isCalendarDate } from '../core/time.ts'
import { judgeFacts } from '../flows/judging/judge-facts.ts'
import type { JudgeInput } from '../flows/judging/judge-input.ts'
import type { Locale } from '../flows/ports.ts'
import { type JudgedCase, judgeOneCase } from '../http/judging/judge-case.ts'
import { locales } from '../http/language.ts'
import { problemOfEdge } from '../http/problem.ts'
import { UsageError } from './usage-error.ts'

const USAGE = `usage: openbeian judge <facts.json | -> [--on YYYY-MM-DD] [--province 330000] [--language zh-CN|en|es] [--lines]

Reads one case (JSON), an array of cases, or one case a line (NDJSON); - is standard input. Prints one answer for one case,
else one answer a line. See docs/judge.md.
Exit code: 0 nothing blocks; 1 something blocks; 2 a case or the call cannot be read or is not covered by the rules.`

type Settings = {
  readonly file: string
  readonly locale: Locale
  readonly areLines: boolean
  readonly overlay: (input: JudgeInput) => JudgeInput
}

const readSettings = (argv: readonly string[]): Settings | undefined => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      on: { type: 'string' },
      province: { type: 'string' },
      language: { type: 'string', default: 'zh-CN' },
      lines: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return undefined
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new UsageError(`one file, or - for standard input\n\n${USAGE}`)
  const { on, province } = values
  if (on !== undefined && !isCalendarDate(on)) throw new UsageError('--on must be a day, such as 2026-11-22')
  if (province !== undefined && !/^\d{6}$/.test(province))
    throw new UsageError('--province must be six digits, such as 330000')
  const locale = locales.find((one) => one === values.language)
  if (!locale) throw new UsageError(`--language must be one of ${locales.join(', ')}`)
  const overlay = (input: JudgeInput): JudgeInput => ({
    ...input,
    ...(on === undefined ? {} : { on }),
    ...(province === undefined ? {} : { subject: { ...input.subject, provinceCode: province } }),
  })
  return { file, locale, areLines: values.lines || /\.(?:ndjson|jsonl)$/i.test(file), overlay }
}

const EXIT = { clear: 0, blocked: 1, unread: 2 } as const

const exitOf = (judged: JudgedCase): number =>
  judged.ok ? (judged.answer.verdict === 'clear' ? EXIT.clear : EXIT.blocked) : EXIT.unread

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Waits where the reader of our output is slower than we are. */
const print = async (text: string): Promise<void> => {
  if (!process.stdout.write(`${text}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
}

const makeJudge = ({ locale, overlay }: Settings) => {
  const { calendar, regions, suffixes, encodable } = loadReference()
  const reference = { calendar, regions, suffixes, encodable, allowedAddressUses: [] }
  const judge = judgeFacts({ rules: ruleBook(loadPacks()), clock: systemClock, reference })
  const audience = { locale, reference: '-' }
  const ofValue = (value: unknown): JudgedCase => judgeOneCase(judge, value, audience, overlay)
  const ofText = (text: string): JudgedCase => {
    try {
      return ofValue(JSON.parse(text))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return { ok: false, problem: problemOfEdge('malformed-body', audience) }
    }
  }
  return { ofValue, ofText }
}

const answerOf = (judged: JudgedCase): object => (judged.ok ? judged.answer : { problem: judged.problem })

/** `openbeian judge`: the exit code is the worst of all cases. */
export const judgeCommand = async (argv: readonly string[]): Promise<number> => {
  const settings = readSettings(argv)
  if (!settings) {
    console.log(USAGE)
    return 0
  }
  if (settings.file !== '-')
    await access(settings.file, constants.R_OK).catch(() => {
      throw new UsageError(`cannot read ${settings.file}`)
    })
  const judge = makeJudge(settings)
  const input = settings.file === '-' ? process.stdin : createReadStream(settings.file)
  let worst = 0
  const answerLine = async (judged: JudgedCase, place: object = {}): Promise<void> => {
    worst = Math.max(worst, exitOf(judged))
    await print(JSON.stringify({ ...place, ...answerOf(judged) }))
  }
  const whole: string[] = []
  let number = 0
  let areLines: boolean | undefined = settings.areLines ? true : undefined
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '' && whole.length === 0) continue
    // A first line that is JSON by itself says that there is one case in each; an array stands for its cases.
    areLines ??= !line.trimStart().startsWith('[') && isJson(line)
    if (areLines) await answerLine(judge.ofText(line), { line: number })
    else whole.push(line)
  }
  if (whole.length > 0) await answerWhole(whole.join('\n'))
  else if (number === 0) throw new UsageError('there is nothing to judge: the input is empty')
  return worst

  async function answerWhole(text: string): Promise<void> {
    const cases: unknown = isJson(text) ? JSON.parse(text) : undefined
    if (!Array.isArray(cases)) {
      const judged = judge.ofText(text)
      worst = exitOf(judged)
      return print(JSON.stringify(answerOf(judged), null, 2))
    }
    for (const [index, one] of cases.entries()) await answerLine(judge.ofValue(one), { index })
  }
}
