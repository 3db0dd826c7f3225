// Puts the bureau's reasons beside the fields that they speak of. A code often names the field; a free rejection (1002)
// only has words, so the words are searched for our field labels. What speaks of nothing known stands at the subject's
// name: it is on every application, so no reason is ever lost.
import { resultFieldOf } from './bureau-result-fields.ts'
import { type Material, principalPathOf, type Service } from './material.ts'
import { inService, type Path } from './path.ts'

export type BureauReason = { readonly path: Path; readonly code: string; readonly text: string }

/** `person` stands for the principal that the text means; `*` for the service. */
type Keyword = { readonly words: RegExp; readonly target: string }

/** In order: the narrower word first, because 域名证书 also contains 域名. */
const keywords: readonly Keyword[] = [
  { words: /核验单/, target: 'documents.verification-form' },
  { words: /主办单位有效证件/, target: 'subject.documents.certificate' },
  { words: /负责人(有效)?证件(电子件|$|[^号类])/, target: 'person.documents.front' },
  { words: /域名证书/, target: 'services.*.documents.domain-certificate' },
  { words: /居住证|暂住证/, target: 'subject.documents.residence-permit' },
  { words: /承诺书/, target: 'subject.documents.pledge' },
  { words: /授权书|委托书/, target: 'person.documents.authorisation' },
  { words: /前置审批|专项审批|许可证|批复/, target: 'services.*.preApprovals' },
  {
    words: /(核验|人像|人脸|半身|当面|本人|幕布|背景).{0,6}(照|图)|拍照|照片/,
    target: 'person.documents.portrait',
  },
  {
    words: /(执照|法人证书|主办单位证件|主体证件).{0,12}(扫描|复印|图片|影印|模糊|清晰|不清|遮挡|缺)/,
    target: 'subject.documents.certificate',
  },
  { words: /(身份证|证件).{0,6}(反面|背面|国徽)/, target: 'person.documents.back' },
  {
    words: /(身份证|证件).{0,12}(扫描|复印|图片|影印|模糊|清晰|不清|遮挡|正面)/,
    target: 'person.documents.front',
  },
  { words: /(证件|身份证).{0,4}(有效期|过期|到期)/, target: 'person.certificateValidUntil' },
  { words: /手机/, target: 'person.mobile' },
  { words: /应急|紧急联系/, target: 'person.emergencyPhone' },
  { words: /办公电话|座机|固定电话|固话/, target: 'person.landline' },
  { words: /电话|联系方式|无法接通|无人接听|空号/, target: 'person.mobile' },
  { words: /邮箱|邮件|e-?mail/i, target: 'person.email' },
  { words: /身份证号|负责人.{0,4}证件号/, target: 'person.certificateNumber' },
  { words: /负责人.{0,4}姓名|姓名/, target: 'person.name' },
  { words: /首页|网址|\bURL\b/i, target: 'services.*.homePage' },
  { words: /(网站|服务|应用).{0,2}名称|网站名/, target: 'services.*.name' },
  { words: /服务内容|内容类型|服务类型/, target: 'services.*.contents' },
  { words: /语言/, target: 'services.*.languages' },
  { words: /(网站|服务).{0,2}备注/, target: 'services.*.remark' },
  { words: /备注/, target: 'subject.remark' },
  { words: /域名/, target: 'services.*.domain' },
  { words: /证件住所|住所|注册地址/, target: 'subject.certificateAddress' },
  { words: /通信地址|通讯地址|详细地址|联系地址|门牌/, target: 'subject.mailingAddress' },
  { words: /投资人|上级主管/, target: 'subject.investor' },
  { words: /法定代表人|法人代表/, target: 'subject.legalRepresentative' },
  { words: /单位性质|主办单位性质/, target: 'subject.kind' },
  { words: /证件类型/, target: 'subject.certificateType' },
  { words: /证件号|信用代码|证件|执照/, target: 'subject.certificateNumber' },
  { words: /(省|市|县|区)(代码|信息|选择)|区域|行政区/, target: 'subject.districtCode' },
  { words: /主办单位|主办者|单位名称|主体/, target: 'subject.name' },
  { words: /网站|互联网信息服务|接入|IP/i, target: 'services.*.name' },
]

const NOWHERE: Path = 'subject.name'

