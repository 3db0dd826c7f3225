// A finding's words: the message of its code with its figures put in, and the advice where there is one.
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../src/core/finding.ts'

export const useFindingWords = () => {
  const { t } = useTranslation(['findings', 'app'])
  return {
    text: (finding: Finding): string =>
      t(`findings:${finding.code}`, { ...finding.params, defaultValue: finding.code }),
    advice: (finding: Finding): string => {
      const key = finding.suggestion?.key
      return key === undefined
        ? ''
        : t(`findings:${key}`, { ...finding.params, ...finding.suggestion?.params, defaultValue: '' })
    },
  }
}
