// The bureau of the bench: it verifies by itself and approves at once.
import { demoOfficer, demoProvider } from '../src/bureau/demo-provider.ts'
import { startBureau } from '../src/bureau/start-bureau.ts'

const { folder } = JSON.parse(process.argv[2] ?? '{}') as { folder: string }
const bureau = await startBureau({
  port: 0,
  folder,
  providers: [{ ...demoProvider, extensions: ['sms-state'] }],
  officer: demoOfficer,
  policy: { officer: 'approve-all', sms: 'auto-verify' },
  seedFilings: 500,
})
process.on('message', () => {
  bureau.close().then(() => process.disconnect())
})
process.send?.({ answer: bureau.url })
