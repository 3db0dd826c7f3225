// What stands in the way of a case and cannot be mended by whoever fills it in: told at once, not on the last page.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../api/shapes.ts'
import { usePlaces } from '../i18n/places.ts'
import { PaddedCard } from '../parts/card.tsx'

export const HeldBack = ({ view }: { readonly view: CaseView }) => {
  const { t } = useTranslation('refusals')
  const { bureauName } = usePlaces()
  if (view.heldBack === undefined) return null
  const bureau = bureauName(view.provinceCode)
  return (
    <PaddedCard name={t(`${view.heldBack}.title`)}>
      <p>{t(`${view.heldBack}.detail`, { bureau })}</p>
    </PaddedCard>
  )
}
