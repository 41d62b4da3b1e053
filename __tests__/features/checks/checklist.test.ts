import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkStepIds, countNamedItems } from '../../../src/features/checks/checklist.ts'

const names = { components: ['backend'], commands: ['lint'] }

test('an unknown step id is a finding with its line and the nearest id; known ids and code are none', () => {
  const text = [
    '# Release',
    '- [ ] ASCII <!-- runbook: ascii -->',
    '- [ ] Tests <!-- runbook: test:backend, ascci, ascci -->',
    '- [ ] Lint <!-- runbook: command:lnt -->',
    '- [ ] Lint <!-- runbook: command:lint -->',
    '```',
    '- [ ] Example <!-- runbook: anything -->',
    '```',
    '- [ ] Moon <!-- runbook: moon-phase\u202e -->',
  ].join('\n')
  assert.deepEqual(
    checkStepIds(text, 'docs/RUNBOOK.md', names).map(({ rule, level, line, message, suggestion }) => [
      rule,
      level,
      line,
      message,
      suggestion?.slice(0, 30),
    ]),
    [
      ['runbook/unknown-step', 'error', 3, 'The checklist names the step "ascci", which does not exist.', 'write ascii'],
      ['runbook/unknown-step', 'error', 4, 'The checklist names the step "command:lnt", which does not exist.', 'write command:lint'],
      [
        'runbook/unknown-step',
        'error',
        9,
        'The checklist names the step "moon-phase<U+202E>", which does not exist.',
        'known steps are configuration,',
      ],
    ],
  )
})

test('a checklist of which no item names a step gets a warning, and the evidence counts', () => {
  const named = countNamedItems(
    '# R\n- [ ] A <!-- runbook: ascii -->\n* [x] B\n1. [ ] C\n- no item\n```\n- [ ] Example <!-- runbook: ascii -->\n```\n',
    'R.md',
  )
  assert.deepEqual(named, { evidence: 'R.md: 1 of 3 items names a step', findings: [] })
  const none = countNamedItems('- [ ] A\n- [ ] B\n', 'R.md')
  assert.equal(none.evidence, 'R.md: 0 of 2 items name a step')
  assert.deepEqual(
    none.findings.map(({ rule, level, path }) => [rule, level, path]),
    [['runbook/no-step', 'warning', 'R.md']],
  )
})
