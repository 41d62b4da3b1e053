import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { commands, type Inputs, inputDefinitions, readInputs } from '../../src/config/inputs.ts'
import { UserError } from '../../src/model/errors.ts'

const defaults: Inputs = {
  command: 'release',
  tag: null,
  config: '.github/release-runbook.yml',
  files: [],
  draft: null,
  prerelease: null,
  latest: null,
  dryRun: false,
  components: null,
  runId: null,
  rollbackTo: null,
  reason: null,
  reissueAs: null,
  token: null,
}

const refused: readonly (readonly [env: Record<string, string>, message: string])[] = [
  [{ INPUT_DRAFT: 'yes' }, 'The input `draft` must be true or false, not "yes".'],
  [{ 'INPUT_DRY-RUN': 'tRUE' }, 'The input `dry-run` must be true or false, not "tRUE".'],
  [{ INPUT_COMMAND: 'relase' }, 'Unknown command `relase`; did you mean `release`?'],
  [{ INPUT_COMMAND: 'deploy' }, `Unknown command \`deploy\`; known here: ${commands.join(', ')}.`],
  [{ 'INPUT_RUN-ID': '7a' }, 'The input `run-id` must be the number of a workflow run, not "7a".'],
  [{ INPUT_COMMAND: 'prepare' }, 'The command `prepare` is for the command line: it comes before the tag.'],
  [{ INPUT_COMMAND: 'init' }, 'The command `init` is for the command line: it writes the files that a workflow starts from.'],
  [{ INPUT_DRYRUN: 'true' }, 'Unknown input `dryrun`; did you mean `dry-run`?'],
  [{ INPUT_DRY_RUN: 'true' }, 'Unknown input `dry_run`; did you mean `dry-run`?'],
  [
    { INPUT_COMPONENTS: 'a, B' },
    'The input `components` must list a component id: lower-case letters, digits and hyphens, and not `release`; "B" is none.',
  ],
  [
    { INPUT_FILES: 'dist/*\n../x' },
    'Each line of the input `files` must be a glob inside the repository, with `/`, without `..` or a leading `!`; "../x" is none.',
  ],
  [
    { INPUT_DRAFT: '1', INPUT_LATEST: 'auto' },
    `2 problems with what was asked for:\n  The input \`draft\` must be true or false, not "1".\n  The input \`latest\` must be true or false, not "auto".`,
  ],
]

test('inputs that are empty or absent are their defaults', () => {
  assert.deepEqual(readInputs({}), defaults)
  assert.deepEqual(readInputs(Object.fromEntries(inputDefinitions.map(({ name }) => [`INPUT_${name.toUpperCase()}`, '']))), defaults)
  assert.deepEqual(readInputs({ 'INPUT_DRY-RUN': 'false', INPUT_COMPONENTS: 'all', INPUT_COMMAND: 'release' }), defaults)
})

test('inputs are read as the runner hands them over', () => {
  const env = {
    INPUT_COMMAND: 'build',
    INPUT_TAG: ' v1.2.3 ',
    INPUT_CONFIG: 'release.yml',
    INPUT_FILES: 'dist/*.whl\r\n\n  out/app.zip  \n',
    INPUT_DRAFT: 'True',
    INPUT_PRERELEASE: 'FALSE',
    INPUT_LATEST: 'false',
    'INPUT_DRY-RUN': 'true',
    INPUT_COMPONENTS: 'backend, frontend,,backend',
    INPUT_TOKEN: 'ghs_x',
    INPUT_SOMETHING: 'else',
    PATH: '/bin',
  }
  assert.deepEqual(readInputs(env), {
    command: 'build',
    tag: 'v1.2.3',
    config: 'release.yml',
    files: ['dist/*.whl', 'out/app.zip'],
    draft: true,
    prerelease: false,
    latest: false,
    dryRun: true,
    components: ['backend', 'frontend'],
    runId: null,
    rollbackTo: null,
    reason: null,
    reissueAs: null,
    token: 'ghs_x',
  })
})

for (const [env, message] of refused) {
  test(`refused: ${JSON.stringify(env)}`, () => {
    assert.throws(
      () => readInputs(env),
      (error: unknown) => error instanceof UserError && assert.equal(error.message, message) === undefined,
    )
  })
}

test('any environment is inputs or a UserError', () => {
  const name = fc.oneof(
    fc.constantFrom(...inputDefinitions.map(input => `INPUT_${input.name.toUpperCase()}`), 'INPUT_'),
    fc.string().map(text => `INPUT_${text}`),
  )
  fc.assert(
    fc.property(fc.dictionary(name, fc.string()), env => {
      try {
        readInputs(env)
      } catch (error) {
        assert.ok(error instanceof UserError)
      }
    }),
  )
})

test('action.yml declares what the code reads', () => {
  const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))
  assert.deepEqual(
    Object.entries(action.inputs),
    inputDefinitions.map(({ name, description, default: value }) => [name, { description, default: value }]),
  )
  assert.deepEqual(action.runs, { using: 'node24', main: 'dist/index.js' })
  assert.deepEqual(Object.keys(action.outputs).join(' '), outputs)
  for (const output of Object.values(action.outputs)) assert.match((output as { description: string }).description, /^\S.*\.$/)
})

const outputs =
  'tag version commit previous-tag prerelease latest draft release-id release-url upload-url published assets manifest-file notes-file report-file preview-file dist-dir python-dist-dir sarif-file matrix'
