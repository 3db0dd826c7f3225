// What a bureau is started with. Everything but the folder has a default; what may change while it runs is Policy.

/** Additions to the published interface; a provider has none unless it is said so. */
export const extensionNames = ['sms-state', 'apps', 'electronic-verification'] as const
export type Extension = (typeof extensionNames)[number]

/** An access provider that this bureau serves. */
export interface ProviderOptions {
  /** 接入商标识, up to 12 digits */
  ispId: number | string
  name?: string
  userName: string
  password: string
  /** 16 characters */
  aesKey: string
  /** 16 characters */
  aesIv: string
  /** six digits, GB/T 2260, such as 110000 */
  provinceCode: string
  /** what is base64-encoded of an MD5: its 16 bytes (default) or its 32 hexadecimal characters */
  hashEncoding?: 'raw' | 'hex'
  /**
   * `sms-state`: tell the state of the SMS verification by codes 9101, 9102, 9103; `apps`: take and tell services that are
   * no websites; `electronic-verification`: take how images came to be (wire/extension). The provider may ask for what it
   * can do with of these.
   */
  extensions?: readonly Extension[]
  /** false: every upload is answered 19 */
  mayReport?: boolean
  /** what it may report; entries and records of anything else are answered 5009 */
  business?: readonly ('ICP' | 'IP' | 'YM')[]
  /** false: downloaded files are not encrypted */
  encryptDownloads?: boolean
  /** where given, an address outside these ranges (a.b.c.d/n) is answered 1063 */
  ipRanges?: readonly string[]
}

export interface OfficerOptions {
  userName: string
  password: string
  name: string
}

/** A rule of the scripted officer: a record that all conditions hold for is rejected with the codes. */
export interface RejectRule {
  /** looked for in the names of subject and services, the domains, the remarks and the words of a cancellation */
  contains?: string
  /** looked for in the names of subject and services alone */
  name?: string
  /** the end of a domain, such as .com */
  domain?: string
  /** first-filing, add-service, add-access, change, cancel-subject, cancel-service, cancel-access */
  operations?: string[]
  /** of the subject, six digits */
  provinceCode?: string
  subjectKind?: number
  certificateType?: number
  /** a content of a service (Fwnr) */
  content?: number
  /** a pre-approval of a service (Nrlx) */
  preApproval?: number
  /** who reported it */
  ispId?: string
  codes: { code: number; text?: string }[]
}

/** A row of a code table that was added, renamed or ended; `table` as the interface spells the group: `Zjlx_dms`. */
export interface CodeRow {
  table: string
  id: number
  name: string
  isValid: boolean
}

/** How the bureau behaves; set at the start, changed through the management interface. */
export interface Policy {
  officer: 'manual' | 'approve-all' | 'reject-by-rule'
  rejectRules: RejectRule[]
  /** the scripted officer decides after so many working days of the bureau's clock; 0 at once */
  officerWorkdays: number
  sms: 'manual' | 'auto-verify'
  smsValidHours: number
  smsWrongTries: number
  /** attachments that must come, by purpose (1 form, 2 subject's paper, 3 and 4 principals' papers, 5 portrait) */
  requiredPurposes: { firstFiling: number[]; addService: number[] }
  /** a name that another subject's service has already is answered 1020 */
  uniqueServiceNames: boolean
  /** an address of an access that the provider has not filed as allocated or brought along is answered 1063 */
  addressesMustBeFiled: boolean
  /** false: reports of domains are answered 5011 */
  takesDomains: boolean
  /** reports of domains are answered 3036: only the ministry takes them */
  domainsOnlyAtMinistry: boolean
  /** numbers of units that may not report any longer: their records get 1054, their addresses 2001 */
  invalidUnits: string[]
  /** rows of the code tables that differ from those that the bureau began with; delivered, and checked by */
  codeRows: CodeRow[]
  /** a further change of one subject by one provider within 24 hours is answered 1051; null for no limit */
  maxChangesPerDay: number | null
  filingPassword: 'ignored' | 'checked-when-given' | 'required'
  passwordTriesPerHour: number
  /** one broken record is refused alone, or the whole file with it */
  structureErrors: 'record' | 'file'
  /** a provider of another province: its calls are answered 13, or its records 1045 */
  foreignProvider: 'refuse-call' | 'refuse-record'
  /** BASJ and BAJG in one downloaded file, or in one each */
  downloadFiles: 'together' | 'separate'
  maxPerDownload: number
  /** uploads are answered 20 outside these hours of Shanghai, "09:00" to "17:30" */
  uploadHours: { from: string; to: string } | null
  /** uploads are answered 15 while this many records wait */
  maxPendingRecords: number | null
  maintenance: { upload: boolean; download: boolean }
}

export const defaultPolicy: Policy = {
  officer: 'manual',
  rejectRules: [],
  officerWorkdays: 0,
  sms: 'manual',
  smsValidHours: 24,
  smsWrongTries: 5,
  requiredPurposes: { firstFiling: [1, 2, 3, 4], addService: [1, 4] },
  uniqueServiceNames: false,
  addressesMustBeFiled: false,
  takesDomains: true,
  domainsOnlyAtMinistry: false,
  invalidUnits: [],
  codeRows: [],
  maxChangesPerDay: 20,
  filingPassword: 'checked-when-given',
  passwordTriesPerHour: 5,
  structureErrors: 'record',
  foreignProvider: 'refuse-call',
  downloadFiles: 'together',
  maxPerDownload: 1000,
  uploadHours: null,
  maxPendingRecords: null,
  maintenance: { upload: false, download: false },
}

export interface BureauOptions {
  /** 0: any free port */
  port?: number
  host?: string
  /** where the bureau keeps its store; made when absent */
  folder: string
  providers: readonly ProviderOptions[]
  /** the bureau's own province; without it, it plays the bureau of every province */
  provinceCode?: string
  officer?: OfficerOptions
  /** every SMS is posted here as JSON, until it is taken */
  smsGatewayUrl?: string
  /** the address that SMS name; by default the one it listens at */
  publicUrl?: string
  /** with it, the management interface also answers other hosts that send it as a bearer token */
  manageToken?: string
  policy?: Partial<Policy>
  /** how many filings of other providers are invented on the first start */
  seedFilings?: number
  log?: (line: string) => void
}
