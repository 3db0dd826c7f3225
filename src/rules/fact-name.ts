// The catalogue of facts: every name that a pack may use, its type, and what it means. A name that is not here is
// refused when a pack is read, so a slip in a pack is found at start and not by a rule that never speaks.

export type FactType = 'text' | 'number' | 'truth' | 'day' | 'list'
export type FactEntry = { readonly name: string; readonly type: FactType; readonly meaning: string }

const entry = (name: string, type: FactType, meaning: string): FactEntry => ({ name, type, meaning })

const problem = (prefix: string): readonly FactEntry[] => [
  entry(`${prefix}.problem`, 'text', 'code of what is wrong with it by its form, or `none`'),
  entry(`${prefix}.quoted`, 'text', 'the part of the input at fault, where one is known'),
]

const number = (prefix: string): readonly FactEntry[] => [
  ...problem(prefix),
  entry(`${prefix}.expected`, 'text', 'the character, length or form expected, where one is known'),
  entry(`${prefix}.suggestion`, 'text', 'the value put right, where the machine knows it'),
  entry(`${prefix}.province`, 'text', 'code of the province in the number; absent where the paper has none'),
]

const reportable = (prefix: string): readonly FactEntry[] => [
  entry(`${prefix}.isReportable`, 'truth', 'the regulator’s character set has every character'),
  entry(`${prefix}.unreportable`, 'text', 'the characters that it lacks'),
]

const name = (prefix: string): readonly FactEntry[] => [
  entry(prefix, 'text', 'as typed'),
  entry(`${prefix}.length`, 'number', 'characters, whole input'),
  entry(`${prefix}.hanCount`, 'number', 'Chinese characters'),
  entry(`${prefix}.fullWidth`, 'text', 'with half-width brackets made full-width'),
  entry(`${prefix}.trimmed`, 'text', 'without spaces'),
  ...reportable(prefix),
]

const application: readonly FactEntry[] = [
  entry('filing.type', 'text', 'filing type'),
  entry('application.serviceCount', 'number', 'services in this application'),
  entry('application.personCount', 'number', 'different persons in charge, by certificate number'),
  entry(
    'application.phoneCount',
    'number',
    'different mobile and emergency numbers; absent until all are given',
  ),
  entry('application.filingCount', 'number', 'services of the subject, filed and in this application'),
  entry('application.serviceNames', 'text', 'names of all services, one after another'),
  entry('application.hasForm', 'truth', 'whether the verification form is there'),
  entry('application.formState', 'text', '`unsigned`, `stale` (values changed since) or `current`'),
  entry('cancellation.reason', 'text', 'identifier of the reason'),
  entry('cancellation.remark', 'text', 'as typed'),
  ...reportable('cancellation.remark'),
  entry('cancellation.remark.length', 'number', 'characters, whole input'),
]

const subject: readonly FactEntry[] = [
  entry('subject.kind', 'text', 'subject kind'),
  entry('subject.isUnit', 'truth', 'whether the subject is not an individual'),
  entry('subject.certificateType', 'text', 'identifier of the certificate type'),
  entry('subject.certificateType.isForKind', 'truth', 'whether this kind of subject files with it'),
  entry('subject.certificateNumber', 'text', 'normalised'),
  ...number('subject.certificateNumber'),
  entry('subject.isLocal', 'truth', 'whether the province in the number is the province of the filing'),
  ...name('subject.name'),
  entry('subject.unitName', 'text', 'the name, where the subject is a unit: a site may always carry it'),
  entry('subject.certificateAddress', 'text', 'as typed'),
  ...reportable('subject.certificateAddress'),
  entry(
    'subject.certificateAddress.province',
    'text',
    'code of the province with which it begins, where it does',
  ),
  entry(
    'subject.certificateAddress.namesCity',
    'truth',
    'the name of the chosen city or district stands in it',
  ),
  entry('subject.certificateValidUntil.isDay', 'truth', 'a day that exists, or long-term'),
  entry('subject.certificateValidUntil', 'day', 'last day, or `long-term`'),
  entry('subject.provinceCode', 'text', 'six digits'),
  entry('subject.cityCode', 'text', 'six digits'),
  entry('subject.districtCode', 'text', 'six digits'),
  entry('subject.cityCode.isInProvince', 'truth', 'by the first two digits'),
  entry('subject.districtCode.isInCity', 'truth', 'by the first four digits; municipalities by two'),
  entry('subject.mailingAddress', 'text', 'as typed'),
  ...reportable('subject.mailingAddress'),
  entry(
    'subject.mailingAddress.province',
    'text',
    'code of the province with which it begins, where it does',
  ),
  entry('subject.mailingAddress.length', 'number', 'characters, whole input'),
  entry('subject.investor', 'text', 'as typed'),
  ...reportable('subject.investor'),
  entry('subject.legalRepresentative', 'text', 'as typed'),
  entry('subject.remark', 'text', 'as typed'),
  ...reportable('subject.remark'),
  entry('subject.remark.length', 'number', 'characters, whole input'),
]

