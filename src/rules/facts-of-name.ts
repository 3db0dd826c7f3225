// Facts of a service's name. Derived here from the name and a few things around it, and from nothing else, so that a name
// that is only proposed can be judged exactly as one that was typed.
import { isPlaceWithin, placesIn } from '../core/place-name.ts'
import { type FactBuilder, isMissing, isSameName } from './fact-builder.ts'
import { foldText } from './fold.ts'

export type AroundName = {
  readonly domain: string | undefined
  /** Another service of the application has the same name. */
  readonly isRepeated: boolean
  /** Another service of the same kind and host has it. */
  readonly isRepeatedInKind: boolean
  /** Names of persons in charge and of the legal representative. */
  readonly persons: readonly string[]
  /** Of a unit; absent for individuals. */
  readonly subjectName: string | undefined
}

export const addName = (facts: FactBuilder, typed: string | undefined, around: AroundName): void => {
  if (isMissing(typed)) return
  const name = foldText(typed)
  const domain = foldText(around.domain ?? '')
  facts
    .named('name', typed)
    .set('name.isRepeated', around.isRepeated)
    .set('name.isRepeatedInKind', around.isRepeatedInKind)
    .set('name.isPlaceWithinSubject', isPlaceWithinSubject(name, around.subjectName))
    .set('name.place', placesIn(name)[0]?.name)
  if (domain !== '')
    facts.set('name.isDomain', name === domain || name === `www.${domain}` || name === domain.split('.')[0])
  if (around.persons.length > 0)
    facts.set(
      'name.isPersonName',
      around.persons.some((person) => isSameName(person, typed)),
    )
}

/** A unit of 浙江 may call a site 杭州…, a unit of 杭州 may not call it 浙江…. */
const isPlaceWithinSubject = (name: string, subjectName: string | undefined): boolean | undefined => {
  if (isMissing(subjectName)) return undefined
  const own = placesIn(foldText(subjectName))
  return placesIn(name).every((place) => own.some((outer) => isPlaceWithin(place, outer)))
}
