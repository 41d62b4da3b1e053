import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Config } from '../../../src/config/config.ts'
import { checkNotesText } from '../../../src/pipeline/phases/notes-phase.ts'
import { emptyReportInput } from '../../../src/pipeline/report-input.ts'

const config = (named: readonly string[], ascii = true) => {
  const checks = { onFindings: 'fail', ascii: { paths: ['docs/**'], exclude: [], mode: 'strict', allow: [] }, named }
  return { checks, notes: { ascii } } as unknown as Config
}

test('notes in ASCII say nothing', async () => {
  const reportInput = emptyReportInput()
  await checkNotesText({ reportInput, config: config(['ascii']) }, '## Fixes\n\n- it works\n')
  assert.deepEqual(reportInput.checks, [])
})

test('other characters join the findings of the check, and stop the run when it gates', async () => {
  const ascii = { id: 'ascii', blocking: true, findings: [], evidence: '9 text files: nothing found', ms: 1 }
  const reportInput = emptyReportInput()
  reportInput.checks.push(ascii)
  await checkNotesText({ reportInput, config: config([]) }, 'Done \u2014 at last')
  assert.deepEqual(
    reportInput.checks.flatMap(({ findings }) => findings).map(({ message, line, column, path }) => [message, line, column, path]),
    [['release notes: U+2014 EM DASH (typographic)', 1, 6, undefined]],
  )
  await assert.rejects(checkNotesText({ reportInput, config: config(['ascii']) }, 'Done \u2014 at last'), { name: 'StepError' })
})

test('notes in their own script are read in security mode, while files stay strict', async () => {
  const reportInput = emptyReportInput()
  await checkNotesText({ reportInput, config: config(['ascii'], false) }, '- \u041f\u0440\u0438\u0432\u0435\u0442')
  assert.deepEqual(reportInput.checks, [])
  await assert.rejects(checkNotesText({ reportInput, config: config(['ascii'], false) }, 'a \u202e b'), { name: 'StepError' })
  await assert.rejects(checkNotesText({ reportInput, config: config(['ascii']) }, '- \u041f'), { name: 'StepError' })
})
