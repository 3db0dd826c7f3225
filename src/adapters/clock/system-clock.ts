// Port Clock on the machine's own time. The only place where the present is read.
import { type Instant, instantOfEpochMs } from '../../core/time.ts'
import type { Clock } from '../../flows/ports.ts'

export const systemClock: Clock = { now: (): Instant => instantOfEpochMs(Date.now()) }
