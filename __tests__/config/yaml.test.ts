import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { parseYaml, readYaml } from '../../src/config/yaml.ts'
import { readReleaseYml } from '../../src/features/notes/decide/rules.ts'

/** Texts that the YAML library warns about; each warning quotes a line that the runner would execute. */
const warnedAbout: Readonly<Record<string, string>> = {
  'a directive that YAML does not know': '%::error::from-the-file x\n---\nchangelog: { categories: [] }\n',
  'a version that YAML does not know': '%YAML 9.9\n---\nchangelog: { categories: [] }\n',
  'a tag that nothing resolves': 'changelog: !<x::error::from-the-file> { categories: [] }\n',
  'a mapping with an unknown tag on a line of its own': 'changelog: { categories: [] }\nb: !from-the-file\n::error::from-the-file: x\n',
  'a mapping as a key': 'changelog: { categories: [] }\n? { "\\n::error::from-the-file": b }\n: c\n',
  'a list as a key': 'changelog: { categories: [] }\n? [a, "::error::from-the-file"]\n: c\n',
}

/** The warnings that a work hands to the process, which prints them. */
function printedBy(context: TestContext, work: () => unknown): readonly unknown[] {
  const emit = context.mock.method(process, 'emitWarning', () => {})
  try {
    work()
  } catch {}
  const printed = emit.mock.calls.map(call => call.arguments[0])
  emit.mock.restore()
  return printed
}

describe('a warning about a YAML file', () => {
  for (const [what, text] of Object.entries(warnedAbout))
    it(`is not printed: ${what}`, context => {
      assert.notDeepEqual(
        printedBy(context, () => parse(text)),
        [],
        'the library alone prints one',
      )
      for (const reader of [parseYaml, readYaml, (each: string) => readReleaseYml(each, parseYaml)])
        assert.deepEqual(
          printedBy(context, () => reader(text)),
          [],
          reader.name,
        )
    })

  it('is not printed for any text', context => {
    const piece = fc.constantFrom(
      '%A b\n',
      '%YAML 1.9\n',
      '---\n',
      '? ',
      ': ',
      'a',
      '- ',
      '!b ',
      '!!int ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '&c ',
      '*c',
      '\n',
      '"::x::"',
    )
    const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, made =>
        assert.deepEqual(
          printedBy(context, () => parseYaml(made)),
          [],
        ),
      ),
      { numRuns: 500 },
    )
  })
})

describe('a YAML file of another program', () => {
  it('has the value that the library gives it, or throws as the library does', () => {
    for (const text of ['', '[]', 'a: 1', 'a: [b, {c: d}]', '{"a": null}', 'packages:\n  - "x/*"\n  - "!x/y"\n', '# only\n'])
      assert.deepEqual(parseYaml(text), parse(text))
    for (const text of ['a: [', 'a: b: c', '\ta: b', 'a: *b', 'a: 1\n---\nb: 2\n', 'a: 1\na: 2\n'])
      assert.throws(() => parseYaml(text), text)
  })

  it('uses an anchor fewer than ten times', () => {
    const text = (aliases: number): string => `a: &a x\nb: [${Array(aliases).fill('*a').join(', ')}]\n`
    assert.deepEqual(parseYaml(text(9)), { a: 'x', b: Array(9).fill('x') })
    assert.throws(() => parseYaml(text(10)), /alias/)
  })
})
