// One more service in the same application: its domain is all that is needed to begin.
import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addService } from '../../api/cases.ts'
import type { CaseView } from '../../api/shapes.ts'
import { useCaseReplacer } from '../../case/use-case.ts'
import { Button } from '../../parts/button.tsx'
import { PaddedCard } from '../../parts/card.tsx'
import { TextBox } from '../../parts/control.tsx'
import { FieldRow } from '../../parts/field-row.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import styles from './add-service.module.css'

export const AddService = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('tasks')
  const [isOpen, setOpen] = useState(false)
  const [domain, setDomain] = useState('')
  const replace = useCaseReplacer()
  const adding = useMutation({
    mutationFn: () => addService(view.id, view.revision, domain.trim()),
    onSuccess: (fresh) => {
      replace(fresh)
      setOpen(false)
      setDomain('')
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
          adding.mutate()
        }}
      >
        <FieldRow label={t('add-service.domain')} hint={t('add-service.hint')}>
          {(ids) => (
            <TextBox
              {...ids}
              autoComplete="off"
              inputMode="url"
              placeholder="example.cn"
              value={domain}
              onChange={(event) => setDomain(event.currentTarget.value)}
              autoFocus
            />
          )}
        </FieldRow>
        {adding.error ? <ProblemPanel cause={adding.error} /> : null}
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" busy={adding.isPending} disabled={domain.trim() === ''}>
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
