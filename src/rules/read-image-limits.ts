// The figures of uploaded images, for each kind of paper: a province that states one figure of one paper keeps all others.
import type { PaperKind } from '../core/slot.ts'
import type { Reader } from './json-reader.ts'
import { readNumber, readTruth } from './read-scalar.ts'
import type { ImageLimits, PackSettings } from './settings.ts'

const PAPERS: readonly PaperKind[] = ['licence', 'identity-card', 'portrait', 'form', 'icon', 'other']

/** Limits of all papers; problems go to the reader. */
export const readImageLimits = (value: unknown, reader: Reader): PackSettings['imageLimits'] => {
  const object = reader.object(value, PAPERS) ?? {}
  const of = (paper: PaperKind): ImageLimits => readOnePaper(object[paper], reader.at(paper))
  return {
    licence: of('licence'),
    'identity-card': of('identity-card'),
    portrait: of('portrait'),
    form: of('form'),
    icon: of('icon'),
    other: of('other'),
  }
}

const readOnePaper = (value: unknown, reader: Reader): ImageLimits => {
  const object = reader.object(value) ?? {}
  const number = (key: string): number => readNumber(object, key, reader)
  return {
    maxBytes: number('maxBytes'),
    minLongSidePx: number('minLongSidePx'),
    minShortSidePx: number('minShortSidePx'),
    goodLongSidePx: number('goodLongSidePx'),
    minSharpness: number('minSharpness'),
    goodSharpness: number('goodSharpness'),
    minMeanLuma: number('minMeanLuma'),
    maxMeanLuma: number('maxMeanLuma'),
    mustBeColour: readTruth(object, 'mustBeColour', reader),
  }
}
