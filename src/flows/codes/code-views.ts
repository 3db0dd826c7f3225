// What forms and people see of the code tables in force. Forms get identifiers and whether to offer them; officers see which
// rows came from the bureau, with which file, since when, and which of them mean nothing to us.
import type { Instant } from '../../core/time.ts'

/** Tables that a form chooses from. `name` is the Chinese name in force, for rows that no language of ours has words for. */
export type FormCodes = {
  readonly tables: readonly {
    readonly table: string
    readonly rows: readonly { readonly code: string; readonly name: string; readonly isOffered: boolean }[]
  }[]
}

export type CodeRowView = {
  /** `program`: the bureau has said nothing of it yet. */
  readonly origin: 'bureau' | 'program'
  readonly code: string
  readonly name: string
  /** Absent: the number is not known, and nothing that has the row can be reported. */
  readonly number?: number
  /** How we call it, where that differs from the bureau's name. */
  readonly ourName?: string
  readonly isOffered: boolean
  readonly isEnded: boolean
  readonly isUnknown: boolean
  /** A person has said what it means. */
  readonly isSaid: boolean
  readonly since?: Instant
  readonly fileId?: string
  readonly fileName?: string
}

export type CodeTableView = {
  readonly bureau: string
  readonly bureauName: string
  readonly table: string
  readonly unknown: number
  readonly rows: readonly CodeRowView[]
}

export type CodeTablesView = { readonly tables: readonly CodeTableView[] }

/** `code`: an identifier of ours; none takes back what was said. */
export type MeaningInput = {
  readonly bureau: string
  readonly table: string
  readonly number: number
  readonly code?: string
}
