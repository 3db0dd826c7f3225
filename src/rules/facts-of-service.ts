// Facts of each service: its name, domain, home page, contents, and the product on which it runs. What nobody has asked
// yet, such as the registrar's answer, stays missing, so no rule speaks about it.
import { type DomainInspection, inspectDomain } from '../core/domain-name.ts'
import type { SuffixList } from '../core/domain-suffix.ts'
import { isApproved } from '../core/domain-suffix.ts'
import { isPublicIpv4 } from '../core/ip-address.ts'
import type { Material, Service } from '../core/material.ts'
import { addCalendarDays, addCalendarMonths, isCalendarDate } from '../core/time.ts'
import type { FactMap, Facts, FactsContext, InstanceFacts } from './fact.ts'
import { FactBuilder, isMissing, isSameName } from './fact-builder.ts'
import { foldText } from './fold.ts'
import { addHomePage } from './home-page.ts'
import { addReportable } from './reportable.ts'

export const serviceScopes = (material: Material, context: FactsContext): Facts['services'] =>
  material.services.map((service, index) => ({
    id: service.id,
    facts: serviceFacts(service, index, material, context),
  }))

const serviceFacts = (
  service: Service,
  index: number,
  material: Material,
  context: FactsContext,
): FactMap => {
  const facts = new FactBuilder('services.*')
    .set('position', index + 1)
    .named('name', service.name)
    .set('contents', textsOf(service.contents))
    .set('languages', textsOf(service.languages))
    .set('preApprovalNeeded', service.preApprovalNeeded)
    .set('preApprovals', textsOf(service.preApprovals?.map((one) => one.kind)))
    .text('remark', service.remark)
    .set('principalIsSubjects', service.principalIsSubjects)
  if (service.preApprovals !== undefined)
    facts.set(
      'preApprovals.withoutNumber',
      service.preApprovals.filter((one) => isMissing(one.number)).length,
    )
  const domain = inspectDomain(service.domain ?? '', context.suffixes ?? NO_SUFFIXES)
  addDomain(facts, service, domain, material, context)
  addHomePage(facts, service, domain)
  addName(facts, service, material)
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

const addDomain = (
  facts: FactBuilder,
  service: Service,
  domain: DomainInspection,
  material: Material,
  context: FactsContext,
): void => {
  if (isMissing(service.domain)) return
  facts.set('domain', domain.ok ? domain.host : service.domain).problem('domain', domain.problems)
  const known = context.domains?.[service.id]
  facts
    .set('domain.isRealNameVerified', known?.isRealNameVerified)
    .set('domain.isHeldBySubject', known?.isHeldBySubject)
    .set('domain.holder', known?.holder === 'unknown' ? undefined : known?.holder)
    .set('domain.isRegistrarApproved', known?.isRegistrarApproved)
    .set('domain.expiresOn', known?.expiresOn)
    .set('domain.isRegistered', known?.isRegistered)
    .set('domain.isOnHold', known?.isOnHold)
    .set('domain.realNameReadyOn', known?.realNameReadyOn)
    .set('domain.resolves', known?.resolves)
    .set('domain.isLive', known?.isLive)
  const mine = foldText(service.domain ?? '')
  facts.set(
    'domain.isRepeated',
    material.services.some((other) => other.id !== service.id && foldText(other.domain ?? '') === mine),
  )
  if (!domain.ok || !context.suffixes) return
  facts
    .set('domain.registrable', domain.registrable)
    .set('domain.isRegistrable', domain.registrable === domain.host)
    .set('domain.suffix', domain.suffix)
    .set('domain.firstLabel', domain.display.slice(0, -domain.suffix.length - 1))
    .set('domain.isApprovedSuffix', isApproved(domain.suffix, context.suffixes, context.on))
    .set('domain.reservedFor', domain.suffixEntry?.reservedFor ?? 'none')
}

const addName = (facts: FactBuilder, service: Service, material: Material): void => {
  if (isMissing(service.name)) return
  const name = foldText(String(service.name))
  const domain = foldText(service.domain ?? '')
  if (domain !== '')
    facts.set('name.isDomain', name === domain || name === `www.${domain}` || name === domain.split('.')[0])
  facts.set(
    'name.isRepeated',
    material.services.some((other) => other.id !== service.id && foldText(other.name ?? '') === name),
  )
  const persons = [
    material.subject.principal.name,
    service.principal.name,
    material.subject.legalRepresentative,
  ]
  const names = persons.filter((person) => !isMissing(person)).map(String)
  if (names.length > 0)
    facts.set(
      'name.isPersonName',
      names.some((person) => isSameName(person, String(service.name))),
    )
}

const addAccess = (facts: FactBuilder, service: Service, context: FactsContext): void => {
  const { access } = service
  const addresses = access.addresses ?? []
  facts
    .set('access.isVerified', !isMissing(access.serviceNumber))
    .set('access.serverProvinceCode', access.serverProvinceCode)
  if (access.serviceNumber !== undefined) facts.set('access.addressCount', addresses.length)
  if (addresses.length > 0)
    facts.set(
      'access.hasOnlyPublicAddresses',
      addresses.every((address) => isPublicIpv4(address, context.allowedAddressUses)),
    )
  const instance = context.instances?.[service.id]
  if (!instance) return
  facts
    .set('access.product', instance.product)
    .set('access.isInMainland', instance.isMainland)
    .set('access.termMonths', wholeMonths(instance))
    .set('access.isRunning', context.on <= instance.endsOn)
}

/** Whole months from the first day to the day after the last; no product runs for centuries. */
const wholeMonths = (instance: InstanceFacts): number | undefined => {
  if (!isCalendarDate(instance.startsOn) || !isCalendarDate(instance.endsOn)) return undefined
  // A term from 1 January to 31 March is three months, as is one to 1 April: the last day counts.
  const dayAfter = addCalendarDays(instance.endsOn, 1)
  let months = 0
  while (months < 1200 && addCalendarMonths(instance.startsOn, months + 1) <= dayAfter) months += 1
  return months
}
