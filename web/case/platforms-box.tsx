// The packages of an app, one card each: package name, fingerprint, public key, and for each system where to find them.
import { X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AppSystem,
  appSystems,
  inspectFingerprint,
  inspectPackageName,
  isAppSystem,
  normaliseFingerprint,
} from '../../src/core/app-identity.ts'
import { inspectPublicKey } from '../../src/core/app-key.ts'
import type { AppPlatform } from '../../src/core/material.ts'
import type { Value } from '../api/shapes.ts'
import { useFieldWords } from '../i18n/field-words.ts'
import { Button } from '../parts/button.tsx'
import { LongTextBox, TextBox } from '../parts/control.tsx'
import type { FieldControlProps } from './field-control.tsx'
import styles from './platforms-box.module.css'

const isPlatform = (one: unknown): one is AppPlatform =>
  typeof one === 'object' && one !== null && 'packageName' in one

const listOf = (value: Value | undefined): readonly AppPlatform[] =>
  Array.isArray(value) ? value.filter(isPlatform) : []

const empty = (system: AppSystem): AppPlatform => ({
  system,
  packageName: '',
  fingerprint: '',
  publicKey: '',
})

export const PlatformsBox = ({ ids, value, disabled, onChange, onLeave }: FieldControlProps) => {
  const { t } = useTranslation('tasks')
  const words = useFieldWords()
  const rows = listOf(value)
  const put = (next: readonly AppPlatform[]) => onChange(next.length === 0 ? null : next)
  return (
    <div className={styles.platforms} id={ids.id}>
      {rows.map((row, order) => (
        <Platform
          // Rows have no identity of their own; their place is it.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          key={order}
          row={row}
          disabled={disabled}
          onChange={(part) => put(rows.map((one, at) => (at === order ? { ...one, ...part } : one)))}
          onRemove={() => put(rows.filter((_, at) => at !== order))}
          onLeave={onLeave}
        />
      ))}
      {disabled ? null : (
        <div className={styles.add}>
          <span className={styles.addName}>{t('platform.add')}</span>
          {appSystems.map((system) => (
            <Button key={system} kind="plain" small onClick={() => put([...rows, empty(system)])}>
              {words.option('app-systems', system)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

type PlatformProps = {
  readonly row: AppPlatform
  readonly disabled: boolean
  readonly onChange: (part: Partial<AppPlatform>) => void
  readonly onRemove: () => void
  readonly onLeave: () => void
}

/** What is pasted comes with colons, headings and line breaks; it is tidied when the field is left. */
const tidyKey = (text: string): string => {
  const inspected = inspectPublicKey(text)
  return inspected.ok ? inspected.normalised : text.trim()
}

const Platform = ({ row, disabled, onChange, onRemove, onLeave }: PlatformProps) => {
  const { t } = useTranslation('tasks')
  const words = useFieldWords()
  const id = useId()
  const system = isAppSystem(row.system) ? row.system : 'android'
  const name = words.option('app-systems', row.system)
  const tidied = (part: Partial<AppPlatform>) => {
    onChange(part)
    onLeave()
  }
  return (
    <fieldset className={styles.platform}>
      <legend className={styles.system}>{name}</legend>
      {disabled ? null : (
        <Button
          kind="plain"
          small
          className={styles.remove}
          aria-label={t('platform.remove', { system: name })}
          onClick={onRemove}
        >
          <X size={17} strokeWidth={1.8} aria-hidden="true" />
        </Button>
      )}
      <label htmlFor={`${id}-name`}>{t(`platform.name-${system === 'ios' ? 'ios' : 'other'}`)}</label>
      <TextBox
        id={`${id}-name`}
        mono
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        placeholder="cn.example.shop"
        aria-invalid={row.packageName !== '' && !inspectPackageName(row.system, row.packageName).ok}
        value={row.packageName}
        disabled={disabled}
        onChange={(event) => onChange({ packageName: event.currentTarget.value })}
        onBlur={(event) => tidied({ packageName: event.currentTarget.value.trim() })}
      />
      <label htmlFor={`${id}-print`}>{t(`platform.fingerprint-${system}`)}</label>
      <TextBox
        id={`${id}-print`}
        mono
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        maxLength={128}
        aria-describedby={`${id}-where`}
        aria-invalid={row.fingerprint !== '' && !inspectFingerprint(row.system, row.fingerprint).ok}
        value={row.fingerprint}
        disabled={disabled}
        onChange={(event) => onChange({ fingerprint: event.currentTarget.value })}
        onBlur={(event) => tidied({ fingerprint: normaliseFingerprint(event.currentTarget.value) })}
      />
      <label htmlFor={`${id}-key`}>{t('platform.key')}</label>
      <LongTextBox
        id={`${id}-key`}
        rows={2}
        className={styles.key}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={4096}
        aria-describedby={`${id}-where`}
        aria-invalid={row.publicKey !== '' && !inspectPublicKey(row.publicKey).ok}
        value={row.publicKey}
        disabled={disabled}
        onChange={(event) => onChange({ publicKey: event.currentTarget.value })}
        onBlur={(event) => tidied({ publicKey: tidyKey(event.currentTarget.value) })}
      />
      <details className={styles.where} id={`${id}-where`}>
        <summary>{t('platform.where')}</summary>
        <p>{t(`platform.where-${system}`)}</p>
      </details>
    </fieldset>
  )
}
