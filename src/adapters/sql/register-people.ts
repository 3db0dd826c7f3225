// Who is in charge of filed subjects, found again by keyed hashes. A person who is in charge of subject and service counts
// once, and the subject that asks does not count at all.
import { normaliseNumber } from '../../core/identity/inspect-number.ts'
import type { Principal, Service, Subject } from '../../core/material.ts'
import { normalisePhone } from '../../core/phone.ts'
import type { OthersInCharge } from '../../flows/store-register.ts'
import type { Db } from './pool.ts'
import type { SealedJson } from './sealed-json.ts'

const mobileKey = (json: SealedJson, mobile: string): string => json.key('mobile', normalisePhone(mobile))

/** Two papers may carry one number, but not of two persons: the number alone is the key. */
const personKey = (json: SealedJson, number: string): string => json.key('person', normaliseNumber(number))

const keysOf = (json: SealedJson, { mobile, certificateNumber }: Principal): readonly string[] => [
  ...(mobile === undefined ? [] : [mobileKey(json, mobile)]),
  ...(certificateNumber === undefined ? [] : [personKey(json, certificateNumber)]),
]

/** Keys of the subject's person in charge, for the row of the subject. */
export const peopleOfSubject = (json: SealedJson, subject: Subject): readonly string[] =>
  keysOf(json, subject.principal)

/** Keys of a service's own person in charge; none where it is the subject's. */
export const peopleOfService = (json: SealedJson, service: Service): readonly string[] =>
  service.principalIsSubjects === 'no' ? keysOf(json, service.principal) : []

type CountRow = { readonly key: string; readonly subjects: number; readonly units: number }

const COUNT = `
  select key, count(distinct subject_id)::int as subjects,
    (count(distinct subject_id) filter (where is_unit))::int as units from (
    select unnest(people_keys) as key, id as subject_id, is_unit from register_subject
      where ended_at is null and people_keys && $1::text[]
    union all
    select unnest(v.people_keys), v.subject_id, s.is_unit from register_service v
      join register_subject s on s.id = v.subject_id and s.ended_at is null
      where v.ended_at is null and v.people_keys && $1::text[]
  ) found
  where key = any($1::text[]) and subject_id is distinct from $2::uuid
  group by key`

/** For each mobile and person asked: of how many other subjects of the register they are. */
export const othersInCharge = async (
  db: Db,
  json: SealedJson,
  asked: { readonly mobiles: readonly string[]; readonly persons: readonly string[] },
  exceptSubjectId: string | undefined,
): Promise<OthersInCharge> => {
  const mobiles = asked.mobiles.map((mobile) => [normalisePhone(mobile), mobileKey(json, mobile)] as const)
  const persons = asked.persons.map((number) => [normaliseNumber(number), personKey(json, number)] as const)
  const keys = [...mobiles, ...persons].map(([, key]) => key)
  if (keys.length === 0) return { mobiles: {}, persons: {}, personsOfUnits: {} }
  const { rows } = await db.query<CountRow>(COUNT, [keys, exceptSubjectId ?? null])
  const counts = new Map(rows.map((row) => [row.key, row]))
  const counted = (pairs: typeof mobiles, what: 'subjects' | 'units'): Readonly<Record<string, number>> =>
    Object.fromEntries(
      pairs.flatMap(([value, key]) => {
        const count = counts.get(key)?.[what] ?? 0
        return count === 0 ? [] : [[value, count]]
      }),
    )
  return {
    mobiles: counted(mobiles, 'subjects'),
    persons: counted(persons, 'subjects'),
    personsOfUnits: counted(persons, 'units'),
  }
}
