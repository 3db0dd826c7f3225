// How large an image may be, by its use. The words say "150K" of "each piece of information", and not whether that is the
// image or the base64 text that carries it, which is a third longer.
import type { ReportAttachment } from '../../../flows/regulator-port.ts'
import type { Numbers } from './numbers.ts'
import type { CheckedSettings } from './settings.ts'

/** Largest JPEG of a use, in bytes. */
export const capOf =
  (settings: CheckedSettings, numbers: Numbers) =>
  (use: ReportAttachment['use']): number => {
    const bytes = numbers.capKilobytes(use) * 1024
    return settings.attachmentCapCounts === 'image' ? bytes : Math.floor(bytes / 4) * 3
  }
