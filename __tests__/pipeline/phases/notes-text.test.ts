import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecksConfig } from '../../../src/config/checks-config.ts'
import { checkNotesText } from '../../../src/pipeline/phases/notes-phase.ts'
import { emptyReportInput } from '../../../src/pipeline/report-input.ts'

const config = (named: readonly string[]) =>
  ({ onFindings: 'fail', ascii: { paths: ['docs/**'], exclude: [], mode: 'strict', allow: [] }, named }) as unknown as ChecksConfig

test('notes in ASCII say nothing', async () => {
  const reportInput = emptyReportInput()
  await checkNotesText(config(['ascii']), '## Fixes\n\n- it works\n', reportInput)
  assert.deepEqual(reportInput.checks, [])
})

test('other characters join the findings of the check, and stop the run when it gates', async () => {
  const ascii = { id: 'ascii', blocking: true, findings: [], evidence: '9 text files: nothing found', ms: 1 }
  const reportInput = emptyReportInput()
  reportInput.checks.push(ascii)
  await checkNotesText(config([]), 'Done \u2014 at last', reportInput)
  assert.deepEqual(
    reportInput.checks.flatMap(({ findings }) => findings).map(({ message, line, column, path }) => [message, line, column, path]),
    [['release notes: U+2014 EM DASH (typographic)', 1, 6, undefined]],
  )
  await assert.rejects(checkNotesText(config(['ascii']), 'Done \u2014 at last', reportInput), { name: 'StepError' })
})
