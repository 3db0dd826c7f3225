// The catalogue of facts: every name that a pack may use, its type, and what it means. A name that is not here is
// refused when a pack is read, so a slip in a pack is found at start and not by a rule that never speaks.
import { entry, type FactEntry, name, problem, reportable } from './fact-entry.ts'
import { principalNames } from './fact-names-of-principal.ts'
import { applicationNames, subjectNames } from './fact-names-of-subject.ts'

export type { FactEntry, FactType } from './fact-entry.ts'

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
  entry(
    'services.*.domain.holder',
    'text',
    '`subject`, `legal-representative`, `principal` or `other`; absent where unknown',
  ),
  entry('services.*.domain.isRegistrarApproved', 'truth', 'registrar approved by the ministry'),
  entry('services.*.domain.expiresOn', 'day', 'end of registration'),
  entry('services.*.domain.isRegistered', 'truth', 'the registry knows it'),
  entry('services.*.domain.isOnHold', 'truth', 'registry or registrar took it out of the DNS'),
  entry('services.*.domain.realNameReadyOn', 'day', 'first day on which the verification has arrived'),
  entry('services.*.domain.resolves', 'truth', 'has an address in the DNS today'),
  entry('services.*.domain.isLive', 'truth', 'answers with a live site today'),
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
  ...applicationNames,
  ...subjectNames,
  ...principalNames,
  ...service,
  ...document,
  ...fromSettings,
]

const BY_NAME = new Map(factCatalogue.map((fact) => [fact.name, fact]))

export const factEntry = (name: string): FactEntry | undefined => BY_NAME.get(name)
