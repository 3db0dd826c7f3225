// The simulated bureau as the application sees it: what both sides agree on in a demonstration and in tests.
import type { BureauSettings } from '../adapters/regulator/make-bureau.ts'
import { demoProvider } from '../bureau/demo-provider.ts'

/** Settings of the bureau that listens at `baseUrl`; people reach its pages at `publicUrl`. */
export const demoBureau = (baseUrl: string, publicUrl = baseUrl): BureauSettings => ({
  version: 'v3.0',
  code: 'beijing',
  provinceCode: demoProvider.provinceCode,
  name: '北京市通信管理局（模拟）',
  smsPageUrl: `${publicUrl}/sms`,
  baseUrl,
  ispId: demoProvider.ispId,
  userName: demoProvider.userName,
  password: demoProvider.password,
  aesKey: demoProvider.aesKey,
  aesIv: demoProvider.aesIv,
  encryptAlgorithm: 1,
  hashEncoding: 'raw',
  extensions: ['sms-state', 'apps', 'electronic-verification'],
})
