// Filing numbers: `京ICP备2026012345号` of a subject, `-1`, `-2A` … behind it of each service. Numbers with eight and with
// ten digits are different numbers, never two spellings of one; a province may have had another character before.
import { toHalfWidth, withoutSpaces, withPlainDashes } from './language-text.ts'
import type { ServiceKind } from './material.ts'
import { err, ok, type Result } from './result.ts'

/** `filing` ICP备 (non-commercial), `licence` ICP证, `value-added` a telecommunications licence such as B2-20090059. */
export type NumberForm = 'filing' | 'licence' | 'value-added'

export type SubjectNumber = {
  readonly provinceCode: string
  /** As written; 川 and 蜀 are both Sichuan. */
  readonly prefix: string
  readonly form: NumberForm
  /** Digits of a filing or licence; `B2-20090059` of a value-added licence. */
  readonly serial: string
}

export type ServiceFilingNumber = SubjectNumber & {
  readonly sequence: number
  readonly kind: ServiceKind
}

export type FilingNumberError = {
  readonly code: 'filing-number-form' | 'filing-number-prefix'
  readonly text: string
}

/** The character that each province writes today, by GB/T 2260 code. */
export const provincePrefixes: Readonly<Record<string, string>> = {
  ...{ '110000': '京', '120000': '津', '130000': '冀', '140000': '晋', '150000': '蒙', '210000': '辽' },
  ...{ '220000': '吉', '230000': '黑', '310000': '沪', '320000': '苏', '330000': '浙', '340000': '皖' },
  ...{ '350000': '闽', '360000': '赣', '370000': '鲁', '410000': '豫', '420000': '鄂', '430000': '湘' },
  ...{ '440000': '粤', '450000': '桂', '460000': '琼', '500000': '渝', '510000': '蜀', '520000': '黔' },
  ...{ '530000': '滇', '540000': '藏', '610000': '陕', '620000': '陇', '630000': '青', '640000': '宁' },
  '650000': '新',
}

/** Other characters that stand on numbers in use. */
const FORMER_PREFIXES: Readonly<Record<string, string>> = {
  川: '510000',
  贵: '520000',
  云: '530000',
  秦: '610000',
  甘: '620000',
}

const PROVINCE_OF_PREFIX: ReadonlyMap<string, string> = new Map([
  ...Object.entries(provincePrefixes).map(([code, prefix]) => [prefix, code] as const),
  ...Object.entries(FORMER_PREFIXES),
])

const KIND_OF_SUFFIX: Readonly<Record<string, ServiceKind>> = {
  '': 'website',
  A: 'app',
  X: 'mini-program',
  K: 'quick-app',
}
const SUFFIX_OF_KIND: Readonly<Record<ServiceKind, string>> = {
  website: '',
  app: 'A',
  'mini-program': 'X',
  'quick-app': 'K',
}

const FORM =
  /^(\p{Script=Han})(?:ICP备(\d{8}|\d{10})号|ICP证(\d{4,10})号|([AB]\d-\d{8}))(?:-([1-9]\d{0,5})([AXK]?))?$/u
const LONGEST = 40

/** Half-width, upper case, no spaces: the form in which numbers are stored and compared. */
export function normaliseFilingNumber(raw: string): string {
  return withPlainDashes(withoutSpaces(toHalfWidth(raw.slice(0, 512)))).toUpperCase()
}

/** Reads a number of either kind as typed; a service number has `sequence` and `kind`. Never throws. */
export function parseFilingNumber(
  raw: string,
): Result<SubjectNumber | ServiceFilingNumber, FilingNumberError> {
  const text = normaliseFilingNumber(raw)
  const match = raw.length <= 512 && text.length <= LONGEST ? FORM.exec(text) : null
  if (!match) return err({ code: 'filing-number-form', text: text.slice(0, LONGEST) })
  const [, prefix = '', filing, licence, valueAdded, sequence, letter = ''] = match
  const provinceCode = PROVINCE_OF_PREFIX.get(prefix)
  if (!provinceCode) return err({ code: 'filing-number-prefix', text })
  const form: NumberForm = filing ? 'filing' : licence ? 'licence' : 'value-added'
  const subject = { provinceCode, prefix, form, serial: filing ?? licence ?? valueAdded ?? '' }
  if (sequence === undefined) return ok(subject)
  return ok({ ...subject, sequence: Number(sequence), kind: KIND_OF_SUFFIX[letter] ?? 'website' })
}

