// npm start: makes the checkout ready and starts the demonstration. Arguments go to `demo` (--port, --bureau-port, …).
import { join } from 'node:path'
import { main, nodeProgram, ready, root, run } from './ready.mjs'

await main(async () => {
  await ready()
  return run(nodeProgram(), [join(root, 'src', 'main.ts'), 'demo', ...process.argv.slice(2)], {
    cwd: process.cwd(),
  })
})
