import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src')
const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({ name: relative(src, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))

/** Modules of Node that compute and have no effect on the world. */
const pure = new Set([
  'node:path',
  'node:path/posix',
  'node:crypto',
  'node:zlib',
  'node:buffer',
  'node:util',
  'node:stream',
  'node:stream/promises',
  'node:events',
])
const entries = ['index.ts', 'cli.ts', 'command-line.ts', 'audit-worker.ts', 'deflate-worker.ts', 'text-worker.ts']
const mayTouchTheWorld = (name: string): boolean => name.startsWith('adapters/') || entries.includes(name)
const imports = (text: string): string[] => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')

test('the entries and the adapters that these tests name exist', () => {
  const names = new Set(sources.map(({ name }) => name))
  assert.deepEqual(
    entries.filter(name => !names.has(name)),
    [],
  )
  assert.ok([...names].some(name => name.startsWith('adapters/')))
})

/** The folders of docs/architecture.md from the lowest line to the highest. A line imports the lines below it alone. */
const lines: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['ports'],
  ['config', 'report', 'archive'],
  ['features/text-checks'],
  ['features/plan', 'features/inspect'],
  ['features/build', 'features/notes', 'features/init'],
  ['features/checks', 'features/publish', 'features/verify', 'features/post-publish', 'features/rollback', 'features/prepare'],
  ['pipeline'],
  ['adapters'],
]
const folderOf = (name: string): string => lines.flat().find(folder => name.startsWith(`${folder}/`)) ?? '.'
const lineOf = (folder: string): number => (folder === '.' ? lines.length : lines.findIndex(folders => folders.includes(folder)))
const imported = new Map(
  sources.map(({ name, text }) => {
    const own = imports(text).filter(module => module.startsWith('.'))
    return [name, own.map(module => posix.join(posix.dirname(name), module))] as const
  }),
)

test('every file stands in a folder of the layout', () => {
  const strangers = sources.filter(({ name }) => folderOf(name) === '.' && !entries.includes(name))
  assert.deepEqual(
    strangers.map(({ name }) => name),
    [],
  )
})

test('a line imports the lines below it alone, and no folder beside it', () => {
  const breaches = [...imported].flatMap(([name, files]) =>
    files
      .filter(file => folderOf(file) !== folderOf(name) && lineOf(folderOf(file)) >= lineOf(folderOf(name)))
      .map(file => `${name} -> ${file}`),
  )
  assert.deepEqual(breaches, [])
})

test('no file imports itself through others', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' -> '))
    if (path.includes(name) || done.has(name)) return
    for (const next of imported.get(name) ?? []) visit(next, [...path, name])
    done.add(name)
  }
  for (const name of imported.keys()) visit(name, [])
  assert.deepEqual(circles, [])
})

test('only adapters and entries touch the world', () => {
  const breaches = sources
    .filter(({ name }) => !mayTouchTheWorld(name))
    .flatMap(({ name, text }) => {
      const modules = imports(text).filter(module => module.startsWith('@actions/') || (module.startsWith('node:') && !pure.has(module)))
      const globals = /(?<![.\w'"`])process\.(?!versions\.)\w+/.test(withoutComments(text).replace(/'[^'\n]*'|`[^`]*`/g, ''))
        ? ['process']
        : []
      return [...modules, ...globals].map(what => `${name}: ${what}`)
    })
  assert.deepEqual(breaches, [])
})

test('one file imports the YAML library, whose own function prints a text that it warns about', () => {
  const importers = sources.filter(({ text }) => imports(text).some(module => /^yaml(\/|$)/.test(module)))
  assert.deepEqual(
    importers.map(({ name }) => name),
    ['config/yaml.ts'],
  )
})

test('there are no default exports, barrels, or rooms for everything', () => {
  for (const { name, text } of sources) {
    assert.doesNotMatch(text, /^export default/m, name)
    assert.doesNotMatch(text, /^export \* from/m, name)
    assert.doesNotMatch(name, /(^|\/)(utils?|helpers?|types|common)\b/, name)
  }
})
