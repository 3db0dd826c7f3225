// Names a schema and ties it to the view that it mirrors. The check is at compile time: a field added to a view and
// forgotten here (or the other way round) does not compile. At run time only the named JSON Schema is left.
import Type, { type Static, type TSchema } from 'typebox'

/** Drops `readonly` at every depth, so that a view and what a schema infers can be compared. */
export type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T

export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Mirrors<S extends TSchema, View> =
  Same<Mutable<Static<S>>, Mutable<View>> extends true
    ? unknown
    : { 'the schema differs from the view': View }

/** Every named schema, for OpenAPI's components. */
export const namedSchemas = new Map<string, TSchema>()

/**
 * Registers `schema` as a component of the API's description and answers a reference to it whose static type is the
 * view itself. Usage: `mirror<MeView>()('Me', Type.Object({…}))`.
 */
export const mirror =
  <View>() =>
  <S extends TSchema>(name: string, schema: S & Mirrors<S, View>) => {
    if (namedSchemas.has(name)) throw new Error(`two schemas are named ${name}`)
    namedSchemas.set(name, { ...schema, $id: name })
    return Type.Unsafe<View>({ $ref: `${name}#` })
  }
