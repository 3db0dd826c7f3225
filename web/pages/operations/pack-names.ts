// Names of packs: the nation, this provider's own, or a province.
import { useTranslation } from 'react-i18next'
import { usePlaces } from '../../i18n/places.ts'

export const usePackName = () => {
  const { t } = useTranslation('packs')
  const { provinceName } = usePlaces()
  return (code: string): string =>
    code === 'national' || code === 'operator' ? t(`name.${code}`) : provinceName(code)
}

/** Who may change packs; that nobody else does is decided by the flows. */
export const packEditors: readonly string[] = ['administrator', 'supervisor']
