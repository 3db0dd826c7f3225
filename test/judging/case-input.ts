// Turns a case of the packs into what somebody outside would send: the material without what only the system knows, and
// what is known beside it.
import type { Material } from '../../src/core/material.ts'
import type { JudgeInput } from '../../src/flows/judging/judge-input.ts'
import { type RuleCase, situationOf } from '../packs/case-material.ts'

/** Facts as sent from outside, for a clean application of the province with some values set. */
export const inputOf = (
  one: Pick<RuleCase, 'province' | 'subject' | 'set'> & {
    readonly on?: string
    readonly filingType?: JudgeInput['filingType']
  },
): Record<string, unknown> => {
  const { material, context } = situationOf(one as Parameters<typeof situationOf>[0])
  const {
    on,
    filingType,
    formDigest,
    filedMaterial,
    suffixes,
    encodable,
    phoneRanges,
    regionNames,
    ...beside
  } = context
  const { signedForm } = material
  const isCurrent = formDigest === undefined ? {} : { isCurrent: signedForm?.contentDigest === formDigest }
  return JSON.parse(
    JSON.stringify({
      ...sent(material),
      on,
      filingType,
      ...(signedForm === undefined ? {} : { signedForm: { how: signedForm.how, ...isCurrent } }),
      ...beside,
      ...(filedMaterial === undefined ? {} : { filedMaterial: sent(filedMaterial) }),
    }),
  )
}

/** Without what only the system knows. */
const sent = ({ signedForm: _form, documents, ...material }: Material): object => ({
  ...material,
  documents: Object.fromEntries(
    Object.entries(documents).map(([slot, { id: _id, slot: _slot, addedAt: _at, by: _by, ...claim }]) => [
      slot,
      claim,
    ]),
  ),
})
