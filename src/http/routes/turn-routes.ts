// The turns of a case that carry nothing but the revision: submit, hand in portraits, confirm the SMS, withdraw,
// abandon. One table, because the five differ in the flow's name only.
import type { Flows } from '../../flows/catalogue.ts'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import { Case } from '../schema/case.ts'
import { ApplicationParams, OnCaseBody } from '../schema/value.ts'

const turns = [
  ['submit', 'submitApplication', 'Submit for first review'],
  ['submit-portraits', 'submitPortraits', 'Hand in the portraits for person verification'],
  ['confirm-sms', 'confirmSms', "Say that the bureau's SMS was verified"],
  ['withdraw', 'withdrawApplication', 'Take the case back after submitting; ends it'],
  ['abandon', 'abandonApplication', 'Drop the case; ends it'],
] as const satisfies readonly (readonly [string, keyof Flows, string])[]

export const turnRoutes = (api: Api, { flows }: RouteParts): void => {
  for (const [path, flow, summary] of turns) {
    api.post(
      `/applications/:applicationId/${path}`,
      {
        schema: {
          tags: ['case'],
          summary,
          params: ApplicationParams,
          body: OnCaseBody,
          response: { 200: Case },
        },
      },
      async (request) =>
        answered(await flows[flow](actorOf(request), { ...request.params, ...request.body })),
    )
  }
}
