// The program that the crash tests kill: the application as it is, told by its arguments which part to be. It knows nothing
// of being tested; where it dies is decided from outside.
import { flushCompileCache } from 'node:module'
import { openApp, type Part, type Setup } from './crash-config.ts'

const [part, setup] = process.argv.slice(2) as [Part, string]
const app = await openApp(JSON.parse(setup) as Setup)
await app.startWorker()
const url = part === 'server' ? await app.http.listen({ host: '127.0.0.1', port: 0 }) : ''
console.log(`ready ${url}`)
// Written at the end of a process otherwise, which none of these lives to see.
flushCompileCache()
