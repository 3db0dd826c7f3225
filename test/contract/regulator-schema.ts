// The regulator's own schemas, where they lie beside the repository. They are not ours to ship, so tests that need them
// are skipped, with a notice, where they are absent.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'regulator', 'xsd')

export const hasSchemas = existsSync(join(folder, 'upload-data.xsd'))
if (!hasSchemas)
  process.stderr.write(
    'skipped: schemas of the regulator are not here, messages are checked by our own rules only\n',
  )

export type SchemaName =
  | 'upload-data'
  | 'download-data'
  | 'return-upload'
  | 'return-download'
  | 'return-downloadack'
  | 'return-querypreviousupload'
  | 'return-querybeianstatus'

const validators = new Map<SchemaName, XsdValidator>()

/** Compiling takes longer than judging, so each schema is compiled once and kept until the tests end. */
const validatorOf = (name: SchemaName): XsdValidator => {
  const known =
    validators.get(name) ??
    XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(folder, `${name}.xsd`))))
  validators.set(name, known)
  return known
}

/** What the schema finds wrong; empty when the text is valid. */
export const schemaProblems = (name: SchemaName, text: string): string[] => {
  // The text is already decoded, so what it declares of its encoding no longer holds.
  const document = XmlDocument.fromString(text.replace(/^<\?xml[^>]*\?>/, ''))
  try {
    validatorOf(name).validate(document)
    return []
  } catch (problem) {
    const details = problem instanceof Error && 'details' in problem ? problem.details : undefined
    return Array.isArray(details) && details.length > 0
      ? details.map((one) => JSON.stringify(one))
      : [String(problem)]
  } finally {
    document.dispose()
  }
}
