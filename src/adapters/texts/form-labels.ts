// Words for the verification form. It is the regulator's paper, so they are Chinese whatever language the applicant reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fieldAt } from '../../core/field.ts'
import { patternOf } from '../../core/path.ts'
import type { Labels } from '../../flows/world.ts'

type FieldTexts = Readonly<Record<string, { readonly label: string; readonly label_app?: string }>>
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
    fieldLabel(path, ofApp = false) {
      const table = fieldAt(path)?.table
      const texts = fields[path] ?? fields[patternOf(path)]
      const label = (ofApp ? texts?.label_app : undefined) ?? texts?.label ?? path
      return table === undefined ? { label } : { label, table }
    },
    filingType: (type) => form.filingTypes[type] ?? type,
    accessRows: form.accessRows,
    appRows: form.appRows,
    systems: form.systems,
  }
}
