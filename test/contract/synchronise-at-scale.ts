// Measures a full synchronisation: `node --max-old-space-size=400 test/contract/synchronise-at-scale.ts [services]`. Writes a
// synthetic document of so many services into a container piece by piece, then reads it as the adapter does.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { createRegulatorV3 } from '../../src/adapters/regulator/v3/regulator.ts'
import { settings } from './regulator-examples.ts'

const services = Number(process.argv[2] ?? 1_000_000)
const regulator = createRegulatorV3({
  ...settings,
  baseUrl: 'http://127.0.0.1:1',
  encryptAlgorithm: 0,
  containerFormat: 'gzip',
})

const person =
  '<Fzr_xm>示例负责人</Fzr_xm><Fzr_sjhm>13800130000</Fzr_sjhm><Fzr_dzyj>a@example.cn</Fzr_dzyj><Fzr_zjlx>2</Fzr_zjlx><Fzr_zjhm>11010519491231002X</Fzr_zjhm>'
const record = (at: number): string =>
  `<Baxx><Zt_xx><Ztid>${at}</Ztid><Dwmc>示例第${at}有限公司</Dwmc><Dwxz>4</Dwxz><Txdz><Shengid>110000</Shengid><Shiid>110100</Shiid></Txdz><Zj><Zjlx>1</Zjlx><Zjhm>91350100M000100Y43</Zjhm><Zjzs>示例路${at}号</Zjzs></Zj><Fzr>${person}</Fzr><Baxh>京ICP备${at}号</Baxh><Bbyhlx>1</Bbyhlx><Scbbsj>2026-03-02</Scbbsj><Zjxgsj>2026-03-02</Zjxgsj></Zt_xx><Wz_xx><Wzid>${at}</Wzid><Wzmc>示例网${at}</Wzmc><Fwnr><Fwnr_id>2</Fwnr_id></Fwnr><Yylb><Yylb_id>1</Yylb_id></Yylb><Ym_xx><Ymid>${at}</Ymid><Ym>case${at}.example.cn</Ym></Ym_xx><Jr_xx><Jrid>${at}</Jrid><Ispid>110000000001</Ispid><Wzfb><Fbdd>1</Fbdd></Wzfb><Wzjrfs><Jrfs>3</Jrfs></Wzjrfs><Ip_xx><Ipid>${at}</Ipid><Qsip>3405803786</Qsip><Zzip>3405803786</Zzip></Ip_xx></Jr_xx><Wz_Fzr>${person}</Wz_Fzr><Baxh>京ICP备${at}号-1</Baxh></Wz_xx></Baxx>`

/** Gzip members one after the other are one gzip file, so the whole text is never in memory. */
const makeContainer = (): Buffer => {
  const members: Buffer[] = []
  const add = (text: string): void => {
    members.push(gzipSync(iconv.encode(text, 'gbk')))
  }
  add('<?xml version="1.0" encoding="GBK"?><DownloadData version="V.3.0"><SJTB><ICP>')
  for (let at = 1; at <= services; at += 1000)
    add(Array.from({ length: Math.min(1000, services - at + 1) }, (_, i) => record(at + i)).join(''))
  add('</ICP></SJTB></DownloadData>')
  return Buffer.concat(members)
}

const makeDocument = (): Buffer => {
  const container = makeContainer()
  const hash = createHash('md5').update(container).digest('base64')
  return Buffer.from(
    `<return><msg_code>1</msg_code><msg>ok</msg><fileInfos><hashAlgorithm>0</hashAlgorithm><compressionFormat>0</compressionFormat><encryptAlgorithm>0</encryptAlgorithm><return_FileName>big</return_FileName><beianInfo>${container.toString('base64')}</beianInfo><beianInfoHash>${hash}</beianInfoHash></fileInfos></return>`,
  )
}

const document = makeDocument()
const before = process.memoryUsage().rss
const began = performance.now()
let messages = 0
let unknown = 0
let most = 0
for await (const message of regulator.decodeStream(document)) {
  messages += 1
  if (message.kind === 'unknown') unknown += 1
  if (messages % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss)
}
const seconds = (performance.now() - began) / 1000
process.stdout.write(
  `${services} services: ${messages} messages, ${unknown} unknown, answer ${(document.byteLength / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s, at most ${(most / 1e6).toFixed(0)} MB resident, ${(before / 1e6).toFixed(0)} MB before\n`,
)
