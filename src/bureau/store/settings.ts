// Small named values that outlive a restart: the clock, the policy, the faults ordered.
import type { Store } from './open-store.ts'

export function readSetting<T>(store: Store, name: string): T | undefined {
  const row = store.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)
  return row === undefined ? undefined : (JSON.parse(row.value) as T)
}

export function writeSetting(store: Store, name: string, value: unknown): void {
  store.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(value),
  )
}
