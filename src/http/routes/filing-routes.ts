// What is filed: the owner's list, cases that change or cancel it, and passing it to another account. Numbers of
// certificates travel in bodies only.
import Type from 'typebox'
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { Case } from '../schema/case.ts'
import {
  AcceptBody,
  ClaimBody,
  ClaimCodeBody,
  ClaimStepSchema,
  Filing,
  FollowUpBody,
  OfferSchema,
  OwnSubjectBody,
  PassedFilingSchema,
  StartAnswersSchema,
  SubjectNumberBody,
} from '../schema/filing.ts'

export const filingRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/filings',
    { schema: { tags: ['filing'], summary: 'What is filed', response: { 200: Type.Array(Filing) } } },
    async (request) => [...answered(await flows.listFilings(actorOf(request)))],
  )
  api.post(
    '/filings/start-answers',
    {
      config: limited(30),
      schema: {
        tags: ['filing'],
        summary: 'What the start asks of an own subject, to add a service to it',
        description: 'Not masked: the read is recorded.',
        body: OwnSubjectBody,
        response: { 200: StartAnswersSchema },
      },
    },
    async (request) => answered(await flows.readStartAnswers(actorOf(request), request.body)),
  )
  api.post(
    '/follow-ups',
    {
      config: limited(60),
      schema: {
        tags: ['filing'],
        summary: 'Open a case that changes or cancels something filed',
        description: 'With `cancel-service` and `moveTo` the service goes on under another own subject.',
        body: FollowUpBody,
        response: { 201: Case },
      },
    },
    async (request, reply) =>
      reply.code(201).send(answered(await flows.startFollowUp(actorOf(request), request.body))),
  )
}

/** Offers and claims. Codes are guessed at, so these are limited. */
export const handoverRoutes = (api: Api, { flows }: RouteParts): void => {
  const tags = ['filing']
  api.post(
    '/filings/offers',
    {
      config: limited(30),
      schema: {
        tags,
        summary: 'Offer an own subject with all its services to another account',
        body: SubjectNumberBody,
        response: { 201: OfferSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(answered(await flows.offerFiling(actorOf(request), request.body))),
  )
  api.post(
    '/filings/offers/withdraw',
    {
      schema: {
        tags,
        summary: 'Take an offer back',
        body: SubjectNumberBody,
        response: { 200: PassedFilingSchema },
      },
    },
    async (request) => answered(await flows.withdrawOffer(actorOf(request), request.body)),
  )
  api.post(
    '/filings/offers/accept',
    {
      config: limited(10),
      schema: {
        tags,
        summary: 'Accept an offer by its code',
        body: AcceptBody,
        response: { 200: PassedFilingSchema },
      },
    },
    async (request) => answered(await flows.acceptFiling(actorOf(request), request.body)),
  )
  api.post(
    '/filings/claims',
    {
      config: limited(10),
      schema: {
        tags,
        summary: 'Claim a filing: a code goes to the mobile number that was filed',
        body: ClaimBody,
        response: { 200: ClaimStepSchema },
      },
    },
    async (request) => answered(await flows.requestClaim(actorOf(request), request.body)),
  )
  api.post(
    '/filings/claims/confirm',
    {
      config: limited(10),
      schema: {
        tags,
        summary: 'Finish a claim with the code',
        body: ClaimCodeBody,
        response: { 200: PassedFilingSchema },
      },
    },
    async (request) => answered(await flows.confirmClaim(actorOf(request), request.body)),
  )
}
