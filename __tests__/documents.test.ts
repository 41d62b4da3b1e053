import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { documents } from '../dev/write-docs.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
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

/** The anchors of a page as GitHub makes them: headings in small letters, without what is no letter, digit, hyphen or space, spaces as hyphens. */
const anchorsOf = (page: string): readonly string[] =>
  [...page.replaceAll(/^```\w*\n[\s\S]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

test('each link of a document to a file of this repository leads to one, and to a heading of it', () => {
  const broken = documents.flatMap(document =>
    [...textOf(document).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?[^)]*\)/g)].flatMap(([link, path = '', anchor]) => {
      const target = path === '' ? document : join(dirname(document), path)
      const isThere = existsSync(join(root, target)) && (anchor === undefined || anchorsOf(textOf(target)).includes(anchor))
      return isThere ? [] : [`${document}: ${link}`]
    }),
  )
  assert.deepEqual(broken, [])
})

test('the index lists every document', () => {
  const index = textOf('docs/README.md')
  const missing = documents.filter(
    path => path.startsWith('docs/') && path !== 'docs/README.md' && !index.includes(`(${path.slice('docs/'.length)})`),
  )
  assert.deepEqual(missing, [])
})

test('no text calls the program by its bare name on npm, which is not ours', () => {
  const bare = /\b(?:npx|bunx|(?:npm|pnpm|yarn|bun) (?:exec|install|i|add|x|dlx|create))(?: +(?:-\S+|\S+@\S+))* +release-runbook(?![\w/.-])/
  for (const shown of ['npx release-runbook', 'npx --yes -p node@24 release-runbook x', 'npm i -g release-runbook'])
    assert.match(shown, bare)
  for (const shown of ['npx github:OWNER/release-runbook', 'npm install ./release-runbook.tgz', 'release-runbook check'])
    assert.doesNotMatch(shown, bare)
  const texts = [
    ...documents,
    ...globSync(['action.yml', 'package.json', '{src,dev}/**/*.{ts,mjs}', '{.github,schema}/**/*.*'], { cwd: root }),
  ]
  assert.ok(texts.length > 300)
  assert.deepEqual(
    texts.filter(path => bare.test(textOf(path))),
    [],
  )
})
