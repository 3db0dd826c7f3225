// Somebody called the program in a way that it does not know. The message says what to do; the exit code is 2.

export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
