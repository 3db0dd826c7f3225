// The province's seal: the one-character prefix in a double-ruled square. It is the face of a case; the words beside
// it name the province, so for screen readers the seal is silent.
import { prefixOf } from '../i18n/places.ts'
import styles from './province-seal.module.css'

export const ProvinceSeal = ({
  provinceCode,
  size = 58,
}: {
  readonly provinceCode: string
  readonly size?: 36 | 44 | 58 | 88
}) => (
  <span className={styles.seal} data-size={size} aria-hidden="true" lang="zh-CN">
    <span>{prefixOf(provinceCode)}</span>
  </span>
)
