// Facts of the application as a whole and of the subject. The province of a certificate number is where it was issued:
// it tells whether a person is local, not where a person lives.
import type { FilingType } from '../core/determine.ts'
import { certificateTypeOf } from '../core/identity/certificate-types.ts'
import { inspectNumber, normaliseNumber } from '../core/identity/inspect-number.ts'
import type { Material, Subject } from '../core/material.ts'
import { isWithin } from '../core/regions.ts'
import type { FactMap, FactsContext, Scope } from './fact.ts'
import { FactBuilder, isDayOrLongTerm, isMissing } from './fact-builder.ts'
import { addChanges, filedYear } from './facts-of-filed.ts'
import { foldText } from './fold.ts'
import type { FactValue } from './predicate.ts'
import { provinceNamedIn } from './province-name.ts'
import { addReportable } from './reportable.ts'

export const applicationFacts = (
  material: Material,
  context: FactsContext,
  principals: readonly Scope[],
): FactMap => ({
  'filing.type': context.filingType,
  ...countFacts(material, context, principals),
  ...cancellationFacts(material, context),
  ...subjectFacts(material, context, principals),
})

const countFacts = (material: Material, context: FactsContext, principals: readonly Scope[]): FactMap =>
  new FactBuilder('application')
    .set('serviceCount', material.services.length)
    .set('personCount', distinct(principals, ['certificateNumber']))
    .set('phoneCount', hasAllPhones(principals) ? distinct(principals, PHONES) : undefined)
    .set('filingCount', filingCount(material, context))
    .set('filedCount', context.register?.servicesFiled)
    .set('filedYear', filedYear(context.filedNumber))
    .set('closedSites', context.register?.closedSites)
    .set('contents', contentsOf(material))
    .set('serviceNames', material.services.map((service) => (service.name ?? '').slice(0, 128)).join(' '))
    .set('openTypes', context.openTypes)
    .set('hasForm', material.documents['documents.verification-form'] !== undefined)
    .set('formState', formStateOf(material, context))
    .build()

const contentsOf = (material: Material): readonly string[] => [
  ...new Set(
    material.services
      .slice(0, 64)
      .flatMap((service) => service.contents ?? [])
      .filter((content) => typeof content === 'string'),
  ),
]

const cancellationFacts = ({ cancellation }: Material, context: FactsContext): FactMap => {
  const facts = new FactBuilder('cancellation')
    .set('reason', cancellation?.reason)
    .text('remark', cancellation?.remark)
  addReportable(facts, context, { remark: cancellation?.remark })
  return facts.build()
}

const PHONES = ['mobile', 'emergencyPhone']

const distinct = (principals: readonly Scope[], names: readonly string[]): number =>
  new Set(principals.flatMap((scope) => names.flatMap((name) => scope.facts[`principals.*.${name}`] ?? [])))
    .size

/** Counting numbers before all are there would blame people for what they have not typed yet. */
const hasAllPhones = (principals: readonly Scope[]): boolean =>
  principals.every((scope) => PHONES.every((name) => scope.facts[`principals.*.${name}`] !== undefined))

/** A change or another access brings no further service. */
const filingCount = (material: Material, context: FactsContext): number | undefined => {
  const filed = context.register?.servicesFiled
  if (filed === undefined) return undefined
  return addsServices(context.filingType) ? filed + material.services.length : filed
}

const addsServices = (filingType: FilingType): boolean =>
  filingType === 'first-filing' || filingType.startsWith('add-service-')

/** Without a digest of the present values nobody can say whether the signature still fits. */
const formStateOf = (material: Material, context: FactsContext): string | undefined => {
  if (!material.signedForm) return 'unsigned'
  if (context.formDigest === undefined) return undefined
  return material.signedForm.contentDigest === context.formDigest ? 'current' : 'stale'
}

