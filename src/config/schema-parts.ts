import { z } from 'zod'
import { milliseconds, pathRule, plainPath, type Rule, timeRule } from './rules.ts'

type Camel<Key> = Key extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Key

/** The same values under keys in camelCase. */
function inCamelCase<Written extends object>(written: Written) {
  const camel = (key: string): string => key.replace(/-./g, part => part.charAt(1).toUpperCase())
  const entries = Object.entries(written).map(([key, value]) => [camel(key), value])
  return Object.fromEntries(entries) as { [Key in keyof Written as Camel<Key>]: Written[Key] }
}

// The parts of the configuration's schema. A message is the rest of a sentence that begins with the key: "must be true or false".

/** Text that matches a rule. */
export function text(...[pattern, meaning]: Rule) {
  return z.string({ error: `must be ${meaning}` }).regex(pattern, `must be ${meaning}`)
}

/** A mapping with known keys only, which are in camelCase after parsing. */
export function table<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  // For an unknown key, the message carries the known keys to sentences.ts, which suggests the nearest key.
  const error = (issue: z.core.$ZodRawIssue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : 'must be a mapping')
  return z.strictObject(shape, { error }).transform(inCamelCase)
}

/** A mapping, or false: then the check of this name does not run. */
export function check<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.union([table(shape), z.literal(false)], { error: 'must be a mapping or false' })
}

/** One of these values. */
export function choice<const Values extends readonly (string | boolean)[]>(...values: Values) {
  return z.literal(values, { error: `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` })
}

/** A list of items. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'must be a list' })
}

/** A list of at least one item. */
export function some<Item extends z.ZodType>(item: Item) {
  return list(item).min(1, 'must be a list with at least one entry')
}

/** An optional key with its description for editors. `describe` would copy the schema, which slows the start. */
export function key<Schema extends z.ZodType>(schema: Schema, description: string) {
  const optional = z.exactOptional(schema)
  z.globalRegistry.add(optional, { description })
  return optional
}

/** As `key`, for an item of a list: without it the item has the value `preset`. */
export function keyOr<Schema extends z.ZodType>(schema: Schema, preset: z.input<Schema>, description: string) {
  const optional = z.prefault(schema, preset)
  z.globalRegistry.add(optional, { description })
  return optional
}

/** True or false. */
export const flag = z.boolean({ error: 'must be true or false' })
/** One line of text that is not empty. */
export const line = text(/^ *[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/, 'one line of text')
/** A path inside the repository, in its shortest form after parsing. */
export const path = text(...pathRule).transform(plainPath)
/** A time with its unit, in milliseconds after parsing. */
export const time = text(...timeRule).transform(milliseconds)
