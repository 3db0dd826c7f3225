// Writing an accepted application into the register. Numbers and ids are the bureau's; values are those that were reported.
import type { Application } from '../core/application/state.ts'
import type { BureauMessage } from './regulator-port.ts'
import type { Tx } from './store.ts'
import type { RegisteredService } from './store-register.ts'

type Filed = Extract<BureauMessage, { kind: 'filed' }>

/** Records subject and services of a case that has just been filed. */
export const registerFiling = async (tx: Tx, state: Application, message: Filed): Promise<void> => {
  if (state.status !== 'filed') return
  const services = state.numbers.flatMap(
    ({ serviceId, serviceFilingNumber }): Omit<RegisteredService, 'subjectId'>[] => {
      const service = state.material.services.find((one) => one.id === serviceId)
      const issued = message.services.find((one) => one.serviceFilingNumber === serviceFilingNumber)
      if (service?.domain === undefined || issued === undefined) return []
      return [
        {
          serviceFilingNumber,
          bureauServiceId: issued.bureauServiceId,
          domain: service.domain,
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
      subjectNumber: message.subjectNumber,
      bureauSubjectId: message.bureauSubjectId,
      provinceCode: state.provinceCode,
      filedAt: message.approvedAt,
      subject: state.material.subject,
    },
    services,
  )
}
