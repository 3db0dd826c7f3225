// Named shapes of text: the only regular expressions that a pack can use, by name. A pack never carries a pattern, so
// no pack can bring code or a pattern that takes minutes. Every one here runs in linear time.

const shapes = {
  /** Nothing but digits (after full-width digits became half-width). */
  'digits-only': /^\d+$/,
  /** Nothing but Latin letters, digits and their punctuation: no Chinese character at all. */
  'no-han': /^[^\p{Script=Han}]+$/u,
  'has-latin': /[A-Za-z]/,
  'has-han': /\p{Script=Han}/u,
  /** Symbols that no name of a service carries: anything but letters, digits, dash, dot, middle dot and brackets. */
  'has-symbol': /[^\p{L}\p{N}\-.·()（）\s]/u,
  /** Parts like `12号`, `3幢`, `501室`, `二层`: how an address says which door. */
  'has-door-number':
    /[\d一二三四五六七八九十百零〇甲乙丙丁A-Za-z](?:[-—]\d{1,6})?\s*(?:号|室|幢|栋|座|楼|层|单元|户|弄|组|队|铺|房)/,
  /** The applicant says that the place has no door number. */
  'says-no-door-number': /无(?:具体|详细)?(?:门牌|楼牌|房间|室)号?|没有(?:门牌|楼牌|房间)号?/,
  'has-municipal-district': /市辖区/,
  'has-half-width-bracket': /[()]/,
  'has-full-width-bracket': /[（）]/,
  'has-space': /\s/,
  /** Pictures among letters. */
  'has-emoji': /\p{Extended_Pictographic}/u,
  /** 99元, ¥9, 五折: a price, or a part of one. */
  'has-price': /[¥￥$€]\s?\d|(?:\d|[零一二三四五六七八九十百千])\s?(?:元|块钱|折)/,
  /** Nothing but one character, twice or more. */
  'one-character-repeated': /^(.)\1+$/u,
  /** AppID of a WeChat mini-program. */
  'wechat-app-id': /^wx[0-9a-f]{16}$/,
  /** A sentence of pledge, as bureaux look for it in remarks. */
  'has-pledge': /承诺|保证/,
  /** Says something of pre-approval: that there is one, or that none is needed. */
  'names-pre-approval': /前置审批|审批|许可/,
  /** Says when a site opens. */
  'names-launch-date': /\d{2,4}\s*年|上线|开通|启用|投入使用/,
  /** What licences print where a sole trader has no trade name. */
  'blank-trade-name': /^[*＊※\-—]+$|^无(?:字号|名称)/,
  /** Chinese name, the dot of minority names included. */
  'han-name': /^\p{Script=Han}(?:[\p{Script=Han}·•.]{0,40})\p{Script=Han}$/u,
  /** Letters of a name in any script, with spaces, dots, dashes, apostrophes. */
  'person-name': /^[\p{L}][\p{L}\p{M} .·•'’-]*$/u,
  'ends-with-unit-form':
    /(?:公司|厂|店|部|所|社|院|中心|行|局|会|馆|站|场|坊|室|集团|企业|工作室|合伙\)?|有限合伙\)?|普通合伙\)?|分公司|农场|经营部|商行|政府|委|处|校|学|队|团|庭|协会|基金|寺|庙|堂)[)）]?$/,
} as const

export type ShapeName = keyof typeof shapes

export const shapeNames: readonly string[] = Object.keys(shapes)

export const isShapeName = (name: string): name is ShapeName => Object.hasOwn(shapes, name)

/** The first part of a text that has a named shape; undefined where none has. */
export const pieceOfShape = (name: ShapeName, text: string): string | undefined =>
  shapes[name].exec(text)?.[0]
