// Items of a list as people read them: a pre-approval, a package of an app, a piece of third-party code.
import type { AppPlatform, PreApproval, Sdk } from '../../src/core/material.ts'

type Item = PreApproval | AppPlatform | Sdk
type Name = (table: string, code: string) => string

const KEY_END = 12

/** A key of 500 digits is told by its two ends; the officer's and the signer's eyes compare these. */
const shortKey = (key: string): string =>
  key.length <= KEY_END * 3 ? key : `${key.slice(0, KEY_END)}…${key.slice(-KEY_END)}`

export const itemWords = (item: Item, nameOf: Name): string => {
  if ('packageName' in item) {
    const parts = [item.packageName, item.fingerprint, shortKey(item.publicKey)].filter((one) => one !== '')
    return `${nameOf('app-systems', item.system)}: ${parts.join(' · ')}`
  }
  if ('vendor' in item) return item.vendor === '' ? item.name : `${item.name} (${item.vendor})`
  return `${nameOf('pre-approvals', item.kind)} ${item.number}`
}
