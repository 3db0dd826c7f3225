// Words for the verification form. It is the regulator's paper, so they are Chinese whatever language the applicant reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldAt } from '../../core/field.ts'
import { patternOf } from '../../core/path.ts'
import type { Labels } from '../../flows/world.ts'

type FieldTexts = Readonly<Record<string, { readonly label: string }>>
type FormTexts = {
  readonly accessRows: Labels['accessRows']
  readonly appRows: Labels['appRows']
  readonly systems: Labels['systems']
  readonly filingTypes: Readonly<Record<string, string>>
}

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../data', path), 'utf8')) as T

/** Reads the words once, at the start. */
export const formLabels = (): Labels => {
  const fields = read<FieldTexts>('locales/zh-CN/fields.json')
  const form = read<FormTexts>('forms/labels.json')
  return {
    fieldLabel(path) {
      const table = fieldAt(path)?.table
      const label = (fields[path] ?? fields[patternOf(path)])?.label ?? path
      return table === undefined ? { label } : { label, table }
    },
    filingType: (type) => form.filingTypes[type] ?? type,
    accessRows: form.accessRows,
    appRows: form.appRows,
    systems: form.systems,
  }
}
