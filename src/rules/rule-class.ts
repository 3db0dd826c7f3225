// What kinds of rule there are: the columns of the table province × class in docs/rule-packs.md, so that a gap is seen and
// not overlooked. The class belongs to the subject matter, not to the field beside which a finding stands.

const classes = {
  ages: 'how old a person in charge must be',
  residence: 'household register, local identity card, residence permit',
  'legal-representative': 'whether the person in charge must be the legal representative',
  authorisation: 'letters by which somebody else is put in charge',
  quantities: 'how many services, in one order and of one subject',
  address: 'addresses on certificates and for letters',
  phones: 'mobile, emergency and landline numbers',
  remarks: 'remarks and sentences of pledge in them',
  content: 'which service contents may be chosen',
  'special-documents':
    'documents that only some bureaux ask for: pledges, notices, letters of other authorities',
  change: 'what a change filing may change, and in what order',
  'empty-subject': 'what holds for a subject without services',
  'review-days': 'how long reviews take',
  verification: 'when and how persons are verified: portrait, form',
  footer: 'which number stands at the foot of the home page',
  expedite: 'whether a case can be handled with priority',
  sms: 'the text message of the ministry',
  names: 'names of services',
  domains: 'domains: suffix, registrar, holder, time left, what they answer',
  certificates: 'certificates of subjects and persons: types, numbers, validity',
  subject: 'the subject’s name and kind, investors and superior units',
  persons: 'names and e-mail addresses of persons in charge',
  'pre-approval': 'approvals that another authority gives first',
  apps: 'apps, mini-programs and quick apps',
  products: 'the cloud product on which a service runs',
  images: 'the quality of uploaded images',
  reporting: 'what the regulator’s messages can carry',
  'filing-types': 'what each filing type asks for, and what one order may carry',
  cancellation: 'cancelling subject, service or access',
  migration: 'moving a service to another subject',
  life: 'how long an open case may rest',
} as const

export type RuleClass = keyof typeof classes

export const ruleClasses: readonly RuleClass[] = Object.keys(classes) as RuleClass[]

export const isRuleClass = (name: unknown): name is RuleClass =>
  typeof name === 'string' && Object.hasOwn(classes, name)

export const meaningOfClass = (name: RuleClass): string => classes[name]
