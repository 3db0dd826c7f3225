// Takes one of several services out of a draft, with its values and documents.
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeService } from '../../api/cases.ts'
import type { CaseView } from '../../api/shapes.ts'
import { useCaseReplacer } from '../../case/use-case.ts'
import { Button } from '../../parts/button.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'

export const RemoveService = ({
  view,
  serviceId,
}: {
  readonly view: CaseView
  readonly serviceId: string
}) => {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const replace = useCaseReplacer()
  const [isOpen, setOpen] = useState(false)
  const removing = useMutation({
    mutationFn: () => removeService(view.id, view.revision, serviceId),
    onSuccess: async (fresh) => {
      await navigate({ to: '/cases/$caseId', params: { caseId: view.id } })
      replace(fresh)
    },
  })
  if (!view.allowedActions.includes('remove-service') || view.services.length < 2) return null
  const domain = view.services.find((service) => service.id === serviceId)?.label ?? ''
  return (
    <p style={{ marginTop: 20 }}>
      <Button kind="link" onClick={() => setOpen(true)}>
        {t('remove-service.open')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        name={t('remove-service.name', { domain })}
        deed={t('remove-service.deed')}
        isGrave
        busy={removing.isPending}
        cause={removing.error}
        onClose={() => setOpen(false)}
        onConfirm={() => removing.mutate()}
      >
        <p>{t('remove-service.what')}</p>
      </ConfirmDialog>
    </p>
  )
}
