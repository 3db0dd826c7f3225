// What a kept file says, as a tree of elements. The adapter knows which element holds what of a person; who may see it whole
// is decided by flows.

export type PersonalKind = 'id-number' | 'phone' | 'email' | 'address' | 'person-name' | 'secret'

export type ContentNode = {
  readonly name: string
  /** Images and other bytes are left out and counted: `(81 kB)`. */
  readonly text?: string
  readonly holds?: PersonalKind
  readonly children: readonly ContentNode[]
}