const principal: readonly FactEntry[] = [
  entry('principals.*.role', 'text', '`subject` or `service`'),
  entry('principals.*.isInCharge', 'truth', 'in charge of at least one service'),
  ...name('principals.*.name'),
  entry('principals.*.certificateType', 'text', 'identifier of the certificate type'),
  entry('principals.*.certificateType.isForPersons', 'truth', 'whether a person proves identity with it'),
  entry('principals.*.certificateNumber', 'text', 'normalised'),
  ...number('principals.*.certificateNumber'),
  entry('principals.*.age', 'number', 'completed years on the day of judgement, from the number'),
  entry('principals.*.certificateValidFrom', 'day', 'first day'),
  entry('principals.*.certificateValidUntil', 'day', 'last day, or `long-term`'),
  entry(
    'principals.*.certificateValidity.isDay',
    'truth',
    'whether both ends are days that exist, or long-term',
  ),
  entry('principals.*.mobile', 'text', 'normalised'),
  ...problem('principals.*.mobile'),
  entry(
    'principals.*.mobile.kind',
    'text',
    '`mobile`, `virtual-operator`, `machine`, `landline` or `unknown`',
  ),
  entry(
    'principals.*.mobile.isUsedByOtherPerson',
    'truth',
    'another person in charge here gives the same number',
  ),
  entry('principals.*.mobile.isUsedByOtherSubject', 'truth', 'another subject in our register gave it'),
  entry('principals.*.emergencyPhone', 'text', 'normalised'),
  ...problem('principals.*.emergencyPhone'),
  entry('principals.*.emergencyPhone.kind', 'text', 'as for the mobile number'),
  entry('principals.*.landline', 'text', 'normalised'),
  entry('principals.*.landline.problem', 'text', 'code of what is wrong with it by its form, or `none`'),
  entry('principals.*.email', 'text', 'normalised'),
  ...problem('principals.*.email'),
  entry('principals.*.email.isOnFiledDomain', 'truth', 'on a domain of this application'),
  entry('principals.*.isLegalRepresentative', 'text', '`yes` or `no`, as answered'),
  entry('principals.*.isTheLegalRepresentative', 'truth', 'by name, or by the answer'),
  entry('principals.*.hasAuthorisation', 'truth', 'whether the authorisation letter is there'),
]

