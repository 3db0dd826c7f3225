// Calls of the pre-check: the rules to judge by while typing, and what a filing would need. Nobody has to sign in.
import { client, told } from './client.ts'
import type { components, paths } from './generated.ts'

type Body = paths['/api/v1/pre-check']['post']['requestBody']
export type PreCheckInput = NonNullable<Body>['content']['application/json']
export type PreChecked = components['schemas']['PreChecked']

export const preCheck = (input: PreCheckInput): Promise<PreChecked> =>
  told(client.POST('/api/v1/pre-check', { body: input }))

export const readPreCheckRules = (
  provinceCode: string,
): Promise<{ readonly ruleSet: unknown; readonly context: unknown }> =>
  told(client.GET('/api/v1/pre-check/rules/{provinceCode}', { params: { path: { provinceCode } } }))
