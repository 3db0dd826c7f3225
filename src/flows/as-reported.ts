// A case as the message has it. A change of the subject alone is reported with its services as they are filed, since the message
// has no other form; and what the schema demands of a service (the image of a pre-approval) goes along once more.
import type { Application } from '../core/application/state.ts'
import type { Document } from '../core/material.ts'
import { matchesPattern } from '../core/path.ts'
import { papersOfService } from './follow-up-material.ts'
import type { Tx } from './store.ts'
import type { RegisteredService } from './store-register.ts'

/** Images of a filed service that a message with it cannot be without, under its id in this case. */
const papersAgain = async (
  tx: Tx,
  { applicationId, serviceId, service }: RegisteredService,
  now: string,
): Promise<readonly Document[]> => {
  // A filing that came with a synchronisation has no case of ours, and no papers.
  if (applicationId === '' || service.preApprovalNeeded !== 'yes') return []
  return papersOfService(await tx.applications.load(applicationId), serviceId, now)
    .filter(({ slot }) => matchesPattern('services.*.documents.pre-approval', slot))
    .map(({ document, slot }) => ({ ...document, slot }))
}

/** The case with everything that its report says. */
export const asReported = async (bureau: string, tx: Tx, state: Application): Promise<Application> => {
  if (state.filingType !== 'change-subject' || state.filed === undefined) return state
  const subject = await tx.register.subjectByNumber(bureau, state.filed.subjectNumber)
  const registered = subject === undefined ? [] : await tx.register.servicesOf(subject.id)
  const services = state.filed.services.flatMap(({ serviceId, serviceFilingNumber }) => {
    const found = registered.find((one) => one.serviceFilingNumber === serviceFilingNumber)
    return found === undefined || serviceId === undefined ? [] : [{ found, serviceId }]
  })
  const papers: Document[] = []
  for (const { found, serviceId } of services) papers.push(...(await papersAgain(tx, found, serviceId)))
  const documents = Object.fromEntries(papers.map((document) => [document.slot, document]))
  return {
    ...state,
    material: {
      ...state.material,
      services: services.map(({ found, serviceId }) => ({ ...found.service, id: serviceId })),
      documents: { ...state.material.documents, ...documents },
    },
  }
}
