// The form pages at their addresses.
import { useParams } from '@tanstack/react-router'
import { CaseFrame } from '../../case/case-frame.tsx'
import { FormPage } from './form-page.tsx'

export const FilingTaskPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return <CaseFrame caseId={caseId}>{(view) => <FormPage view={view} page="filing" />}</CaseFrame>
}

export const SubjectPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return <CaseFrame caseId={caseId}>{(view) => <FormPage view={view} page="subject" />}</CaseFrame>
}

export const SubjectPrincipalPage = () => {
  const { caseId = '' } = useParams({ strict: false })
  return <CaseFrame caseId={caseId}>{(view) => <FormPage view={view} page="subject-principal" />}</CaseFrame>
}

export const ServicePage = () => {
  const { caseId = '', serviceId = '' } = useParams({ strict: false })
  return (
    <CaseFrame caseId={caseId}>
      {(view) => <FormPage key={serviceId} view={view} page="service" serviceId={serviceId} />}
    </CaseFrame>
  )
}

export const ServicePrincipalPage = () => {
  const { caseId = '', serviceId = '' } = useParams({ strict: false })
  return (
    <CaseFrame caseId={caseId}>
      {(view) => <FormPage key={serviceId} view={view} page="service-principal" serviceId={serviceId} />}
    </CaseFrame>
  )
}
