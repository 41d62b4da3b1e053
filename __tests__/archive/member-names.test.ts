import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { caseClashes, nameProblem, nameProblems, suspectNames } from '../../src/archive/member-names.ts'
import { quoted } from '../../src/text/format.ts'

describe('names in an archive', () => {
  const refused: [string, RegExp][] = [
    ['', /empty/],
    ['/etc/passwd', /absolute/],
    ['../evil', /"\.\."/],
    ['a/../../evil', /"\.\."/],
    ['a/..', /"\.\."/],
    ['a\\..\\evil', /backslash/],
    ['C:/evil', /drive/],
    ['c:evil', /drive/],
    ['a\0.txt', /NUL/],
    ['a\nb', /control/],
    ['\u001b[31m', /control/],
    ['a\u202egpj.exe', /turns the direction/],
    ['./a', /"\." segment/],
    ['a//b', /empty/],
    ['a/', /empty/],
    ['\ud800', /Unicode/],
    ['x'.repeat(65_536), /longer/],
  ]
  for (const [name, reason] of refused) {
    it(`refuses ${quoted(name.slice(0, 20))}`, () => assert.match(nameProblem(name) ?? '', reason))
  }

  for (const name of ['a', '.hidden', '...', 'a..b/c', 'a/.well-known', 'd\u00e9j\u00e0 vu.txt', 'nine:colons', 'x'.repeat(65_535)]) {
    it(`accepts ${quoted(name.slice(0, 20))}`, () => assert.equal(nameProblem(name), undefined))
  }

  it('reports duplicates, and a file that another name uses as a folder', () => {
    assert.deepEqual(nameProblems(['a', 'b', 'a', 'b/c/d', 'b/c/e']), ['"a" is there twice', '"b" is a file and a folder'])
  })

  it('reports names that differ only in case or accents', () => {
    assert.deepEqual(caseClashes(['a/x', 'a/y']), [])
    assert.equal(caseClashes(['README', 'readme', 'Stra\u00dfe', 'STRASSE']).length, 2)
    assert.equal(caseClashes(['caf\u00e9', 'cafe\u0301']).length, 1)
  })

  it('reports the same problems for the suspects as for all names', () => {
    const part = fc.constantFrom('a', 'A', 'b', '\u00e9', 'e\u0301', '..', 'c d', '\u03a3', '\u0338x')
    const name = fc.array(part, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'))
    const said = (names: readonly string[]): string[] => [...nameProblems(names), ...caseClashes(names)].sort()
    fc.assert(fc.property(fc.array(name, { maxLength: 12 }), names => assert.deepEqual(said(suspectNames(() => names)), said(names))))
    assert.deepEqual(
      suspectNames(() => ['x/1', 'x/2', 'y', 'z/Z', 'y/1/2', 'y/3', 'z/z', '../q', 'x/2/3']),
      ['x/2', 'y', 'z/Z', 'y/1/2', 'y/3', 'z/z', '../q', 'x/2/3'],
    )
  })

  it('quotes anything as printable ASCII', () => {
    const text = fc.array(fc.nat(0x10ffff)).map(points => String.fromCodePoint(...points))
    fc.assert(fc.property(text, name => /^"[\x20-\x7e]*"$/.test(quoted(name))))
    assert.equal(quoted('a\n::error::\u202e\u{1f600}'), '"a\\n::error::\\u{202e}\\u{1f600}"')
  })
})