/** The service whose domain or name stands in the text; among several the longest match, so `a.cn` does not win over `aa.cn`. */
const serviceIn = (material: Material, text: string): Service | undefined => {
  const lower = text.toLowerCase()
  const matchOf = (service: Service): number =>
    Math.max(
      ...[service.domain, service.name].map((words) =>
        words && lower.includes(words.toLowerCase()) ? words.length : 0,
      ),
    )
  const best = material.services.reduce<Service | undefined>(
    (winner, service) => (matchOf(service) > (winner === undefined ? 0 : matchOf(winner)) ? service : winner),
    undefined,
  )
  return best ?? material.services[0]
}

const SERVICE_PERSON = /(网站|服务|应用|APP).{0,3}负责人/i

/** The person whom a text means: said outright, else the portrait's is the service's and the rest the subject's. */
const personPath = (text: string, target: string, service: Service | undefined): Path => {
  const isServices =
    SERVICE_PERSON.test(text) || (target.endsWith('.portrait') && !text.includes('主体负责人'))
  return isServices && service !== undefined ? principalPathOf(service) : 'subject.principal'
}

const SECOND_PHONE = /\.principal\.landline$/

const valueAt = (material: Material, path: Path): string | undefined => {
  const service = material.services.find((one) => path.startsWith(`services.${one.id}.`))
  return (service?.principal ?? material.subject.principal).landline
}

/** Fills in service and person, and keeps to fields that the applicant sees. */
const placed = (material: Material, target: string, text: string): Path => {
  const service = serviceIn(material, text)
  const person = target.startsWith('person.')
    ? `${personPath(text, target, service)}${target.slice('person'.length)}`
    : target
  if (person.includes('*') && service === undefined) return NOWHERE
  const path = service === undefined ? person : inService(person, service.id)
  const ofSubject =
    service?.principalIsSubjects === 'yes'
      ? path.replace(`services.${service.id}.principal.`, 'subject.principal.')
      : path
  // Without a landline it was the emergency phone that the bureau got as office phone.
  const isAbsent = SECOND_PHONE.test(ofSubject) && !valueAt(material, ofSubject)
  return isAbsent ? ofSubject.replace('.landline', '.emergencyPhone') : ofSubject
}

/** A code that names a field of the subject's principal means another person where the words say so. */
const targetOfCode = (material: Material, pattern: Path, code: string): string => {
  if (code === '1015' && material.subject.kind === 'individual') return 'subject.certificateNumber'
  return pattern.replace(/^subject\.principal\./, 'person.')
}

const clausesOf = (text: string): readonly string[] =>
  text.split(/[；;。！!\n\r]+|(?:^|\s)\d+[、.．](?!\d)/).filter((part) => part.trim() !== '')

const fromWords = (material: Material, text: string): readonly Path[] => {
  const paths = clausesOf(text).flatMap((clause) => {
    const target = keywords.find(({ words }) => words.test(clause))?.target
    return target === undefined ? [] : [placed(material, target, clause)]
  })
  return paths.length === 0 ? [NOWHERE] : [...new Set(paths)]
}

/** Codes that report success inside a list of reasons. */
const SUCCESSES: readonly string[] = ['1001', '1060', '1062']

/** The standard words of the free codes: beside a code that says more they only repeat that it was rejected. */
const SAYS_NOTHING = /^(管局审核拒绝|其他错误)?[。.\s]*$/

const located = (material: Material, code: string, text: string): readonly BureauReason[] => {
  const pattern = resultFieldOf(code)
  const paths =
    pattern === undefined
      ? fromWords(material, text)
      : [placed(material, targetOfCode(material, pattern, code), text)]
  return paths.map((path) => ({ path, code, text }))
}

/**
 * Places each of the bureau's codes beside a field or document. A free text that speaks of several things stands, whole,
 * beside each. Services are told by the domain or name in the text; otherwise it is the first.
 */
export const locateBureauReasons = (
  material: Material,
  codes: readonly { readonly code: string; readonly text: string }[],
): readonly BureauReason[] => {
  const reasons = codes.filter(({ code }) => !SUCCESSES.includes(code))
  const telling = reasons.filter(
    ({ code, text }) => resultFieldOf(code) !== undefined || !SAYS_NOTHING.test(text),
  )
  return (telling.length > 0 ? telling : reasons).flatMap(({ code, text }) => located(material, code, text))
}
