// A full synchronisation of a million services, made by one process and fetched by another one, whose memory is watched. Told by
// its arguments: `make FILE SERVICES` or `read URL FOLDER`; the answer is one line of JSON.
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Zip, ZipDeflate } from 'fflate'
import iconv from 'iconv-lite'
import { createFolderBlobs } from '../src/adapters/blobs/folder-blobs.ts'
import { createPartedBlobs } from '../src/adapters/blobs/parted-blobs.ts'
import { createSealedBlobs } from '../src/adapters/blobs/sealed-blobs.ts'
import { closePayload } from '../src/adapters/regulator/v3/payload.ts'
import { createRegulatorV3 } from '../src/adapters/regulator/v3/regulator.ts'
import { createSeal } from '../src/adapters/seal/seal.ts'
import { writeAnswer } from '../src/bureau/soap/soap-envelope.ts'
import { sampleSubject } from '../src/demo/sample-subject.ts'
import type { OpenedDocument } from '../src/flows/regulator-port.ts'
import { regulatorSettings } from './exchange-records.ts'

const SERVICES_EACH = 2

const person = (name: string, n: number): string => {
  const { principal } = sampleSubject(n)
  return `<${name}><Fzr_xm>${principal.name}</Fzr_xm><Fzr_dhhm>${principal.emergencyPhone}</Fzr_dhhm><Fzr_sjhm>${principal.mobile}</Fzr_sjhm><Fzr_dzyj>${principal.email}</Fzr_dzyj><Fzr_zjlx>2</Fzr_zjlx><Fzr_zjhm>${principal.number}</Fzr_zjhm></${name}>`
}

const service = (n: number, place: number): string => {
  const id = 40_000_000 + n * SERVICES_EACH + place
  const domain = `sync-${n}-${place}.cn`
  return `<Wz_xx><IspWzid>${id}</IspWzid><Wzid>${id}</Wzid><Wzmc>样例网站${n}</Wzmc><Fwnr><Fwnr_id>2</Fwnr_id></Fwnr><Yylb><Yylb_id>1</Yylb_id></Yylb><Ym_xx><Ymid>${id + 10_000_000}</Ymid><Ym>${domain}</Ym></Ym_xx><Jr_xx><Jrid>${id + 20_000_000}</Jrid><Ispid>110000000001</Ispid><Wzfb><Fbdd>1</Fbdd></Wzfb><Wzjrfs><Jrfs>3</Jrfs></Wzjrfs><Ip_xx><Ipid>${id + 30_000_000}</Ipid><Qsip>142737418</Qsip><Zzip>142737418</Zzip></Ip_xx></Jr_xx>${person('Wz_Fzr', n)}<Syurl>www.${domain}</Syurl><Scbbsj>2026-01-05</Scbbsj><Zjxgsj>2026-03-02</Zjxgsj><Baxh>京ICP备${2_026_000_000 + n}号-${place}</Baxh></Wz_xx>`
}

const filing = (n: number): string => {
  const subject = sampleSubject(n)
  const { provinceCode, cityCode, districtCode } = subject.region
  const services = Array.from({ length: SERVICES_EACH }, (_, at) => service(n, at + 1)).join('')
  return `<Baxx><Zt_xx><Ztid>${30_000_000 + n}</Ztid><Dwmc>${subject.name}</Dwmc><Dwxz>4</Dwxz><Txdz><Shengid>${provinceCode}</Shengid><Shiid>${cityCode}</Shiid><Xianid>${districtCode}</Xianid><Xxdz>${subject.mailingAddress}</Xxdz></Txdz><Zj><Zjlx>1</Zjlx><Zjhm>${subject.certificateNumber}</Zjhm><Zjzs>${subject.certificateAddress}</Zjzs></Zj>${person('Fzr', n)}<Baxh>京ICP备${2_026_000_000 + n}号</Baxh><Bbyhlx>1</Bbyhlx><Scbbsj>2026-01-05</Scbbsj><Zjxgsj>2026-03-02</Zjxgsj><Shrxm>样例</Shrxm><Shsj>2026-03-02 10:00:00</Shsj></Zt_xx>${services}</Baxx>`
}

