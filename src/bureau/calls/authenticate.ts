// Who is calling: the password is proven by base64(MD5(GBK(password + randVal))), never sent.
import { timingSafeEqual } from 'node:crypto'
import type { Bureau, Provider } from '../bureau.ts'
import { encodeGbk } from '../codec/gbk.ts'
import { hashOf } from '../codec/packed-file.ts'
import { CallAnswered } from '../soap/call-answered.ts'
import type { CallArguments } from '../soap/soap-envelope.ts'

/** The provider behind a call. Throws CallAnswered 4, 5, 10, 12, 13 or 16. */
export function authenticate(bureau: Bureau, values: CallArguments): Provider {
  const { ispId = '', userName = '', randVal = '', pwdHash = '' } = values
  if (randVal.length < 20) throw new CallAnswered(16)
  if (!/^[0-9A-Za-z]{20,128}$/.test(randVal))
    throw new CallAnswered(12, '认证信息错误：随机数只能由字母和数字组成')
  if (values.hashAlgorithm !== '0') throw new CallAnswered(10)
  const provider = bureau.providers.get(ispId)
  if (provider === undefined) throw new CallAnswered(12, '认证信息错误：没有这个接入商标识')
  if (provider.userName !== userName) throw new CallAnswered(4)
  const expected = Buffer.from(hashOf(encodeGbk(provider.password + randVal), provider.hashEncoding))
  const given = Buffer.from(pwdHash)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new CallAnswered(5)
  const foreign = bureau.provinceCode !== undefined && provider.provinceCode !== bureau.provinceCode
  if (foreign && bureau.policy.foreignProvider === 'refuse-call') throw new CallAnswered(13)
  return provider
}
