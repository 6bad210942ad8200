declare const shape: unique symbol

/** JSON kept in a text column; the type remembers what is inside, so that only `fromJson` reads it. */
export type JsonText<T> = string & { readonly [shape]: T }

/** `insert({ phones: toJson(['+7 900 123-45-67']) })` */
export function toJson<T>(value: T): JsonText<T> {
  return JSON.stringify(value) as JsonText<T>
}

/** `const phones = fromJson(row.phones) // readonly string[]` */
export function fromJson<T>(text: JsonText<T>): T {
  return JSON.parse(text) as T
}
