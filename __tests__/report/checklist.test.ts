import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { StepRecord, StepStatus } from '../../src/model/step-outcome.ts'
import { STEP_IDS } from '../../src/model/step-titles.ts'
import { isStepId, tickChecklist, whyAbsent } from '../../src/report/checklist.ts'

const step = (id: string, status: StepStatus, evidence = 'why'): StepRecord => ({ id, title: id, status, evidence, ms: 1 })
const steps = [
  step('ascii', 'passed'),
  step('ellipsis', 'warned'),
  step('version', 'failed', '2.0.0 in a|b, 1.9.0 in c\nmore'),
  step('ci', 'skipped', 'not configured'),
  step('publish', 'manual', 'see the draft'),
  step('test:backend', 'passed'),
  step('build:backend', 'failed', ''),
]

const table: readonly (readonly [string, string])[] = [
  ['- [ ] A <!-- runbook: ascii -->', '- [x] A <!-- runbook: ascii -->'],
  ['- [X] A <!--runbook:ascii-->', '- [x] A <!--runbook:ascii-->'],
  ['  * [ ] A <!-- runbook: ellipsis --> b', '  * [x] A <!-- runbook: ellipsis --> b'],
  ['1. [ ] A <!-- runbook: test:backend -->\r', '1. [x] A <!-- runbook: test:backend -->\r'],
  ['> - [ ] A <!-- runbook: ascii -->', '> - [x] A <!-- runbook: ascii -->'],
  ['- [ ] A <!-- runbook: version -->', '- [ ] A <!-- runbook: version --> - failed: 2.0.0 in a&#124;b, 1.9.0 in c'],
  ['- [x] A <!-- runbook: version -->', '- [ ] A <!-- runbook: version --> - failed: 2.0.0 in a&#124;b, 1.9.0 in c'],
  ['- [ ] A <!-- runbook: ci -->  ', '- [ ] A <!-- runbook: ci --> - skipped: not configured  '],
  ['- [ ] A <!-- runbook: publish -->', '- [ ] A <!-- runbook: publish --> - for you: see the draft'],
  ['- [ ] A <!-- runbook: build:backend -->', '- [ ] A <!-- runbook: build:backend --> - failed'],
  ['- [ ] A <!-- runbook: ascii, test:backend -->', '- [x] A <!-- runbook: ascii, test:backend -->'],
  ['- [ ] A <!-- runbook: ascii, ci -->', '- [ ] A <!-- runbook: ascii, ci --> - skipped: not configured'],
  [
    '- [ ] A <!-- runbook: notes, ci, publish, assets -->',
    '- [ ] A <!-- runbook: notes, ci, publish, assets --> - not reached by this run; skipped: not configured; for you: see the draft',
  ],
  ['- [ ] A', '- [ ] A - for a person'],
  ['- [x] A', '- [x] A'],
  ['- [ ] A <!-- runbook: notes -->', '- [ ] A <!-- runbook: notes --> - not reached by this run'],
  ['- [ ] A <!-- runbook: asci -->', '- [ ] A <!-- runbook: asci --> - unknown step'],
  ['```md\n- [ ] A <!-- runbook: ascii -->\n```', '```md\n- [ ] A <!-- runbook: ascii -->\n```'],
  [
    '~~~~\n~~~\n- [ ] A <!-- runbook: ascii -->\n~~~~\n- [ ] A <!-- runbook: ascii -->',
    '~~~~\n~~~\n- [ ] A <!-- runbook: ascii -->\n~~~~\n- [x] A <!-- runbook: ascii -->',
  ],
  ['<!--\n- [ ] A\n-->\n- [ ] A <!-- runbook: ascii -->', '<!--\n- [ ] A\n-->\n- [x] A <!-- runbook: ascii -->'],
  ['- [ ]\n-[ ] A\n[ ] A\n- A [ ]', '- [ ]\n-[ ] A\n[ ] A\n- A [ ]'],
  ['```a`b\n- [ ] A <!-- runbook: ascii -->', '```a`b\n- [x] A <!-- runbook: ascii -->'],
]

for (const [before, after] of table) {
  test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => assert.equal(tickChecklist(before, steps).markdown, after))
}

test('an item is ticked only when every step of its id passed', () => {
  const both = [step('ascii', 'passed'), step('ascii', 'failed', 'in b')]
  assert.equal(tickChecklist('- [x] A <!-- runbook: ascii -->', both).markdown, '- [ ] A <!-- runbook: ascii --> - failed: in b')
})

