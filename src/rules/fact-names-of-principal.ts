// Names of the facts about persons in charge: the subject's, and each service's own. A name that is not in the catalogue is
// refused when a pack is read.
import { entry, type FactEntry, name, number, problem } from './fact-entry.ts'

export const principalNames: readonly FactEntry[] = [
  entry('principals.*.role', 'text', '`subject` or `service`'),
  entry('principals.*.isInCharge', 'truth', 'in charge of at least one service'),
  ...name('principals.*.name'),
  entry('principals.*.certificateType', 'text', 'identifier of the certificate type'),
  entry('principals.*.certificateType.isForPersons', 'truth', 'whether a person proves identity with it'),
  entry('principals.*.certificateNumber', 'text', 'normalised'),
  ...number('principals.*.certificateNumber'),
  entry(
    'principals.*.certificateNumber.isUsedByOtherSubject',
    'truth',
    'in charge for another subject of our register',
  ),
  entry(
    'principals.*.certificateNumber.isUsedByOtherUnit',
    'truth',
    'in charge for another unit of our register',
  ),
  entry('principals.*.sex', 'text', '`male` or `female`, from a resident’s number'),
  entry('principals.*.age', 'number', 'completed years on the day of judgement, from the number'),
  entry('principals.*.certificateValidFrom', 'day', 'first day'),
  entry('principals.*.certificateValidUntil', 'day', 'last day, or `long-term`'),
  entry(
    'principals.*.certificateValidity.isDay',
    'truth',
    'whether both ends are days that exist, or long-term',
  ),
  entry('principals.*.mobile', 'text', 'normalised'),
  ...problem('principals.*.mobile'),
  entry(
    'principals.*.mobile.kind',
    'text',
    '`mobile`, `virtual-operator`, `machine`, `landline` or `unknown`',
  ),
  entry(
    'principals.*.mobile.isUsedByOtherPerson',
    'truth',
    'another person in charge here gives the same number',
  ),
  entry('principals.*.mobile.isUsedByOtherSubject', 'truth', 'another subject in our register gave it'),
  entry(
    'principals.*.mobile.province',
    'text',
    'code of its province; absent where the table of numbers lacks it',
  ),
  entry('principals.*.emergencyPhone', 'text', 'normalised'),
  ...problem('principals.*.emergencyPhone'),
  entry('principals.*.emergencyPhone.kind', 'text', 'as for the mobile number'),
  entry('principals.*.emergencyPhone.province', 'text', 'by area code, or as for the mobile number'),
  entry(
    'principals.*.emergencyPhone.isMobileOfOtherPerson',
    'truth',
    'another person in charge here gives it as mobile number',
  ),
  entry('principals.*.landline', 'text', 'normalised'),
  entry('principals.*.landline.problem', 'text', 'code of what is wrong with it by its form, or `none`'),
  entry('principals.*.landline.province', 'text', 'code of the province of its area code'),
  entry('principals.*.email', 'text', 'normalised'),
  ...problem('principals.*.email'),
  entry('principals.*.email.isOnFiledDomain', 'truth', 'on a domain of this application'),
  entry('principals.*.isLegalRepresentative', 'text', '`yes` or `no`, as answered'),
  entry('principals.*.isTheLegalRepresentative', 'truth', 'by name, or by the answer'),
  entry('principals.*.hasAuthorisation', 'truth', 'whether the authorisation letter is there'),
]
