// Settings by filing type, kind of subject and kind of service. Every filing type must be named in `asks`: a type that a pack
// forgot would show an empty form.
import { type FilingType, filingTypes } from '../core/determine.ts'
import { type ServiceKind, type SubjectKind, serviceKinds } from '../core/material.ts'
import { type Area, areas, isFilingType } from './filing-scope.ts'
import type { Json, Reader } from './json-reader.ts'
import { readNumber, readTruth } from './read-scalar.ts'
import type { BySubject, PackSettings } from './settings.ts'

type FilingTypeSettings = Pick<
  PackSettings,
  'asks' | 'portraitNeededFor' | 'formNeededFor' | 'smsNeededFor' | 'mayJoin'
>

/** What each filing type asks for and needs. */
export const readFilingTypeSettings = (value: Json, reader: Reader): FilingTypeSettings => ({
  asks: readAsks(value.asks, reader.at('asks')),
  portraitNeededFor: readFilingTypes(value.portraitNeededFor, reader.at('portraitNeededFor')),
  formNeededFor: readFilingTypes(value.formNeededFor, reader.at('formNeededFor')),
  smsNeededFor: readFilingTypes(value.smsNeededFor, reader.at('smsNeededFor')),
  mayJoin: readGroups(value.mayJoin, reader.at('mayJoin')),
})

const readGroups = (value: unknown, reader: Reader): readonly (readonly FilingType[])[] => {
  if (!Array.isArray(value)) reader.fail('must be a list of groups of filing types')
  return reader.list(value).map((group, index) => readFilingTypes(group, reader.at(index)))
}

/** A list of filing types; empty means none. */
const readFilingTypes = (value: unknown, reader: Reader): readonly FilingType[] => {
  if (!Array.isArray(value)) reader.fail('must be a list of filing types')
  return reader
    .list(value)
    .flatMap((item, index) =>
      isFilingType(item) ? item : (reader.at(index).fail('is no filing type') ?? []),
    )
}

const readAsks = (value: unknown, reader: Reader): PackSettings['asks'] => {
  const object = reader.object(value, filingTypes) ?? {}
  const of = (filingType: FilingType): readonly Area[] => readAreas(object[filingType], reader.at(filingType))
  return {
    'first-filing': of('first-filing'),
    'add-service-here': of('add-service-here'),
    'add-service-elsewhere': of('add-service-elsewhere'),
    'add-access': of('add-access'),
    'change-subject': of('change-subject'),
    'change-service': of('change-service'),
    'change-both': of('change-both'),
    'cancel-subject': of('cancel-subject'),
    'cancel-service': of('cancel-service'),
    'cancel-access': of('cancel-access'),
  }
}

const readAreas = (value: unknown, reader: Reader): readonly Area[] =>
  reader.texts(value).flatMap((item, index) => reader.at(index).oneOf(item, areas) ?? [])

type QuantitySettings = Pick<PackSettings, 'maxServicesOfKind' | 'mayMixKinds' | 'maxServicesPerSubject'>

/** How many services, of which kinds, together. */
export const readQuantitySettings = (value: Json, reader: Reader): QuantitySettings => ({
  maxServicesOfKind: readBySubject(value.maxServicesOfKind, reader.at('maxServicesOfKind'), readKinds),
  mayMixKinds: readBySubject(value.mayMixKinds, reader.at('mayMixKinds'), readTruthIn),
  maxServicesPerSubject: readBySubject(
    value.maxServicesPerSubject,
    reader.at('maxServicesPerSubject'),
    (object, key, inner) => (object[key] === null ? null : readNumber(object, key, inner)),
  ),
})

const readBySubject = <T>(
  value: unknown,
  reader: Reader,
  read: (object: Json, key: string, reader: Reader) => T,
): BySubject<T> => {
  const object = reader.object(value, ['unit', 'individual']) ?? {}
  return { unit: read(object, 'unit', reader), individual: read(object, 'individual', reader) }
}

const readTruthIn = (object: Json, key: string, reader: Reader): boolean => readTruth(object, key, reader)

const readKinds = (object: Json, key: string, reader: Reader): Readonly<Record<ServiceKind, number>> => {
  const inner = reader.at(key)
  const kinds = inner.object(object[key], serviceKinds) ?? {}
  return {
    website: readNumber(kinds, 'website', inner),
    app: readNumber(kinds, 'app', inner),
    'mini-program': readNumber(kinds, 'mini-program', inner),
    'quick-app': readNumber(kinds, 'quick-app', inner),
  }
}

const SUBJECT_KINDS: readonly SubjectKind[] = [
  'enterprise',
  'individual',
  'government',
  'public-institution',
  'social-organisation',
  'military',
]

/** Who may move what to another subject. */
export const readMigration = (value: unknown, reader: Reader): PackSettings['migration'] => {
  const object = reader.object(value, ['isAllowed', 'subjectKinds', 'serviceKinds']) ?? {}
  const listed = <T extends string>(key: string, known: readonly T[]): readonly T[] =>
    reader
      .at(key)
      .texts(object[key])
      .flatMap((item, index) => reader.at(key).at(index).oneOf(item, known) ?? [])
  return {
    isAllowed: readTruth(object, 'isAllowed', reader),
    subjectKinds: listed('subjectKinds', SUBJECT_KINDS),
    serviceKinds: listed('serviceKinds', serviceKinds),
  }
}
