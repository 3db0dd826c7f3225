// Opening the sealed state of one application row.
import type { Application } from '../../core/application/state.ts'
import type { SealedJson } from './sealed-json.ts'

export type StateRow = { id: string; state_sealed: Buffer }

export const stateOf = (json: SealedJson, row: StateRow): Application =>
  json.open<Application>(row.state_sealed, `application:${row.id}`)
