import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyRunbook } from '../../../src/features/verify/runbook.ts'
import type { CheckResult } from '../../../src/model/finding.ts'
import { renderRunbook } from '../../../src/report/runbook-asset.ts'

const commit = 'c'.repeat(40)
const sums = 'd'.repeat(64)
const checklist = ['tag', 'version', 'build:web', 'verify:web', 'publish', 'ascii', 'milestone']
  .map(id => `- [ ] Item ${id} <!-- runbook: ${id} -->`)
  .join('\n')
const { markdown } = renderRunbook({
  tag: 'v1.2.3',
  commit,
  sums,
  checklist: `${checklist}\n- [ ] Told\n`,
  steps: [],
  notBlocking: [],
  off: [],
})
const check = (id: string, more: Partial<CheckResult> = {}): CheckResult => ({
  id,
  blocking: true,
  findings: [],
  evidence: '',
  ms: 0,
  ...more,
})
const difference = { rule: 'verify/changed-asset', level: 'error' as const, message: 'changed' }
const asset = { id: 1, name: 'SHA256SUMS', size: 9, digest: sums, uploaded: true, url: '', downloaded: { size: 9, sha256: sums } }
const verified = (checks: readonly CheckResult[], more: object = {}) =>
  verifyRunbook(markdown, { tag: 'v1.2.3', commit, latest: true, assets: [asset], checks, ...more })

test('an item is shown by the checks of today that passed; others can only be believed', () => {
  const whole = verified([check('tag'), check('assets'), check('archives'), check('packages', { skipped: 'no wheel' })])
  assert.deepEqual(whole.differences, [])
  assert.deepEqual(whole.lines, [
    'Item tag: shown by tag',
    'Item version: only believed',
    'Item build:web: shown by assets',
    'Item verify:web: shown by archives',
    'Item publish: shown by assets, Latest',
    'Item ascii: only believed',
    'Item milestone: only believed',
    'Told: for people',
  ])
  assert.equal(
    whole.evidence.join(),
    'RUNBOOK.md names this tag, commit and SHA256SUMS; of 8 items 4 shown today, 3 can only be believed, 1 for people',
  )
  const broken = verified([check('tag'), check('assets', { findings: [difference] }), check('packages')], { latest: false })
  assert.deepEqual(broken.lines.slice(0, 5), [
    'Item tag: shown by tag',
    'Item version: shown by packages',
    'Item build:web: only believed',
    'Item verify:web: shown by packages',
    'Item publish: only believed',
  ])
})

for (const [name, more] of Object.entries({
  tag: { tag: 'v1.2.4' },
  commit: { commit: 'e'.repeat(40) },
  'no marker': { commit: undefined },
  SHA256SUMS: { assets: [{ ...asset, downloaded: { size: 9, sha256: 'e'.repeat(64) } }] },
}))
  test(`it differs when it speaks of another ${name}`, () => {
    const { differences, evidence } = verified([], more)
    assert.deepEqual(
      differences.map(({ rule }) => rule),
      ['verify/runbook'],
    )
    assert.match(evidence.join(), /^RUNBOOK\.md speaks of another release/)
  })
