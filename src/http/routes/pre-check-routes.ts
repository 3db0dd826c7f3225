// The pre-check for everybody: no account, nothing personal, a limit for each address.
import Type from 'typebox'
import type { RuleSet } from '../../rules/resolve.ts'
import { sayFinding } from '../judging/say-answer.ts'
import { fieldName, localeOf } from '../language.ts'
import { type Api, answered, limited, type RouteParts } from '../route-parts.ts'
import { PreCheckBody, PreChecked } from '../schema/pre-check.ts'
import { closed, DigitsOfRegion } from '../schema/value.ts'

const tags = ['judge']

export const preCheckRoutes = (api: Api, { flows }: RouteParts): void => {
  api.post(
    '/pre-check',
    {
      config: { isPublic: true, ...limited(30) },
      schema: {
        tags,
        summary: 'What a filing would need, what would be returned, how long it takes',
        description: 'Without an account. Asks for nothing personal, asks no bureau, stores nothing.',
        body: PreCheckBody,
        response: { 200: PreChecked },
      },
    },
    async (request) => {
      const locale = localeOf(request)
      const answer = answered(await flows.preCheck(request.body))
      const label = <T extends { readonly slot: string }>(one: T) => ({
        ...one,
        label: fieldName(locale, one.slot),
      })
      return {
        ...answer,
        findings: answer.findings.map((finding) => sayFinding(locale, finding)),
        documents: answer.documents.map(label),
        mayNeed: answer.mayNeed.map(label),
      }
    },
  )
  api.get(
    '/pre-check/rules/:provinceCode',
    {
      config: { isPublic: true, ...limited(60) },
      schema: {
        tags,
        summary: 'The rules by which the pre-check judges while somebody types',
        params: closed({ provinceCode: DigitsOfRegion }),
        response: {
          200: Type.Object({ ruleSet: Type.Unsafe<RuleSet>({ type: 'object' }), context: Type.Unknown() }),
        },
      },
    },
    async (request) => answered(flows.readPreCheckRules(request.params)),
  )
}
