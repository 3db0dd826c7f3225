// The `IP` and `YM` blocks of an upload: a provider's addresses in four parts, and a registrar's domains; each added, changed
// or deleted. A deleted entry is named by the bureau's id alone.
import type {
  AddressAllocation,
  AddressBroadcast,
  AddressSource,
  AddressUse,
  AddressUser,
  BroughtAddress,
  DomainContact,
  RegisteredDomain,
} from '../../../flows/address-record.ts'
import type { AddressSpan } from '../../../flows/bureau-record.ts'
import type {
  AddressPart,
  AddressReport,
  DomainReport,
  Registration,
} from '../../../flows/provider-report.ts'
import { spanNumber } from './address.ts'
import { type Branch, branch, type DocumentNode, leaf } from './document-node.ts'
import {
  allocationRule,
  broadcastRule,
  broughtRule,
  deletionRule,
  domainRule,
  type EntryId,
  sourceRule,
} from './provider-schema.ts'
import type { ElementRule } from './upload-schema.ts'

/** Where in the document a record stands (`XZBA`, `Xzly`), its tree, and the rule for it. */
export type PlacedDocument = {
  readonly groups: readonly string[]
  readonly node: Branch
  readonly rule: ElementRule
}

export const WAYS: Readonly<Record<AddressAllocation['way'], number>> = {
  allocated: 1,
  'passed-on': 2,
  'own-use': 3,
  reserved: 4,
}
export const USES: Readonly<Record<AddressUse, number>> = { static: 1, dynamic: 2, unknown: 3 }

type Operation = Registration<unknown>['operation']

/** Group and element of each part under each operation; the schema spells them all differently. */
const PLACES: Readonly<Record<AddressPart, Readonly<Record<Operation, readonly [string, string]>>>> = {
  source: { add: ['Xzly', 'Ly'], change: ['Xgly', 'Ly_xx'], delete: ['Scly', 'Ly'] },
  allocation: { add: ['Xzfp', 'Fpsy'], change: ['Xgfp', 'Fpsy'], delete: ['Scfp', 'Fpsy'] },
  broadcast: { add: ['Xzgbjs', 'Jsxx'], change: ['Xggbjs', 'Jsxx'], delete: ['Scgbjs', 'Jsxx'] },
  brought: { add: ['Zdip', 'Zdxx'], change: ['XgZd', 'Zdxx'], delete: ['Sczd', 'Zdxx'] },
}
const BLOCKS: Readonly<Record<Operation, string>> = { add: 'XZBA', change: 'XGBA', delete: 'SCBA' }

const flag = (value: boolean | undefined): number | undefined =>
  value === undefined ? undefined : value ? 1 : 0

const spanNodes = ({ first, last }: AddressSpan): readonly DocumentNode[] => [
  leaf('Qsip', spanNumber(first)),
  leaf('Zzip', spanNumber(last)),
]

/** In the order of the schema; an allocation has two places more than a brought address. */
const userNodes = (user: Partial<AddressUser> | undefined, hasClasses: boolean): readonly DocumentNode[] => [
  leaf('Dwmc', user?.name),
  leaf('Dwxz', user?.subjectKind),
  ...(hasClasses ? [leaf('Dwfl', user?.unitClass), leaf('Dwhyfl', user?.industry)] : []),
  leaf('Shengid', user?.region?.provinceCode),
  leaf('Shiid', user?.region?.cityCode),
  leaf('Xianid', user?.region?.districtCode),
  leaf('Xxdz', user?.address),
  leaf('Lxrxm', user?.contactName),
  leaf('Lxrdh', user?.contactPhone),
  leaf('Lxrdzyj', user?.contactEmail),
]

const gatewayNodes = (facts: {
  readonly gatewayAddress?: string
  readonly gatewayPlace?: string
  readonly note?: string
}): readonly DocumentNode[] => [
  leaf('Wgip', facts.gatewayAddress === undefined ? undefined : spanNumber(facts.gatewayAddress)),
  leaf('Wgdz', facts.gatewayPlace),
  leaf('Bz', facts.note),
]

const sourceNodes = (facts: AddressSource): readonly DocumentNode[] => [
  ...spanNodes(facts),
  leaf('Lydw', facts.unit),
  leaf('Bz', facts.note),
]

const allocationNodes = (facts: AddressAllocation): readonly DocumentNode[] => [
  ...spanNodes(facts),
  leaf('Fpfs', WAYS[facts.way]),
  leaf('Fpdx', facts.passedOnTo),
  leaf('Syfs', facts.use === undefined ? undefined : USES[facts.use]),
  leaf('Fprq', facts.usedOn),
  leaf('Sfymtz', flag(facts.isForRedirection)),
  ...userNodes(facts.user, true),
  ...gatewayNodes(facts),
]

