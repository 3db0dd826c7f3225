// What somebody sent back, in words: who, for which reason, and what they suggest. Reasons are in reasons.json.
import { useTranslation } from 'react-i18next'
import type { ReturnItemView } from '../api/shapes.ts'

export type ReturnWords = {
  readonly who: string
  readonly reason: string
  readonly suggestion?: string | undefined
  readonly note?: string | undefined
}

export const useReturnWords = () => {
  const { t } = useTranslation(['reasons', 'app'])
  return (item: ReturnItemView): ReturnWords => ({
    who: t(`app:return.from-${item.from}`),
    reason: t(`reasons:${item.reason}.reason`, {
      defaultValue: item.bureauCode ? t('app:return.bureau-code', { code: item.bureauCode }) : item.reason,
    }),
    suggestion: item.suggestion ?? t(`reasons:${item.reason}.suggestion`, { defaultValue: '' }),
    note: item.note,
  })
}
