import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseFlags } from '../../src/config/flags.ts'
import { readInputs } from '../../src/config/inputs.ts'
import { flagsOf, ownFlags, terminalCommands, usage } from '../../src/config/usage.ts'
import { UserError } from '../../src/model/errors.ts'

const noOwn = { silent: undefined, baseline: false, oneJob: false, action: null, bump: 'auto', pre: null, commit: false } as const
const output = { quiet: false, verbose: false, color: 'auto' as const }
const none = { ...noOwn, ...output, repository: null, json: false, explain: false, yes: false, help: undefined, version: false }

const refused: readonly (readonly [argv: string, message: string])[] = [
  ['plan --dryrun', 'Unknown flag `--dryrun`; did you mean `--dry-run`?'],
  ['check --confg x', 'Unknown flag `--confg`; did you mean `--config`?'],
  ['plan -x', 'Unknown flag `-x`.'],
  ['plan --no-tag', 'Unknown flag `--no-tag`; did you mean `--tag`?'],
  ['plan --tag', 'The flag `--tag` needs a value.'],
  ['plan --tag --json', 'The flag `--tag` needs a value.'],
  ['plan --tag a --tag b', 'The flag `--tag` is given twice.'],
  ['plan --draft --no-draft', 'The flag `--draft` is given twice.'],
  ['plan --draft=maybe', 'The flag `--draft` must be true or false, not "maybe".'],
  ['plan --json=x', 'The flag `--json` takes no value.'],
  ['--yes x', `Unknown command \`x\`; known here: ${terminalCommands.join(', ')}.`],
  ['--yes', 'No command is named.'],
  ['', 'No command is named.'],
  ['inti', 'Unknown command `inti`; did you mean `init`?'],
  ['plan v1.2.3 v1.2.4', 'Unexpected word "v1.2.4" behind the command.'],
  ['init v1.2.3', 'Unexpected word "v1.2.3" behind the command.'],
  ['plan --frobnicate', 'Unknown flag `--frobnicate`.'],
  ['plan --color red', 'The flag `--color` must be auto, always or never, not "red".'],
  ['plan --explain', 'The flag `--explain` belongs to the command notes.'],
  ['--run-id x plan', 'The flag `--run-id` must be the number of a workflow run, not "x".'],
  ['plan --token abc', '`--token` is no flag, because arguments can be read by other users: set GITHUB_TOKEN or GH_TOKEN.'],
  ['init --tag v1.0.0', 'Init takes no flag `--tag`.'],
  ['check --baseline', 'The flag `--baseline` belongs to the command init.'],
  ['init --action acme/rr', 'The flag `--action` must be owner/name@ref, not "acme/rr".'],
  ['prepare --json', 'Prepare takes no flag `--json`.'],
  ['check --commit', 'The flag `--commit` belongs to the command prepare.'],
  ['prepare --bump huge', 'The flag `--bump` must be auto, major, minor or patch, not "huge".'],
  ['prepare --pre rc.1', 'The flag `--pre` must be a word such as rc, not "rc.1".'],
  ['prepare 1.3.0 --pre rc', 'A tag decides the version alone, without `--bump` and `--pre`.'],
  ['plan --repository owner', 'The flag `--repository` must be owner/name, not "owner".'],
  [
    'chek --draft=1 --dryrun --files ../x',
    '4 problems with what was asked for:\n  Unknown flag `--dryrun`; did you mean `--dry-run`?\n  Unknown command `chek`; did you mean `check`?\n' +
      '  Each line of the flag `--files` must be a glob inside the repository, with `/`, without `..` or a leading `!`; "../x" is none.\n' +
      '  The flag `--draft` must be true or false, not "1".',
  ],
]

test('no words at all ask for the overview', () => {
  assert.deepEqual(parseFlags([]), { ...none, help: '', inputs: readInputs({}) })
})

