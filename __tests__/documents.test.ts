import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const documents = [...globSync('docs/**/*.md', { cwd: root }), 'README.md', 'CONTRIBUTING.md']
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** `path/file.ts` (`symbol`). */
const symbols = documents.flatMap(document =>
  [...textOf(document).matchAll(/`((?:src|dev|__tests__)\/[\w./-]+\.ts)` \(`(\w+)`\)/g)].map(([, path = '', symbol = '']) => ({
    document,
    path,
    symbol,
  })),
)

/** Whether the source declares the symbol: at its top level, or as a method of an object or interface. */
const declares = (source: string, symbol: string): boolean =>
  new RegExp(
    `^\\s*(?:export )?(?:async )?(?:function|const|interface|type|class) ${symbol}\\b|^ {2,4}(?:readonly )?(?:async )?${symbol}[:(]`,
    'm',
  ).test(source)

test('the files and folders of this repository that documents name exist', () => {
  const missing = documents.flatMap(document =>
    [...textOf(document).matchAll(/`((?:src|dev|__tests__|bench)\/[\w./-]*)`/g)]
      .map(([, path = '']) => path)
      .filter(path => !existsSync(join(root, path)))
      .map(path => `${document}: ${path}`),
  )
  assert.deepEqual(missing, [])
})

test('each symbol that a document names is declared in the file beside it', () => {
  assert.ok(symbols.length > 0)
  const missing = symbols.filter(({ path, symbol }) => !existsSync(join(root, path)) || !declares(textOf(path), symbol))
  assert.deepEqual(missing, [])
})