const service: readonly FactEntry[] = [
  entry('services.*.position', 'number', 'first service is 1'),
  ...name('services.*.name'),
  entry('services.*.name.isDomain', 'truth', 'the name is the domain, or its first label'),
  entry('services.*.name.isRepeated', 'truth', 'another service of this application has the same name'),
  entry('services.*.name.isPersonName', 'truth', 'the name is that of a person in charge'),
  entry('services.*.domain', 'text', 'normalised: lower case, without scheme'),
  ...problem('services.*.domain'),
  entry('services.*.domain.registrable', 'text', 'the part that can be registered and is filed'),
  entry('services.*.domain.suffix', 'text', 'last label, in Chinese where it is'),
  entry('services.*.domain.firstLabel', 'text', 'what stands before the suffix'),
  entry('services.*.domain.isRegistrable', 'truth', 'nothing stands in front of the part that is filed'),
  entry('services.*.domain.isApprovedSuffix', 'truth', 'on the list of approved suffixes'),
  entry('services.*.domain.reservedFor', 'text', '`government`, `non-profit`, … or `none`'),
  entry('services.*.domain.isRepeated', 'truth', 'another service of this application has the same domain'),
  entry('services.*.domain.isRealNameVerified', 'truth', 'by the registrar'),
  entry('services.*.domain.isHeldBySubject', 'truth', 'by subject, or a holder that may stand in'),
  entry('services.*.domain.isRegistrarApproved', 'truth', 'registrar approved by the ministry'),
  entry('services.*.domain.expiresOn', 'day', 'end of registration'),
  entry('services.*.domain.resolves', 'truth', 'answers with a live site today'),
  entry('services.*.homePage', 'text', 'as typed'),
  ...reportable('services.*.homePage'),
  entry('services.*.homePage.problem', 'text', 'code of what is wrong with its form, or `none`'),
  entry('services.*.homePage.isOnDomain', 'truth', 'its host is the domain or ends with it'),
  entry('services.*.homePage.suggestion', 'text', 'the usual address for the domain'),
  entry('services.*.contents', 'list', 'identifiers of service contents'),
  entry('services.*.languages', 'list', 'identifiers of languages'),
  entry('services.*.preApprovalNeeded', 'text', '`yes` or `no`'),
  entry('services.*.preApprovals', 'list', 'kinds of pre-approval'),
  ...reportable('services.*.preApprovals'),
  entry('services.*.preApprovals.withoutNumber', 'number', 'how many of them have no number'),
  entry('services.*.remark', 'text', 'as typed'),
  ...reportable('services.*.remark'),
  entry('services.*.remark.length', 'number', 'characters, whole input'),
  entry('services.*.principalIsSubjects', 'text', '`yes` or `no`'),
  entry('services.*.access.isVerified', 'truth', 'whether product verification was done'),
  entry('services.*.access.addressCount', 'number', 'public addresses given'),
  entry('services.*.access.hasOnlyPublicAddresses', 'truth', 'no private, reserved or malformed address'),
  entry('services.*.access.serverProvinceCode', 'text', 'six digits'),
  entry('services.*.access.isInMainland', 'truth', 'the server stands in the mainland'),
  entry('services.*.access.product', 'text', 'kind of product'),
  entry('services.*.access.termMonths', 'number', 'whole months from first to last day, renewals included'),
  entry('services.*.access.isRunning', 'truth', 'the product has not ended'),
]

const document: readonly FactEntry[] = [
  entry(
    'documents.*.paper',
    'text',
    'kind of paper: `licence`, `identity-card`, `portrait`, `form`, `other`',
  ),
  entry('documents.*.format', 'text', '`jpeg` or `png`, from the bytes'),
  entry('documents.*.bytes', 'number', 'size of the file'),
  entry('documents.*.longSidePx', 'number', 'longer side'),
  entry('documents.*.shortSidePx', 'number', 'shorter side'),
  entry('documents.*.sharpness', 'number', 'variance of the Laplacian'),
  entry('documents.*.meanLuma', 'number', '0 black to 255 white'),
  entry('documents.*.isColour', 'truth', 'decoded pixels carry colour'),
  entry('documents.*.isRepeated', 'truth', 'the same bytes stand in another slot'),
]

const fromSettings: readonly FactEntry[] = [
  entry('limits.verificationStage', 'text', '`before-review` or `after-review`: when persons are verified'),
  entry('limits.servicesPerOrder', 'number', 'for this kind of subject'),
  entry('limits.termMonths', 'number', 'least term of the product; absent for an unknown product'),
  entry('limits.isProductKnown', 'truth', 'whether the product rules name the product'),
  entry('limits.maxBytes', 'number', 'for the paper at hand'),
  entry('limits.maxMegabytes', 'number', 'the same in megabytes, for messages'),
  entry('limits.minLongSidePx', 'number', 'for the paper at hand'),
  entry('limits.minShortSidePx', 'number', 'for the paper at hand'),
  entry('limits.goodLongSidePx', 'number', 'for the paper at hand'),
  entry('limits.minSharpness', 'number', 'for the paper at hand'),
  entry('limits.goodSharpness', 'number', 'for the paper at hand'),
  entry('limits.minMeanLuma', 'number', 'for the paper at hand'),
  entry('limits.maxMeanLuma', 'number', 'for the paper at hand'),
  entry('limits.mustBeColour', 'truth', 'for the paper at hand'),
]

export const factCatalogue: readonly FactEntry[] = [
  ...application,
  ...subject,
  ...principal,
  ...service,
  ...document,
  ...fromSettings,
]

const BY_NAME = new Map(factCatalogue.map((fact) => [fact.name, fact]))

export const factEntry = (name: string): FactEntry | undefined => BY_NAME.get(name)