test('a boolean flag takes the next word when it is true or false', () => {
  const draftOf = (argv: string) => {
    const { draft, tag } = parseFlags(argv.split(' ')).inputs
    return [draft, tag]
  }
  assert.deepEqual(draftOf('plan --draft false'), [false, null])
  assert.deepEqual(draftOf('plan --draft true v1.2.3'), [true, 'v1.2.3'])
  assert.deepEqual(draftOf('plan --draft v1.2.3'), [true, 'v1.2.3'])
  assert.deepEqual(draftOf('plan --draft --tag true'), [true, 'true'])
  assert.deepEqual(draftOf('plan --no-draft false'), [false, 'false'])
  assert.equal(parseFlags('plan --json false'.split(' ')).json, false)
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

test('a SARIF file is a flag of check alone', () => {
  assert.equal(parseFlags('check --sarif out/a.sarif'.split(' ')).inputs.sarif, 'out/a.sarif')
  assert.equal(parseFlags(['check']).inputs.sarif, undefined)
  assert.throws(() => parseFlags('plan --sarif a.sarif'.split(' ')), /The flag `--sarif` belongs to the command check\./)
})

test('init has flags of its own', () => {
  const { inputs: _, ...flags } = parseFlags('init --baseline --one-job --action acme/rr@v1.0.0 --repository o/n'.split(' '))
  assert.deepEqual(flags, { ...none, silent: 'init', baseline: true, oneJob: true, action: 'acme/rr@v1.0.0', repository: 'o/n' })
})

test('prepare has flags of its own', () => {
  const { inputs, ...flags } = parseFlags('prepare --bump minor --pre rc --yes --commit --config c.yml'.split(' '))
  assert.deepEqual(flags, { ...none, silent: 'prepare', bump: 'minor', pre: 'rc', yes: true, commit: true })
  assert.deepEqual([inputs.tag, inputs.config], [null, 'c.yml'])
  assert.equal(parseFlags(['prepare', '1.3.0']).inputs.tag, '1.3.0')
})

test('the command may stand behind flags, and a value may begin with a hyphen when it is tied to its flag', () => {
  const { inputs, json } = parseFlags(['--json', 'plan', '--tag=-v1'])
  assert.deepEqual([inputs.command, inputs.tag, json], ['plan', '-v1', true])
})

test('the tag may stand behind every command but init, once', () => {
  for (const command of terminalCommands.filter(name => name !== 'init' && name !== 'prepare'))
    assert.deepEqual(parseFlags([command, 'v1.2.3', '--json']).inputs, readInputs({ INPUT_COMMAND: command, INPUT_TAG: 'v1.2.3' }))
  assert.throws(() => parseFlags(['verify', 'v1', '--tag', 'v2']), /The tag is given twice: "v1" and in the flag `--tag`/)
})

test('help and version are heard in spite of mistakes', () => {
  const cases = [
    [['--help'], ''],
    [['-h'], ''],
    [['help'], ''],
    [['--help', '--nonsense'], ''],
    [['rollback', '-h'], 'rollback'],
  ] as const
  for (const [argv, topic] of [...cases, [['help', 'check'], 'check'], [['what', '-h'], '']] as const)
    assert.equal(parseFlags(argv).help, topic)
  assert.equal(parseFlags(['what', '--version']).version, true)
  assert.equal(parseFlags(['plan', '--help', 'false']).help, undefined)
})

test('the help of each command lists its flags, fits into its width, and shows examples that the parser takes', () => {
  for (const command of terminalCommands) {
    const text = usage(command, 80)
    assert.ok(
      text.split('\n').every(line => line.length <= 80 || line.startsWith('  release-runbook ')),
      text,
    )
    for (const flag of flagsOf(command)) assert.match(text, new RegExp(`--${flag}\\b`))
    const examples = [...text.matchAll(/^ {2}release-runbook (.*)$/gm)].map(([, words = '']) => words.replace(/ > .*| "[^"]*"/, ' x'))
    assert.equal(examples.length, 2)
    for (const example of examples) assert.ok(example.startsWith(command) && parseFlags(example.split(' ')).help === undefined)
  }
  const shown = new Set(terminalCommands.flatMap(flagsOf))
  assert.deepEqual(
    Object.keys(ownFlags).filter(flag => !shown.has(flag)),
    [],
  )
  for (const command of terminalCommands) assert.match(usage('', 80), new RegExp(`^  ${command} `, 'm'))
  assert.match(usage('', 80, 'npx github:acme/rr'), /^ {2}npx github:acme\/rr release --dry-run$/m)
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
