// The 31 provinces: code (GB/T 2260), name, and the character that opens a filing number.
// The prefix does not follow from the name: 四川 has 蜀, 云南 滇, 甘肃 陇, 贵州 黔.

export interface Province {
  code: string
  name: string
  prefix: string
}

const rows =
  '11北京京 12天津津 13河北冀 14山西晋 15内蒙古蒙 21辽宁辽 22吉林吉 23黑龙江黑 31上海沪 32江苏苏 33浙江浙 34安徽皖 35福建闽 36江西赣 37山东鲁 41河南豫 42湖北鄂 43湖南湘 44广东粤 45广西桂 46海南琼 50重庆渝 51四川蜀 52贵州黔 53云南滇 54西藏藏 61陕西陕 62甘肃陇 63青海青 64宁夏宁 65新疆新'

export const provinces: readonly Province[] = rows.split(' ').map((row) => ({
  code: `${row.slice(0, 2)}0000`,
  name: row.slice(2, -1),
  prefix: row.slice(-1),
}))

const byCode = new Map(provinces.map((province) => [province.code, province]))

/** The province of a six-digit code, or undefined. */
export const provinceOf = (code: string): Province | undefined => byCode.get(code)

/** 北京市通信管理局 and so on. */
export const bureauName = (code: string): string => {
  const province = byCode.get(code)
  if (province === undefined) return '通信管理局'
  const special: Record<string, string> = {
    内蒙古: '内蒙古自治区',
    广西: '广西壮族自治区',
    西藏: '西藏自治区',
    宁夏: '宁夏回族自治区',
    新疆: '新疆维吾尔自治区',
  }
  const city = ['北京', '天津', '上海', '重庆'].includes(province.name)
  return `${special[province.name] ?? `${province.name}${city ? '市' : '省'}`}通信管理局`
}
