// One more service in the same application: its domain or name is all that is needed to begin.
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addService } from '../../api/cases.ts'
import type { CaseView } from '../../api/shapes.ts'
import { useCaseReplacer } from '../../case/use-case.ts'
import { Button } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import {
  firstService,
  ServiceFields,
  type ServiceInput,
  type TypedService,
  useServiceInput,
} from '../start/service-fields.tsx'
import styles from './add-service.module.css'

export const AddService = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<TypedService>(firstService)
  const service = useServiceInput(typed)
  const replace = useCaseReplacer()
  const adding = useMutation({
    mutationFn: (wanted: ServiceInput) => addService(view.id, view.revision, wanted),
    onSuccess: (fresh) => {
      replace(fresh)
      setOpen(false)
      setTyped(firstService)
    },
  })
  if (!isOpen)
    return (
      <div>
        <Button icon={<Plus size={17} strokeWidth={1.8} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t('add-service.open')}
        </Button>
      </div>
    )
  return (
    <PaddedCard name={t('add-service.name')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (service) adding.mutate(service)
        }}
      >
        <ServiceFields
          typed={typed}
          put={(part) => {
            setTyped({ ...typed, ...part })
            adding.reset()
          }}
        />
        {adding.error ? <ProblemPanel cause={adding.error} /> : null}
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" busy={adding.isPending} disabled={!service}>
            {t('add-service.deed')}
          </Button>
          <Button kind="plain" onClick={() => setOpen(false)}>
            {t('app:dialog.cancel')}
          </Button>
        </div>
      </form>
    </PaddedCard>
  )
}
