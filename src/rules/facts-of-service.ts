// Facts of each service, put together from its parts. What nobody has asked yet, such as the registrar's answer, stays
// missing, so no rule speaks about it.
import type { DomainInspection } from '../core/domain-name.ts'
import { inspectDomain } from '../core/domain-name.ts'
import type { SuffixList } from '../core/domain-suffix.ts'
import type { Material, Service } from '../core/material.ts'
import type { FactMap, Facts, FactsContext } from './fact.ts'
import { FactBuilder, isMissing } from './fact-builder.ts'
import { addAccess } from './facts-of-access.ts'
import { addApp } from './facts-of-app.ts'
import { addDomain } from './facts-of-domain.ts'
import { addName } from './facts-of-name.ts'
import { foldText } from './fold.ts'
import { addHomePage } from './home-page.ts'
import { addReportable } from './reportable.ts'

/** What the services of one application have in common, counted once: a thousand of them must not be a million pairs. */
type Neighbours = {
  readonly names: ReadonlyMap<string, number>
  readonly namesInKind: ReadonlyMap<string, number>
  readonly domains: ReadonlyMap<string, number>
  readonly firstKind: string | undefined
}

export const serviceScopes = (material: Material, context: FactsContext): Facts['services'] => {
  const around = neighboursOf(material)
  const ofKind = new Map<string, number>()
  return material.services.map((service, index) => {
    const inKind = (ofKind.get(service.kind) ?? 0) + 1
    ofKind.set(service.kind, inKind)
    return { id: service.id, facts: serviceFacts(service, [index + 1, inKind], around, material, context) }
  })
}

const neighboursOf = ({ services }: Material): Neighbours => ({
  names: countedBy(services, nameKey),
  namesInKind: countedBy(services, kindKey),
  domains: countedBy(services, domainKey),
  firstKind: services[0]?.kind,
})

const nameKey = (service: Service): string => foldText(service.name ?? '')
const kindKey = (service: Service): string => `${service.kind} ${service.host ?? ''} ${nameKey(service)}`
const domainKey = (service: Service): string => foldText(service.domain ?? '')

const countedBy = (
  services: readonly Service[],
  keyOf: (service: Service) => string,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const service of services) counts.set(keyOf(service), (counts.get(keyOf(service)) ?? 0) + 1)
  return counts
}

const serviceFacts = (
  service: Service,
  [position, inKind]: readonly [number, number],
  around: Neighbours,
  material: Material,
  context: FactsContext,
): FactMap => {
  const facts = new FactBuilder('services.*')
    .set('position', position)
    .set('kind', service.kind)
    .set('kind.position', inKind)
    .set('kind.isMixed', service.kind !== around.firstKind)
    .set('contents', textsOf(service.contents))
    .set('languages', textsOf(service.languages))
    .text('remark', service.remark)
    .set('principalIsSubjects', service.principalIsSubjects)
  addPreApprovals(facts, service)
  const domain: DomainInspection = inspectDomain(service.domain ?? '', context.suffixes ?? NO_SUFFIXES)
  addDomain(facts, service, domain, (around.domains.get(domainKey(service)) ?? 0) > 1, material, context)
  addHomePage(facts, service, domain)
  addName(facts, service.name, {
    domain: service.domain,
    isRepeated: (around.names.get(nameKey(service)) ?? 0) > 1,
    isRepeatedInKind: (around.namesInKind.get(kindKey(service)) ?? 0) > 1,
    persons: personsOf(service, material),
    subjectName: material.subject.kind === 'individual' ? undefined : material.subject.name,
  })
  addApp(facts, service, context)
  addReportable(facts, context, {
    name: service.name,
    homePage: service.homePage,
    preApprovals: service.preApprovals?.map((one) => one.number).join(' '),
    remark: service.remark,
  })
  addAccess(facts, service, context)
  return facts.build()
}

const NO_SUFFIXES: SuffixList = { source: '', asOf: '2018-01-01', suffixes: [] }

/** Lists come from outside: only texts count, and no more than anyone would ever choose. */
const textsOf = (list: readonly string[] | undefined): readonly string[] | undefined =>
  list?.filter((item) => typeof item === 'string' && item !== '').slice(0, 64)

const addPreApprovals = (facts: FactBuilder, service: Service): void => {
  facts
    .set('preApprovalNeeded', service.preApprovalNeeded)
    .set('preApprovals', textsOf(service.preApprovals?.map((one) => one.kind)))
  if (service.preApprovals === undefined) return
  const withoutNumber = service.preApprovals.filter((one) => isMissing(one.number))
  facts.set('preApprovals.withoutNumber', withoutNumber.length)
}

const personsOf = (service: Service, material: Material): readonly string[] =>
  [material.subject.principal.name, service.principal.name, material.subject.legalRepresentative].flatMap(
    (person) => (isMissing(person) ? [] : [person]),
  )
