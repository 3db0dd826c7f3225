// Calls about the exchange and its files. Reading a content is recorded at the server, so it happens when somebody asks.
import type { components } from '../../api/generated.ts'
import { ask } from '../../api/request.ts'
import type { ExchangeView } from '../../api/shapes.ts'
import type { FileFilter } from './file-filter-search.ts'

type Schemas = components['schemas']
export type FileDetail = Schemas['ExchangeFileDetail']
export type FileContent = Schemas['FileContent']
export type ExchangeFile = Schemas['ExchangeFile']

const at = (fileId: string): string => `/api/v1/operations/exchange/files/${encodeURIComponent(fileId)}`

export const exchangeKey = ['operations', 'exchange'] as const
export const fileKey = (fileId: string) => ['operations', 'file', fileId] as const

export const readExchange = (filter: FileFilter = {}, cursor?: string): Promise<ExchangeView> =>
  ask('GET', '/api/v1/operations/exchange', { query: { ...filter, cursor } })

export const setHold = (bureau: string, isHeld: boolean, reason?: string): Promise<ExchangeView> =>
  ask('PUT', `/api/v1/operations/bureaux/${encodeURIComponent(bureau)}/hold`, {
    body: { isHeld, ...(reason === undefined || reason === '' ? {} : { reason }) },
  })

export const readFile = (fileId: string): Promise<FileDetail> => ask('GET', at(fileId))

export const readContent = (fileId: string): Promise<FileContent> => ask('GET', `${at(fileId)}/content`)

export const sendAgain = (fileId: string): Promise<FileDetail> => ask('POST', `${at(fileId)}/send-again`)
