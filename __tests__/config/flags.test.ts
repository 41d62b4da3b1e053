import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseFlags } from '../../src/config/flags.ts'
import { commands, readInputs } from '../../src/config/inputs.ts'
import { UserError } from '../../src/model/errors.ts'

const noInit = { init: false, baseline: false, oneJob: false, action: null }
const none = { ...noInit, repository: null, json: false, explain: false, yes: false, help: false, version: false }

const refused: readonly (readonly [argv: string, message: string])[] = [
  ['--dryrun', 'Unknown flag `--dryrun`; did you mean `--dry-run`?'],
  ['check --confg x', 'Unknown flag `--confg`; did you mean `--config`?'],
  ['-x', 'Unknown flag `-x`.'],
  ['--no-tag', 'Unknown flag `--no-tag`; did you mean `--tag`?'],
  ['--tag', 'The flag `--tag` needs a value.'],
  ['--tag --json', 'The flag `--tag` needs a value.'],
  ['--tag a --tag b', 'The flag `--tag` is given twice.'],
  ['--draft --no-draft', 'The flag `--draft` is given twice.'],
  ['--draft=maybe', 'The flag `--draft` must be true or false, not "maybe".'],
  ['--json=x', 'The flag `--json` takes no value.'],
  ['--yes x', `Unknown command \`x\`; known here: ${commands.join(', ')}.`],
  ['plan v1.2.3', 'Unexpected word "v1.2.3" behind the command.'],
  ['--run-id x plan', 'The flag `--run-id` must be the number of a workflow run, not "x".'],
  ['--token abc', '`--token` is no flag, because arguments can be read by other users: set GITHUB_TOKEN or GH_TOKEN.'],
  ['init --tag v1.0.0', 'Init takes no flag `--tag`.'],
  ['check --baseline', 'The flag `--baseline` belongs to the command init.'],
  ['init --action acme/rr', 'The flag `--action` must be owner/name@ref, not "acme/rr".'],
  ['--repository owner', 'The flag `--repository` must be owner/name, not "owner".'],
  [
    'chek --draft=1 --dryrun --files ../x',
    '4 problems with what was asked for:\n  Unknown flag `--dryrun`; did you mean `--dry-run`?\n' +
      '  Each line of the flag `--files` must be a glob inside the repository, with `/`, without `..` or a leading `!`; "../x" is none.\n' +
      '  Unknown command `chek`; did you mean `check`?\n  The flag `--draft` must be true or false, not "1".',
  ],
]

test('no words at all are the defaults', () => {
  assert.deepEqual(parseFlags([]), { ...none, inputs: readInputs({}) })
})

test('flags are the inputs', () => {
  const argv =
    'build --tag v1.2.3 --config=c.yml --files a/* --files=b/* --draft --no-prerelease --latest=false --dry-run --components a,b --json --yes --repository o/n.js'
  assert.deepEqual(parseFlags(argv.split(' ')), {
    ...none,
    repository: 'o/n.js',
    json: true,
    yes: true,
    inputs: readInputs({
      INPUT_COMMAND: 'build',
      INPUT_TAG: 'v1.2.3',
      INPUT_CONFIG: 'c.yml',
      INPUT_FILES: 'a/*\nb/*',
      INPUT_DRAFT: 'true',
      INPUT_PRERELEASE: 'false',
      INPUT_LATEST: 'false',
      'INPUT_DRY-RUN': 'true',
      INPUT_COMPONENTS: 'a,b',
    }),
  })
})

test('init has flags of its own', () => {
  const { inputs: _, ...flags } = parseFlags('init --baseline --one-job --action acme/rr@v1.0.0 --repository o/n'.split(' '))
  assert.deepEqual(flags, { ...none, init: true, baseline: true, oneJob: true, action: 'acme/rr@v1.0.0', repository: 'o/n' })
})

test('the command may stand behind flags, and a value may begin with a hyphen when it is tied to its flag', () => {
  const { inputs, json } = parseFlags(['--json', 'plan', '--tag=-v1'])
  assert.deepEqual([inputs.command, inputs.tag, json], ['plan', '-v1', true])
})

test('the tag may stand behind verify, once', () => {
  assert.deepEqual(parseFlags(['verify', 'v1.2.3', '--json']).inputs, readInputs({ INPUT_COMMAND: 'verify', INPUT_TAG: 'v1.2.3' }))
  assert.throws(() => parseFlags(['verify', 'v1', '--tag', 'v2']), /The tag is given twice: "v1" and in the flag `--tag`/)
  assert.throws(() => parseFlags(['verify', 'v1', 'v2']), /Unexpected word "v2"/)
})

test('help and version are heard in spite of mistakes', () => {
  for (const argv of [['--help'], ['-h'], ['--help', '--nonsense'], ['rollback', '-h']]) assert.equal(parseFlags(argv).help, true)
  assert.equal(parseFlags(['what', '--version']).version, true)
})

for (const [argv, message] of refused) {
  test(`refused: ${argv}`, () => {
    assert.throws(
      () => parseFlags(argv.split(' ')),
      (error: unknown) => error instanceof UserError && assert.equal(error.message, message) === undefined,
    )
  })
}

test('any words are flags or a UserError', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '--tag',
      '--files',
      '--draft',
      '--no-draft',
      '--json=1',
      '--',
      '-',
      '---',
      '--=',
      '--no-',
      '-hh',
      '--__proto__',
      '--toString',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), argv => {
      try {
        parseFlags(argv)
      } catch (error) {
        assert.ok(error instanceof UserError)
      }
    }),
    { numRuns: 500 },
  )
})
