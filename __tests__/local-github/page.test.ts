import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderBody } from '../../dev/local-github/page.ts'
import { smallRepository, start } from './fixture.ts'

test('the release page shows title, tag, commit, badge, text and files', async context => {
  const github = await start(context)
  const body = '## What is new\n\n- **Fast** (#7)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- release-runbook: {"schema":1} -->\n'
  const { json } = await github.call('POST', '/releases', { tag_name: 'v2.0.0', name: 'Two <b>', body, draft: true })
  const { json: asset } = await github.upload(json, 'app.whl', Buffer.alloc(2048))
  const draftPage = await fetch(json.html_url)
  assert.equal(draftPage.status, 404)
  const { json: release } = await github.call('PATCH', `/releases/${json.id}`, { draft: false })
  const response = await fetch(release.html_url)
  const html = await response.text()
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8')
  assert.match(html, /<title>Release Two &lt;b&gt; · octo\/hello<\/title>/)
  assert.match(html, /<h1>Two &lt;b&gt;<\/h1><span class="badge latest">Latest<\/span>/)
  assert.ok(html.includes(`>${smallRepository().sha('v2.0.0').slice(0, 7)}</a>`))
  assert.match(html, /<h2>What is new<\/h2>/)
  assert.match(html, /<table>/)
  assert.ok(!html.includes('release-runbook'))
  assert.ok(html.includes(asset.digest))
  assert.ok(html.includes('2 KB'))
  assert.ok(html.includes('/octo/hello/releases/download/v2.0.0/app.whl"'))
})

test('the list shows published releases and their badges, no drafts', async context => {
  const github = await start(context)
  await github.call('POST', '/releases', { tag_name: 'v2.0.0', name: 'Stable' })
  await github.call('POST', '/releases', { tag_name: 'v1.2.9', name: 'Candidate', prerelease: true })
  await github.call('POST', '/releases', { tag_name: 'v1.0.0', name: 'Hidden', draft: true })
  const html = await (await fetch(`${github.serverUrl}/octo/hello/releases`)).text()
  assert.match(html, /Stable<\/a><\/h2><span class="badge latest">/)
  assert.match(html, /Candidate<\/a><\/h2><span class="badge pre">Pre-release/)
  assert.ok(!html.includes('Hidden'))
  const latest = await fetch(`${github.serverUrl}/octo/hello/releases/latest`, { redirect: 'manual' })
  assert.equal(latest.headers.get('location'), `${github.serverUrl}/octo/hello/releases/tag/v2.0.0`)
})

test('text cannot break the page', () => {
  assert.equal(renderBody('<script>alert(1)</script>'), '&lt;script&gt;alert(1)&lt;/script&gt;')
  assert.equal(renderBody('[x](javascript:alert(1))'), '<p><a href="">x</a></p>')
  assert.equal(renderBody('<details open onclick=x>'), '&lt;details open onclick=x&gt;')
})

test('whatever the text, only plain tags come out', () => {
  const words = fc.constantFrom(
    '<',
    '>',
    '</',
    'script',
    'b',
    '/>',
    '"',
    "'",
    ' onclick=x',
    '&lt;',
    '#7',
    '`',
    '\n',
    '[a](',
    'javascript:x',
    ')',
    '<!--',
    '-->',
    '<b>',
    '<details>',
    '&',
    '|',
    '- ',
  )
  const tags = /^<\/?(?:p|br|b|details|ul|li|code|pre|a|em|strong|blockquote|h[1-6]|hr)(?: href="[^"<>]*"| class="[a-z-]*")? ?\/?>$/
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), parts => {
      const html = renderBody(parts.join(''), number => `http://x/pull/${number}`)
      for (const tag of html.match(/<[^>]*>?/g) ?? []) assert.match(tag, tags)
      assert.doesNotMatch(html, /href="javascript/)
    }),
  )
})

test('comments are not to be seen, but in code they are text', () => {
  assert.equal(renderBody('a\n\n<!-- marker\nof lines -->'), '<p>a</p>\n')
  assert.equal(renderBody('a<!-- x -->b'), '<p>ab</p>')
  assert.equal(renderBody('```html\n<!-- kept -->\n```'), '<pre><code class="language-html">&lt;!-- kept --&gt;\n</code></pre>')
  assert.equal(renderBody('a\n<!-- never closed'), '<p>a</p>\n')
})

test('line breaks of a paragraph are kept, plain tags work, code stays code', () => {
  assert.equal(renderBody('one\ntwo'), '<p>one<br>\ntwo</p>')
  assert.equal(
    renderBody('<details><summary>More</summary>\n\ntext\n\n</details>'),
    '<details><summary>More</summary>\n<p>text</p>\n</details>',
  )
  assert.equal(renderBody('`<b>`'), '<p><code>&lt;b&gt;</code></p>')
})

test('numbers of known pull requests are links, alerts have their class', () => {
  const url = (number: number) => (number === 7 ? 'http://x/pull/7' : undefined)
  assert.equal(
    renderBody('Fix (#7, #8) `#7` [#7](http://y)', url),
    '<p>Fix (<a href="http://x/pull/7">#7</a>, #8) <code>#7</code> <a href="http://y">#7</a></p>',
  )
  assert.match(renderBody('> [!WARNING]\n> Stop'), /^<blockquote class="alert warning">\n<p><b>Warning<\/b><br>\nStop<\/p>/)
})

test('links of the notes lead somewhere: pull request, commit, comparison', async context => {
  const pull = {
    number: 7,
    title: 'Feature <x>',
    body: '',
    author: 'mona',
    labels: ['bug'],
    merged: true,
    mergedAt: '2024-01-05T00:00:00Z',
    mergeCommitSha: null,
    baseRef: 'main',
  }
  const github = await start(context, { pulls: [pull] })
  const read = async (path: string) => {
    const response = await fetch(`${github.serverUrl}/octo/hello${path}`)
    return `${response.status} ${await response.text()}`
  }
  assert.match(await read('/pull/7'), /^200 [\s\S]*Feature &lt;x&gt; #7/)
  assert.match(await read(`/commit/${smallRepository().sha('main')}`), /^200 [\s\S]*Squashed \(#8\)/)
  assert.match(await read('/compare/v1.0.0...v2.0.0'), /^200 [\s\S]*4 commits/)
  assert.match(await read('/issues'), /^404/)
})
