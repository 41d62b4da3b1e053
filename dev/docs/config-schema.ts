// What editors need beside the rules of the configuration: defaults, titles of alternatives, examples, descriptions.
import { z } from 'zod'
import { complete, completeComponent } from '../../src/config/complete.ts'
import { configSchema, type WrittenComponent } from '../../src/config/schema.ts'

/** A JSON Schema, as far as this file reads and writes it. */
export interface JsonSchema {
  $id?: string
  title?: string
  type?: string
  const?: unknown
  pattern?: string
  description?: string
  default?: unknown
  examples?: unknown[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
}

/** Meanings of required keys: an optional key has its own in src/config/schema.ts. */
const MEANINGS: Readonly<Record<string, string>> = {
  kind: 'What is built: a Python package, a Node app, a zip of paths, files of a script, or files built elsewhere. Of a message: where it goes.',
  file: 'Path from the root of the repository.',
  pattern: 'The text around the version: release = "{version}".',
  paths: 'Paths or globs from the root of the repository.',
  characters: 'Characters: U+2026, U+2500-U+257F, Script=Greek, Emoji.',
  name: 'The name; the step is command:<name>.',
  run: 'A script for bash.',
  files: "Globs from the component's folder; of the kind files from the workspace.",
  rule: 'A rule of the search for secrets.',
  title: 'The heading.',
  url: 'The name of the variable that holds the address; for health the address.',
  heading: 'The heading below which the version stands.',
}

/** By the path of the key; `*` stands for an id, `[]` for an item of a list. */
export const EXAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  tag: ['backend-v{version}'],
  version: [['package.json', { file: 'docs/conf.py', pattern: 'release = "{version}"' }]],
  'previous-tag': ['v1.2.3'],
  checks: [{ ascii: {}, ellipsis: {}, 'python-syntax': {}, breaking: {}, tag: { branches: ['main'] } }],
  'checks.tag.branches': [['main', 'release/*']],
  'checks.ci.wait': ['15m', '90s', '1h'],
  'components.*.timeout': ['20m'],
  components: [{ backend: { kind: 'python', path: 'backend' }, frontend: { kind: 'node', path: 'frontend' } }],
  'components.*.setup': ['pip install -e ".[test]"'],
  'components.*.test': ['python -m pytest -q', 'npm test'],
  'components.*.env': [['CI', 'APP_*']],
  'notes.fragments': ['multi_agent/runlogs/gapfix_*.md'],
  'release.discussion': ['Announcements'],
  'after.announce': [[{ kind: 'slack', url: 'SLACK_WEBHOOK' }]],
  'after.dispatch': [[{ workflow: 'deploy.yml', inputs: { tag: '{tag}' } }]],
  'after.health': [[{ url: 'https://example.com/version' }]],
  runbook: ['docs/RELEASE_RUNBOOK.md'],
}

const camel = (name: string): string => name.replace(/-./g, part => part.charAt(1).toUpperCase())
const branchesOf = (schema: JsonSchema): JsonSchema[] => schema.anyOf ?? schema.oneOf ?? []
const kindOf = (schema: JsonSchema): unknown => schema.properties?.kind?.const

/** The completed value as people write it: durations are milliseconds in the program, and a baseline is a path with a mark. */
function written(value: unknown, name: string): unknown {
  if (typeof value === 'number' && ['wait', 'timeout', 'every'].includes(name))
    return value % 60_000 === 0 ? `${value / 60_000}m` : `${value / 1000}s`
  return name === 'baseline' ? (value as { path: string }).path : value
}

/** The completed values of a component of a kind that names nothing besides what it must. */
function completedComponent(kind: unknown): unknown {
  return completeComponent('<id>', { kind, paths: [], files: [], run: '' } as unknown as WrittenComponent)
}

/** Adds to a schema what editors show. `completed` has the values of an empty configuration at this place; undefined: there are none. */
function annotate(schema: JsonSchema, completed: unknown, path: string): void {
  for (const branch of branchesOf(schema)) {
    const { const: constant, type = 'text' } = branch
    const form = { array: 'a list', object: 'a mapping', string: 'text' }[type] ?? type
    branch.title = String(kindOf(branch) ?? (constant === undefined ? form : constant))
    annotate(branch, branch.properties?.kind === undefined || branch.properties.url ? completed : completedComponent(kindOf(branch)), path)
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = schema.required?.includes(name)
      ? undefined
      : written((completed as Record<string, unknown> | null | undefined)?.[camel(name)], name)
    property.description ??= MEANINGS[name] ?? ''
    // A name that follows from the id is no value.
    if (value !== undefined && !String(value).includes('<id>') && (value === null || typeof value !== 'object' || Array.isArray(value))) {
      property.default = value
      // Editors show no default of their own when the pointer rests on a key.
      const says = value === null || (Array.isArray(value) && value.length === 0) || /default/i.test(property.description)
      if (!says) property.description += ` Default: ${typeof value === 'string' ? value : JSON.stringify(value)}.`
    }
    const at = path === '' ? name : `${path}.${name}`
    if (EXAMPLES[at] !== undefined) property.examples = [...EXAMPLES[at]]
    annotate(property, value, at)
  }
  if (schema.items !== undefined) annotate(schema.items, undefined, `${path}[]`)
  if (typeof schema.additionalProperties === 'object') annotate(schema.additionalProperties, undefined, `${path}.*`)
}

/** JSON Schema of the configuration file, of the definition that the parser runs. `id`: its address; undefined while the project has none. */
export function configJsonSchema(id?: string): JsonSchema {
  const schema = z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema
  annotate(schema, complete({}, ''), '')
  return { title: 'Configuration of Release Runbook', ...(id !== undefined && { $id: id }), ...schema }
}
