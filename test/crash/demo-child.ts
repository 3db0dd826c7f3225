// The whole demonstration in one process, as `npm start` runs it, in the folder and on the ports that it is told.
import { startDemo } from '../../src/demo/start-demo.ts'

const [folder = '', port = '', bureauPort = ''] = process.argv.slice(2)
const { url } = await startDemo({
  folder,
  port: Number(port),
  bureauPort: Number(bureauPort),
  host: '127.0.0.1',
  logLevel: 'error',
})
console.log(`ready ${url}`)
