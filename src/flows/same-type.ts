// Whether a case would still be of the same type if a service were added or a frozen value changed: the type was decided by
// exactly these answers, so they are asked again.
import type { FieldChange } from '../core/application/event.ts'
import type { Application } from '../core/application/state.ts'
import { fieldAt } from '../core/field.ts'
import type { Service } from '../core/material.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { ok, type Result } from '../core/result.ts'
import { bureauOf } from './at-bureau.ts'
import { cleanStart, findOut } from './determine-filing.ts'
import type { World } from './world.ts'

/** The name of an app takes the place of a website's domain. */
const isNameOfApp = (state: Application, path: string): boolean =>
  state.material.services.some(({ id, kind }) => kind !== 'website' && path === `services.${id}.name`)

/** Whether changes touch what the type of filing depends on. */
export const touchesStart = (state: Application, changes: readonly FieldChange[]): boolean =>
  changes.some(({ path }) => fieldAt(path)?.frozen === true || isNameOfApp(state, path))

const startOf = (state: Application, service: Service, changes: readonly FieldChange[]) => {
  const { subject } = state.material
  const at = (path: string, now: string | undefined): string => {
    const change = changes.find((one) => one.path === path)
    return typeof change?.value === 'string' ? change.value : (now ?? '')
  }
  const host = at(`services.${service.id}.host`, service.host)
  return {
    subjectKind: at('subject.kind', subject.kind),
    certificateType: at('subject.certificateType', subject.certificateType),
    certificateNumber: at('subject.certificateNumber', subject.certificateNumber),
    provinceCode: at('subject.provinceCode', subject.provinceCode),
    cityCode: at('subject.cityCode', subject.cityCode),
    districtCode: at('subject.districtCode', subject.districtCode),
    domain: at(`services.${service.id}.domain`, service.domain),
    serviceKind: service.kind,
    serviceName: at(`services.${service.id}.name`, service.name),
    ...(host === '' ? {} : { host }),
  }
}

/** Asks own register and bureau again, for the services named or for all. */
export const stillSameType = async (
  world: World,
  state: Application,
  changes: readonly FieldChange[],
  services: readonly Service[] = state.material.services,
): Promise<Result<true, Refusal>> => {
  for (const service of services) {
    const cleaned = cleanStart(world, startOf(state, service, changes), `services.${service.id}`)
    if (!cleaned.ok) return cleaned
    const { determination } = await findOut(bureauOf(world, state), cleaned.value)
    if (determination.kind === 'conflict')
      return refuse('determination-conflict', { params: { reason: determination.reason } })
    if (determination.kind === 'already-filed' || determination.filingType !== state.filingType)
      return refuse('determination-conflict', { params: { reason: 'type-would-change' } })
  }
  return ok(true)
}
