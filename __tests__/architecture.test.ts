import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fieldUses } from '../dev/docs/report-input.ts'
import { entries, entryFolder, folderOf, importedFiles, importsOf, layers, lineOf, readSources } from '../dev/layers.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sources = readSources(join(root, 'src'))

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
const mayTouchTheWorld = (name: string): boolean => name.startsWith('adapters/') || entries.includes(name)
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')

test('the entries and the folders of the layout exist', () => {
  const names = new Set(sources.map(({ name }) => name))
  assert.deepEqual(
    entries.filter(name => !names.has(name)),
    [],
  )
  const folders = new Set(sources.map(({ name }) => folderOf(name)))
  assert.deepEqual(
    layers.flatMap(line => Object.keys(line)).filter(folder => !folders.has(folder)),
    [],
  )
})

test('every file stands in a folder of the layout', () => {
  const strangers = sources.filter(({ name }) => folderOf(name) === entryFolder && !entries.includes(name))
  assert.deepEqual(
    strangers.map(({ name }) => name),
    [],
  )
})

test('a line imports the lines below it alone, and no folder beside it', () => {
  const breaches = sources.flatMap(source =>
    importedFiles(source)
      .filter(file => folderOf(file) !== folderOf(source.name) && lineOf(folderOf(file)) <= lineOf(folderOf(source.name)))
      .map(file => `${source.name} -> ${file}`),
  )
  assert.deepEqual(breaches, [])
})

test('no file imports itself through others', () => {
  const imported = new Map(sources.map(source => [source.name, importedFiles(source)]))
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

test('phases write the report input, and the delivery alone reads it', () => {
  const uses = fieldUses(sources)
  const mayRead = (file: string): boolean => file.startsWith('delivery/') || file === 'run-to-end'
  const breaches = uses.flatMap(({ field, readers }) => readers.filter(file => !mayRead(file)).map(file => `${file} reads ${field}`))
  assert.deepEqual(breaches, [])
  assert.deepEqual(
    uses.filter(({ writers, readers }) => writers.length === 0 || readers.length === 0).map(({ field }) => field),
    [],
  )
})

test('only adapters and entries touch the world', () => {
  const breaches = sources
    .filter(({ name }) => !mayTouchTheWorld(name))
    .flatMap(({ name, text }) => {
      const modules = importsOf(text).filter(module => module.startsWith('@actions/') || (module.startsWith('node:') && !pure.has(module)))
      const globals = /(?<![.\w'"`])process\.(?!versions\.)\w+/.test(withoutComments(text).replace(/'[^'\n]*'|`[^`]*`/g, ''))
        ? ['process']
        : []
      return [...modules, ...globals].map(what => `${name}: ${what}`)
    })
  assert.deepEqual(breaches, [])
})

test('one file imports the YAML library, whose own function prints a text that it warns about', () => {
  const importers = sources.filter(({ text }) => importsOf(text).some(module => /^yaml(\/|$)/.test(module)))
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

test('the packages of the toolkit are imported where docs/architecture.md says', () => {
  const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `(@actions\/\w+|semver|adm-zip|yaml)` \| (.*) \|$/gm)]
  assert.equal(rows.length, 7)
  for (const [, name, where = ''] of rows) {
    const importers = sources
      .filter(source => importsOf(source.text).some(module => `${module}/`.startsWith(`${name}/`)))
      .map(source => source.name)
    const places = [...where.matchAll(/`src\/([^`]+)`/g)].map(([, place = '']) => place)
    assert.deepEqual(
      importers.filter(importer => !places.some(place => importer.startsWith(place))),
      [],
      name,
    )
    assert.deepEqual(
      places.filter(place => !importers.some(importer => importer.startsWith(place))),
      [],
      name,
    )
  }
})
