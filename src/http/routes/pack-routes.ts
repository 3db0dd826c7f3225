// Rule packs for operators: read, draft, try, publish from a day, withdraw what is not in force yet.
import Type from 'typebox'
import { type Api, actorOf, answered, limited, type RouteParts } from '../route-parts.ts'
import { Draft, EditionSchema, Impact, PackLineSchema, PackSchema, Trial } from '../schema/rules.ts'
import { CursorInput, closed, IdInput } from '../schema/value.ts'

const tags = ['operations']
const LARGEST_PACK = 2 * 1024 * 1024
/** JSON escapes may double a text on its way. */
const bodyLimit = 2 * (2 * LARGEST_PACK)

const CodeInput = Type.String({
  pattern: '^(?:national|operator|[0-9]{2}0000)$',
  description: '`national`, six digits of a province, or `operator`',
})
const DayInput = Type.String({
  format: 'date',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Day in mainland China',
})
const PackText = Type.String({ maxLength: LARGEST_PACK, description: 'Text of the pack, JSON' })
const CasesText = Type.String({
  maxLength: LARGEST_PACK,
  description: 'Further cases: a JSON list, or empty',
})
const Params = closed({ code: CodeInput })
const EditionParams = closed({ code: CodeInput, editionId: IdInput })

export const packRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/operations/packs',
    {
      schema: {
        tags,
        summary: 'Rule packs and their editions',
        response: { 200: Type.Array(PackLineSchema) },
      },
    },
    async (request) => [...answered(await flows.packs.listPacks(actorOf(request)))],
  )
  api.get(
    '/operations/packs/:code',
    {
      schema: {
        tags,
        summary: 'One rule pack: text in force, history, draft',
        params: Params,
        response: { 200: PackSchema },
      },
    },
    async (request) => answered(await flows.packs.readPack(actorOf(request), request.params)),
  )
  api.get(
    '/operations/packs/:code/editions/:editionId',
    {
      schema: {
        tags,
        summary: 'Text of one published edition',
        params: EditionParams,
        response: { 200: Type.Object({ edition: EditionSchema, text: Type.String() }) },
      },
    },
    async (request) => {
      const { code, editionId } = request.params
      return answered(await flows.packs.readEdition(actorOf(request), { code, id: editionId }))
    },
  )
}

export const packDraftRoutes = (api: Api, { flows }: RouteParts): void => {
  api.put(
    '/operations/packs/:code/draft',
    {
      bodyLimit,
      schema: {
        tags,
        summary: 'Save a draft',
        description:
          'A draft may be broken. `revision` 0 begins one; an older revision than the stored is refused.',
        params: Params,
        body: closed({ revision: Type.Integer({ minimum: 0 }), body: PackText, cases: CasesText }),
        response: { 200: Draft },
      },
    },
    async (request) =>
      answered(await flows.packs.saveDraft(actorOf(request), { ...request.params, ...request.body })),
  )
  api.delete(
    '/operations/packs/:code/draft',
    { schema: { tags, summary: 'Drop a draft', params: Params, response: { 200: PackSchema } } },
    async (request) => answered(await flows.packs.dropDraft(actorOf(request), request.params)),
  )
  api.post(
    '/operations/packs/:code/trial',
    {
      bodyLimit,
      config: limited(60),
      schema: {
        tags,
        summary: 'Try a pack: problems with line and reason, differences, cases',
        params: Params,
        body: closed({ body: PackText, cases: CasesText, effectiveOn: Type.Optional(DayInput) }),
        response: { 200: Trial },
      },
    },
    async (request) =>
      answered(await flows.packs.tryDraft(actorOf(request), { ...request.params, ...request.body })),
  )
  api.post(
    '/operations/packs/:code/impact',
    {
      bodyLimit,
      config: limited(600),
      schema: {
        tags,
        summary: 'Which open cases a pack would newly block, or no longer block',
        description: 'Judges one batch; ask again with `nextCursor` until there is none.',
        params: Params,
        body: closed({
          body: PackText,
          effectiveOn: Type.Optional(DayInput),
          cursor: Type.Optional(CursorInput),
        }),
        response: { 200: Impact },
      },
    },
    async (request) =>
      answered(await flows.packs.impactOfDraft(actorOf(request), { ...request.params, ...request.body })),
  )
}

export const packPublicationRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    '/operations/packs/:code/editions',
    {
      config: limited(30),
      schema: {
        tags,
        summary: 'Publish the draft from a day',
        description:
          'Refused with `pack-broken` while it has problems, and with `pack-cases-fail` while cases come out differently, unless `despiteCases` says so.',
        params: Params,
        body: closed({
          revision: Type.Integer({ minimum: 1 }),
          effectiveOn: DayInput,
          note: Type.String({ minLength: 1, maxLength: 1000 }),
          despiteCases: Type.Optional(Type.Boolean()),
        }),
        response: { 201: PackSchema },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(
          answered(await flows.packs.publishDraft(actorOf(request), { ...request.params, ...request.body })),
        ),
  )
  api.delete(
    '/operations/packs/:code/editions/:editionId',
    {
      schema: {
        tags,
        summary: 'Withdraw an edition that is not in force yet',
        params: EditionParams,
        response: { 200: PackSchema },
      },
    },
    async (request) => {
      const { code, editionId } = request.params
      return answered(await flows.packs.withdrawEdition(actorOf(request), { code, id: editionId }))
    },
  )
}
