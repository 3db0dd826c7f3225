// Facts of a home page address. The regulator checks that it contains the domain (result code 1041) and its format
// (1022); people paste addresses with scheme and path, which is fine, and addresses of other sites, which is not.
import { type DomainInspection, hostOfUrl, isWithinDomain } from '../core/domain-name.ts'
import { toHalfWidth, withoutSpaces } from '../core/language-text.ts'
import type { Service } from '../core/material.ts'
import { type FactBuilder, isMissing } from './fact-builder.ts'

/** Interface V3.0: 4 to 255 characters. */
const LONGEST_URL = 255
const FORM = /^(?:https?:\/\/)?[^/?#\\@]+(?::\d{1,5})?(?:[/?#].*)?$/s

export const addHomePage = (facts: FactBuilder, service: Service, domain: DomainInspection): void => {
  if (domain.ok) facts.set('homePage.suggestion', `www.${domain.registrable}`)
  if (isMissing(service.homePage)) return
  const typed = String(service.homePage)
  facts.set('homePage', typed)
  const host = typed.length > LONGEST_URL ? undefined : hostOfUrl(typed)
  const problem = problemOf(typed, host)
  facts.set('homePage.problem', problem)
  if (domain.ok && host !== undefined && problem === 'none')
    facts.set('homePage.isOnDomain', isWithinDomain(host, domain.registrable))
}

const problemOf = (typed: string, host: string | undefined): string => {
  if (typed.length > LONGEST_URL) return 'home-page-too-long'
  const plain = withoutSpaces(toHalfWidth(typed))
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(plain) && !/^https?:\/\//i.test(plain)) return 'home-page-scheme'
  if (host === undefined || !host.includes('.') || !FORM.test(plain)) return 'home-page-form'
  return 'none'
}
