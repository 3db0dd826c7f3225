// Messages of the bureau as they come out of a kept file: the file is noted, then each message is applied as fetching does it.

import { sampleSubject } from '../../src/demo/sample-subject.ts'
import { applyMessage } from '../../src/flows/apply-message.ts'
import { atBureau } from '../../src/flows/at-bureau.ts'
import type { BureauRecord } from '../../src/flows/bureau-record.ts'
import type { BureauMessage } from '../../src/flows/regulator-port.ts'
import type { System } from './system.ts'

let files = 0

/** Applies the messages of one file; asked `twice`, the whole file again as after a crash. */
export const tell = async (
  { app }: System,
  messages: readonly BureauMessage[],
  { twice = false } = {},
): Promise<string> => {
  files += 1
  const world = atBureau(app.world)
  const fileId = world.secrets.uuid()
  const { code } = world.bureau
  await world.store.write(async (tx) => {
    await tx.exchange.lockBureau(code)
    await tx.exchange.addDownload({
      id: fileId,
      bureau: code,
      fileName: `told${files}.zip`,
      digest: world.secrets.digest(`${files}`),
      state: 'received',
      bytes: 1,
      at: world.clock.now(),
    })
  })
  for (let turn = 0; turn < (twice ? 2 : 1); turn += 1)
    for (const [position, message] of messages.entries())
      await applyMessage(world, { fileId, position, message })
  return fileId
}

/** A filing of long ago as a synchronisation tells it; services are domains by their numbers. */
export const filingRecord = (
  bureauSubjectId: string,
  subjectNumber: string,
  services: Readonly<Record<string, string>>,
): BureauRecord => {
  const { name, certificateNumber, certificateAddress, principal } = sampleSubject(613)
  const firstReportedAt = '2025-01-06T02:00:00.000Z'
  return {
    subject: {
      ...{ bureauSubjectId, subjectNumber, name, certificateNumber, certificateAddress, firstReportedAt },
      certificateType: { number: 1, code: 'business-licence' },
      region: { provinceCode: '110000' },
      principal: { name: principal.name },
      isThroughProvider: true,
    },
    services: Object.entries(services).map(([serviceFilingNumber, domain]) => ({
      ...{ serviceFilingNumber, bureauServiceId: `9${domain.length}`, name, firstReportedAt },
      ...{ preApprovals: [], contents: [{ number: 2 }], languages: [{ number: 1 }], accesses: [] },
      domains: [{ domain, bureauDomainId: '1' }],
      principal: { name: principal.name },
    })),
  }
}
