import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AllowedSecret, applyAllowlist } from '../../../../src/features/inspect/secrets/weigh.ts'

const key = { rule: 'secret/private-key' as const, what: 'a private key' }
const own = { rule: 'secret/of-this-run' as const, what: 'the value of APP_TOKEN, as plain text' }
const everything = [{ rule: key.rule, paths: ['**'] }]

test('a finding names its exception, but nothing permits a secret of this run', () => {
  const { findings, allowed } = applyAllowlist(
    [
      { ...key, path: 'app.zip/server.key' },
      { ...own, path: 'app.zip/main.js' },
    ],
    [],
  )
  assert.deepEqual(allowed, [])
  assert.deepEqual(
    findings.map(({ rule, level }) => [rule, level]),
    [
      [key.rule, 'error'],
      [own.rule, 'error'],
    ],
  )
  assert.match(findings[0]!.suggestion!, /allow: \[\{ rule: secret\/private-key, paths: \["app\.zip\/server\.key"\] \}\]/)
  assert.match(findings[1]!.suggestion!, /replace the secret: nothing can allow this$/)
})

test('an exception is for its rule and its paths; test data has a warning; what a member has is said once', () => {
  const found = [
    { ...key, path: 'app.zip/a/server.key' },
    { ...key, path: 'app.zip/tests/server.key' },
    { ...key, path: 'app.zip' },
    { ...own, path: 'app.zip/a/main.js' },
  ]
  const shown = (allow: readonly AllowedSecret[]) => {
    const { findings, allowed } = applyAllowlist(found, allow)
    return [findings.map(({ level, message }) => `${level} ${message}`), allowed.length]
  }
  const token = 'error "app.zip/a/main.js" is or holds the value of APP_TOKEN, as plain text.'
  const inTests = 'warning "app.zip/tests/server.key" is or holds a private key.'
  assert.deepEqual(shown([]), [['error "app.zip/a/server.key" is or holds a private key.', inTests, token], 0])
  assert.deepEqual(shown([{ rule: key.rule, paths: ['*/a/**'] }]), [[inTests, token], 1])
  assert.deepEqual(shown([...everything, { rule: own.rule, paths: ['**'] }]), [[token], 2])
})
