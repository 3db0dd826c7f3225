// Writing what the bureau accepted into the register: new filings, changed values, ends. Numbers and ids are the bureau's;
// values are those that were reported.
import type { Application, InStatus } from '../core/application/state.ts'
import { type Service, serviceKeyOf } from '../core/material.ts'
import type { Instant } from '../core/time.ts'
import type { BureauMessage, IssuedService } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { BureauIds, RegisteredService } from './store-register.ts'

type Filed = Extract<BureauMessage, { kind: 'filed' }>

const idsOf = (issued: IssuedService): BureauIds => ({
  domains: issued.domains,
  accesses: issued.bureauAccessIds,
})

const serviceOf = (state: Application, serviceId: string): Service | undefined =>
  state.material.services.find((one) => one.id === serviceId)

const registerNew = async (
  bureau: string,
  tx: Tx,
  state: InStatus<'filed'>,
  message: Filed,
): Promise<void> => {
  const services = state.numbers.flatMap(
    ({ serviceId, serviceFilingNumber }): Omit<RegisteredService, 'subjectId'>[] => {
      const service = serviceOf(state, serviceId)
      const issued = message.services.find((one) => one.serviceFilingNumber === serviceFilingNumber)
      if (service === undefined || issued === undefined) return []
      return [
        {
          serviceFilingNumber,
          bureauServiceId: issued.bureauServiceId,
          bureauIds: idsOf(issued),
          domain: serviceKeyOf(service),
          applicationId: state.id,
          serviceId,
          filedAt: message.approvedAt,
          service,
        },
      ]
    },
  )
  await tx.register.record(
    {
      accountId: state.accountId,
      bureau,
      subjectNumber: message.subjectNumber,
      bureauSubjectId: message.bureauSubjectId,
      provinceCode: state.provinceCode,
      filedAt: message.approvedAt,
      subject: state.material.subject,
    },
    services,
  )
}

const registerChange = async (
  bureau: string,
  tx: Tx,
  state: InStatus<'filed'>,
  message: Filed,
): Promise<void> => {
  const subject = await tx.register.subjectByNumber(bureau, message.subjectNumber)
  // The message always carries the whole subject, so what was accepted of it is what stands.
  if (subject !== undefined)
    await tx.register.changeSubject(subject.id, state.material.subject, message.approvedAt)
  for (const { serviceId, serviceFilingNumber } of state.numbers) {
    const service = serviceOf(state, serviceId)
    const issued = message.services.find((one) => one.serviceFilingNumber === serviceFilingNumber)
    if (service === undefined || issued === undefined) continue
    await tx.register.changeService(
      bureau,
      serviceFilingNumber,
      { bureauIds: idsOf(issued), applicationId: state.id, serviceId, service },
      message.approvedAt,
    )
  }
}

/** Records what a case that has just been accepted files or changes. */
export const registerFiling = async (
  bureau: string,
  tx: Tx,
  state: Application,
  message: Filed,
): Promise<void> => {
  if (state.status !== 'filed') return
  if (state.filed === undefined) await registerNew(bureau, tx, state, message)
  else await registerChange(bureau, tx, state, message)
}

/** Records the end that a cancellation has brought. */
export const registerEnd = async (bureau: string, tx: Tx, state: Application, at: Instant): Promise<void> => {
  if (state.filed === undefined) return
  const { subjectNumber, services } = state.filed
  if (state.filingType === 'cancel-subject') {
    const subject = await tx.register.subjectByNumber(bureau, subjectNumber)
    if (subject !== undefined) await tx.register.endSubject(subject.id, at)
    return
  }
  const how = state.filingType === 'cancel-access' ? 'access-ended' : 'cancelled'
  for (const { serviceFilingNumber } of services)
    await tx.register.endService(bureau, serviceFilingNumber, how, at)
}
