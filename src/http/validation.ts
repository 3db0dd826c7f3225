// Judges input against the routes' schemas. TypeBox's compiler instead of Fastify's Ajv defaults, because those drop
// unknown properties and turn "1" into 1 in bodies; here nothing is dropped and only URLs are converted.
import { type TSchema, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'

const isBinary = (schema: TSchema): boolean => 'format' in schema && schema.format === 'binary'

const compileValidator: FastifySchemaCompiler<TSchema> = (route) =>
  // Raw bytes were bounded by the body limit; a flow decodes them.
  isBinary(route.schema) ? (value: unknown) => ({ value }) : TypeBoxValidatorCompiler(route)

/** Answers are typed by the compiler against the schemas, so they are written as they are. */
export const judgeBySchemas = (app: FastifyInstance): void => {
  app.setValidatorCompiler(compileValidator)
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
}
