// Every route under /api/v1, grouped by who uses it: one route per flow.
import type { Api, RouteParts } from './route-parts.ts'
import { accountRoutes, passwordRoutes, sessionRoutes } from './routes/account-routes.ts'
import { addressRoutes } from './routes/address-routes.ts'
import { apiKeyRoutes } from './routes/api-key-routes.ts'
import { caseRoutes, editRoutes } from './routes/case-routes.ts'
import { codeRoutes } from './routes/code-routes.ts'
import { complianceRoutes } from './routes/compliance-routes.ts'
import { documentRoutes, formRoutes } from './routes/document-routes.ts'
import { domainRoutes } from './routes/domain-routes.ts'
import { exchangeRoutes } from './routes/exchange-routes.ts'
import { filingRoutes, handoverRoutes } from './routes/filing-routes.ts'
import { judgeRoutes } from './routes/judge-routes.ts'
import { operationsRoutes } from './routes/operations-routes.ts'
import { packDraftRoutes, packPublicationRoutes, packRoutes } from './routes/pack-routes.ts'
import { packageRoutes } from './routes/package-routes.ts'
import { paperRoutes } from './routes/paper-routes.ts'
import { phoneRoutes } from './routes/phone-routes.ts'
import { preCheckRoutes } from './routes/pre-check-routes.ts'
import { productRoutes } from './routes/product-routes.ts'
import { registrarDomainRoutes } from './routes/registrar-domain-routes.ts'
import { reviewRoutes } from './routes/review-routes.ts'
import { ruleRoutes } from './routes/rule-routes.ts'
import { startRoutes } from './routes/start-routes.ts'
import { turnRoutes } from './routes/turn-routes.ts'

const groups = [
  accountRoutes,
  sessionRoutes,
  passwordRoutes,
  apiKeyRoutes,
  startRoutes,
  caseRoutes,
  editRoutes,
  turnRoutes,
  domainRoutes,
  documentRoutes,
  formRoutes,
  packageRoutes,
  phoneRoutes,
  productRoutes,
  reviewRoutes,
  filingRoutes,
  handoverRoutes,
  operationsRoutes,
  addressRoutes,
  registrarDomainRoutes,
  complianceRoutes,
  paperRoutes,
  exchangeRoutes,
  ruleRoutes,
  codeRoutes,
  packRoutes,
  packDraftRoutes,
  packPublicationRoutes,
  judgeRoutes,
  preCheckRoutes,
] as const

export const apiRoutes = (api: Api, parts: RouteParts): void => {
  for (const group of groups) group(api, parts)
}
