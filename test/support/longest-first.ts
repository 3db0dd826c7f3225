// The order of test files: what takes longest begins first, so that no worker is left alone with it at the end. It costs
// time and nothing else when this list is wrong.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONGEST = [
  'test/crash/worker-killed',
  'test/crash/server-killed',
  'test/crash/postgres-killed',
  'test/crash/',
  'test/history/',
  'test/browser/',
  'test/scenario/',
  'test/program/',
]

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((part) => moduleId.includes(part))
  return place === -1 ? LONGEST.length : place
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
