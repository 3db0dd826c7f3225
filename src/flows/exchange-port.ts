// What a bureau answers to a file that is sent, and to the question what it has for us. Part of the port to the regulator.

export type UploadAnswer =
  | { readonly kind: 'accepted' }
  /** The bureau misses earlier files. */
  | { readonly kind: 'gap'; readonly missing: readonly number[] }
  /** Not taken; the same bytes may be sent again later (15, 20, 901, 999). Transport errors are thrown as Faults: then
   * the outcome is unknown, and `previousUpload` tells whether the file arrived. */
  | { readonly kind: 'later'; readonly code: string; readonly message: string }
  /** A person must act: credentials, permission, or a bug of ours. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

/** A document too large to be held: its bytes come in pieces, as often as they are asked for, until it is discarded. */
export type LargeDocument = {
  readonly bytes: number
  pieces(): AsyncIterable<Uint8Array>
  discard(): Promise<void>
}

export type DownloadAnswer =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'file'
      readonly fileName: string
      readonly document: Uint8Array
      /** Of the content alone. The document around it differs when the same file comes again: it says whether more wait. */
      readonly contentDigest: string
      readonly more: boolean
    }
  /** The same of a file that is too large to be held; whoever takes it discards the document. */
  | {
      readonly kind: 'large-file'
      readonly fileName: string
      readonly document: LargeDocument
      readonly contentDigest: string
      readonly more: boolean
    }
  | { readonly kind: 'later'; readonly code: string; readonly message: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
