// A fault: the world broke, or we have a bug. Thrown, never returned. The retry class tells workers what to do.

export type RetryClass =
  /** Try again soon: connection reset, time-out, maintenance. */
  | 'later'
  /** The peer answered something unreadable: keep it, tell the operator, try again later. */
  | 'bad-answer'
  /** Trying again is useless until a person acts: credentials, permissions, configuration. */
  | 'operator'
  /** A bug of ours. */
  | 'bug'

export class Fault extends Error {
  readonly retry: RetryClass
  readonly code: string
  /** What the peer sent, byte for byte, where there is something: keep it before doing anything else. */
  readonly evidence?: Uint8Array

  constructor(code: string, message: string, retry: RetryClass, cause?: unknown, evidence?: Uint8Array) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.code = code
    if (evidence !== undefined) this.evidence = evidence
    this.retry = retry
  }
}