const broadcastNodes = (facts: AddressBroadcast): readonly DocumentNode[] => [
  leaf('Gbdw', facts.broadcaster),
  leaf('Sqdw', facts.requester),
  ...spanNodes(facts),
  leaf('Bz', facts.note),
]

const broughtNodes = (facts: BroughtAddress): readonly DocumentNode[] => {
  const isUnit = 'unit' in facts.origin
  return [
    ...spanNodes(facts),
    leaf('Sfymtz', flag(facts.isForRedirection)),
    leaf('Syfs', USES[facts.use]),
    leaf('Fprq', facts.usedOn),
    ...userNodes(facts.user, false),
    ...gatewayNodes(facts),
    leaf('Ly_dwlx', isUnit ? 1 : 0),
    branch('Lydw', [
      'unit' in facts.origin ? leaf('Ly_dwid', facts.origin.unit) : leaf('Ly_dwmc', facts.origin.name),
    ]),
  ]
}

const idNode = (report: Registration<unknown>): DocumentNode =>
  report.operation === 'add' ? leaf('IspId', report.reportId) : leaf('Id', report.bureauId)

type Entry = {
  readonly nodes: readonly DocumentNode[]
  readonly rule: (name: string, id: EntryId) => ElementRule
}

const entryOf = (report: Exclude<AddressReport, { operation: 'delete' }>): Entry => {
  switch (report.part) {
    case 'source':
      return { nodes: sourceNodes(report.facts), rule: sourceRule }
    case 'allocation': {
      const way = WAYS[report.facts.way]
      return { nodes: allocationNodes(report.facts), rule: (_, id) => allocationRule(id, way) }
    }
    case 'broadcast':
      return { nodes: broadcastNodes(report.facts), rule: (_, id) => broadcastRule(id) }
    case 'brought':
      return { nodes: broughtNodes(report.facts), rule: (_, id) => broughtRule(id) }
  }
}

/** One entry of the `IP` block. */
export const addressDocument = (report: AddressReport): PlacedDocument => {
  const [inner, name] = PLACES[report.part][report.operation]
  const groups = [BLOCKS[report.operation], inner]
  if (report.operation === 'delete')
    return { groups, node: branch(name, [idNode(report)]), rule: deletionRule(name) }
  const { nodes, rule } = entryOf(report)
  const id = report.operation === 'add' ? 'IspId' : 'Id'
  return { groups, node: branch(name, [idNode(report), ...nodes]), rule: rule(name, id) }
}

const contactNodes = (
  names: readonly string[],
  contact: Partial<DomainContact> | undefined,
): readonly DocumentNode[] => {
  const values = [
    contact?.name,
    contact?.organisation,
    contact?.address,
    contact?.provinceCode,
    contact?.cityCode,
    contact?.email,
    contact?.phone,
  ]
  return names.map((name, place) => leaf(name, values[place]))
}

/** Elements of a contact in the order of the schema: name, organisation, address, province, city, email, phone. */
export const CONTACTS = {
  registrant: ['Zcr_mc', 'Zcr_zz', 'Zcr_txdz', 'Zcr_shengid', 'Zcr_shiid', 'Zcr_dzyj', 'Zcr_dhhm'],
  administrator: ['Gly_mz', 'Gly_zz', 'Gly_dz', 'Gly_shengid', 'Gly_shiid', 'Gly_dzyj', 'Gly_dh'],
  payer: ['Jfr_mz', 'Jfr_zz', 'Jfr_dz', 'Jfr_shengid', 'Jfr_shiid', 'Jfr_dzyj', 'Jfr_dh'],
} as const

const domainNodes = (facts: RegisteredDomain): readonly DocumentNode[] => [
  leaf('Ym', facts.domain),
  leaf('Ymlx', facts.domainType),
  leaf('Zcsj', facts.registeredOn),
  ...contactNodes(CONTACTS.registrant, facts.registrant),
  ...contactNodes(CONTACTS.administrator, facts.administrator),
  ...contactNodes(CONTACTS.payer, facts.payer),
  leaf('Ym_zcs', facts.registrar),
  leaf('Ym_fwq', facts.nameServer),
  leaf('Yxrq', facts.expiresOn),
]

/** One entry of the `YM` block. */
export const domainDocument = (report: DomainReport): PlacedDocument => {
  const groups = [BLOCKS[report.operation]]
  if (report.operation === 'delete')
    return { groups, node: branch('Scxx', [idNode(report)]), rule: deletionRule('Scxx') }
  const id = report.operation === 'add' ? 'IspId' : 'Id'
  return {
    groups,
    node: branch('Xzxx', [idNode(report), ...domainNodes(report.facts)]),
    rule: domainRule(id),
  }
}
