// Invented filings for the bureau's tests, as upload XML. Numbers carry valid checksums and belong to nobody.
import { creditCheck, identityCheck, organisationCheck } from '../../src/bureau/checks/identity-numbers.ts'
import { escapeText, type XmlNode } from '../../src/bureau/codec/xml-tree.ts'
import { find, nodes } from './provider-client.ts'

/** 64 × 40 white pixels, JPEG */
export const jpeg =
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAoAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAAAAAAAAAAAAAAAAAAAAAAAAD/2Q=='

const padded = (value: number, length: number): string => String(value).padStart(length, '0')

export function inventIdentity(at: number): string {
  const head = `1101051905${padded(1 + (at % 12), 2)}${padded(1 + (Math.floor(at / 12) % 28), 2)}${padded(Math.floor(at / 336) % 1000, 3)}`
  return head + identityCheck(head)
}

export function inventCredit(at: number): string {
  const organisation = `YY${padded(at, 6)}`
  const head = `91110105${organisation}${organisationCheck(organisation)}`
  return head + creditCheck(head)
}

export interface SampleOptions {
  /** every id of the provider derives from it */
  at: number
  domain?: string
  mobile?: string
  identity?: string
  credit?: string
  name?: string
  attachments?: boolean
  province?: string
  services?: number
}

const principal = (tag: string, options: SampleOptions): string =>
  `<${tag}><Fzr_xm>试一鸣</Fzr_xm><Fzr_dhhm>010-00000000</Fzr_dhhm><Fzr_sjhm>${options.mobile ?? '13800130001'}</Fzr_sjhm><Fzr_dzyj>a@example.cn</Fzr_dzyj><Fzr_zjlx>2</Fzr_zjlx><Fzr_zjhm>${options.identity ?? inventIdentity(1)}</Fzr_zjhm></${tag}>`

export const domainOf = (options: SampleOptions, which = 0): string =>
  which === 0 ? (options.domain ?? `case${options.at}-test.cn`) : `case${options.at}-test-${which}.cn`

export function serviceXml(options: SampleOptions, which = 0): string {
  const id = options.at * 10 + which
  const domain = domainOf(options, which)
  return `<Wz_xx><IspWzid>${id}1</IspWzid><Wzmc>试验网站${options.at}${which === 0 ? '' : `之${which}`}</Wzmc><Fwnr><Fwnr_id>2</Fwnr_id></Fwnr><Yylb><Yylb_id>1</Yylb_id></Yylb><Ym_xx><IspYmid>${id}2</IspYmid><Ym>${domain}</Ym></Ym_xx><Jr_xx><IspJrid>${id}3</IspJrid><Wzfb><Fbdd>1</Fbdd></Wzfb><Wzjrfs><Jrfs>3</Jrfs></Wzjrfs><Ip_xx><IspIpid>${id}4</IspIpid><Qsip>3221225994</Qsip><Zzip>3221225994</Zzip></Ip_xx></Jr_xx>${principal('Wz_Fzr', options)}<Syurl>www.${domain}</Syurl></Wz_xx>`
}

export const attachmentXml = (purpose: number, ownerKind: number, owner: string, content = jpeg): string =>
  `<Fj><Fjxx><Fjwjgs>1</Fjwjgs><Fjyt>${purpose}</Fjyt><Fjnr>${content}</Fjnr><Fjssdx><Ssdxlx>${ownerKind}</Ssdxlx><Ssdxbs>${owner}</Ssdxbs></Fjssdx></Fjxx></Fj>`

/** One Baxx, 新增备案. */
export function firstFilingXml(options: SampleOptions): string {
  const { at } = options
  const services = Array.from({ length: options.services ?? 1 }, (_, which) => which)
  const papers =
    options.attachments === false
      ? ''
      : [
          attachmentXml(2, 1, `${at}`),
          attachmentXml(3, 1, `${at}`),
          ...services.flatMap((which) => [
            attachmentXml(1, 2, `${at * 10 + which}1`),
            attachmentXml(4, 2, `${at * 10 + which}1`),
          ]),
        ].join('')
  const province = options.province ?? '110000'
  const head = province.slice(0, 2)
  return `<Baxx><Zt_xx><IspZtid>${at}</IspZtid><Dwmc>${options.name ?? `试验${at}有限公司`}</Dwmc><Dwxz>4</Dwxz><Txdz><Shengid>${province}</Shengid><Shiid>${head}0100</Shiid><Xianid>${head}0105</Xianid><Xxdz>示例路1号</Xxdz></Txdz><Zj><Zjlx>1</Zjlx><Zjhm>${options.credit ?? inventCredit(at)}</Zjhm><Zjzs>示例路1号</Zjzs></Zj>${principal('Fzr', options)}<Bbfs>1</Bbfs></Zt_xx>${services.map((which) => serviceXml(options, which)).join('')}${papers}</Baxx>`
}

/** One Xzxx, 新增网站. */
export function addServiceXml(subject: string, options: SampleOptions, password?: string): string {
  const id = `${options.at * 10}1`
  const papers = [1, 4].map((purpose) => attachmentXml(purpose, 2, `<Jlid>${id}</Jlid>`)).join('')
  return `<Xzxx><Zt_xx>${subject}</Zt_xx>${serviceXml(options)}${papers}${password === undefined ? '' : `<ICPmm>${password}</ICPmm>`}</Xzxx>`
}

export const uploadXml = (blocks: Record<string, string>, unit: number | string = 110000000001): string =>
  `<?xml version="1.0" encoding="GBK"?><UploadData version="V.3.0"><ICP>${Object.entries(blocks)
    .map(([name, inside]) => `<${name}>${inside}</${name}>`)
    .join('')}<Qqdwid>${unit}</Qqdwid></ICP></UploadData>`

const write = (node: XmlNode): string =>
  `<${node.name}>${node.children.length > 0 ? node.children.map(write).join('') : escapeText(node.text)}</${node.name}>`

const without = (xml: string, ...names: readonly string[]): string =>
  names.reduce((text, name) => text.replaceAll(new RegExp(`<${name}>.*?</${name}>`, 'g'), ''), xml)

/** A filing as the bureau told it (BASJ), put into the shape of a change (BGBA/Bgxx); with these of its services. */
export const changeXmlOf = (filed: XmlNode, services: readonly number[] = [0, 1]): string => {
  const dates = ['Scbbsj', 'Zjxgsj']
  const subject = write(nodes(filed, 'Zt_xx')[0]!)
  const changed = nodes(filed, 'Wz_xx')
    .filter((_, at) => services.includes(at))
    .map((one) =>
      without(write(one), 'IspWzid', 'IspJrid', 'Ispid', 'Baxh', 'Syurl', ...dates).replace(
        '</Wz_Fzr>',
        `</Wz_Fzr><Baxh>${find(one, 'Baxh')}</Baxh><Syurl>${find(one, 'Syurl')}</Syurl>`,
      ),
    )
  return `<Bgxx>${without(subject, 'IspZtid', 'Bbyhlx', 'Shrxm', 'Shsj', ...dates)}${changed.join('')}</Bgxx>`
}
