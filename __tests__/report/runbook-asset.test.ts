import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StepRecord, StepStatus } from '../../src/model/step-outcome.ts'
import { checklistItems } from '../../src/report/checklist.ts'
import { renderRunbook, speaksOf } from '../../src/report/runbook-asset.ts'

const step = (id: string, status: StepStatus, evidence: string): StepRecord => ({ id, title: id, status, evidence, ms: 1 })
const steps = [
  step('ascii', 'passed', '9 files: nothing found'),
  step('ellipsis', 'warned', '2 findings; does not block'),
  step('test:backend', 'passed', '12 passed\n- [x] <b>forged</b>'),
  step('ci', 'skipped', 'the configuration does not name it'),
]
const subject = { tag: 'v1.2.3', commit: 'c'.repeat(40), sums: 'd'.repeat(64) }
const input = { ...subject, steps, notBlocking: [] as string[], off: ['milestone'] }
const render = (checklist: string, more: Partial<typeof input> = {}) => {
  const { markdown, sentence } = renderRunbook({ ...input, ...more, checklist })
  return { sentence, items: markdown.slice(markdown.indexOf('---\n\n') + 5) }
}

const release = (id: string): string => `\`${id}\`: the release itself shows it: \`release-runbook verify v1.2.3\``
/** An item's text without its comment, and the items with their evidence. */
const table: readonly (readonly [checklist: string, shown: string])[] = [
  ['- [ ] A <!-- runbook: ascii -->', '- [x] A <!-- runbook: ascii -->\n  - `ascii`: 9 files: nothing found\n'],
  ['- [x] A <!-- runbook: ci -->', '- [ ] A <!-- runbook: ci -->\n  - `ci`: skipped: the configuration does not name it\n'],
  ['- [x] A <!-- runbook: audit -->', '- [ ] A <!-- runbook: audit -->\n  - `audit`: not configured\n'],
  ['- [x] A <!-- runbook: asci -->', '- [ ] A <!-- runbook: asci -->\n  - `asci`: unknown step\n'],
  [
    '- [x] A <!-- runbook: publish, ascii -->',
    `- [ ] A <!-- runbook: publish, ascii -->\n  - ${release('publish')}\n  - \`ascii\`: 9 files: nothing found\n`,
  ],
  ['- [x] A <!-- runbook: announce -->', `- [ ] A <!-- runbook: announce -->\n  - ${release('announce')}\n`],
  ['- [x] A <!-- runbook: milestone -->', '- [ ] A <!-- runbook: milestone -->\n  - `milestone`: not configured\n'],
  ['- [ ] A <!-- runbook: production -->', '- [ ] A <!-- runbook: production -->\n  - `production`: no program can tell\n'],
  ['- [x] A <!-- runbook: rollback-mark -->', '- [ ] A <!-- runbook: rollback-mark -->\n  - `rollback-mark`: belongs to rollback\n'],
  ['- [x] Told', '- [x] Told\n  - only a person can tell\n'],
  [
    '1. [ ] A <!-- runbook: ascii -->\n   goes on\n\nText',
    '1. [x] A <!-- runbook: ascii -->\n   goes on\n   - `ascii`: 9 files: nothing found\n\nText\n',
  ],
  [
    '> - [ ] A <!-- runbook: ascii -->\n> - [ ] B',
    '> - [x] A <!-- runbook: ascii -->\n>   - `ascii`: 9 files: nothing found\n> - [ ] B\n>   - only a person can tell\n',
  ],
  ['-\t[ ] A <!-- runbook: ascii -->', '-\t[x] A <!-- runbook: ascii -->\n     - `ascii`: 9 files: nothing found\n'],
  ['```\n- [ ] A <!-- runbook: ascii -->\n```', '```\n- [ ] A <!-- runbook: ascii -->\n```\n'],
]
for (const [checklist, shown] of table) test(JSON.stringify(checklist), () => assert.equal(render(checklist).items, shown))

test('evidence of a build is marked as reported, and its text makes no item and no HTML', () => {
  const { items } = render('- [ ] A <!-- runbook: test:backend -->')
  assert.match(items, /^ {2}- `test:backend`, as reported by the build: 12 passed/m)
  assert.equal(checklistItems(items).length, 1)
  assert.doesNotMatch(items.replace(/<!--.*?-->/, ''), /<b>/)
})

test('a warning ticks the item of a check that blocks, and keeps that of one that does not block open', () => {
  const item = '- [ ] A <!-- runbook: ellipsis -->'
  assert.match(render(item).items, /^- \[x\]/)
  assert.match(render(item, { notBlocking: ['ellipsis'] }).items, /^- \[ \] .*\n {2}- `ellipsis`: warning: 2 findings/)
})

test('the sentence counts each item once, by what shows it', () => {
  const all = '- [ ] A <!-- runbook: ascii -->\n- [ ] B <!-- runbook: publish -->\n- [ ] C\n- [ ] D <!-- runbook: ci -->'
  assert.equal(render(all).sentence, 'Runbook: 1 of 4 items shown by evidence, 1 by the release itself, 1 by people, 1 open')
  assert.equal(
    render('- [ ] A <!-- runbook: ascii -->').sentence,
    'Runbook: 1 of 1 item shown by evidence, 0 by the release itself, 0 by people',
  )
})

test('the first lines bind the text to tag, commit and SHA256SUMS', () => {
  const { markdown } = renderRunbook({ ...input, checklist: '- [ ] A' })
  assert.ok(speaksOf(markdown, subject))
  for (const other of [{ tag: 'v1.2.4' }, { commit: 'e'.repeat(40) }, { sums: undefined }, { sums: 'e'.repeat(64) }])
    assert.ok(!speaksOf(markdown, { ...subject, ...other }), JSON.stringify(other))
  const without = { ...subject, sums: undefined }
  assert.ok(speaksOf(renderRunbook({ ...input, ...without, checklist: '' }).markdown, without))
})
