// npm start: makes the checkout ready and starts the demonstration. Arguments go to `demo` (--port, --bureau-port, …).
import { join } from 'node:path'
import { main, nodeProgram, ready, root, run } from './ready.mjs'

/** A smaller nursery: Node keeps what it grew to while starting, some 50 MB that are never used again. */
const leanHeap = ['--max-semi-space-size=8']

await main(async () => {
  await ready()
  return run(nodeProgram(), [...leanHeap, join(root, 'src', 'main.ts'), 'demo', ...process.argv.slice(2)], {
    cwd: process.cwd(),
  })
})
