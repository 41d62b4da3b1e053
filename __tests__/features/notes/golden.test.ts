import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startLocalGitHub } from '../../../dev/local-github/server.ts'
import { makeSample } from '../../../dev/sample/make.ts'
import { localGit } from '../../../src/adapters/git/git.ts'
import { gitHub } from '../../../src/adapters/github/github.ts'
import type { NotesConfig } from '../../../src/config/config.ts'
import { type ComposedNotes, composeNotes } from '../../../src/features/notes/compose.ts'
import { endMarker, startMarker } from '../../../src/features/notes/render/merge-body.ts'
import { largestNotes } from '../../../src/features/notes/render/render.ts'
import type { PlanPhaseResult } from '../../../src/features/plan/plan.ts'
import { findPreviousTag } from '../../../src/features/plan/previous-tag.ts'
import { versionOfTag } from '../../../src/model/version.ts'
import type { Forge } from '../../../src/ports/forge.ts'
import type { Git } from '../../../src/ports/git.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { pullRequestForge } from '../../fakes/git-history.ts'
import { all, ofType, parse } from '../../report/gfm.ts'
import { matchesGolden } from '../../report/golden.ts'
import { type Story, stories } from './histories.ts'
import { fullStack, noConfig, planOf } from './release-of.ts'

const environment = { repository: 'octo/stockroom', serverUrl: 'https://github.com', eventName: undefined, ref: undefined }

/** The notes of a tag as the program makes them: previous tag, history, forge, Markdown. */
async function release(git: Git, tag: string, forge: Forge | undefined, own: Partial<NotesConfig> = {}, plan = {}): Promise<ComposedNotes> {
  const tags = await git.tags()
  const { commit } = tags.find(({ name }) => name === tag)!
  const version = versionOfTag(tag, null)!
  const current = { name: tag, version, commit }
  const isAncestor = (a: string, b: string): Promise<boolean> => git.isAncestor(a, b)
  const previous = await findPreviousTag(tags, current, name => versionOfTag(name, null), isAncestor)
  const made = planOf(commit, { tag, version, previousTag: previous?.name ?? null, ...plan })
  const planned = { plan: made, previousCommit: previous?.commit, tracked: await git.filesIn(commit) }
  return await composeNotes(
    { config: { ...noConfig, ...own }, planned: planned as unknown as PlanPhaseResult, files: [], environment },
    { git, forge },
  )
}

function tell({ history, tag, pulls, logins, before = [] }: Story): Promise<ComposedNotes> {
  const { forge } = pullRequestForge(pulls ?? [], { logins: logins ?? {}, before })
  return release(history.git, tag, pulls === undefined && logins === undefined ? undefined : forge)
}

/** Everything that a reader's browser would act on is ours. */
function assertOurs(markdown: string): void {
  const root = parse(markdown)
  assert.match(markdown, /^[\n\x20-\x7e]*$/)
  const html = ['<!---->', startMarker, endMarker, '<details>', '<summary>', '</summary>', '</details>']
  for (const node of all(root)) {
    if (node.type === 'html')
      assert.ok(
        node.value!.split('\n').every(line => html.includes(line.replace(/^(<summary>).*(<\/summary>)$/, '$1'))),
        node.value,
      )
    if (node.type === 'link')
      assert.match(node.url!, /^https:\/\/github\.com\/(?:octo\/stockroom\/(?:pull|commit|compare|commits|blob|releases)\/|[\w-]+$)/)
    if (node.type === 'text') assert.doesNotMatch(node.value!.replace(/^#\d+$/, ''), /@[\w-]|#\d|\bGH-\d/)
    assert.ok(!['image', 'blockquote', 'thematicBreak', 'definition', 'delete', 'footnoteReference'].includes(node.type), `${node.type}`)
    if (node.type === 'heading') assert.equal(node.depth, 2)
  }
  assert.equal(markdown.split(/<!--\s*release-runbook/).length, 3)
  assert.ok(markdown.length <= largestNotes)
}

for (const [name, story] of Object.entries(stories)) {
  test(`golden notes: ${name}`, async () => {
    const notes = await tell(story())
    assertOurs(notes.markdown)
    matchesGolden(`${name}.md`, notes.markdown, 'notes')
    assert.equal((await tell(story())).markdown, notes.markdown, 'the same history gives the same bytes')
    assert.equal(notes.full !== undefined, name === '3000-entries')
  })
}

test('what had to be left out of 3,000 entries is in the whole text, and nothing that matters was', async () => {
  const { markdown, full, content } = await tell(stories['3000-entries']!())
  assert.equal(content.accounting.listed, 3000)
  assert.equal(full?.match(/^- .*change number/gim)?.length, 3000)
  assert.equal(markdown.match(/call step \d+ twice/g)?.length, 6)
  assert.match(markdown, /This text was shortened\. All of it is in \[`RELEASE_NOTES-full\.md`\]/)
  const shown = markdown.match(/^- .*change number/gim)?.length ?? 0
  const left = [...markdown.matchAll(/^- ([\d,]+)(?: more)? changes?, see \[the comparison\]/gm)].reduce(
    (sum, [, more]) => sum + Number(more?.replace(',', '')),
    0,
  )
  assert.equal(shown + left, 3000)
})

test('700 bumps are seven lines, folded', async () => {
  const { markdown, content } = await tell(stories['700-dependency-bumps']!())
  assert.deepEqual([content.dependencies.length, content.accounting.dependencies], [7, 700])
  assert.match(markdown, /`vite` `1\.0\.0` -> `1\.100\.0`/)
  assert.equal(ofType(parse(markdown), 'heading').length, 3)
})

test('golden notes: the sample, with real git and a GitHub', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'release-runbook-sample-notes-'))
  try {
    const sample = await makeSample(join(folder, 'sample'))
    const github = await startLocalGitHub({
      gitDirectory: sample.directory,
      owner: 'octo',
      repo: 'stockroom',
      storage: join(folder, 'storage'),
      pulls: sample.pulls,
    })
    try {
      const git = localGit({ directory: sample.directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
      const { apiUrl } = github
      const forge = gitHub({
        repository: 'octo/stockroom',
        token: 'local-token',
        apiUrl,
        userAgent: 'test',
        clock: jumpingClock(),
        onWait: () => {},
      })
      const own = { fragments: 'multi_agent/runlogs/gapfix_*.md' }
      const { markdown, content } = await release(git, 'v2.0.0', forge, own, { components: fullStack })
      assert.deepEqual(content.missing, [])
      assertOurs(markdown)
      matchesGolden('sample.md', markdown, 'notes')
      assert.equal(forge.requests(), 2)
      assert.deepEqual(github.wrongRequests, [])
    } finally {
      await github.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
