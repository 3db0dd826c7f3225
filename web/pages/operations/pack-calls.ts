// Calls about rule packs. A trial does not save, and saving does not try: an unfinished draft may rest.
import { client, told } from '../../api/client.ts'
import type { components } from '../../api/generated.ts'

type Schemas = components['schemas']
export type PackLine = Schemas['PackLine']
export type PackView = Schemas['Pack']
export type Edition = Schemas['PackEdition']
export type Trial = Schemas['PackTrial']
export type Impact = Schemas['PackImpact']
export type Change = Schemas['PackChange']

export const packsKey = ['operations', 'packs'] as const
export const packKey = (code: string) => [...packsKey, code] as const

const onPack = (code: string) => ({ path: { code } })
const BASE = '/api/v1/operations/packs/{code}'

export const listPacks = (): Promise<readonly PackLine[]> => told(client.GET('/api/v1/operations/packs'))
export const readPack = (code: string): Promise<PackView> => told(client.GET(BASE, { params: onPack(code) }))
export const readEdition = (code: string, editionId: string): Promise<{ readonly text: string }> =>
  told(client.GET(`${BASE}/editions/{editionId}`, { params: { path: { code, editionId } } }))

export type DraftBody = { readonly revision: number; readonly body: string; readonly cases: string }
export const saveDraft = (code: string, body: DraftBody): Promise<Schemas['PackDraft']> =>
  told(client.PUT(`${BASE}/draft`, { params: onPack(code), body }))
export const dropDraft = (code: string): Promise<PackView> =>
  told(client.DELETE(`${BASE}/draft`, { params: onPack(code) }))
export const tryDraft = (
  code: string,
  body: { body: string; cases: string; effectiveOn?: string },
): Promise<Trial> => told(client.POST(`${BASE}/trial`, { params: onPack(code), body }))
export const impactOf = (
  code: string,
  body: { body: string; effectiveOn?: string; cursor?: string },
): Promise<Impact> => told(client.POST(`${BASE}/impact`, { params: onPack(code), body }))
export const publishDraft = (
  code: string,
  body: { revision: number; effectiveOn: string; note: string; despiteCases?: boolean },
): Promise<PackView> => told(client.POST(`${BASE}/editions`, { params: onPack(code), body }))
export const withdrawEdition = (code: string, editionId: string): Promise<PackView> =>
  told(client.DELETE(`${BASE}/editions/{editionId}`, { params: { path: { code, editionId } } }))
