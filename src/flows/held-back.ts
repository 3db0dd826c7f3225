// What keeps a case from being handed in that no rule and no applicant can mend: the bureau cannot take it yet. Found out
// only when the file is made, it would lie there for days with nobody told.
import type { Application } from '../core/application/state.ts'
import { isCancellation } from '../core/determine.ts'
import { principalOf } from '../core/material.ts'
import type { RefusalCode } from '../core/refusal.ts'
import { bureauOf } from './at-bureau.ts'
import type { World } from './world.ts'

/** Types of the papers that this case would report. Empty for a cancellation: it names what is filed. */
const certificateTypesOf = ({ filingType, material }: Application): readonly string[] =>
  isCancellation(filingType)
    ? []
    : [
        material.subject.certificateType,
        material.subject.principal.certificateType,
        ...material.services.map((service) => principalOf(material, service).certificateType),
      ]
        .filter((type) => type !== undefined && type !== '')
        .map(String)

const codesOf = (state: Application, name: 'contents' | 'languages'): readonly string[] =>
  isCancellation(state.filingType) ? [] : state.material.services.flatMap((service) => service[name] ?? [])

const approvalsOf = ({ material }: Application): readonly string[] =>
  material.services
    .filter((service) => service.preApprovalNeeded === 'yes')
    .flatMap((service) => (service.preApprovals ?? []).map(({ kind }) => kind))

/** The refusal with which submission will be answered; undefined where nothing stands in the way. */
export const heldBack = (world: World, state: Application): RefusalCode | undefined => {
  const { regulator } = bureauOf(world, state).bureau
  if (!regulator.takesApps && state.material.services.some((service) => service.kind !== 'website'))
    return 'bureau-takes-no-apps'
  const isKnown =
    certificateTypesOf(state).every((type) => regulator.hasNumber('certificate-types', type)) &&
    approvalsOf(state).every((kind) => regulator.hasNumber('pre-approvals', kind)) &&
    codesOf(state, 'contents').every((code) => regulator.hasNumber('service-contents', code)) &&
    codesOf(state, 'languages').every((code) => regulator.hasNumber('languages', code))
  return isKnown ? undefined : 'bureau-number-unknown'
}
