// isp_extensions: which additions to the published interface a provider and this bureau both have. Not a method of the
// interface; what is taken and told stays what the provider was entered with.
import type { Provider } from '../bureau.ts'
import { writeReturn } from '../codec/return-documents.ts'
import { element, leaf } from '../codec/xml-tree.ts'
import type { CallArguments } from '../soap/soap-envelope.ts'

/** `wanted` names extensions with semicolons; the answer has those that the provider was offered, in the same order. */
export function agreeExtensions({ extensions }: Provider, values: CallArguments): string {
  const wanted = (values.wanted ?? '').split(';').map((name) => name.trim())
  const agreed = wanted.filter((name) => extensions.some((offered) => offered === name))
  return writeReturn(0, undefined, element('extensions', ...agreed.map((name) => leaf('extension', name))))
}
