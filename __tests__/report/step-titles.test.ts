import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { StepRecord, StepStatus } from '../../src/model/step-outcome.ts'
import { ALL_STEP_IDS, failedTitleOf, STEP_IDS, titleOf } from '../../src/model/step-titles.ts'
import { planAnnotations } from '../../src/report/annotations.ts'
import { renderFailure } from '../../src/report/failure.ts'
import type { Report } from '../../src/report/report.ts'
import { STATUS_MARK, STATUS_WORD, stepLine } from '../../src/report/step-status.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderTerminal } from '../../src/report/terminal.ts'

const ids = [...ALL_STEP_IDS, ...['setup', 'test', 'build', 'verify', 'command'].map(stage => `${stage}:backend`)]
const statuses: readonly StepStatus[] = ['passed', 'warned', 'failed', 'skipped', 'manual']

/** Words that claim success; their denials ("is not valid", "disagree") do not match. */
const SUCCESS =
  /\b(pass(es|ed)?|(is|are) (valid|known|complete|done|public|published|built|closed|green|sound|Latest|ASCII|started|made|marked|deployed|found|in)|agrees?|succeed(s|ed)?|verifies|compiles|works?)\b/i
const claimsSuccess = (text: string): boolean => SUCCESS.test(text)

const reportOf = (step: StepRecord): Report => ({
  schema: 1,
  command: 'release',
  tag: 'v1.0.0',
  outcome: step.status === 'failed' ? 'failed' : 'passed',
  ...(step.status === 'failed' && { failure: { step: step.id, message: 'the problem', hint: '', tail: [] } }),
  steps: [step],
  findings: [],
})

describe('the words of each step', () => {
  for (const id of ids)
    test(`${id}: in every status and every form, and never in the words of the opposite`, () => {
      for (const status of statuses) {
        const step: StepRecord = { id, title: titleOf(id), status, evidence: 'the evidence', ms: 1 }
        const report = reportOf(step)
        const row = renderSummary(report, {})
          .split('\n')
          .find(line => line.startsWith('| :') && line.includes('the evidence'))!
        assert.ok(row.includes(titleOf(id)), row)
        assert.ok(status === 'passed' || row.includes(`**${STATUS_WORD[status]}**`), row)
        const terminal = renderTerminal(report, { width: 120, colour: false })
        assert.match(terminal, new RegExp(`^${STATUS_MARK[status].padEnd(8)} ${titleOf(id)} .*the evidence`, 'm'))
        assert.ok(stepLine(step).includes(STATUS_MARK[status]))
        if (status !== 'failed') continue
        for (const heading of [planAnnotations([], report.failure)[0]!.title!, renderFailure(report.failure!).split('**')[1]!]) {
          assert.equal(heading, failedTitleOf(id))
          assert.ok(!claimsSuccess(heading), heading)
        }
        assert.ok(terminal.includes(`${failedTitleOf(id)}\n`))
        // The title stands before the evidence of a failure and of a dry run, so it claims nothing.
        assert.ok(!claimsSuccess(titleOf(id)), titleOf(id))
      }
    })

  test('no two steps have the same title or the same heading', () => {
    assert.equal(new Set(ids.map(titleOf)).size, ids.length)
    assert.equal(new Set(ids.map(failedTitleOf)).size, ids.length)
    assert.ok(STEP_IDS.every(id => ALL_STEP_IDS.includes(id)))
  })

  test('the words of success are told from their denial', () => {
    for (const text of ['The checks pass', 'The configuration is valid', 'The good release is Latest', 'Version files agree'])
      assert.ok(claimsSuccess(text), text)
    for (const text of [
      'Tag and commit are not known',
      'The draft is not complete',
      'Python files do not compile',
      'Version files disagree',
    ])
      assert.ok(!claimsSuccess(text), text)
  })
})
