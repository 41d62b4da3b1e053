import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import compareSemver from 'semver/functions/compare.js'
import {
  compareVersions,
  isPrerelease,
  orderedVersion,
  parseTag,
  sameVersion,
  toPep440,
  toSemver,
  versionTextOfTag,
} from '../../src/model/version.ts'

for (const [tag, version] of [
  ['v1.2.3', '1.2.3'],
  ['1.2.3', '1.2.3'],
  ['v0.0.0', '0.0.0'],
  ['v1.2.3-rc.1', '1.2.3-rc.1'],
  ['v1.2.3-0a.x-y+build.5', '1.2.3-0a.x-y+build.5'],
] as const)
  test(`the tag ${tag} is version ${version}`, () => assert.deepEqual(parseTag(tag, null), { version }))

for (const [tag, reason] of [
  ['', /not SemVer/],
  ['v1.2', /has 2 numbers where a version has three, write 1\.2\.0/],
  ['v1', /has 1 number where/],
  ['v01.2.3', /01 has a leading zero, write 1/],
  ['v1.2.3.4', /has 4 numbers/],
  ['v1;id', /holds ";"/],
  ['v1.2.3-rc.01', /the number 01 has a leading zero, write 1/],
  ['v1.2.3-', /not SemVer, write a version such as 1\.2\.3/],
  ['v1.2.3+', /not SemVer/],
  ['v1.2.3-a..b', /not SemVer/],
  ['v1.2.3+a+b', /not SemVer/],
  ['v1..3', /not SemVer/],
  ['V1.2.3', /only one small "v"/],
  ['vv1.2.3', /only one small "v"/],
  ['latest', /not SemVer/],
  ['v1.2.99999999999999999999', /not SemVer/],
  [`v1.2.3-${'a'.repeat(300)}`, /not SemVer/],
  ['v1.2.3\n::error::x', /holds "<U\+000A>"; a tag that is released is plain ASCII/],
  ['v1.2.3\u202e', /holds "<U\+202E>"/],
  ['v1.2 3', /holds " "/],
  ['v1.2.3$(id)', /holds "\$"/],
  ['--output=x', /no version/],
] as const)
  test(`the tag ${encodeURIComponent(tag).slice(0, 40)} is refused: ${reason.source}`, () => {
    const read = parseTag(tag, null)
    assert.ok('refused' in read)
    assert.match(read.refused, reason)
    assert.match(read.refused, /^[\x20-\x7e]+\.$/)
  })

test('a pattern decides where the version stands', () => {
  assert.deepEqual(parseTag('backend-v1.2.3', 'backend-v{version}'), { version: '1.2.3' })
  assert.deepEqual(parseTag('1.2.3/app', '{version}/app'), { version: '1.2.3' })
  for (const tag of ['v1.2.3', 'backend-v', 'backend-v1.2']) assert.ok('refused' in parseTag(tag, 'backend-v{version}'), tag)
})

for (const [semver, pep440] of [
  ['1.2.3', '1.2.3'],
  ['1.2.3-rc.1', '1.2.3rc1'],
  ['1.2.3-rc1', '1.2.3rc1'],
  ['1.2.3-alpha', '1.2.3a0'],
  ['1.2.3-beta.2', '1.2.3b2'],
  ['1.2.3-preview.4', '1.2.3rc4'],
  ['1.2.3-dev.7', '1.2.3.dev7'],
  ['1.2.3-post.1', '1.2.3.post1'],
  ['1.2.3-alpha.1.dev.2', '1.2.3a1.dev2'],
  ['1.2.3+Build.05', '1.2.3+build.5'],
] as const)
  test(`${semver} is ${pep440} for Python`, () => {
    assert.equal(toPep440(semver), pep440)
    assert.ok(sameVersion(semver, pep440))
  })

test('a prerelease without a Python spelling is refused', () => {
  assert.throws(() => toPep440('1.2.3-next.0'), /1\.2\.3-next\.0 has no spelling in Python/)
  assert.equal(sameVersion('1.2.3-next.0', '1.2.3-next.0'), true)
  assert.equal(sameVersion('1.2.3-next.0', '1.2.3-next.1'), false)
})

test('spellings of one version are the same, and others are not', () => {
  for (const other of ['1.2.3rc1', '1.2.3RC1', 'v1.2.3-rc1', '1.2.3.rc1', '1.2.3c1', '1.2.3_rc_1'])
    assert.ok(sameVersion('1.2.3-rc.1', other), other)
  for (const other of ['1.2.3', '1.2.3rc2', '1.2.3b1', '1.2.4rc1', '1.2.3rc1.dev0', 'nonsense'])
    assert.ok(!sameVersion('1.2.3-rc.1', other), other)
  assert.ok(sameVersion('1.2', '1.2.0'))
  assert.ok(!sameVersion('1.2.3-1', '1.2.3.post1'))
})

