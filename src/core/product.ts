// Whether a cloud product can carry a filing: the preconditions of product verification (产品验证), each with its reason.
import { isPublicIpv4 } from './ip-address.ts'
import { addCalendarDays, addCalendarMonths, type CalendarDate } from './time.ts'

export type Product = {
  readonly product: string
  readonly isMainland: boolean
  readonly addresses: readonly string[]
  readonly startsOn: CalendarDate
  /** Last paid day, renewals included. */
  readonly endsOn: CalendarDate
}

export type ProductLimits = {
  /** Least term in months by kind of product; a kind that is missing cannot carry a filing. */
  readonly minimumTermMonths: Readonly<Record<string, number>>
  readonly needsPublicAddress: boolean
  readonly needsMainland: boolean
}

export type ProductProblem = {
  readonly code:
    | 'product-unsuitable'
    | 'outside-mainland'
    | 'term-too-short'
    | 'expired'
    | 'no-public-address'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Every reason why this product cannot carry a filing on that day; empty when it can. Terms count from the first to the
 * last paid day, so renewals count. Source: the vendors' help pages on eligible products.
 */
export const instanceProblems = (
  product: Product,
  limits: ProductLimits,
  on: CalendarDate,
  allowedAddressUses: readonly string[],
): readonly ProductProblem[] => {
  const problems: ProductProblem[] = []
  const months = limits.minimumTermMonths[product.product]
  if (months === undefined)
    problems.push({ code: 'product-unsuitable', params: { product: product.product } })
  else if (addCalendarDays(product.endsOn, 1) < addCalendarMonths(product.startsOn, months))
    problems.push({
      code: 'term-too-short',
      params: { months, startsOn: product.startsOn, endsOn: product.endsOn },
    })
  if (product.endsOn < on) problems.push({ code: 'expired', params: { endsOn: product.endsOn } })
  if (limits.needsMainland && !product.isMainland) problems.push({ code: 'outside-mainland', params: {} })
  if (
    limits.needsPublicAddress &&
    !product.addresses.some((address) => isPublicIpv4(address, allowedAddressUses))
  ) {
    problems.push({ code: 'no-public-address', params: {} })
  }
  return problems
}