const make = (file: string, services: number): { megabytes: number; packedMegabytes: number } => {
  const parts: Uint8Array[] = []
  const zip = new Zip((_problem, part) => void parts.push(part))
  const entry = new ZipDeflate('FILE0001.xml', { level: 6 })
  zip.add(entry)
  let bytes = 0
  const push = (text: string, isLast = false): void => {
    const encoded = iconv.encode(text, 'gbk')
    bytes += encoded.length
    entry.push(encoded, isLast)
  }
  push('<?xml version="1.0" encoding="GBK"?><DownloadData version="V.3.0"><SJTB><ICP>')
  for (let n = 0; n < services / SERVICES_EACH; n += 500)
    push(
      Array.from({ length: Math.min(500, services / SERVICES_EACH - n) }, (_, at) => filing(n + at)).join(''),
    )
  push('</ICP></SJTB></DownloadData>', true)
  zip.end()
  const { aesKey, aesIv } = regulatorSettings
  const closed = closePayload(Buffer.concat(parts), {
    aesKey,
    aesIv,
    encryptAlgorithm: 1,
    hashEncoding: 'raw',
  })
  const head =
    '<?xml version="1.0" encoding="UTF-8"?><return version="V.3.0"><msg_code>1</msg_code><msg>OK</msg><fileInfos><hashAlgorithm>0</hashAlgorithm><compressionFormat>0</compressionFormat><encryptAlgorithm>1</encryptAlgorithm><return_FileName>FILE0001</return_FileName>'
  const document = `${head}<beianInfo>${closed.beianInfo}</beianInfo><beianInfoHash>${closed.beianInfoHash}</beianInfoHash></fileInfos></return>`
  writeFileSync(file, writeAnswer('isp_download', document, '1.1'))
  return { megabytes: bytes / 1e6, packedMegabytes: document.length / 1e6 }
}

/** Names of what is kept stay as they are in the application; only the key ring is of this run. */
const keeping = (folder: string) => {
  const keys = [{ id: 'bench', secret: randomBytes(32) }]
  const seal = createSeal({ keys, fingerprintKey: randomBytes(32), isDemo: false })
  return createPartedBlobs(createSealedBlobs(createFolderBlobs(folder), seal))
}

const countServices = async (opened: OpenedDocument, look: () => void): Promise<number> => {
  let services = 0
  let messages = 0
  for await (const message of opened.messages()) {
    if (message.kind === 'synchronised-filing') services += message.record.services.length
    messages += 1
    if (messages % 2_000 === 0) look()
  }
  return services
}

/** As fetching does it: downloaded, kept sealed, its hash proved, read to its end once and then once more to be applied. */
const read = async (baseUrl: string, folder: string) => {
  const regulator = createRegulatorV3({ ...regulatorSettings, baseUrl, timeoutMs: 600_000 })
  const before = process.memoryUsage.rss()
  let peak = before
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const watch = setInterval(look, 20)
  const begun = performance.now()
  const answer = await regulator.download()
  if (answer.kind !== 'large-file') throw new Error(`no large file but ${answer.kind}`)
  await keeping(folder).putPieces('answer', answer.document.pieces())
  const keptMs = performance.now() - begun
  const opened = await regulator.openLarge(answer.document.pieces())
  const openedMs = performance.now() - begun
  const services = [await countServices(opened, look), await countServices(opened, look)]
  await opened.discard()
  await answer.document.discard()
  clearInterval(watch)
  look()
  return {
    services,
    keptMs,
    openedMs,
    ms: performance.now() - begun,
    beforeMegabytes: before / 1e6,
    peakMegabytes: peak / 1e6,
  }
}

const [order, file = '', more = ''] = process.argv.slice(2)
if (order === 'make') console.log(JSON.stringify(make(file, Number(more))))
if (order === 'read') console.log(JSON.stringify(await read(file, more)))
