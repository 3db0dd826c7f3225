// The call that looks the domains of a case up again. It may take some seconds: registries are asked meanwhile.
import { client, told } from './client.ts'
import type { components } from './generated.ts'
import type { CaseView } from './shapes.ts'

export type DomainView = components['schemas']['Domain']

export const lookUpDomains = (applicationId: string): Promise<CaseView> =>
  told(
    client.POST('/api/v1/applications/{applicationId}/domains/look-up', {
      params: { path: { applicationId } },
    }),
  )
