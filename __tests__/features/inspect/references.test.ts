import assert from 'node:assert/strict'
import { it } from 'node:test'
import { brokenReferences, referenceSearch, referencesOf } from '../../../src/features/inspect/references.ts'

const broken = (names: readonly string[], page: string, text: string): string[] =>
  brokenReferences([{ name: page, targets: referencesOf(page, text) }], names).map(({ target }) => target)

it('references of HTML: sources and links of the site itself', () => {
  const html = `<!doctype html><link rel=stylesheet href="/assets/app.css?v=1"><link rel="preconnect" href="/nothing"><!-- <img src=gone.png> -->
    <script src='./app.js'>const a = '<img src="no.png">'</script><img data-src="later.png" src="a&amp;b.png"><a href="#top">x</a>
    <a href="https://example.com/x">x</a><a href="//cdn.example.com/x">x</a><a href="mailto:a@b.c">x</a><a href=about>x</a><a href="{{ url }}">x</a>`
  assert.deepEqual(referencesOf('index.html', html), ['/assets/app.css', './app.js', 'a&b.png', 'about'])
})

it('references of Markdown: links, images and definitions, not those in code', () => {
  const text =
    '# A\n[b](b.md "title") ![c](<c d.png>) [w](https://x.y) `[no](no.md)`\n```md\n[no](no2.md)\n```\n[e]: ../e.md\n[f](f_(g).md#part) <a href="h.html">h</a>\n'
  assert.deepEqual(referencesOf('docs/a.md', text), ['b.md', 'c d.png', 'f_(g).md', '../e.md', 'h.html'])
})

it('a reference leads somewhere as a file, a folder, a page without its ending, and from the top with or without a base path', () => {
  const names = ['index.html', 'assets/app.js', 'guide/index.html', 'docs/a.md', 'docs/b c.md', 'README.md']
  assert.deepEqual(
    broken(names, 'index.html', '<a href="assets/app.js"><a href="/base/assets/app.js"><a href="/guide/"><a href="docs/a"><a href="/">'),
    [],
  )
  assert.deepEqual(broken(names, 'docs/a.md', '[x](b%20c.md) [y](../README.md) [z](..) [l](../LICENSE) [m](missing.md)'), [
    '../LICENSE',
    'missing.md',
  ])
  assert.deepEqual(broken(names, 'index.html', '<script src="/assets/gone.js"></script><img src="%zz.png">'), [
    '/assets/gone.js',
    '%zz.png',
  ])
})

/** The broken references of a small documentation. */
const brokenInDocs = (files: Readonly<Record<string, string>>): string[] => {
  const { member, broken } = referenceSearch(true)
  for (const [name, text] of Object.entries(files)) member(name, Buffer.from(text))
  return broken()
}

it('references that only a generator of a site can judge are not broken', () => {
  const page = 'docs/guide/start.md'
  const text =
    '![](/img/logo.png) <img src="/x.svg"> [site](/guide/intro/) [url](../install) [way](use-it) [api](pkg.Thing) [gone](gone.md)[^1]\n\n[^1]: The note\n'
  const files = { [page]: text, 'docs/guide/install.md': '' }
  const gone = `"${page}" -> "gone.md"`
  const others = [`"${page}" -> "use-it"`, `"${page}" -> "pkg.Thing"`]
  assert.deepEqual(brokenInDocs(files), [...others, gone])
  for (const settings of ['docs/conf.py', 'docs/source/conf.py', 'myst.yml'])
    assert.deepEqual(brokenInDocs({ ...files, [settings]: '' }), [gone], settings)
  assert.deepEqual(brokenInDocs({ ...files, 'docs/my-conf.py': '' }), [...others, gone])
})

it('only the pages of documentation are read, and of a frontend the entry page', () => {
  assert.deepEqual(['a.md', 'b/c.html', 'index.html', 'a.txt'].map(referenceSearch(true).reads), [true, true, true, false])
  assert.deepEqual(['a.md', 'b/index.html', 'index.html'].map(referenceSearch(false).reads), [false, false, true])
})

it('hostile pages cost no more than their length', () => {
  for (const piece of ['<a ', '<a href="', '](', '[', '```\n', '<!--', '<script>', '](a', '[a]: '])
    for (const name of ['a.html', 'a.md']) referencesOf(name, piece.repeat(20_000))
})
