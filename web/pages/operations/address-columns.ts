// Which columns the form asks for, by part and way. The server judges; this only keeps what cannot apply off the screen. What
// an entry says beside that (loaded from a file) goes along unseen and is not lost.
import type { AddressFacts, AddressPart } from './address-calls.ts'

export type FactName = keyof AddressFacts
/** A region is asked in one control. */
type Asked = FactName | 'userRegion'
type AskedSection = {
  readonly name: 'range' | 'use' | 'user' | 'contact' | 'gateway' | 'origin'
  readonly asked: readonly Asked[]
}

export const regionColumns = ['userProvinceCode', 'userCityCode', 'userDistrictCode'] as const

export const choicesOf: Readonly<Partial<Record<Asked, readonly string[]>>> = {
  way: ['allocated', 'passed-on', 'own-use', 'reserved'],
  use: ['static', 'dynamic', 'unknown'],
  isForRedirection: ['yes', 'no'],
}

/** The bureau's numbers for kinds of subjects, beside their names among our texts. */
export const subjectKinds = [
  ['4', 'enterprise'],
  ['5', 'individual'],
  ['2', 'government'],
  ['3', 'public-institution'],
  ['6', 'social-organisation'],
  ['1', 'military'],
] as const

const use: AskedSection = { name: 'use', asked: ['use', 'usedOn', 'isForRedirection'] }
const contact: AskedSection = { name: 'contact', asked: ['contactName', 'contactPhone', 'contactEmail'] }
const gateway: AskedSection = { name: 'gateway', asked: ['gatewayAddress', 'gatewayPlace'] }
const user = (...classes: readonly FactName[]): AskedSection => ({
  name: 'user',
  asked: ['userName', 'userSubjectKind', ...classes, 'userRegion', 'userAddress'],
})

const ofAllocation = (way: string | undefined): readonly AskedSection[] => {
  if (way === 'allocated')
    return [
      { name: 'range', asked: ['way', 'note'] },
      use,
      user('userUnitClass', 'userIndustry'),
      contact,
      gateway,
    ]
  if (way === 'passed-on') return [{ name: 'range', asked: ['way', 'passedOnTo', 'note'] }]
  return way === 'own-use'
    ? [{ name: 'range', asked: ['way', 'note'] }, use]
    : [{ name: 'range', asked: ['way', 'note'] }]
}

/** What is asked of an entry, section by section. */
export const sectionsFor = (part: AddressPart, facts: AddressFacts): readonly AskedSection[] => {
  switch (part) {
    case 'source':
      return [{ name: 'range', asked: ['unit', 'note'] }]
    case 'broadcast':
      return [{ name: 'range', asked: ['broadcaster', 'requester', 'note'] }]
    case 'brought':
      return [
        { name: 'range', asked: ['note'] },
        use,
        user(),
        contact,
        gateway,
        { name: 'origin', asked: ['originUnit', 'originName'] },
      ]
    default:
      return ofAllocation(facts.way)
  }
}

const optional: ReadonlySet<Asked> = new Set([
  'note',
  'originUnit',
  'originName',
  'userUnitClass',
  'userIndustry',
])

/** Whether the bureau demands it before the range can be reported. */
export const isDemanded = (part: AddressPart, name: Asked): boolean =>
  !optional.has(name) &&
  (part === 'brought' || !['gatewayAddress', 'gatewayPlace', 'isForRedirection'].includes(name))

const shownFor = (part: AddressPart, facts: AddressFacts): ReadonlySet<string> =>
  new Set(
    sectionsFor(part, facts).flatMap(({ asked }) =>
      asked.flatMap((name): readonly string[] => (name === 'userRegion' ? regionColumns : [name])),
    ),
  )

/**
 * What is sent: filled columns that are on the screen, and of an entry that keeps its way also what is not. Another way has
 * other columns, so what the old one asked for goes.
 */
export const factsToSend = (
  part: AddressPart,
  facts: AddressFacts,
  before: AddressFacts = {},
): AddressFacts => {
  const shown = shownFor(part, facts)
  const isSameWay = before.way === facts.way
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value = '']) => {
      const isKept = shown.has(name) || (isSameWay && name in before)
      return isKept && value.trim() !== '' ? [[name, value.trim()]] : []
    }),
  )
}