const subjectFacts = (
  { subject }: Material,
  context: FactsContext,
  principals: readonly Scope[],
): FactMap => {
  const facts = new FactBuilder('subject')
    .set('kind', subject.kind)
    .set('isBlacklisted', context.register?.isSubjectBlacklisted)
    .set('isUnit', subject.kind === undefined ? undefined : subject.kind !== 'individual')
    .set('certificateType', subject.certificateType)
    .set('certificateType.isForKind', isForKind(subject))
    .named('name', subject.name)
    .set('unitName', subject.kind === 'individual' ? undefined : subject.name)
    .set('certificateAddress', subject.certificateAddress)
    .set('certificateAddress.province', provinceNamedIn(subject.certificateAddress))
    .set('certificateAddress.namesCity', namesCity(subject.certificateAddress, context))
    .set('certificateValidUntil', subject.certificateValidUntil)
    .set('certificateValidUntil.isDay', isDayOrLongTerm(subject.certificateValidUntil))
    .set('provinceCode', subject.provinceCode)
    .set('cityCode', subject.cityCode)
    .set('districtCode', subject.districtCode)
    .set('cityCode.isInProvince', inside(subject.cityCode, subject.provinceCode))
    .set('districtCode.isInCity', isDistrictInCity(subject))
    .text('mailingAddress', subject.mailingAddress)
    .set('mailingAddress.province', provinceNamedIn(subject.mailingAddress))
    .set('investor', subject.investor)
    .set('legalRepresentative', subject.legalRepresentative)
    .set('principalIsLegalRepresentative', isInCharge(principals))
    .text('remark', subject.remark)
  const { name, certificateAddress, mailingAddress, investor, remark } = subject
  addReportable(facts, context, { name, certificateAddress, mailingAddress, investor, remark })
  addNumber(facts, subject, context)
  addChanges(facts, subject, context.filedMaterial?.subject)
  return facts.build()
}

const addNumber = (facts: FactBuilder, subject: Subject, context: FactsContext): void => {
  if (isMissing(subject.certificateNumber)) return
  facts.set('certificateNumber', normaliseNumber(subject.certificateNumber ?? ''))
  if (isMissing(subject.certificateType)) return
  const inspection = inspectNumber(subject.certificateType ?? '', subject.certificateNumber ?? '', context.on)
  facts.inspected('certificateNumber', inspection).set('certificateNumber.form', inspection.form)
  // A person's number keeps the province of birth for life; where the card lives now, its address says.
  const province: FactValue | undefined =
    facts.facts['subject.certificateAddress.province'] ?? facts.facts['subject.certificateNumber.province']
  if (province !== undefined && subject.provinceCode !== undefined)
    facts.set('isLocal', province === subject.provinceCode)
}

const isInCharge = (principals: readonly Scope[]): FactValue | undefined =>
  principals.find((scope) => scope.path === 'subject.principal')?.facts[
    'principals.*.isTheLegalRepresentative'
  ]

const isForKind = (subject: Subject): boolean | undefined => {
  if (subject.kind === undefined || subject.certificateType === undefined) return undefined
  return certificateTypeOf(subject.certificateType)?.subjectKinds.includes(subject.kind) ?? false
}

const namesCity = (address: string | undefined, context: FactsContext): boolean | undefined => {
  const names = (context.regionNames ?? []).filter((name) => !isMissing(name))
  if (isMissing(address) || names.length === 0) return undefined
  const text = foldText(address)
  return names.some((name) => text.includes(foldText(name).replace(/(?:市|区|县|地区|自治州)$/, '')))
}

const inside = (inner: string | undefined, outer: string | undefined): boolean | undefined =>
  isMissing(inner) || isMissing(outer) ? undefined : isWithin(String(inner), String(outer))

/** In municipalities (北京 11, 天津 12, 上海 31, 重庆 50) the city level is only on paper: the province decides. */
const isDistrictInCity = (subject: Subject): boolean | undefined => {
  const isMunicipality = /^(?:11|12|31|50)/.test(subject.provinceCode ?? '')
  return inside(subject.districtCode, isMunicipality ? subject.provinceCode : subject.cityCode)
}
