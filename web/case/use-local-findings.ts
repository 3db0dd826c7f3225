// Judges in the browser while typing, with the same rules as the server. Only what was typed since the server judged
// last is judged here; for everything else the server's findings stand. Masked values are left out rather than judged:
// a rule that would need one stays silent until the server has spoken.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { withValue } from '../../src/core/application/value.ts'
import { fieldAt } from '../../src/core/field.ts'
import type { Finding } from '../../src/core/finding.ts'
import { emptyMaterial, type Material } from '../../src/core/material.ts'
import { evaluate } from '../../src/rules/evaluate.ts'
import { type FactsContext, factsOf } from '../../src/rules/facts.ts'
import type { RuleSet } from '../../src/rules/resolve.ts'
import { readRuleSet } from '../api/cases.ts'
import type { CaseView, Value } from '../api/shapes.ts'

type Rules = { readonly ruleSet: RuleSet; readonly context: FactsContext }

/** Rules by their version: as soon as the server judges by others, these are fetched; until they are here, the former judge. */
const useRules = (caseId: string, packVersion: string) =>
  useQuery({
    queryKey: ['rule-set', caseId, packVersion],
    staleTime: 10 * 60_000,
    placeholderData: keepPreviousData,
    // The answer's shape is the rules' own: server and browser share these types.
    queryFn: async () => (await readRuleSet(caseId)) as Rules,
  })

const materialOf = (view: CaseView, whole: Readonly<Record<string, Value>>): Material => {
  const empty: Material = {
    ...emptyMaterial,
    services: view.services.map((service) => ({
      id: service.id,
      kind: service.kind,
      ...(service.kind === 'website' ? { domain: service.domain } : {}),
      principal: {},
      access: {
        addresses: service.addresses,
        ...(service.serviceNumber === undefined ? {} : { serviceNumber: service.serviceNumber }),
      },
    })),
  }
  const plain = Object.entries(view.values).filter(([path]) => fieldAt(path)?.mask === 'none')
  return [...plain, ...Object.entries(whole)].reduce(
    (material, [path, value]) => withValue(material, path, value),
    empty,
  )
}

/** Findings to show: the server's, but for paths typed since then those of the browser. */
export const useLocalFindings = (
  view: CaseView,
  whole: Readonly<Record<string, Value>>,
  dirty: readonly string[],
): readonly Finding[] => {
  const rules = useRules(view.id, view.packVersion)
  const isTyping = dirty.length > 0
  return useMemo(() => {
    if (!isTyping) return view.findings
    const fresh = new Set(dirty)
    const standing = view.findings.filter((finding) => !fresh.has(finding.path))
    if (!rules.data) return standing
    const { ruleSet, context } = rules.data
    const local = evaluate(ruleSet, factsOf(materialOf(view, whole), context))
    return [
      ...standing,
      ...local.filter((finding) => fresh.has(finding.path) && finding.severity !== 'undecided'),
    ]
  }, [isTyping, view, whole, dirty, rules.data])
}
