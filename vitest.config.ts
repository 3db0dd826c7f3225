// One vitest configuration for every kind of test; bin/test.mjs chooses the folders.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    // For a machine that is busy with other things: no test waits for an amount of time, so a wide bound costs nothing.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share what they import: loading it anew for every file cost half of all time. A module keeps its
    // state from file to file, so settings and hooks belong into functions that each file calls.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Programs that tests start need not compile the same sources again each time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'openbeian', 'compiled') },
    reporters: ['default'],
  },
})
