// Who holds a domain, compared with who files. A holder that is written in another script than the subject, or hidden by
// the registry, is unknown: a name in pinyin is not another person.
import { toHalfWidth, withoutSpaces } from './language-text.ts'
import type { Subject } from './material.ts'

/** What somebody says of the holder. Nothing here is shown to applicants: it may be a stranger's domain. */
export type Holder = {
  readonly name?: string
  /** Certificate type, and the keyed hash of type and number, where the registrar gave them. */
  readonly certificateType?: string
  readonly certificateKey?: string
}

export type HolderMatch = 'subject' | 'legal-representative' | 'principal' | 'other' | 'unknown'

/** Registries' words for "we do not tell". */
const HIDDEN =
  /redact|withheld|not disclosed|privacy|private|proxy|protected|隐私|保护|非公开|statutory mask|data masked/i

/** One form of a name: width, brackets, spaces and case do not count. */
export function foldHolderName(name: string): string {
  return withoutSpaces(toHalfWidth(name))
    .replace(/[（〔【]/g, '(')
    .replace(/[）〕】]/g, ')')
    .toLowerCase()
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Whether a name tells anything: hidden and empty ones do not. */
export const isTellingName = (name: string | undefined): name is string =>
  name !== undefined && foldHolderName(name) !== '' && !HIDDEN.test(name)

const same = (a: string | undefined, b: string): boolean =>
  a !== undefined && foldHolderName(a) === foldHolderName(b)

/** By name alone: for individuals the name, for units the whole name, or a person of the unit. */
const byName = (name: string, subject: Subject): HolderMatch => {
  if (same(subject.name, name)) return 'subject'
  if (subject.kind === 'individual') return 'other'
  if (same(subject.legalRepresentative, name)) return 'legal-representative'
  return same(subject.principal.name, name) ? 'principal' : 'other'
}

/**
 * Whether the holder is the subject. `certificateKey` is that of the subject's certificate; where both sides have one it
 * counts beside the name, since two people may share a name. A unit that registered under its old licence is still
 * itself, so for units numbers are compared only within one certificate type.
 */
export function matchHolder(
  holder: Holder,
  subject: Subject,
  certificateKey: string | undefined,
): HolderMatch {
  const isKeyed = holder.certificateKey !== undefined && certificateKey !== undefined
  const isSameCertificate = isKeyed && holder.certificateKey === certificateKey
  const { name } = holder
  if (!isTellingName(name)) return isSameCertificate ? 'subject' : 'unknown'
  if (subject.name === undefined || subject.name.trim() === '') return 'unknown'
  if (isHan(name) !== isHan(subject.name)) return isSameCertificate ? 'subject' : 'unknown'
  const match = byName(name, subject)
  const mustEqual = subject.kind === 'individual' || holder.certificateType === subject.certificateType
  return match === 'subject' && isKeyed && mustEqual && !isSameCertificate ? 'other' : match
}
