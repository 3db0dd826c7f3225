// Tells with which province an address begins. Only full names count (浙江省, not 浙江), but for the autonomous regions: 北京路 is a
// street in many towns, and 海南 begins the name of a prefecture in Qinghai.
import { foldText } from './fold.ts'

const NAMES: readonly (readonly [name: string, code: string])[] = [
  ['北京市', '110000'],
  ['天津市', '120000'],
  ['河北省', '130000'],
  ['山西省', '140000'],
  ['内蒙古自治区', '150000'],
  ['辽宁省', '210000'],
  ['吉林省', '220000'],
  ['黑龙江省', '230000'],
  ['上海市', '310000'],
  ['江苏省', '320000'],
  ['浙江省', '330000'],
  ['安徽省', '340000'],
  ['福建省', '350000'],
  ['江西省', '360000'],
  ['山东省', '370000'],
  ['河南省', '410000'],
  ['湖北省', '420000'],
  ['湖南省', '430000'],
  ['广东省', '440000'],
  ['广西壮族自治区', '450000'],
  ['海南省', '460000'],
  ['重庆市', '500000'],
  ['四川省', '510000'],
  ['贵州省', '520000'],
  ['云南省', '530000'],
  ['西藏自治区', '540000'],
  ['陕西省', '610000'],
  ['甘肃省', '620000'],
  ['青海省', '630000'],
  ['宁夏回族自治区', '640000'],
  ['新疆维吾尔自治区', '650000'],
]

/** Identity cards write the autonomous regions short (广西南宁市…); a street of that name (西藏中路) is no region. */
const SHORT = /^(内蒙古|广西|西藏|宁夏|新疆)(?![东南西北中]?[一二三四]?(?:大?[路道街]|巷|弄|里))/
const SHORT_CODES: ReadonlyMap<string, string> = new Map([
  ['内蒙古', '150000'],
  ['广西', '450000'],
  ['西藏', '540000'],
  ['宁夏', '640000'],
  ['新疆', '650000'],
])

/** Code of the province whose full name begins the address; undefined where none does. */
export const provinceNamedIn = (address: string | undefined): string | undefined => {
  if (address === undefined) return undefined
  const text = foldText(address.slice(0, 64)).replace(/^(?:中华人民共和国|中国)/, '')
  return NAMES.find(([name]) => text.startsWith(name))?.[1] ?? SHORT_CODES.get(SHORT.exec(text)?.[1] ?? '')
}
