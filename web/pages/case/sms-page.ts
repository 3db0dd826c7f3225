// Where the bureau's SMS code is entered: the ministry's public page, unless the server names another (a demonstration
// has its own bureau).
import type { CaseView } from '../../api/shapes.ts'

const MINISTRY = 'https://beian.miit.gov.cn/'

export const smsPageOf = (_view: CaseView): string =>
  document.querySelector('meta[name="sms-page"]')?.getAttribute('content') || MINISTRY
