// Writes the table in docs/code-forecast.md from src/core/code-forecast.ts and the bureau's own words for its codes. A test
// says when it is needed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resultCodes } from '../src/bureau/tables/result-codes.ts'
import { type CodeForecast, codeForecasts, isDecidedHere } from '../src/core/code-forecast.ts'

export const page = join(import.meta.dirname, '../docs/code-forecast.md')
const BEGIN = '<!-- codes -->\n'
const END = '<!-- end of codes -->'

const names = (list: readonly string[] = []): string => list.map((one) => `\`${one}\``).join(' ')

const lineOf = ({ code, by, rules, places, refusals, why }: CodeForecast): string => {
  const means = (resultCodes[Number(code)] ?? '').replaceAll('|', '\\|')
  const what = [names(rules), names(places), names(refusals)].filter((text) => text !== '').join(' ')
  return `| \`${code}\` | ${means} | ${by} | ${what} | ${why} |`
}

const count = (by: string): number => codeForecasts.filter((one) => one.by === by).length

/** The page with its table as the source says. */
export const codeForecastPage = (text: string): string => {
  const [before, rest = ''] = text.split(BEGIN)
  const after = rest.slice(rest.indexOf(END))
  const decided = codeForecasts.filter(({ code }) => isDecidedHere(code)).length
  const table = [
    '| code | the bureau’s words | decided by | rules, places, refusals | how, or why not |',
    '| --- | --- | --- | --- | --- |',
    ...codeForecasts.map(lineOf),
  ]
  const sum = `\nOf ${codeForecasts.length} codes ${decided} are decided here: ${count('rules')} by rules, ${count('query')} by queries, ${count('records')} by records, ${count('product')} by the product, ${count('encoder')} by the encoder. ${count('bureau')} are known to the bureau alone, ${count('success')} are successes.\n\n`
  return `${before}${BEGIN}${table.join('\n')}\n${sum}${after}`
}

if (import.meta.main) writeFileSync(page, codeForecastPage(readFileSync(page, 'utf8')))
