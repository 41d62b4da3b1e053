import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldUses } from '../../dev/docs/report-input.ts'

const declaration = `/** All. */\nexport interface ReportInput {\n  /** One. */\n  tag?: string\n  readonly checks: string[]\n  notes?: { readonly text: string }\n}\n`
const uses = (files: Readonly<Record<string, string>>) =>
  fieldUses([
    { name: 'pipeline/report-input.ts', text: declaration },
    ...Object.entries(files).map(([name, text]) => ({ name: `pipeline/${name}.ts`, text })),
  ])

test('an assignment and a push write a field; an access and a destructuring read it', () => {
  assert.deepEqual(
    uses({
      'phases/a': "reportInput.tag = 'v1'\nreportInput.checks.push('x')",
      'delivery/b': 'function f({ tag, checks: all = [] }: ReportInput) {}',
      'delivery/c': 'const { notes } = reportInput\nprint(reportInput.tag)',
      'phases/d': 'reportInput.notes = { text: `${reportInput.notes}` }',
    }),
    [
      { field: 'tag', writers: ['phases/a'], readers: ['delivery/b', 'delivery/c'] },
      { field: 'checks', writers: ['phases/a'], readers: ['delivery/b'] },
      { field: 'notes', writers: ['phases/d'], readers: ['delivery/c', 'phases/d'] },
    ],
  )
})

test('an interface without fields is refused', () => {
  assert.throws(() => fieldUses([]), /declares no field/)
})
