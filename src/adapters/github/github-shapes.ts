// Checks of answers: a proxy, an old server or half an answer can send anything, and no method may fail on it with a TypeError.

/** Whether a value has the fields and types that a method reads. Unknown keys and unknown words pass. */
export type Shape<T> = (value: unknown) => value is T
/** What a shape declares. */
export type Of<S> = S extends Shape<infer T> ? T : never

type Fields<F> = { readonly [K in keyof F as undefined extends Of<F[K]> ? never : K]: Of<F[K]> } & {
  readonly [K in keyof F as undefined extends Of<F[K]> ? K : never]?: Of<F[K]>
}

/** An object or a list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

export const text = (value: unknown): value is string => typeof value === 'string'
export const integer = (value: unknown): value is number => Number.isSafeInteger(value)
export const flag = (value: unknown): value is boolean => typeof value === 'boolean'

/** The shape, null, or nothing. */
export const optional =
  <T>(shape: Shape<T>) =>
  (value: unknown): value is T | null | undefined =>
    value === null || value === undefined || shape(value)

export const list =
  <T>(shape: Shape<T>) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(shape)

/** An object with these fields. */
export const fields =
  <F extends Readonly<Record<string, Shape<unknown>>>>(shapes: F) =>
  (value: unknown): value is Fields<F> =>
    isObject(value) && Object.entries(shapes).every(([key, shape]) => shape(value[key]))

/** An object with any keys, as for the aliases of a GraphQL query. */
export const dictionary =
  <T>(shape: Shape<T>) =>
  (value: unknown): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(shape)

/** The fields of an answer that a method reads, and what they become in the project's own words. */
export interface Answer<Api, T> {
  readonly shape: Shape<Api>
  readonly map: (api: Api) => T
}

export const answer = <Api, T>(shape: Shape<Api>, map: (api: Api) => T): Answer<Api, T> => ({ shape, map })

/** Of a write whose answer is not read. */
export const created = answer(fields({ id: integer }), () => true)
/** Also of no answer, as to a deletion. */
export const anything = answer(
  (_value: unknown): _value is unknown => true,
  () => true,
)
