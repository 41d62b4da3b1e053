// What editors show of the configuration: each key has a description, each alternative a title, and defaults and examples hold.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { stringify } from 'yaml'
import { configJsonSchema, EXAMPLES, type JsonSchema } from '../../dev/docs/config-schema.ts'
import { parseConfig } from '../../src/config/parse-config.ts'

const schema = configJsonSchema('https://example.com/config.schema.json')

/** Every schema of a key with its path, through alternatives, lists and mappings. */
function keysOf(at: JsonSchema, path = ''): [path: string, schema: JsonSchema][] {
  const branches = [...(at.anyOf ?? []), ...(at.oneOf ?? [])].flatMap(branch => keysOf(branch, path))
  const items = at.items === undefined ? [] : keysOf(at.items, `${path}[]`)
  const values = typeof at.additionalProperties === 'object' ? keysOf(at.additionalProperties, `${path}.*`) : []
  const own = Object.entries(at.properties ?? {}).flatMap(([name, property]): [string, JsonSchema][] => {
    const below = path === '' ? name : `${path}.${name}`
    return [[below, property], ...keysOf(property, below)]
  })
  return [...branches, ...items, ...values, ...own]
}

const keys = keysOf(schema)

test('each key has a description, and each alternative a title', () => {
  assert.ok(keys.length > 100)
  assert.deepEqual(
    keys.filter(([, { description = '' }]) => description === '').map(([path]) => path),
    [],
  )
  const untitled = keys.filter(([, { anyOf = [], oneOf = [] }]) => [...anyOf, ...oneOf].some(({ title = '' }) => title === ''))
  assert.deepEqual(
    untitled.map(([path]) => path),
    [],
  )
  assert.equal(schema.$id, 'https://example.com/config.schema.json')
})

test('defaults and examples are valid, and each example has its key', () => {
  const seen = new Set<string>()
  for (const [path, property] of keys.filter(([, each]) => each.default !== undefined || each.examples !== undefined)) {
    const valid = new Ajv2020({ strict: false }).compile(property)
    if (property.default !== undefined) assert.ok(valid(property.default), `default of ${path}: ${JSON.stringify(property.default)}`)
    for (const example of property.examples ?? []) assert.ok(valid(example), `example of ${path}: ${JSON.stringify(example)}`)
    if (property.examples !== undefined) seen.add(path)
  }
  assert.deepEqual(
    Object.keys(EXAMPLES).filter(path => !seen.has(path)),
    [],
  )
})

test('a configuration of the defaults is the default configuration', () => {
  const defaultsOf = (name: string) =>
    Object.fromEntries(
      keys
        .filter(([path, { default: value }]) => value !== undefined && path.startsWith(`${name}.`) && path.split('.').length === 2)
        .map(([path, { default: value }]) => [path.slice(name.length + 1), value]),
    )
  const empty = parseConfig('', 'c.yml')
  for (const name of ['notes', 'release', 'after'] as const) {
    const defaults = defaultsOf(name)
    assert.ok(Object.keys(defaults).length >= 6, name)
    assert.deepEqual(parseConfig(stringify({ [name]: defaults }), 'c.yml')[name], empty[name])
  }
})
