import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderPreview } from '../../src/report/preview.ts'
import type { Report } from '../../src/report/report.ts'
import { HOSTILE, hostileReport, notes, success } from './examples.ts'

const { release: _, ...unreleased } = success
const dryRun: Report = { ...unreleased, outcome: 'dry-run' }
const page = { title: 'Stockroom 2.0', author: 'ada', draft: false, contents: [] }
const flags = { ...page, prerelease: false, latest: true }

test('the page has title, tag, badge, notes and assets, and no comment', async () => {
  const page = await renderPreview({
    report: dryRun,
    notesMarkdown: notes,
    ...flags,
    contents: [{ path: 'docs-bundle.zip/docs/<a>.md', size: 2_048 }],
  })
  assert.match(page, /<h1>Stockroom 2\.0 <span class="badge latest">Latest<\/span><\/h1>/)
  assert.match(page, /<strong>ada<\/strong> released this now/)
  assert.match(page, /Source code \(tar\.gz\)/)
  assert.match(page, /18\.3 KB/)
  assert.match(page, /<summary>docs-bundle\.zip: 1 file<\/summary>\n<ul>\n<li>docs\/&#60;a&#62;\.md <span class="size">2\.0 KB<\/span>/)
  assert.match(page, /<h2>Breaking changes<\/h2>/)
  assert.match(page, /<code>stockroom move &lt;item&gt; --to &lt;room&gt;<\/code>/)
  assert.match(page, /<td><code>stockroom-2\.0\.0-py3-none-any\.whl<\/code><\/td>/)
  for (const { name, sha256 } of success.assets!) assert.ok(page.includes(`${name}</span> <span class="digest">sha256:${sha256}`))
  assert.doesNotMatch(page, /<!--|&lt;!--|release-runbook:/)
  assert.match(page, /<meta name="viewport"/)
})

test('the badge says what publishing would make of it', async () => {
  const badge = async (prerelease: boolean, latest: boolean, draft = false): Promise<string | undefined> =>
    /class="badge (\w+)"/.exec(await renderPreview({ report: dryRun, notesMarkdown: '', ...page, draft, prerelease, latest }))?.[1]
  assert.equal(await badge(true, false), 'pre')
  assert.equal(await badge(false, true), 'latest')
  assert.equal(await badge(false, false), undefined)
  assert.equal(await badge(true, true, true), 'draft')
})

test('plain tags of the notes stay, others are text, comments in code are code', async () => {
  const page = await renderPreview({
    report: dryRun,
    ...flags,
    notesMarkdown:
      '<details><summary>More</summary>\n\ntext<br>x <img src=x onerror=alert(1)> <!-- gone -->\n\n</details>\n\n`<!-- kept -->`\n\n[x](javascript:alert(1))',
  })
  assert.match(page, /<details><summary>More<\/summary>/)
  assert.match(page, /text<br>x &lt;img src=x onerror=alert\(1\)&gt;/)
  assert.match(page, /<code>&lt;!-- kept --&gt;<\/code>/)
  assert.doesNotMatch(page, /gone|javascript:/)
})

test('nothing hostile becomes a tag', async () => {
  const page = await renderPreview({
    report: hostileReport(HOSTILE),
    notesMarkdown: HOSTILE,
    ...flags,
    title: HOSTILE,
    author: HOSTILE,
    contents: [{ path: `${HOSTILE}/${HOSTILE}`, size: 1 }],
  })
  const tags = new Set([...page.matchAll(/<([a-z0-9]+)/gi)].map(([, name]) => name!.toLowerCase()))
  const ours =
    'html head meta title style body p main header div strong h1 h2 span code article section ul li br details summary a em strong del pre img ol'.split(
      ' ',
    )
  for (const tag of tags) assert.ok(ours.includes(tag), tag)
  assert.doesNotMatch(page, /<script|<[^>]*\son\w+=|(?:href|src)="javascript:/i)
  assert.doesNotMatch(page, /[\u0000-\u0009\u000b-\u001f\u200b\u202e]/)
})
