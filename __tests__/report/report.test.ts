import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import type { Finding } from '../../src/model/finding.ts'
import { reportSchema } from '../../src/model/report-schema.ts'
import type { StepRecord } from '../../src/model/step-outcome.ts'
import { type Report, renderReport } from '../../src/report/report.ts'
import { buildFailure, gateFailure, HOSTILE, hostileReport, nothingToDo, success } from './examples.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

// The compiler checks this: the schema and the model have the same types of steps and findings.
const same: [Same<Report['steps'][number], StepRecord>, Same<Report['findings'][number], Finding>] = [true, true]

test('the steps and findings of the schema have the types of the model', () => assert.ok(same.every(Boolean)))

test('every example fits the schema, and reads back as it was', () => {
  for (const report of [success, gateFailure, buildFailure, nothingToDo, hostileReport(HOSTILE)]) {
    const text = renderReport(report)
    assert.deepEqual(reportSchema.parse(JSON.parse(text)), report)
    assert.ok(text.endsWith('}\n') && !text.endsWith('\n\n'))
  }
})

test('the schema refuses other values and keys', () => {
  for (const wrong of [
    { ...success, schema: 2 },
    { ...success, extra: 1 },
    { ...success, outcome: 'ok' },
    { ...success, steps: [{ ...success.steps[0], ms: -1 }] },
  ]) {
    assert.equal(reportSchema.safeParse(wrong).success, false)
  }
  assert.equal(z.toJSONSchema(reportSchema).type, 'object')
})

test('names of components do not get lost, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'release', '1')), fc.array(fc.string())),
      childVariables => {
        assert.deepEqual(
          Object.entries(JSON.parse(renderReport({ ...nothingToDo, childVariables })).childVariables).sort(),
          Object.entries(childVariables).sort(),
        )
      },
    ),
  )
})
