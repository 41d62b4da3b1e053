import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { parseConfig } from '../../src/config/parse-config.ts'
import { UserError } from '../../src/model/errors.ts'

/** The error's message, or undefined when the text is a configuration. Anything but a UserError fails the test. */
function outcome(text: string): string | undefined {
  try {
    parseConfig(text, 'c.yml')
    return undefined
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.message
  }
}

const limit = 64 * 1024
const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`),
].join('\n')

const bombs: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ['one byte too many', `tag: null #${'x'.repeat(limit - 9)}`, /^c\.yml, line 1: the file has 65538 bytes; at most 65536 are read$/],
  ['characters of several bytes', `# ${'\u20ac'.repeat(limit / 3)}`, /at most 65536 are read/],
  ['a billion laughs', laughs, /at most 10 aliases \(\*name\) are read/],
  ['an anchor within itself', 'tag: &a [*a]', /at most 10 aliases/],
  ['open brackets', '['.repeat(limit), /line 1: the file is nested too deeply to be read/],
  ['open braces', '{a: '.repeat(limit / 4), /nested too deeply/],
  ['lists in lists', '- '.repeat(limit / 2), /nested too deeply/],
  ['keys in keys', '? '.repeat(limit / 2), /nested too deeply/],
  ['deep but readable', `tag: null\ncomponents: ${'['.repeat(100)}${']'.repeat(100)}`, /line 2: nested deeper than 16 levels/],
  ['deep by indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), /nested deeper than 16 levels/],
  ['six thousand keys', Array.from({ length: 6_000 }, (_, index) => `k${index}: 1`).join('\n'), /has 6000 problems:[\s\S]*and 5950 more$/],
  ['anchors without end', '&a '.repeat(20_000), /not valid YAML/],
  ['aliases of nothing', `tag: [${'*a,'.repeat(20_000)}]`, /at most 10 aliases/],
  ['a long key', `${'k'.repeat(1_000)}: 1`, /unknown key `k{80}\[cut\]`/],
  ['a key of many words', `? "${'k '.repeat(30_000)}"\n: 1`, /unknown key/],
]

for (const [name, text, message] of bombs) {
  // The library alone would need hours or gigabytes for some of these: that the test ends is half of it.
  test(`bomb: ${name}`, () => {
    assert.match(outcome(text) ?? '', message)
  })
}

test('a file of exactly the limit is read', () => {
  assert.equal(outcome(`tag: null #${'x'.repeat(limit - 11)}`), undefined)
})

test('a prototype is never changed', () => {
  for (const text of [
    '__proto__: { polluted: true }',
    'checks: { __proto__: { polluted: true } }',
    'components: { __proto__: { kind: python } }',
    'constructor: { prototype: { polluted: true } }',
  ]) {
    assert.match(outcome(text) ?? '', /unknown key/)
  }
  assert.equal('polluted' in {}, false)
})

test('messages are printable ASCII and short, whatever the file says', () => {
  const message = outcome(`"\u202e${'x'.repeat(500)}\u0007": 1\ntag: "\u001b[31m::error::\u{1f600}${'y'.repeat(500)}"`) ?? ''
  assert.match(message, /^[\x20-\x7e\n]+$/)
  assert.ok(message.length < 600, String(message.length))
})

const keys = [
  'tag',
  'version',
  'checks',
  'ascii',
  'paths',
  'exclude',
  'allow',
  'components',
  'kind',
  'path',
  'env',
  'after',
  'secrets',
  'notes',
  'release',
  'file',
  'pattern',
  '__proto__',
  'constructor',
  'toString',
  '<<',
]
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    'auto',
    'python',
    'node',
    'archive',
    'strict',
    '20m',
    'docs/**',
    '../x',
    '',
    0,
    -1.5,
    Number.NaN,
    '{version}',
  ),
  fc.string({ maxLength: 8 }),
)
const tree = fc.letrec<{ node: unknown }>(tie => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 4 })), tie('node'), { maxKeys: 5 }),
  ),
})).node

test('any value, written as YAML, is a configuration or a UserError', () => {
  fc.assert(
    fc.property(tree, value => {
      outcome(stringify(value))
    }),
    { numRuns: 1_000 },
  )
})

test('any text is a configuration or a UserError', () => {
  const pieces = fc.constantFrom(
    ...keys,
    ': ',
    '\n',
    '  ',
    '\t',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '|\n',
    '>-\n',
    '? ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '#',
    '\r\n',
    '\u0000',
    '\ufeff',
    '2001-01-01',
    '0x1F',
    '.nan',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 30 }).map(parts => parts.join('')),
        fc.string(),
      ),
      text => {
        outcome(text)
      },
    ),
    { numRuns: 2_000 },
  )
})
