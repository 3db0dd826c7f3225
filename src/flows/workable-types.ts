// Filing types that can be worked to the end today. Determination knows all of them; the rest is told honestly.
import type { FilingType } from '../core/determine.ts'

export const workableTypes: ReadonlySet<FilingType> = new Set([
  'first-filing',
  'add-service-here',
  'add-service-elsewhere',
])

export type WorkableType = 'first-filing' | 'add-service-here' | 'add-service-elsewhere'

export const isWorkable = (type: FilingType): type is WorkableType => workableTypes.has(type)