/** Reads a subject number; a service number is an error here. */
export function parseSubjectNumber(raw: string): Result<SubjectNumber, FilingNumberError> {
  const parsed = parseFilingNumber(raw)
  if (!parsed.ok || !isServiceFilingNumber(parsed.value)) return parsed
  return err({ code: 'filing-number-form', text: normaliseFilingNumber(raw).slice(0, LONGEST) })
}

/** Reads a service number; a subject number is an error here. */
export function parseServiceFilingNumber(raw: string): Result<ServiceFilingNumber, FilingNumberError> {
  const parsed = parseFilingNumber(raw)
  if (!parsed.ok) return parsed
  if (isServiceFilingNumber(parsed.value)) return ok(parsed.value)
  return err({ code: 'filing-number-form', text: normaliseFilingNumber(raw).slice(0, LONGEST) })
}

export function isServiceFilingNumber(
  number: SubjectNumber | ServiceFilingNumber,
): number is ServiceFilingNumber {
  return 'sequence' in number
}

export function formatFilingNumber(number: SubjectNumber | ServiceFilingNumber): string {
  const suffix = isServiceFilingNumber(number) ? `-${number.sequence}${SUFFIX_OF_KIND[number.kind]}` : ''
  return `${formatSubject(number)}${suffix}`
}

/** The subject to which a service number belongs. */
export function subjectNumberOf(number: SubjectNumber | ServiceFilingNumber): SubjectNumber {
  const { provinceCode, prefix, form, serial } = number
  return { provinceCode, prefix, form, serial }
}

/** Whether two numbers belong to one subject; another character for the same province makes no difference. */
export function isSameSubject(a: SubjectNumber, b: SubjectNumber): boolean {
  return a.provinceCode === b.provinceCode && a.form === b.form && a.serial === b.serial
}

/** By province, form and serial, a subject before its services, these by sequence: for sorting. */
export function compareFilingNumbers(
  a: SubjectNumber | ServiceFilingNumber,
  b: SubjectNumber | ServiceFilingNumber,
): number {
  const key = (number: SubjectNumber) => `${number.provinceCode} ${number.form} ${number.serial}`
  if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1
  return (isServiceFilingNumber(a) ? a.sequence : 0) - (isServiceFilingNumber(b) ? b.sequence : 0)
}

/**
 * The next number in a subject's running sequence, which all kinds of service share. Pass every number ever issued to
 * the subject, cancelled ones too: a sequence is not used twice.
 */
export function nextServiceFilingNumber(
  subject: SubjectNumber,
  issued: readonly ServiceFilingNumber[],
  kind: ServiceKind,
): ServiceFilingNumber {
  const own = issued.filter((number) => isSameSubject(number, subject))
  const sequence = own.reduce((highest, number) => Math.max(highest, number.sequence), 0) + 1
  return { ...subjectNumberOf(subject), sequence, kind }
}

/** A subject number of the form in use since 2020: prefix, year, six digits. Throws outside 1–999999 (a bug). */
export function makeSubjectNumber(provinceCode: string, year: number, serial: number): SubjectNumber {
  const prefix = provincePrefixes[provinceCode]
  if (!prefix || !Number.isInteger(serial) || serial < 1 || serial > 999_999 || !/^\d{4}$/.test(String(year)))
    throw new RangeError(`no filing number for ${provinceCode}, ${year}, ${serial}`)
  return { provinceCode, prefix, form: 'filing', serial: `${year}${String(serial).padStart(6, '0')}` }
}

function formatSubject({ prefix, form, serial }: SubjectNumber): string {
  if (form === 'value-added') return `${prefix}${serial}`
  return `${prefix}ICP${form === 'filing' ? '备' : '证'}${serial}号`
}
