// The registrars from data/registrars.json, or from the operator's own file of the same form.
import { join } from 'node:path'
import type { RegistrarList } from '../../core/domain-registrar.ts'
import { dataFolder, readJson } from './read-json.ts'

export function loadRegistrars(path = join(dataFolder, 'registrars.json')): RegistrarList {
  return readJson(path, ['source', 'asOf', 'isComplete', 'registrars']) as RegistrarList
}
