import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueText, type RollbackStory } from '../../../src/features/rollback/issue.ts'
import type { Release } from '../../../src/ports/forge.ts'
import type { Commit } from '../../../src/ports/git.ts'
import { ofType, parse, textOf } from '../../report/gfm.ts'

const release = (tag: string): Release => ({ tag, url: `https://github.test/${tag}`, title: `[Rolled back] ${tag}` }) as Release
const commit = (message: string) => ({ sha: message, parents: ['x'], message }) as unknown as Commit
const story: RollbackStory = {
  bad: release('v2.0.0'),
  good: release('v1.0.0'),
  info: { good: 'v1.0.0', reason: 'Wrong prices', reissue: null, before: { title: 'Two | more', prerelease: false, latest: true } },
  actor: 'fern',
  latest: 'v1.0.0',
  deployed: 'deploy.yml for v1.0.0',
  withdrawn: [commit('feat: more')],
  registries: '',
}
const text = (more: Partial<RollbackStory>): string => issueText({ ...story, ...more }).body

test('the issue tells what was before and after, and what is withdrawn', () => {
  const { title, body } = issueText(story)
  assert.equal(title, 'Rolled back: v2.0.0')
  const [first] = body.split('\n')
  assert.equal(first, '[v2.0.0](https://github.test/v2.0.0) is rolled back to [v1.0.0](https://github.test/v1.0.0) by fern.')
  for (const line of [
    '> Wrong prices',
    '| Latest | v2.0.0 | v1.0.0 |',
    '| v2.0.0 is a prerelease | no | yes |',
    '| Deployment | | deploy.yml for v1.0.0 |',
    '- feat: more',
    '<!-- release-runbook:rolled-back v2.0.0 -->',
  ])
    assert.ok(body.split('\n').includes(line), `${line} in ${body}`)
  const titles = ofType(parse(body), 'tableRow').find(row => textOf(row).startsWith('Title of'))
  assert.deepEqual(titles?.children?.map(textOf), ['Title of v2.0.0', 'Two | more', '[Rolled back] v2.0.0'])
  assert.doesNotMatch(body, /published again|At the registries|No commit lies|and \d+ more/)
})

test('the issue leaves out what is not known, and tells the rest', () => {
  assert.doesNotMatch(text({ actor: undefined }), / by /)
  const before = { title: '', prerelease: true, latest: false }
  assert.match(
    text({ info: { ...story.info, before } }),
    /^\| Latest \| another release \| v1\.0\.0 \|\n\| v2\.0\.0 is a prerelease \| yes \| yes \|$/m,
  )
  assert.match(
    text({ info: { ...story.info, reissue: 'v2.0.1' } }),
    /^It is published again as `v2\.0\.1`, for those who updated already\.$/m,
  )
  assert.match(text({ deployed: undefined }), /^\| Deployment \| \| none is configured: deploy it by hand \|$/m)
  assert.match(text({ registries: '**PyPI**' }), /deleted\.\n\n## At the registries\n\n\*\*PyPI\*\*\n\n## What is rolled back\n/)
  assert.match(text({ withdrawn: [] }), /rolled back\n\nNo commit lies between the two\.\n/)
})

test('fifty commits are listed, and more are counted', () => {
  const commits = Array.from({ length: 51 }, (_, index) => commit(`fix: ${index}\n\nbody`))
  assert.match(text({ withdrawn: commits }), /^- fix: 49\n- and 1 more$/m)
  assert.match(text({ withdrawn: commits.slice(1) }), /^- fix: 50\n\n## Next$/m)
})
