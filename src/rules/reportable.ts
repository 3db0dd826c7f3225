// Whether the regulator's messages can carry a text. They are in GBK, which lacks emoji and many rare characters of names:
// found here, while somebody can still do something about it, and not when the report is built.
import { findUnencodable } from '../core/language-text.ts'
import type { FactsContext } from './fact.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'
import { LONGEST_JUDGED } from './fold.ts'

/** Sets `<name>.isReportable`, and `<name>.unreportable` with the characters at fault, where the ranges are known. */
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
  }
}
