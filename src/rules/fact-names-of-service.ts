// Names of the facts about each service: its name, domain, contents, packages and product. A name that is not in the
// catalogue is refused when a pack is read.
import { entry, type FactEntry, name, problem, reportable } from './fact-entry.ts'

const named: readonly FactEntry[] = [
  ...name('services.*.name'),
  entry('services.*.name.isDomain', 'truth', 'the name is the domain, or its first label'),
  entry('services.*.name.isRepeated', 'truth', 'another service of this application has the same name'),
  entry('services.*.name.isRepeatedInKind', 'truth', 'another one of the same kind and host has it'),
  entry('services.*.name.isPersonName', 'truth', 'the name is that of a person in charge'),
  entry('services.*.name.place', 'text', 'the first place that it names'),
  entry(
    'services.*.name.isPlaceWithinSubject',
    'truth',
    'every place in it is in the unit’s name, or lies in one that is',
  ),
]

const domain: readonly FactEntry[] = [
  entry('services.*.domain', 'text', 'normalised: lower case, without scheme'),
  ...problem('services.*.domain'),
  entry('services.*.domain.registrable', 'text', 'the part that can be registered and is filed'),
  entry('services.*.domain.suffix', 'text', 'what is registered under, in Chinese where it is: `com.cn`'),
  entry('services.*.domain.firstLabel', 'text', 'what stands before the suffix'),
  entry('services.*.domain.isRegistrable', 'truth', 'nothing stands in front of the part that is filed'),
  entry('services.*.domain.isInternational', 'truth', 'a label is not in Latin letters (IDN)'),
  entry('services.*.domain.isApprovedSuffix', 'truth', 'on the list of approved suffixes'),
  entry('services.*.domain.reservedFor', 'text', '`government`, `non-profit`, … or `none`'),
  entry('services.*.domain.isRepeated', 'truth', 'another service of this application has the same domain'),
  entry('services.*.domain.isChanged', 'truth', 'differs from what is filed; with changes only'),
  entry('services.*.domain.isRegistered', 'truth', 'the registry knows it'),
  entry('services.*.domain.isOnHold', 'truth', 'taken out of the DNS by registry or registrar'),
  entry('services.*.domain.isBeingDeleted', 'truth', 'in redemption, or about to be deleted'),
  entry('services.*.domain.isRealNameVerified', 'truth', 'by the registrar'),
  entry(
    'services.*.domain.realNameReadyOn',
    'day',
    'first day on which the bureaus know of that verification',
  ),
  entry('services.*.domain.isHeldBySubject', 'truth', 'held by the subject itself'),
  entry(
    'services.*.domain.holder',
    'text',
    '`subject`, `legal-representative`, `principal` or `other`; absent where unknown',
  ),
  entry('services.*.domain.hasHolderProof', 'truth', 'whether the proof of a holder who stands in is there'),
  entry('services.*.domain.registrar', 'text', 'as the registry writes it'),
  entry('services.*.domain.isRegistrarApproved', 'truth', 'registrar approved by the ministry'),
  entry('services.*.domain.expiresOn', 'day', 'end of registration'),
  entry('services.*.domain.resolves', 'truth', 'the DNS has addresses for it'),
  entry(
    'services.*.domain.blacklist',
    'text',
    'the bureau’s list that has it: `none`, `blacklist` or `illegal-access`',
  ),
  entry('services.*.domain.isLive', 'truth', 'a site answers there today'),
  entry('services.*.domain.pointsTo', 'text', '`nowhere`, `here`, `elsewhere` or `both`'),
]

const app: readonly FactEntry[] = [
  entry('services.*.host', 'text', 'where a mini-program or quick app runs'),
  entry('services.*.hostId', 'text', 'its identifier there'),
  entry('services.*.platforms', 'list', 'systems of its packages, each once'),
  entry('services.*.platforms.unknownSystem', 'text', 'a system that does not exist, where one is given'),
  entry('services.*.platforms.isRepeated', 'truth', 'one package of one system is there twice'),
  ...['packageName', 'fingerprint', 'publicKey'].flatMap((part) => [
    entry(`services.*.platforms.${part}.problem`, 'text', 'code of the first problem, or `none`'),
    entry(`services.*.platforms.${part}.at`, 'text', 'system and package that it is about'),
  ]),
  entry('services.*.platforms.fingerprint.expected', 'text', 'the hash that the system asks for'),
  entry('services.*.appDomains', 'list', 'domains that it calls, as typed'),
  ...problem('services.*.appDomains'),
  entry(
    'services.*.appDomains.unapproved',
    'text',
    'the first one under a suffix without approval, or `none`',
  ),
  entry('services.*.appDomains.levels', 'number', 'labels of the deepest one'),
  entry('services.*.appDomains.isRepeated', 'truth', 'one domain is there twice'),
  entry('services.*.sdks.count', 'number', 'how many are listed'),
  entry('services.*.sdks.incomplete', 'number', 'how many of them lack name or vendor'),
]

const access: readonly FactEntry[] = [
  entry('services.*.access.isVerified', 'truth', 'whether product verification was done'),
  entry('services.*.access.addressCount', 'number', 'public addresses given'),
  entry('services.*.access.hasOnlyPublicAddresses', 'truth', 'no private, reserved or malformed address'),
  entry(
    'services.*.access.unfiledAddress',
    'text',
    'the first address that the provider has not filed, or `none`',
  ),
  entry('services.*.access.serverProvinceCode', 'text', 'six digits'),
  entry('services.*.access.isInMainland', 'truth', 'the server stands in the mainland'),
  entry('services.*.access.product', 'text', 'kind of product'),
  entry('services.*.access.termMonths', 'number', 'whole months from first to last day, renewals included'),
  entry('services.*.access.isRunning', 'truth', 'the product has not ended'),
]

export const serviceNames: readonly FactEntry[] = [
  entry('services.*.position', 'number', 'first service is 1'),
  entry('services.*.kind', 'text', '`website`, `app`, `mini-program` or `quick-app`'),
  entry('services.*.kind.position', 'number', 'among those of its kind; first is 1'),
  entry('services.*.kind.isMixed', 'truth', 'another kind than the first service'),
  ...named,
  ...domain,
  entry('services.*.homePage', 'text', 'as typed'),
  ...reportable('services.*.homePage'),
  entry('services.*.homePage.problem', 'text', 'code of what is wrong with its form, or `none`'),
  entry('services.*.homePage.isOnDomain', 'truth', 'its host is the domain or ends with it'),
  entry('services.*.homePage.suggestion', 'text', 'the usual address for the domain'),
  ...app,
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
  ...access,
]
