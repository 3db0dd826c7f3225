// The providers of a running bureau: listed, registered, taken out. What is registered here outlives a restart and wins over
// a provider of the same number in the options of the next start.
import { type Bureau, completeProvider } from '../bureau.ts'
import type { ProviderOptions } from '../bureau-options.ts'
import type { Store } from '../store/open-store.ts'
import { seedFilings } from '../store/seed-register.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import { Order } from './read-order.ts'
import { Unfit } from './read-orders.ts'

type Body = Record<string, unknown>

interface Registered {
  added: ProviderOptions[]
  removed: string[]
}

const registered = (store: Store): Registered =>
  readSetting<Registered>(store, 'providers') ?? { added: [], removed: [] }

/** The providers of a start: those of the options, as they were changed since. */
export function startingProviders(store: Store, options: readonly ProviderOptions[]): Bureau['providers'] {
  const { added, removed } = registered(store)
  const all = [...options.filter(({ ispId }) => !removed.includes(String(ispId))), ...added].map(
    completeProvider,
  )
  return new Map(all.map((one) => [one.ispId, one]))
}

/** Without keys and passwords. */
export const listProviders = ({ providers, store }: Bureau) =>
  [...providers.values()].map(
    ({ ispId, name, userName, provinceCode, hashEncoding, extensions, business, mayReport }) => ({
      ispId,
      name,
      userName,
      provinceCode,
      hashEncoding,
      extensions,
      business,
      mayReport,
      lastSequence: Number(
        store.get<{ n: number | null }>('SELECT max(sequence) AS n FROM uploads WHERE isp_id = ?', ispId)
          ?.n ?? 0,
      ),
      waitingResults: Number(
        store.get<{ n: number }>(
          'SELECT count(*) AS n FROM results WHERE isp_id = ? AND file_id IS NULL',
          ispId,
        )?.n,
      ),
    }),
  )

const known: readonly string[] = [
  'ispId',
  'name',
  'userName',
  'password',
  'aesKey',
  'aesIv',
  'provinceCode',
  'hashEncoding',
  'extensions',
  'mayReport',
  'business',
  'encryptDownloads',
  'ipRanges',
]

/** Registers a provider, or gives one of the same number other credentials; its sequences and results stay. Throws Unfit. */
export function registerProvider(bureau: Bureau, body: Body) {
  const unknown = Object.keys(body).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Unfit(`${unknown}: known are ${known.join(', ')}`)
  const provider = (() => {
    try {
      return completeProvider(body as unknown as ProviderOptions)
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      const field = known.find((name) => new RegExp(`\\b${name}\\b`).test(words))
      throw new Unfit(field === undefined ? words : `${field}: ${words}`)
    }
  })()
  const { added, removed } = registered(bureau.store)
  const others = added.filter(({ ispId }) => String(ispId) !== provider.ispId)
  const { ipRanges, ...rest } = provider
  const kept: ProviderOptions = ipRanges === undefined ? rest : { ...rest, ipRanges }
  writeSetting(bureau.store, 'providers', {
    added: [...others, kept],
    removed: removed.filter((ispId) => ispId !== provider.ispId),
  })
  bureau.providers.set(provider.ispId, provider)
  return listProviders(bureau).find(({ ispId }) => ispId === provider.ispId)
}

/** Its calls are answered 12 from now on; what it reported stays. Throws Unfit. */
export function removeProvider(bureau: Bureau, ispId: string) {
  if (!bureau.providers.delete(ispId)) throw new Unfit('ispId: no provider of this bureau')
  const { added, removed } = registered(bureau.store)
  writeSetting(bureau.store, 'providers', {
    added: added.filter((one) => String(one.ispId) !== ispId),
    removed: [...new Set([...removed, ispId])],
  })
  return listProviders(bureau)
}

/** Files invented subjects with one or two services each, connected by the provider. Throws Unfit. */
export function seedProvider(bureau: Bureau, body: Body) {
  const order = new Order(body)
  const ispId = order.text('ispId')
  const filings = order.count('filings', 100)
  if (filings > 100_000) throw new Unfit('filings: 100000 at most')
  if (!bureau.providers.has(ispId)) throw new Unfit('ispId: no provider of this bureau')
  seedFilings(bureau.store, bureau.clock.now(), filings, () => ispId)
  return { ispId, filings }
}
