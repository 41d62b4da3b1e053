import { z } from 'zod'
import { pathMeaning, pathRule } from './rules.ts'

// What the definition of the configuration file is made of. A message is the rest of a sentence that begins with the key: "must be true or false".

/** Text that matches a rule. */
export function text(rule: RegExp, meaning: string) {
  return z.string({ error: `must be ${meaning}` }).regex(rule, `must be ${meaning}`)
}

/** A mapping that knows its keys. */
export function table<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  // For unknown keys the message only carries the known ones to sentences.ts, which knows the place and finds the nearest.
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'must be a mapping'),
  })
}

/** A list of what the schema lets through. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'must be a list' })
}

/** Such a list that is not empty. */
export function some<Item extends z.ZodType>(item: Item) {
  return list(item).min(1, 'must be a list with at least one entry')
}

/** A key that may be left out, with what an editor says about it. Registered by hand, because `describe` copies the schema, which is felt at start. */
export function key<Schema extends z.ZodType>(schema: Schema, description: string) {
  const optional = z.optional(schema)
  z.globalRegistry.add(optional, { description })
  return optional
}

/** True or false. */
export const flag = z.boolean({ error: 'must be true or false' })
/** One line of text that is not empty. */
export const line = text(/^[^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/, 'one line of text')
/** A path inside the repository. */
export const path = text(pathRule, pathMeaning)
