import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UserError } from '../../src/model/errors.ts'
import { makeReport } from '../../src/pipeline/delivery/make-report.ts'
import { emptyReportInput } from '../../src/pipeline/report-input.ts'

const token = 'In a workflow leave the input "token" at its default; on the command line set GITHUB_TOKEN or GH_TOKEN.'
const words: readonly [text: string, inWorkflow: string, atTerminal: string][] = [
  [token, 'Leave the input "token" at its default.', 'Set GITHUB_TOKEN or GH_TOKEN.'],
  ['Name the tag in the input "tag".', 'Name the tag in the input "tag".', 'Name the tag in --tag.'],
  [
    'The input "run-id" names it; "notes" is no input.',
    'The input "run-id" names it; "notes" is no input.',
    '--run-id names it; "notes" is no input.',
  ],
  ['git push origin v1.2.3', 'git push origin v1.2.3', 'git push origin v1.2.3'],
]
for (const [text, inWorkflow, atTerminal] of words)
  test(`a workflow has inputs, a terminal has flags: ${text}`, () => {
    for (const inActions of [true, false]) {
      const ended = { command: 'plan', reportInput: emptyReportInput(), steps: [], outcome: 'failed' } as const
      const { failure } = makeReport({ ...ended, error: new UserError(text, text), inActions, dryRun: false, ms: 1 })
      const shown = inActions ? inWorkflow : atTerminal
      assert.deepEqual([failure?.message, failure?.hint], [shown, shown])
    }
  })
