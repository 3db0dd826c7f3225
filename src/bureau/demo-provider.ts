// The provider that every demo knows: the application and the bureau agree on it by configuration.
// Its secrets are public by design; nothing but a demo may be given them.
import type { ProviderOptions } from './bureau-options.ts'

export const demoProvider: ProviderOptions = {
  ispId: 110000000001,
  name: '示例云接入（北京）有限公司',
  userName: 'openbeian-demo',
  password: 'demo-bureau-password',
  aesKey: 'demo-aes-key-016',
  aesIv: '0102030405060708',
  provinceCode: '110000',
}

/** The officer's account of the demo. */
export const demoOfficer = { userName: 'officer', password: 'demo-officer', name: '示例审核员' }
