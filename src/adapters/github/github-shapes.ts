// Shapes of answers: the fields that a method reads, and what they become in the project's own words. Unknown keys and unknown words pass. A proxy,
// an old server or half an answer can send anything, and no method may fail on it with a TypeError.
import { z } from 'zod'

/** A shape. `Api`: what GitHub sends; `T`: what it becomes. */
export type Answer<Api, T> = z.ZodType<T, Api>

export const text = z.string()
export const optionalText = z.nullish(text)
export const integer = z.int()
export const flag = z.boolean()

/** The answer of a write: only its `id` must exist. */
export const created = z.object({ id: integer }).transform(() => true)
/** Accepts any answer, also an empty one, such as the answer to a deletion. */
export const anything = z.unknown().transform(() => true)
