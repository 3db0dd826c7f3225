// All flows over one world: the only place where a flow meets its ports.
import { confirmMobile, readMe, requestMobileCode } from './account.ts'
import { addService, removeService } from './add-service.ts'
import { addressFlows } from './addresses/address-flows.ts'
import type { Flows } from './catalogue.ts'
import { codeFlows } from './codes/read-codes.ts'
import { complianceFlows } from './compliance/compliance-flows.ts'
import { determineFiling } from './determine-filing.ts'
import { attachDocument, readDocument, removeDocument } from './documents.ts'
import { loadRegistrarRecords } from './domain-records.ts'
import { lookUpAgain, lookUpFirst, thenLookUp, thenLookUpChanged } from './domain-turns.ts'
import { editMaterial } from './edit-material.ts'
import { exchangeFlows } from './exchange-flows.ts'
import { fillFromPackage } from './fill-from-package.ts'
import { readForecastRates } from './forecast-codes.ts'
import { acceptFiling, confirmClaim, offerFiling, requestClaim, withdrawOffer } from './handovers.ts'
import { judgeFacts } from './judging/judge-facts.ts'
import { preCheck, readPreCheckRules } from './judging/pre-check.ts'
import { listFilings, readAudit } from './operations.ts'
import { packFlows } from './packs/pack-flows.ts'
import { openPhoneLink, readPhoneLink } from './phone-link.ts'
import { bindServiceNumber, issueServiceNumber, listInstances, putInstance } from './products.ts'
import { listCases, readCase, readRuleSet, readValues } from './read-case.ts'
import { readExchange, setBureauHold } from './read-exchange.ts'
import { registrarDomainFlows } from './registrar-domains/registrar-domain-flows.ts'
import {
  claimApplication,
  claimNext,
  listQueue,
  passApplication,
  readDesk,
  releaseApplication,
  returnApplication,
} from './review.ts'
import { rulePageFlows } from './rule-pages/read-rules.ts'
import { readStartAnswers } from './start-answers.ts'
import { startApplication } from './start-application.ts'
import { startFollowUp } from './start-follow-up.ts'
import {
  abandonApplication,
  confirmSms,
  submitApplication,
  submitPortraits,
  withdrawApplication,
} from './submit-application.ts'
import { renderForm, signForm } from './verification-form.ts'
import type { World } from './world.ts'

export const composeFlows = (world: World): Flows => ({
  readMe: readMe(world),
  requestMobileCode: requestMobileCode(world),
  confirmMobile: confirmMobile(world),
  determineFiling: determineFiling(world),
  startApplication: thenLookUp(world, startApplication(world)),
  readStartAnswers: readStartAnswers(world),
  startFollowUp: startFollowUp(world),
  listCases: listCases(world),
  readCase: readCase(world),
  readValues: readValues(world),
  readRuleSet: readRuleSet(world),
  editMaterial: thenLookUpChanged(world, editMaterial(world)),
  addService: thenLookUp(world, addService(world)),
  removeService: removeService(world),
  fillFromPackage: fillFromPackage(world),
  bindServiceNumber: bindServiceNumber(world),
  attachDocument: attachDocument(world),
  removeDocument: removeDocument(world),
  readDocument: readDocument(world),
  renderForm: renderForm(world),
  signForm: signForm(world),
  submitApplication: lookUpFirst(world, submitApplication(world)),
  lookUpDomains: lookUpAgain(world),
  loadRegistrarRecords: loadRegistrarRecords(world),
  submitPortraits: submitPortraits(world),
  confirmSms: confirmSms(world),
  withdrawApplication: withdrawApplication(world),
  abandonApplication: abandonApplication(world),
  openPhoneLink: openPhoneLink(world),
  readPhoneLink: readPhoneLink(world),
  listInstances: listInstances(world),
  issueServiceNumber: issueServiceNumber(world),
  putInstance: putInstance(world),
  listQueue: listQueue(world),
  claimNext: claimNext(world),
  claimApplication: claimApplication(world),
  releaseApplication: releaseApplication(world),
  readDesk: readDesk(world),
  returnApplication: returnApplication(world),
  passApplication: passApplication(world),
  judgeFacts: judgeFacts(world),
  preCheck: preCheck(world),
  readPreCheckRules: readPreCheckRules(world),
  offerFiling: offerFiling(world),
  withdrawOffer: withdrawOffer(world),
  acceptFiling: acceptFiling(world),
  requestClaim: requestClaim(world),
  confirmClaim: confirmClaim(world),
  packs: packFlows(world),
  rulePages: rulePageFlows(world),
  codes: codeFlows(world),
  addresses: addressFlows(world),
  registrarDomains: registrarDomainFlows(world),
  compliance: complianceFlows(world),
  listFilings: listFilings(world),
  readExchange: readExchange(world),
  exchange: exchangeFlows(world),
  readForecastRates: readForecastRates(world),
  setBureauHold: setBureauHold(world),
  readAudit: readAudit(world),
})
