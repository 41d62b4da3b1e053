import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restoredSteps } from '../../../src/features/publish/prior-build.ts'
import type { Manifest } from '../../../src/model/manifest.ts'
import { planWith } from '../../fakes/plan.ts'

test('each component has the steps of its own build alone', () => {
  const base = { path: '.', setup: null, test: null, verify: null, env: null, timeout: 1000 }
  const components = ['docs', 'guide'].map(
    id => ({ ...base, kind: 'archive', id, archive: `${id}.zip`, paths: [id], links: 'error' }) as const,
  )
  const manifest: Manifest = {
    schema: 1,
    plan: planWith({ components }),
    tools: {},
    files: [],
    evidence: [
      { component: 'docs', stage: 'build', evidence: '3 files' },
      { component: 'guide', stage: 'build', evidence: '4 files' },
      { component: 'docs', stage: 'verify', evidence: 'read again' },
    ],
  }
  assert.deepEqual(
    restoredSteps(manifest).map(({ id, status, evidence }) => [id, status, evidence]),
    [
      ['build:docs', 'passed', '3 files'],
      ['verify:docs', 'passed', 'read again'],
      ['build:guide', 'passed', '4 files'],
    ],
  )
})
