// A rule as a sentence for people: the words of its finding, with the figures that are the same for everyone. What depends
// on the single case (an age, a day, the word found) is left out where it stands in brackets, and named otherwise.
import { useTranslation } from 'react-i18next'
import { useFieldWords } from './field-words.ts'

export type Figures = Readonly<Record<string, string | number>>

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g
/** A bracket, full-width or not, that holds a placeholder; it may stand after a space. */
const BRACKET = /\s?[（(][^（）()]*\{\{[^（）()]*[）)]/g
/** A placeholder in quotation marks: what is named and not quoted needs none. A word is quoted, whichever it is: “…”. */
const QUOTED = /[“«「"]\{\{\s*(?!word)(\w+)\s*\}\}[”»」"]/g

/** Fills in known figures; brackets about the single case go, other unknown figures are named by `nameOf`. */
export const sentenceOf = (text: string, figures: Figures, nameOf: (figure: string) => string): string => {
  const isKnown = (name: string | undefined): boolean => name !== undefined && Object.hasOwn(figures, name)
  const sentence = text
    .replace(BRACKET, (bracket) =>
      [...bracket.matchAll(PLACEHOLDER)].every((match) => isKnown(match[1])) ? bracket : '',
    )
    .replace(QUOTED, (whole, name: string) => (isKnown(name) ? whole : nameOf(name)))
    .replace(PLACEHOLDER, (_whole, name: string) => (isKnown(name) ? String(figures[name]) : nameOf(name)))
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

export const useRuleWords = () => {
  const { t, i18n } = useTranslation(['rules', 'findings', 'fields'])
  const fields = useFieldWords()
  const raw = (code: string): string =>
    String(t(`findings:${code}`, { skipInterpolation: true, defaultValue: code }))
  const nameOf = (figure: string): string => String(t(`rules:figure.${figure}`, { defaultValue: '…' }))
  return {
    /** `says`: own words of the rule, which stand over those of its code. */
    sentence: (code: string, figures: Figures, says?: Readonly<Record<string, string>>): string =>
      sentenceOf(says?.[i18n.language] ?? raw(code), figures, nameOf),
    advice: (key: string | undefined): string =>
      key === undefined || !i18n.exists(`findings:advice.${key}`)
        ? ''
        : sentenceOf(raw(`advice.${key}`), {}, nameOf),
    /** Name of the field or document beside which a rule speaks; empty where there is none. */
    place: (scope: string): string => {
      const path = scope.replace(/^principals\.\*\./, 'subject.principal.')
      const label = fields.label(path)
      return label === path ? '' : label
    },
    className: (name: string): string => String(t(`rules:class.${name}`, { defaultValue: name })),
  }
}
