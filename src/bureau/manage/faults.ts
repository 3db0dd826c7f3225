// Faults on order: what goes wrong with the next calls, how often, for which method. They outlive a restart.
import type { MethodName } from '../soap/methods.ts'
import type { Store } from '../store/open-store.ts'
import { readSetting, writeSetting } from '../store/settings.ts'

export const faultKinds = [
  'delay',
  'time-out',
  'reset',
  'http-500',
  'garbage',
  'truncated',
  'lose-answer',
  'forget-upload',
  'wrong-hash',
  'forget-acknowledgement',
  'duplicate-delivery',
  'maintenance',
  'outside-hours',
  'cap',
] as const

type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  id: number
  kind: FaultKind
  /** how many calls it still spoils */
  times: number
  /** undefined: any */
  method?: MethodName
  /** of `delay` */
  milliseconds?: number
}

const only: Partial<Record<FaultKind, MethodName>> = {
  'forget-upload': 'isp_upload',
  'wrong-hash': 'isp_download',
  'forget-acknowledgement': 'isp_downloadack',
  'duplicate-delivery': 'isp_downloadack',
  'outside-hours': 'isp_upload',
  cap: 'isp_upload',
}

export interface FaultList {
  list(): Fault[]
  add(fault: Omit<Fault, 'id'>): Fault
  /** one, or all */
  clear(id?: number): void
  /** the first that fits the call; counts it down */
  take(method: MethodName): Fault | undefined
}

export function openFaults(store: Store): FaultList {
  let faults: Fault[] = readSetting<Fault[]>(store, 'faults') ?? []
  let last = faults.reduce((highest, fault) => Math.max(highest, fault.id), 0)
  const save = (next: Fault[]): void => {
    faults = next
    writeSetting(store, 'faults', faults)
  }
  const fits = (fault: Fault, method: MethodName): boolean =>
    (fault.method ?? method) === method && (only[fault.kind] ?? method) === method
  return {
    list: () => faults.map((fault) => ({ ...fault })),
    add(fault) {
      last += 1
      const method = fault.method ?? only[fault.kind]
      const made = { ...fault, ...(method === undefined ? {} : { method }), id: last }
      save([...faults, made])
      return made
    },
    clear: (id) => save(id === undefined ? [] : faults.filter((fault) => fault.id !== id)),
    take(method) {
      if (faults.length === 0) return undefined
      const found = faults.find((fault) => fits(fault, method))
      if (found === undefined) return undefined
      save(
        faults
          .map((one) => (one === found ? { ...one, times: one.times - 1 } : one))
          .filter((one) => one.times > 0),
      )
      return found
    },
  }
}
