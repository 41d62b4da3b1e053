import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { buildComponents } from '../../../src/features/build/build.ts'
import { component, planOf, setting } from './setting.ts'

const token = 'ghs_0123456789abcdef'
/** How package managers report the answer of a registry; the last line was made by no such answer. */
const refusals = [
  'npm error code E401',
  'Usage Error: Environment variable not found (GITHUB_TOKEN)',
  'npm error 403 Forbidden - GET https://npm.example.com/x',
  'ERR_PNPM_FETCH_401  GET https://npm.example.com/x: Unauthorized - 401',
  'ERROR: HTTP error 403 while getting https://packages.example.com/x',
]

/** The hint of a component whose setup prints `line` and fails, where the tree and the home have these settings. */
async function hintAfter(
  line: string,
  settings: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = {},
  env: readonly string[] | null = null,
): Promise<string> {
  const { context, ports, folder } = await setting({ 'apps/web/a.txt': '', ...settings })
  const tool = component({ kind: 'archive', id: 'tool', path: 'apps/web', paths: ['apps'], setup: `echo '${line}' >&2; exit 1`, env })
  const environment = { PATH: process.env.PATH, HOME: join(folder, 'tree/home'), ...variables }
  const { builds } = await buildComponents(planOf([tool]), { ...context, environment, tokens: [token] }, ports)
  return builds[0]!.failure!.hint
}

describe('an install that a registry refuses', () => {
  test('names the variable of the settings that the build does not get, and the way that works', async () => {
    const npmrc = '//npm.example.com/:_authToken=${GITHUB_TOKEN}\n'
    for (const line of refusals)
      assert.equal(
        (await hintAfter(line, { '.npmrc': npmrc })).split('\n')[0],
        '.npmrc names GITHUB_TOKEN, which this build does not get. Keep a token that can only read packages as a secret, pass it in a variable of its own that `env:` of the component lists, and name that variable there.',
      )
  })

  for (const [what, settings, variables, env, names] of [
    [
      'a value that holds the token',
      { 'apps/web/.npmrc': 'x=${NODE_AUTH_TOKEN}' },
      { NODE_AUTH_TOKEN: token },
      null,
      '.npmrc names NODE_AUTH_TOKEN,',
    ],
    [
      'a name that env: leaves out',
      { '.yarnrc.yml': 'npmAuthToken: "${NPM_TOKEN:-x}"' },
      { NPM_TOKEN: 'other' },
      ['CI'],
      '.yarnrc.yml names NPM_TOKEN,',
    ],
    ['the settings of the user', { 'home/.npmrc': 'x=${GH_TOKEN}' }, {}, null, '.npmrc names GH_TOKEN,'],
    [
      'requirements of pip',
      { 'apps/requirements.txt': '--index-url https://$INDEX_TOKEN@x' },
      { INDEX_TOKEN: token },
      null,
      'requirements.txt names INDEX_TOKEN,',
    ],
    ['an index of pip that holds the token', {}, { PIP_INDEX_URL: `https://x:${token}@x` }, null, 'The environment names PIP_INDEX_URL,'],
    ['a setting that env: leaves out', {}, { NPM_CONFIG_USERCONFIG: '/x/.npmrc' }, ['CI'], 'The environment names NPM_CONFIG_USERCONFIG,'],
    ['a variable that the build gets', { '.npmrc': 'x=${NPM_TOKEN}' }, { NPM_TOKEN: 'other' }, null, undefined],
    ['a variable that nobody set', { '.npmrc': 'x=${NPM_TOKEN}' }, {}, null, undefined],
  ] as const)
    test(`${what}: ${names === undefined ? 'nothing is said' : 'it is named'}`, async () => {
      const hint = await hintAfter(refusals[0]!, settings, variables, env)
      assert.equal(/^(.*,) which this build does not get\./.exec(hint)?.[1], names)
    })

  test('another failure does not name it', async () => {
    for (const line of ['npm error code E404', 'took 1401 ms', 'version 1.401.0'])
      assert.doesNotMatch(await hintAfter(line, { '.npmrc': 'x=${GITHUB_TOKEN}' }), /which this build does not get/)
  })
})

test('a file of variables in the checkout that git does not track is a warning of the component', async () => {
  const { context, ports, folder } = await setting({ 'web/a.txt': '', 'web/.env': '', 'docs/a.md': '' })
  const workspace = join(folder, 'checkout')
  for (const path of ['web/.env', 'web/.env.production', 'web/.envrc', 'web/deep/.env', 'docs/.env', '.env', 'api/b.txt']) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), path)
  }
  const web = component({ kind: 'command', id: 'web', path: 'web', files: ['a.txt'] })
  const docs = component({ kind: 'archive', id: 'docs', path: 'docs', paths: ['docs'] })
  const files = component({ kind: 'files', id: 'files', path: 'api', files: ['b.txt'] })
  const { builds } = await buildComponents(planOf([web, docs, files]), { ...context, workspace }, ports)
  const warnings = builds.map(({ evidence }) => evidence.filter(({ warning }) => warning).map(each => each.evidence))
  const lost =
    'git does not track web/.env.production, so the build does not see it: write it in `setup:`, or set its variables in the workflow'
  assert.deepEqual(warnings, [[lost], [], []], JSON.stringify(builds.map(({ failure }) => failure)))
})
