import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChecksInput, checkRollbackTag } from '../../../src/features/checks/checks.ts'
import { checksFailedError } from '../../../src/features/checks/refusal.ts'

const tag = { name: 'v1.2.4', object: 'b', commit: 'b', annotated: true }

/** v1.2.4 on commit `b`; the released versions are given with the first letter of their commit. */
function check(released: string, files = '1.2.2', rest: Partial<ChecksInput> = {}) {
  const versions = released.split(' ').map(one => ({ tag: `v${one.slice(1)}`, version: one.slice(1), commit: one[0], ancestor: true }))
  const places = ['VERSION', 'package.json'].map(path => ({ path, where: 'version', value: files }))
  const input = { tag, tagName: 'v1.2.4', commit: 'b', version: '1.2.4', places, released: versions, ...rest }
  return checkRollbackTag(input as unknown as ChecksInput)
}

test('a tag on the commit of an older release is one finding with all commands', () => {
  const finding = check('a1.2.1 b1.2.2 c1.2.3')!
  assert.equal(
    finding.message,
    'v1.2.4 is on b, the commit of v1.2.2, and the files of that commit say 1.2.2. A rollback publishes them as 1.2.4.',
  )
  const commands = [
    'git tag --delete v1.2.4',
    'git push origin --delete refs/tags/v1.2.4',
    'release-runbook rollback --tag v1.2.3 --reissue-as 1.2.4 --reason "..." --yes',
  ]
  assert.equal(finding.suggestion, commands.join(' && '))
  assert.equal(checksFailedError([finding], [], undefined).hint, `This is a rollback. These commands do it:\n  ${commands.join('\n  ')}`)
})

test('nothing is deleted before the tag exists, and a good release that is not the newest earlier one is named', () => {
  assert.equal(
    check('b1.2.2 c1.2.3', '1.2.2', { tag: undefined })!.suggestion,
    'release-runbook rollback --tag v1.2.3 --reissue-as 1.2.4 --reason "..." --yes',
  )
  assert.match(check('b1.2.1 c1.2.2 d1.2.3', '1.2.1')!.suggestion!, / --tag v1\.2\.3 --reissue-as 1\.2\.4 --rollback-to v1\.2\.1 --reason /)
})

test('any other tag is judged by its version files', () => {
  assert.equal(check('a1.2.2 c1.2.3'), undefined, 'another commit')
  assert.equal(check('b1.2.2'), undefined, 'nothing to roll back')
  assert.equal(check('b1.2.2 c1.3.0'), undefined, 'nothing bad below the tag')
  assert.equal(check('b1.2.2 c1.2.3-rc.1'), undefined, 'a prerelease is not the bad release')
  assert.equal(check('b1.2.2 c1.2.3', '1.2.1'), undefined, 'the files state another version')
  assert.equal(check('b1.2.2 c1.2.3', '1.2.2', { tagName: null }), undefined, 'no tag')
})