test('prereleases', () => {
  for (const version of ['1.0.0-rc.1', '1.0.0rc1', '1.0.0.dev3', '1.0.0-next.0']) assert.ok(isPrerelease(version), version)
  for (const version of ['1.0.0', 'v1.0.0', '1.0.0+a', '1.0.0.post1']) assert.ok(!isPrerelease(version), version)
})

const numbers = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)).map(parts => parts.join('.'))
const suffix = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('alpha', 'beta', 'rc', 'dev'), fc.nat(99)).map(([phase, at]) => `-${phase}.${at}`),
)

test('a version survives the way to Python and back', () => {
  fc.assert(
    fc.property(numbers, suffix, (core, pre) => {
      assert.equal(toSemver(toPep440(core + pre)), core + pre)
      assert.deepEqual(parseTag(`v${core}${pre}`, null), { version: core + pre })
      assert.ok(sameVersion(`v${core}${pre}`, toPep440(core + pre)))
    }),
  )
})

test('a version with a fourth number is none: its last number would be lost', () => {
  for (const version of ['1.2.3.4', 'v1.2.3.4', '1.2.3.4rc1', '1.2.3.0.1']) assert.equal(toSemver(version), undefined, version)
  assert.deepEqual(['1.2', '1.2.3.post1', '1.2.3.dev4'].map(toSemver), ['1.2.0', '1.2.3-post.1', '1.2.3-dev.4'])
})

test('whatever a tag is called, the answer is a version or one ASCII sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), tag => {
      const read = parseTag(tag, null)
      if ('refused' in read) assert.match(read.refused, /^[\x20-\x7e]+$/)
      else assert.ok(tag === read.version || tag === `v${read.version}`)
    }),
  )
})

test('versions of SemVer have the order of SemVer, whatever their form', () => {
  const number = fc.constantFrom(0, 1, 9, 10, 123_456_789, 2 ** 53 - 1)
  const suffix = fc.constantFrom('', '', '-rc.1', '-rc.2', '-rc.10', '-alpha', '+b')
  const version = fc.tuple(number, number, number, suffix).map(([major, minor, patch, end]) => `${major}.${minor}.${patch}${end}`)
  fc.assert(
    fc.property(version, version, (a, b) => {
      assert.equal(Math.sign(compareVersions(orderedVersion(a)!, orderedVersion(b)!)), compareSemver(a, b))
      assert.equal(orderedVersion(a)!.prerelease, isPrerelease(a))
    }),
  )
})

test('versions in the order of PEP 440 where one of two is not SemVer', () => {
  const ascending =
    '0.9.9 1.0.0.dev1 1.0a1.dev2 1.0a1 1.0.0-beta.1 1.0b2.post1 1.0rc1 1.0.0 1.0.post1.dev3 1.0.post1 1.0.post2 1.0.0.1 1.0.1-next.2 1.0.1 1.1 2025.09.04 2025.10.1 1!0.1'
  const ordered = ascending.split(' ').map(text => orderedVersion(text)!)
  for (const [at, one] of ordered.entries())
    for (const [after, other] of ordered.entries()) {
      if (one.core !== undefined && other.core !== undefined) continue
      assert.equal(Math.sign(compareVersions(one, other)), Math.sign(at - after), `${one.text} and ${other.text}`)
    }
  assert.equal(compareVersions(orderedVersion('1.0')!, orderedVersion('1.0.0')!), 0)
  assert.ok(compareVersions(orderedVersion('1.0.0-dev.1')!, orderedVersion('1.0.0-beta.1')!) > 0)
})

test('texts that order and texts that do not', () => {
  const texts = ['v1', '1', 'v1.2', 'v1.0rc1', 'v2025.09.04', '1.2.3.4', 'nightly', 'vv1.2', 'web-v1.2', '1rc1', '']
  const read = (pattern: string | null) =>
    texts.flatMap(tag => {
      const text = versionTextOfTag(tag, pattern)
      return text !== undefined && orderedVersion(text) ? [text] : []
    })
  assert.deepEqual(read(null), ['1.2', '1.0rc1', '2025.09.04', '1.2.3.4'])
  assert.deepEqual(read('web-v{version}'), ['1.2'])
})
