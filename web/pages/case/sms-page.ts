// Where the bureau's SMS code is entered: what the server names (a demonstration has its own bureau), else the
// ministry's public page.
import type { CaseView } from '../../api/shapes.ts'

const MINISTRY = 'https://beian.miit.gov.cn/'

export const smsPageOf = (view: CaseView): string => view.smsPageUrl ?? MINISTRY
