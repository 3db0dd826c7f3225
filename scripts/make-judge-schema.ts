// Writes docs/judge.schema.json: the schema by which facts are read, for people and for their programs. Run it after a field or
// a slot was added; a test says when it is needed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeSchema } from '../src/http/judging/judge-schema.ts'

export const judgeSchemaText = (): string => `${JSON.stringify(judgeSchema, null, 2)}\n`

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../docs/judge.schema.json'), judgeSchemaText())
