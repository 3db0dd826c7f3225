// A list of single lines, typed as they are read: one under the other. What is typed stays as it is until the field is left.
import { useState } from 'react'
import type { Value } from '../api/shapes.ts'
import { LongTextBox } from '../parts/control.tsx'
import type { FieldControlProps } from './field-control.tsx'

const listOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const linesIn = (text: string): readonly string[] =>
  text
    .split(/[\n,，、;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const LinesBox = ({ ids, value, disabled, onChange, onLeave }: FieldControlProps) => {
  const [typed, setTyped] = useState<string>()
  return (
    <LongTextBox
      {...ids}
      autoCapitalize="off"
      spellCheck={false}
      value={typed ?? listOf(value).join('\n')}
      disabled={disabled}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const lines = linesIn(event.currentTarget.value)
        onChange(lines.length === 0 ? null : lines)
      }}
      onBlur={() => {
        setTyped(undefined)
        onLeave()
      }}
    />
  )
}
