import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { pictureOf } from '../../dev/docs/picture.ts'
import { entryFolder, layers, type Source } from '../../dev/layers.ts'

const text = [
  `import type { Plan } from '../plan/plan.ts'`,
  `import { readFileSync } from 'node:fs'`,
  `import { own } from './own.ts'`,
  `const { format } = await import('../../text/format.ts')`,
].join('\n')
const folders = layers.flatMap(line => Object.keys(line))
const sources: readonly Source[] = folders.map(folder => ({
  name: folder === entryFolder ? 'index.ts' : `${folder}/a.ts`,
  text: folder === 'features/checks' ? text : '',
}))

test('the picture shows types and dynamic imports, the nearest folder first, and no other module', () => {
  const shown = pictureOf(sources).filter(line => line.startsWith('features/checks/'))
  assert.deepEqual(
    shown.map(line => line.replace(/ {2,}/g, '  ')),
    ['features/checks/  checks of tag, versions, texts, CI  plan text'],
  )
})

test('a rule stands above each line of folders, and no row is wider than 110 columns', () => {
  const everything = (name: string) =>
    sources.map(({ name: other }) => `import './${posix.relative(posix.dirname(name), other)}'`).join('\n')
  const rows = pictureOf(sources.map(({ name }) => ({ name, text: everything(name) })))
  assert.equal(rows.filter(row => /^-+$/.test(row)).length, layers.length)
  assert.deepEqual(
    rows.filter(row => row.length > 110),
    [],
  )
})

test('a folder of the table that has no file is refused', () => {
  const rest = sources.filter(({ name }) => !name.startsWith('archive/'))
  assert.throws(() => pictureOf(rest), /dev\/layers\.ts names src\/archive, which has no file/)
})
