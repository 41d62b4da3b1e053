import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSteps } from '../../../src/features/build/build-steps.ts'
import type { ComponentBuildResult } from '../../../src/features/build/run/run-component-build.ts'
import { component } from './setting.ts'

test('a stage with a warning warns, and the warning comes first in the evidence', () => {
  const stages = (['build', 'verify'] as const).map(stage => ({ stage, status: 'passed', start: 0, ms: 5 }) as const)
  const build: ComponentBuildResult = {
    component: component({ kind: 'command', id: 'tool' }),
    status: 'passed',
    files: [],
    variables: [],
    tools: {},
    record: { component: 'tool', stages },
    evidence: [
      { component: 'tool', stage: 'build', evidence: 'made' },
      { component: 'tool', stage: 'verify', evidence: 'read again' },
      { component: 'tool', stage: 'verify', evidence: 'there is no README', warning: true },
    ],
  }
  assert.deepEqual(
    buildSteps(build).map(({ id, status, evidence }) => [id, status, evidence]),
    [
      ['build:tool', 'passed', 'made'],
      ['verify:tool', 'warned', 'there is no README; read again'],
    ],
  )
})
