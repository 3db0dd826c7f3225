// How the command says what it found: lines for people, JSON for programs. JSON of a content keeps order and repetition: an
// element is {name, text} or {name, children}.
import type { Refusal } from '../core/refusal.ts'
import type { BureauAbout, BureauView, ContentLine } from '../flows/exchange-views.ts'

const needs: Readonly<Record<BureauView['needsPerson'][number], string>> = {
  held: 'it is held: release it when the reason is gone',
  'set-aside': 'cases cannot be put into a file: mend them, then release the bureau',
  'reporting-refused': 'the bureau refuses reports: see the error',
  'fetching-refused': 'the bureau refuses to hand out results: see the error',
  'unreadable-file': 'a fetched file cannot be read: compare key and format',
}

const hoursOf = ({ windows, filesPerHour }: BureauAbout): string => {
  const times = windows.map(({ from, to }) => `${from}-${to}`).join(', ')
  return `${times === '' ? 'always' : times}${filesPerHour === undefined ? '' : `, ${filesPerHour} files an hour`}`
}

const bureauLines = (bureau: BureauView): readonly string[] => {
  const states = bureau.filesByState.map(({ state, count }) => `${state} ${count}`).join(', ')
  const { about } = bureau
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['bureau', about === undefined ? 'not in the configuration any more' : `${about.name}, ${about.version}`],
    ['we are', about === undefined ? undefined : `${about.unitName}, ${about.ispId}`],
    ['hours', about === undefined ? undefined : hoursOf(about)],
    ['sequence', String(bureau.lastSequence)],
    ['waiting', `${bureau.waiting}${bureau.aside === 0 ? '' : `, ${bureau.aside} of them set aside`}`],
    ['waiting since', bureau.waitingSince],
    ['held', bureau.isHeld ? `yes${bureau.holdReason ? `: ${bureau.holdReason}` : ''}` : 'no'],
    ['last contact', bureau.lastContactAt ?? 'never'],
    ['next try at', bureau.nextTryAt],
    ['last error', bureau.lastError],
    ['files', states === '' ? 'none' : states],
    ...bureau.needsPerson.map((need) => ['a person', needs[need]] as const),
  ]
  return [
    bureau.code,
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(14)} ${value}`])),
  ]
}

/** What each refusal of the exchange means, and what to do; the codes are those of docs/operations.md. */
const reasons: Readonly<Record<string, string>> = {
  'not-an-upload': 'it came from the bureau: only uploads can be sent again',
  dropped: 'its bytes are not kept any more',
  held: 'the bureau is held: release it first',
  closed: 'the bureau may not be called now',
  busy: 'a worker is sending at this moment: try again',
  'already-there': 'the bureau has exactly this file',
  'too-early': 'files before it are missing at the bureau: send those first',
  'too-late': 'the bureau is further on: it would take the file for a repeat',
  'sequence-taken': 'the bureau has another file under this number: stop, and compare both sides',
  'bureau-silent': 'the bureau did not answer; the file is kept, and tried again',
  'bureau-refused': 'the bureau refuses it',
  unreadable: 'it is no file of this interface, or its key, IV or format is another',
}

const paramsAsText = (refusal: Refusal): string =>
  Object.entries(refusal.params ?? {})
    .filter(([name]) => name !== 'reason')
    .map(([name, value]) => `, ${name} ${String(value)}`)
    .join('')

/** A refusal for people at a shell. */
export const refusedAsText = (refusal: Refusal): string => {
  const { code } = refusal
  const reason = String(refusal.params?.reason ?? '')
  const words = code === 'not-found' ? 'no such file or bureau' : reasons[reason]
  return words === undefined
    ? `refused: ${code}${paramsAsText(refusal)}; docs/errors.md says what to do`
    : `refused, ${reason || code}: ${words}${paramsAsText(refusal)}`
}

export const statusAsText = (bureaux: readonly BureauView[]): string =>
  bureaux.length === 0 ? 'no bureau was called yet' : bureaux.flatMap(bureauLines).join('\n')

export const contentAsText = (lines: readonly ContentLine[]): string =>
  lines
    .map(({ depth, name, text }) => `${'  '.repeat(depth)}${name}${text === undefined ? '' : `: ${text}`}`)
    .join('\n')

type JsonNode = { readonly name: string; readonly text?: string; readonly children?: JsonNode[] }

export const contentAsJson = (lines: readonly ContentLine[]): string => {
  const roots: JsonNode[] = []
  const open: JsonNode[][] = [roots]
  for (const { depth, name, text } of lines) {
    const children: JsonNode[] = []
    const node = text === undefined ? { name, children } : { name, text }
    open.length = depth + 1
    open[depth]?.push(node)
    open.push(children)
  }
  return JSON.stringify(roots[0] ?? null, null, 2)
}
