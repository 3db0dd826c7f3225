// The provider's own addresses (IP备案): what is kept, what the bureau has of it, and reporting the difference.
import Type from 'typebox'
import { type Api, actorOf, answered, type RouteParts } from '../route-parts.ts'
import {
  Address,
  AddressBody,
  AddressChangeBody,
  Addresses,
  AddressLoadBody,
  AddressWithHistory,
  PartInput,
} from '../schema/address.ts'
import { EntryReportBody } from '../schema/entry.ts'
import { BureauInput, Count, closed, IdInput } from '../schema/value.ts'

const tags = ['operations']
const params = closed({ id: IdInput })
const AtBureau = closed({ bureau: Type.Optional(BureauInput) })

const readingRoutes = (api: Api, { flows }: RouteParts): void => {
  api.get(
    '/operations/addresses',
    {
      schema: {
        tags,
        summary: 'The provider’s own address ranges, and addresses in use that are not filed',
        querystring: closed({
          after: Type.Optional(IdInput),
          part: Type.Optional(PartInput),
          bureau: Type.Optional(BureauInput),
        }),
        response: { 200: Addresses },
      },
    },
    async (request) => answered(await flows.addresses.listAddresses(actorOf(request), request.query)),
  )
  api.get(
    '/operations/addresses/:id',
    {
      schema: { tags, summary: 'One range with its history', params, response: { 200: AddressWithHistory } },
    },
    async (request) => answered(await flows.addresses.readAddress(actorOf(request), request.params)),
  )
}

export const addressRoutes = (api: Api, parts: RouteParts): void => {
  const { flows } = parts
  readingRoutes(api, parts)
  api.post(
    '/operations/addresses',
    {
      schema: {
        tags,
        summary: 'Add a range as a draft',
        body: AddressBody,
        querystring: AtBureau,
        response: { 200: Address },
      },
    },
    async (request) =>
      answered(await flows.addresses.addAddress(actorOf(request), { ...request.query, ...request.body })),
  )
  api.post(
    '/operations/addresses/load',
    {
      schema: {
        tags,
        summary: 'Add many ranges, all or none',
        body: AddressLoadBody,
        querystring: AtBureau,
        response: { 200: Type.Object({ loaded: Count }) },
      },
    },
    async (request) =>
      answered(await flows.addresses.loadAddresses(actorOf(request), { ...request.query, ...request.body })),
  )
  api.post(
    '/operations/addresses/report',
    {
      schema: {
        tags,
        summary: 'Report these ranges, or every complete draft',
        body: EntryReportBody,
        querystring: AtBureau,
        response: { 200: Type.Object({ reported: Count, left: Count }) },
      },
    },
    async (request) =>
      answered(
        await flows.addresses.reportAddresses(actorOf(request), { ...request.query, ...request.body }),
      ),
  )
  api.put(
    '/operations/addresses/:id',
    {
      schema: {
        tags,
        summary: 'Change a range',
        params,
        body: AddressChangeBody,
        response: { 200: Address },
      },
    },
    async (request) =>
      answered(await flows.addresses.changeAddress(actorOf(request), { ...request.params, ...request.body })),
  )
  api.delete(
    '/operations/addresses/:id',
    { schema: { tags, summary: 'Give a range up', params, response: { 200: Address } } },
    async (request) => answered(await flows.addresses.removeAddress(actorOf(request), request.params)),
  )
}
