// What is wrong and what is needed: the rules of the province judge in the browser while somebody types; the server is asked
// what a filing needs only when an answer is complete, so typing costs no request.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Finding } from '../../../src/core/finding.ts'
import type { Material, ServiceKind, SubjectKind } from '../../../src/core/material.ts'
import { evaluate } from '../../../src/rules/evaluate.ts'
import { type FactsContext, factsOf } from '../../../src/rules/facts.ts'
import type { RuleSet } from '../../../src/rules/resolve.ts'
import { type PreChecked, preCheck, readPreCheckRules } from '../../api/pre-check.ts'

export type Typed = {
  readonly provinceCode: string
  readonly subjectKind: SubjectKind
  readonly serviceKind: ServiceKind
  readonly domain: string
  readonly name: string
  readonly subjectFiled: 'yes' | 'no' | 'unknown'
}

type Rules = { readonly ruleSet: RuleSet; readonly context: FactsContext }

const ID = 's1'
export const DOMAIN = `services.${ID}.domain`
export const NAME = `services.${ID}.name`
const KIND = 'subject.kind'

const materialOf = (typed: Typed): Material => ({
  subject: { kind: typed.subjectKind, provinceCode: typed.provinceCode, principal: {} },
  services: [
    {
      id: ID,
      kind: typed.serviceKind,
      ...(typed.domain.trim() === '' ? {} : { domain: typed.domain }),
      ...(typed.name.trim() === '' ? {} : { name: typed.name }),
      principal: {},
      access: {},
    },
  ],
  documents: {},
})

/** Faults of a text that is still growing: told when the field is left. */
const growing = new Set([
  'domain-form',
  'domain-is-suffix',
  'name-too-few-han',
  'name-without-han',
  'name-is-domain',
])

export const useTypedFindings = (typed: Typed, isTyping: (path: string) => boolean): readonly Finding[] => {
  const rules = useQuery({
    queryKey: ['pre-check-rules', typed.provinceCode],
    enabled: typed.provinceCode !== '',
    staleTime: 10 * 60_000,
    // The answer's shape is the rules' own: server and browser share these types.
    queryFn: async () => (await readPreCheckRules(typed.provinceCode)) as Rules,
  })
  return useMemo(() => {
    if (!rules.data || typed.provinceCode === '') return []
    const { ruleSet, context } = rules.data
    return evaluate(ruleSet, factsOf(materialOf(typed), context)).filter(
      ({ path, code, severity }) =>
        [DOMAIN, NAME, KIND].includes(path) &&
        severity !== 'undecided' &&
        !code.endsWith('-missing') &&
        !(isTyping(path) && growing.has(code)),
    )
  }, [rules.data, typed, isTyping])
}

/** `domain` is the one that was left, not the one that is being typed. */
export const useNeeds = (typed: Typed, domain: string) =>
  useQuery<PreChecked>({
    queryKey: [
      'pre-check',
      typed.provinceCode,
      typed.subjectKind,
      typed.serviceKind,
      typed.subjectFiled,
      domain,
    ],
    enabled: typed.provinceCode !== '',
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    retry: false,
    queryFn: () =>
      preCheck({
        provinceCode: typed.provinceCode,
        subjectKind: typed.subjectKind,
        serviceKind: typed.serviceKind,
        subjectFiled: typed.subjectFiled,
        // Whoever has filed nothing has no filed domain either; that somebody else filed it, our register would say.
        domainFiled: typed.subjectFiled === 'no' ? 'no' : 'unknown',
        ...(domain === '' || typed.serviceKind !== 'website' ? {} : { domain }),
      }),
  })
