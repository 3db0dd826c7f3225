// A report of the provider that is no case: fixed, numbered and sent like a file of cases, and made at once instead of in seconds.
import type { System } from './system.ts'

/** Queues the outcome of a task for the first bureau. */
export const readyReport = ({ app }: System): Promise<void> =>
  app.world.store.write((tx) =>
    tx.compliance.reports.add({
      id: app.world.secrets.uuid(),
      bureau: 'beijing',
      block: 'filing',
      report: {
        kind: 'unfiled-result',
        domain: 'unfiled-example.cn',
        address: '192.0.2.10',
        carrier: '110000000001',
        provider: '110000000001',
        provinceId: '110000',
        outcome: 1,
        opinion: '已停止接入',
        listedOn: '2026-04-01',
        dueOn: '2026-04-10',
      },
      at: app.world.clock.now(),
      references: [],
    }),
  )
