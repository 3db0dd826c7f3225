// Where the subcommands take packs, cases and words from: the folders of the program, and files that are named.
import { loadReference } from '../../adapters/data/reference.ts'
import { loadCases } from '../../adapters/packs/load-cases.ts'
import { readPackText } from '../../adapters/packs/load-packs.ts'
import { Fault } from '../../core/fault.ts'
import type { PackCase } from '../../rules/pack-case.ts'
import { readCases } from '../../rules/read-cases.ts'
import type { CaseBook } from '../../rules/run-cases.ts'
import { UsageError } from '../usage-error.ts'

/** The cases that come with the packs. */
export const shippedCases = (): CaseBook => {
  const { suffixes, encodable } = loadReference()
  return loadCases({ suffixes, encodable })
}

/** A file that the call names; that it cannot be read is the call's fault. */
export const readNamedFile = (file: string): string => {
  try {
    return readPackText(file)
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(error.message)
    throw error
  }
}

/** Cases of a file; throws what is wrong with it, line by line. */
export const casesOfFile = (file: string): readonly PackCase[] => {
  const read = readCases(readNamedFile(file))
  if (read.ok) return read.value
  throw new UsageError(
    read.error
      .map(({ line = 1, column = 1, pointer, reason }) => `${file}:${line}:${column}: ${pointer} ${reason}`)
      .join('\n'),
  )
}
