// Lists in a line, as the language writes them: 、 in Chinese, commas elsewhere.
import { useTranslation } from 'react-i18next'

export const useJoined = (): ((texts: readonly string[]) => string) => {
  const { i18n } = useTranslation('app')
  return (texts) => texts.join(i18n.language === 'zh-CN' ? '、' : ', ')
}
