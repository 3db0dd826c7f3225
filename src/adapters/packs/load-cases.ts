// Reads the cases that come with the packs. They are read when somebody plays them, not at start: serving needs none.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../core/fault.ts'
import type { CaseBase, CaseSurroundings, PackCase } from '../../rules/pack-case.ts'
import { readCases } from '../../rules/read-cases.ts'
import type { CaseBook } from '../../rules/run-cases.ts'
import { packsFolder } from './load-packs.ts'

const parse = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Fault('cases-unreadable', `${file}: cannot be read`, 'operator', cause)
  }
}

/** All cases of a folder; `base.json` in it holds the clean applications. Throws a Fault (`operator`) naming the file. */
export const loadCases = (
  surroundings: CaseSurroundings,
  folder: string = join(packsFolder, 'cases'),
): CaseBook => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'base.json')
    .sort()
    .map((name) => join(folder, name))
  return {
    surroundings,
    // The clean applications are part of the program, and every one is held to having no finding by a test.
    base: parse(join(folder, 'base.json')) as CaseBase,
    cases: files.flatMap(casesIn),
  }
}

const casesIn = (file: string): readonly PackCase[] => {
  const read = readCases(readFileSync(file, 'utf8'))
  if (read.ok) return read.value
  const [first] = read.error
  throw new Fault('cases-unreadable', `${file}:${first?.line ?? 1}: ${first?.reason ?? ''}`, 'operator')
}