test('the item of a check that does not block stays open when the check found something', () => {
  const ticked = (ids: string, open: readonly string[]) => tickChecklist(`- [x] A <!-- runbook: ${ids} -->`, steps, [], [], open).markdown
  assert.equal(ticked('ellipsis', ['ellipsis']), '- [ ] A <!-- runbook: ellipsis --> - warning: why')
  assert.equal(ticked('ascii', ['ascii']), '- [x] A <!-- runbook: ascii -->')
  assert.equal(ticked('ellipsis', ['ascii']), '- [x] A <!-- runbook: ellipsis -->')
})

test('unknown ids are distinct from ids that the run did not reach', () => {
  const text = ['asci', 'notes', 'build:web', 'build:backend', 'asci', 'command:lint']
    .map(id => `- [ ] A <!-- runbook: ${id} -->`)
    .join('\n')
  const ticked = tickChecklist(text, steps, ['backend'])
  assert.deepEqual(ticked.unknown, ['asci', 'build:web'])
  assert.deepEqual(tickChecklist(text, steps).unknown, ['asci'])
})

test('step ids', () => {
  for (const id of [
    'tag',
    'python-syntax',
    'assets',
    'command:lint',
    'test:backend',
    'build:backend',
    'verify:backend',
    'setup:backend',
    'plan',
  ])
    assert.ok(isStepId(id, ['backend']), id)
  for (const id of ['', 'Tag', 'test', 'test:', 'test:web', 'command', 'command:', 'setup:web', 'constructor'])
    assert.ok(!isStepId(id, ['backend'], ['lint']), id)
})

test('nothing but ticks and what is added at the end of items changes', () => {
  const part = fc.constantFrom(
    '- [ ] A <!-- runbook: ascii -->',
    '- [x] B <!-- runbook: ci -->',
    '- [ ] C',
    '- [x] D',
    '```',
    '~~~',
    '# T',
    '',
    'text [ ] x',
    '  - [ ] E <!-- runbook: nope -->',
    '| [ ] | <!-- runbook: ascii -->',
    '<!--',
    '-->',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), fc.constantFrom('\n', '\r\n'), (parts, end) => {
      const before = parts.join(end)
      const after = tickChecklist(before, steps).markdown
      const [was, is] = [before.split('\n'), after.split('\n')]
      assert.equal(is.length, was.length)
      for (const [at, line] of was.entries()) {
        if (is[at] === line) continue
        const loose = (text: string): string => text.replace(/\[[ xX]\]/, '[]').trimEnd()
        assert.ok(loose(is[at]!).startsWith(loose(line)), `${line} became ${is[at]}`)
      }
    }),
  )
})

test('docs/runbook.md has a row for each step id, and marks every other id', () => {
  const document = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
  const cells = [...document.matchAll(/^\| (`[^|]*`) \|/gm)].map(match => match[1] ?? '')
  const ids = [...new Set(cells.map(cell => cell.replaceAll('`', '')))]
  assert.deepEqual(ids.filter(id => !id.includes(':')).sort(), [...STEP_IDS].sort())
  assert.deepEqual(
    ids.filter(id => !isStepId(id)),
    [],
  )
})

const absences: readonly (readonly [
  id: string,
  command: string,
  outcome: 'passed' | 'failed' | 'dry-run' | 'nothing-to-do',
  reason?: string,
])[] = [
  ['rollback-mark', 'release', 'passed', 'skipped: belongs to rollback'],
  ['rollback-mark', 'rollback', 'failed', 'not reached by this run'],
  ['milestone', 'release', 'passed', 'skipped: not configured'],
  ['test:backend', 'publish', 'passed', 'skipped: not configured'],
  ['test:backend', 'check', 'passed', 'skipped: belongs to build'],
  ['command:lint', 'build', 'failed', 'skipped: belongs to check'],
  ['publish', 'release', 'dry-run', 'skipped: a dry run'],
  ['publish', 'release', 'failed', 'not reached by this run'],
  ['plan', 'after', 'failed', 'not reached by this run'],
  ['ascii', 'release', 'nothing-to-do'],
]
for (const [id, command, outcome, reason] of absences)
  test(`${id} in a run of ${command} that ended as ${outcome}: ${reason ?? 'left out'}`, () => {
    const { markdown } = tickChecklist(`- [x] A <!-- runbook: ${id} -->`, [], undefined, undefined, [], each =>
      whyAbsent(each, { command, outcome }),
    )
    assert.equal(markdown, reason === undefined ? '' : `- [ ] A <!-- runbook: ${id} --> - ${reason}`)
  })
