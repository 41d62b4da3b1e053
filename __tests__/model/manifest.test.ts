import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Manifest } from '../../src/model/manifest.ts'
import { manifestSchema } from '../../src/model/manifest-schema.ts'

const base = { path: '.', setup: null, test: null, verify: null, env: null, timeout: 1_200_000 }
const manifest: Manifest = {
  schema: 1,
  plan: {
    tag: 'v2.0.0',
    version: '2.0.0',
    commit: 'a'.repeat(40),
    sourceDate: 1_700_000_000,
    previousTag: null,
    title: 'v2.0.0',
    prerelease: false,
    components: [
      { ...base, kind: 'python', id: 'backend', constraints: null, import: false },
      { ...base, kind: 'node', id: 'frontend', archive: 'frontend-build.zip', output: null, include: [], sourceMaps: true, links: 'error' },
      { ...base, kind: 'archive', id: 'docs', archive: 'docs-bundle.zip', paths: ['docs'], links: 'skip' },
      { ...base, kind: 'command', id: 'demo', run: 'true', files: ['x'] },
      { ...base, kind: 'files', id: 'files', files: ['x'] },
    ],
    versions: [{ path: 'VERSION', where: 'VERSION', value: '2.0.0', line: 1 }],
  },
  tools: { node: '24.21.0' },
  files: [{ name: 'a.zip', component: 'docs', size: 1, sha256: '0'.repeat(64) }],
  evidence: [{ component: 'docs', stage: 'build', evidence: 'a.zip' }],
}

test('the schema of the manifest takes a manifest, and refuses what no manifest has', () => {
  assert.deepEqual(manifestSchema.parse(manifest), manifest)
  for (const wrong of [
    { ...manifest, schema: 2 },
    { ...manifest, runId: 1 },
    { ...manifest, plan: { ...manifest.plan, time: 'now' } },
  ]) {
    assert.equal(manifestSchema.safeParse(wrong).success, false)
  }
})
