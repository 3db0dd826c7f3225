// Another way to write what the regulator's GBK lacks: simplified characters that came into the national table after GBK have their
// full forms in it, compatibility characters their plain ones, and decoration is left out. Never a character of the same sound: a name
// is a name, and where nothing is known nothing is proposed.
import { type EncodableRanges, isEncodable } from './language-text.ts'

/** Simplified form outside GBK and full form in it, by the Table of General Standard Chinese Characters (通用规范汉字表, 2013). */
const FULL_FORMS =
  '䶮龑 𠮷吉 𫖮顗 𫖯頫 𬀩暐 𬀪晛 𬂩梜 𬃊櫍 𬇕澫 𬇙浿 𬇹漍 𬉼熰 𬊈燖 𬊤燀 𬍛瓅 𬍡璗 𬍤璕 𬒈礐 𬕂篢 𬘓紃 𬘘紞 𬘡絪 𬘩綎 𬘫綄 𬘬綪 𬘭綝 𬘯綧 𬙂縯 𬙊纆 𬙋纕 ' +
  '𬜬蔄 𬞟蘋 𬟁虉 𬟽蝀 𬣙訏 𬣞詝 𬣡諓 𬣳詪 𬤇諲 𬤊諟 𬨂軝 𬨎輶 𬩽鄩 𬪩醲 𬬩釴 𬬭錀 𬬮鋹 𬬱釿 𬬸鉥 𬬹鉮 𬬻鑪 𬬿鉊 𬭁鉧 𬭎鋐 𬭚錞 𬭤鍭 𬭩鎓 𬭬鏏 𬭭鏚 𬭸鏻 𬭼鐩 ' +
  '𬮱闉 𬮿隑 𬯀隮 𬯎隤 𬱖頔 𬱟頠 𬳵駓 𬳶駉 𬳽駪 𬳿駼 𬴂騑 𬴃騞 𬴊驎 𬶋鮈 𬶍鮀 𬶏鮠 𬶐鮡 𬶟鯻 𬶠鰊 𬶨鱀 𬶭鰶 𬶮鱚 𬷕鵏 𬸘鶠 𬸚鸑 𬸣鶱 𬸦鷟 𬸪鷭 𬸯鷿 𬹼齘 𬺈齮 𬺓齼 ' +
  '𫭟塸 𫭢埨 𫮃墠 𫰛娙 𫶇嵽 𫷷廞 𫸩彄 𫟅綡 𫟆緟 𫠜齯 𫟷鉝 𫟹鉷 𫠆頍 𫍰諰 𫍲謏 𫍽譞 ' +
  '𫖳頵 𫘧騄 𫘦騊 𫘬騱 𫘪騵 𫘨騠 𫄧綖 𫄨絺 𫄸纁 𫄷繶 𫐄軏 𫐐輗 𫐓輮 𫓧鈇 𫍣詷 𫍯諴 𫇭蔿 𫊸蟜'

const fullForms: ReadonlyMap<string, string> = new Map(
  FULL_FORMS.split(' ').flatMap((pair) => {
    const [simplified, full] = pair
    return simplified === undefined || full === undefined ? [] : [[simplified, full] as const]
  }),
)

/** Emoji and other pictures, and marks that only say how the character before them shall look. */
const isDecoration = (character: string): boolean =>
  /^[\p{Cf}\p{Co}\p{Cc}\p{So}\p{Sk}\p{Variation_Selector}]$/u.test(character)

const withoutAccents = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '')

const otherFormOf = (ranges: EncodableRanges, character: string): string | undefined => {
  const isGood = (text: string): boolean =>
    text !== '' && [...text].every((one) => isEncodable(ranges, one.codePointAt(0) ?? 0))
  const forms = [fullForms.get(character), character.normalize('NFKC'), withoutAccents(character)]
  return (
    forms.find((form) => form !== undefined && isGood(form)) ?? (isDecoration(character) ? '' : undefined)
  )
}

/** The text in characters that GBK has; undefined where one of them has no other form that is known, or nothing would be left. */
export const encodableForm = (ranges: EncodableRanges, text: string): string | undefined => {
  const parts: string[] = []
  for (const character of text) {
    const isGood = isEncodable(ranges, character.codePointAt(0) ?? 0)
    const form = isGood ? character : otherFormOf(ranges, character)
    if (form === undefined) return undefined
    parts.push(form)
  }
  const whole = parts.join('').trim()
  return whole === '' ? undefined : whole
}
