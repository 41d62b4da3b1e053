import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultConfigPath } from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { exemptReissue } from '../../../src/features/rollback/reissue.ts'

test('a reissue is exempt from the rule about branches and from CI, and from nothing else', () => {
  const config = parseConfig('checks: { tag: { branches: [main] }, ci: { required: [test] }, audit: {}, ascii: {} }\n', defaultConfigPath)
  const { checks } = config
  assert.deepEqual([...checks.named].sort(), ['ascii', 'audit', 'ci', 'tag'])
  const exempt = exemptReissue(config)
  assert.deepEqual([...exempt.checks.named].sort(), ['ascii', 'audit', 'tag'])
  assert.deepEqual(exempt, { ...config, checks: { ...checks, tag: { ...checks.tag, branches: null }, named: exempt.checks.named } })
})
