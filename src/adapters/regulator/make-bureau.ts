// One bureau of the configuration → one bureau of the world: its settings checked, its interface made.
import { alwaysOpen, type BureauHours } from '../../core/bureau-hours.ts'
import type { Batch, Bureau } from '../../flows/world.ts'
import { createRegulatorV3 } from './v3/regulator.ts'
import type { RegulatorSettings } from './v3/settings.ts'

/** One bureau: where it is, what we are there, and when it may be called. */
export type BureauSettings = Omit<RegulatorSettings, 'codeTables'> & {
  readonly version: 'v3.0'
  readonly name: string
  readonly smsPageUrl: string
  /** Name of the company that reports there; left out, the provider's. */
  readonly unitName?: string
  /** Six digits: the province of that company. */
  readonly provinceCode: string
  /** Whether the company is a registrar as well and reports its domains there. */
  readonly takesDomains?: boolean
  /** When the bureau may be called; left out, always. */
  readonly hours?: BureauHours
  /** Size of files, and how long a case waits for company; left out, not at all. */
  readonly batch?: Batch
}

/** Below the interface's 50 MB: building a file blocks the process, and a smaller one costs less to send again. */
const BATCH: Batch = { maxRecords: 1000, maxBytes: 16 * 1024 * 1024, waitSeconds: 0 }

/** Interface V3.0 is the only version that is published; another one gets its adapter here. */
export const makeBureau = (
  {
    version,
    name,
    smsPageUrl,
    unitName,
    provinceCode,
    takesDomains,
    hours,
    batch,
    ...regulator
  }: BureauSettings,
  providerName: string,
  codeTables: RegulatorSettings['codeTables'],
): Bureau => ({
  code: regulator.code,
  version,
  ispId: String(regulator.ispId),
  name,
  smsPageUrl,
  unitName: unitName ?? providerName,
  provinceCode,
  takesDomains: takesDomains === true,
  hours: hours ?? alwaysOpen,
  batch: batch ?? BATCH,
  regulator: createRegulatorV3({ ...regulator, codeTables }),
})
