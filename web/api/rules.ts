// Calls about rules that need no account: the index of provinces, and the rules of one province on one day.
import { client, told } from './client.ts'
import type { components } from './generated.ts'

type Schemas = components['schemas']
export type RulePage = Schemas['RulePage']
export type RuleGroup = Schemas['RuleGroup']
export type RuleLine = Schemas['RuleLine']
export type RuleDocument = Schemas['RuleDocument']
export type RuleField = Schemas['RuleField']
export type RuleSetting = Schemas['RuleSetting']
export type RuleTurn = Schemas['RuleTurn']
export type RuleDifference = Schemas['RuleDifference']
export type RuleIndexLine = Schemas['RuleIndexLine']

export const listRules = (): Promise<readonly RuleIndexLine[]> => told(client.GET('/api/v1/rules'))

export const readRules = (provinceCode: string, on?: string): Promise<RulePage> =>
  told(
    client.GET('/api/v1/rules/{provinceCode}', {
      params: { path: { provinceCode }, query: on === undefined ? {} : { on } },
    }),
  )
