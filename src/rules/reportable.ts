// Whether the regulator's messages can carry a text. They are in GBK, which lacks emoji and many rare characters of names:
// found here, while somebody can still do something about it, and not when the report is built.
import { encodableForm } from '../core/character-variants.ts'
import { findUnencodable } from '../core/language-text.ts'
import type { FactsContext } from './fact.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'
import { LONGEST_JUDGED } from './fold.ts'

/**
 * Sets `<name>.isReportable`, `<name>.unreportable` with the characters at fault, and `<name>.reportableAs` with the text in other
 * characters, where the ranges are known and every character has another form.
 */
export const addReportable = (
  facts: FactBuilder,
  context: FactsContext,
  values: Readonly<Record<string, string | undefined>>,
): void => {
  for (const [name, value] of Object.entries(values)) {
    if (!context.encodable || isMissing(value)) continue
    const found = findUnencodable(context.encodable, value.slice(0, LONGEST_JUDGED), 5)
    facts
      .set(`${name}.isReportable`, found.length === 0)
      .set(`${name}.unreportable`, found.map(({ character }) => character).join(' '))
      .set(
        `${name}.reportableAs`,
        found.length === 0 || value.length > LONGEST_JUDGED
          ? undefined
          : encodableForm(context.encodable, value),
      )
  }
}
