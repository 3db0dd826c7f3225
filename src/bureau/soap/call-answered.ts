// A call that ends early with a method code. Thrown, because it may arise at any depth and nothing must have happened.

export class CallAnswered extends Error {
  readonly code: number
  /** instead of the standard words of the code */
  readonly words: string | undefined
  constructor(code: number, words?: string) {
    super(words ?? String(code))
    this.code = code
    this.words = words
  }
}
