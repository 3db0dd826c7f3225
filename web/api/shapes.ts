// The shapes that the server answers, by their names: from the client that is generated from the API's description.
// Only types: nothing of the server's code reaches the browser.
import type { components } from './generated.ts'

type Schemas = components['schemas']

export type CaseLine = Schemas['CaseLine']
export type CaseView = Schemas['Case']
export type DeterminationView = Schemas['Determination']
export type DocumentView = Schemas['Document']
export type ExchangeView = Schemas['Exchange']
export type FiledView = Schemas['Filed']
export type FilingLine = Schemas['Filing']
export type ForecastView = Schemas['Forecast']
export type HistoryEntry = Schemas['HistoryEntry']
export type InstanceView = Schemas['Instance']
export type MeView = Schemas['Me']
export type Page<T> = { readonly items: readonly T[]; readonly nextCursor?: string }
export type PhoneLinkView = Schemas['PhoneLink']
export type QueueView = Schemas['Queue']
export type ReturnItemView = Schemas['ReturnItem']
export type ReviewDesk = Schemas['ReviewDesk']
export type ReviewGroup = Schemas['ReviewGroup']
export type ReviewRow = Schemas['ReviewRow']
export type StepView = Schemas['Step']
export type TaskView = Schemas['Task']
export type Value = Schemas['Value']
