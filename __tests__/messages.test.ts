// What a person reads when a call cannot work: an input or an answer of GitHub, the words that the message needs, and those that would mislead.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { git } from '../dev/sample/git.ts'
import { localFiles } from '../src/adapters/files/files.ts'
import { localGit } from '../src/adapters/git/git.ts'
import { problemOf } from '../src/adapters/github/github-problems.ts'
import { plainToken, readEnvironment, withoutGitHub } from '../src/config/environment.ts'
import { filesFrom, readInputs } from '../src/config/inputs.ts'
import { matchFiles } from '../src/features/build/globs.ts'
import { tokensOf } from '../src/features/inspect/child-environment.ts'
import { findRepository } from '../src/features/plan/repository.ts'
import { messageWithHint } from '../src/model/errors.ts'

let folder: string
let clone: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'messages-'))
  clone = join(folder, 'clone')
  await mkdir(clone)
  await git(clone, 'init', '--quiet', '-b', 'main', '.')
  await git(clone, 'commit', '--quiet', '--allow-empty', '-m', 'First')
  for (const tag of ['v2.0.0', '12.0.0']) await git(clone, 'tag', '-a', tag, '-m', tag)
  for (const name of ['a.bin', 'b.bin']) await writeFile(join(clone, name), name)
})
after(() => rm(folder, { recursive: true, force: true }))

const bothPermissions = { 'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write' }
const refused = (status: number, description: string, token = 'ghs_x', inActions = true, headers = {}) => {
  const body = '{"message":"Resource not accessible by integration"}'
  return problemOf({ status, headers, body }, description, { address: 'https://api.test', token, inActions })
}

const gitIn = (directory: string) => localGit({ directory, env: process.env, token: undefined, serverUrl: 'https://github.com' })
const find = (workspace: string, tag: string, more: Record<string, string> = {}) => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_EVENT_NAME: 'workflow_dispatch', ...more }
  const inputs = { tag, command: 'release', dryRun: false } as const
  const ports = { git: gitIn(workspace), files: localFiles(folder) }
  return findRepository({ ...ports, inputs, environment: readEnvironment(env), pattern: null, needsHistory: false })
}
const pushed = async (sha: string) =>
  find(clone, 'v2.0.0', { ...{ GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v2.0.0' }, GITHUB_SHA: sha })
const attached = (files: string) => {
  const inputs = filesFrom(clone, readInputs({ INPUT_FILES: files }))
  return matchFiles(localFiles(folder), clone, inputs.files).then(matches => matches.map(({ path }) => path).join())
}

/** Reads the repository of a clone with these settings of git. */
async function repositoryWith(settings: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(folder, 'remotes-'))
  await git(directory, 'init', '--quiet', '.')
  for (const [key, value] of Object.entries(settings)) await git(directory, 'config', key, value)
  const repository = await gitIn(directory).originRepository()
  return repository ?? messageWithHint(withoutGitHub({ repository }, 'nothing can be published'), ' ')
}

async function underNode20(): Promise<string> {
  const hook = join(folder, 'older.cjs')
  await writeFile(hook, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } })")
  const env = { PATH: process.env.PATH, INPUT_COMMAND: 'plan' }
  const action = promisify(execFile)(process.execPath, ['--require', hook, join(import.meta.dirname, '../src/index.ts')], { env })
  return action.then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => stdout + stderr,
  )
}

const workflowFiles = /workflow files|\.github\/workflows|workflows: write/
const job = /\bjob\b|permissions:/

const cases: readonly (readonly [string, () => unknown, says: readonly RegExp[], never: readonly RegExp[]])[] = [
  ...([403, 404] as const).flatMap(status => [
    [
      `${status} on creating a release`,
      () => refused(status, 'create the draft release', 'ghs_x', true, bothPermissions),
      [/"contents: write" under "permissions:" of the job/],
      [workflowFiles],
    ] as const,
    [
      `${status} on publishing`,
      () => refused(status, 'publish the release', 'ghs_x', true, bothPermissions),
      [/"contents: write"/],
      [workflowFiles],
    ] as const,
    [
      `${status} on the tag of a reissue`,
      () => refused(status, 'create the tag v1.2.4', 'ghs_x', true, bothPermissions),
      [/\.github\/workflows.*"contents: write"/],
      [],
    ] as const,
  ]),
  [
    'a token of the workflow or an app',
    () => refused(403, 'publish the release'),
    [/permissions:/, /GitHub App needs its permission Contents/],
    [/scope/],
  ],
  [
    'a fine-grained token',
    () => refused(403, 'publish the release', 'github_pat_x'),
    [/permission Contents \(read and write\)/],
    [job, /scope/],
  ],
  ['a classic token', () => refused(403, 'publish the release', 'ghp_x'), [/scope "repo"/], [job, /Contents/]],
  ['an OAuth token', () => refused(404, 'publish the release', 'gho_x', false), [/scope "repo"/], [job]],
  [
    'a token of an app at a terminal',
    () => refused(403, 'publish the release', 'ghs_x', false),
    [/permission Contents \(read and write\)/],
    [job],
  ],
  ['a read at a terminal', () => refused(403, 'read the pull requests', 'ghs_x', false), [/Pull requests \(read\)/], [job]],
  [
    'a discussion with a classic token',
    () => refused(403, 'publish the release with a discussion in "News"', 'ghp_x'),
    [/scope "repo"/],
    [job],
  ],
  [
    'a token that is not accepted, at a terminal',
    () => refused(401, 'list the releases', 'ghp_x', false),
    [/GITHUB_TOKEN/],
    [job, /github\.token/],
  ],
  ['a server that fails, at a terminal', () => refused(502, 'list the releases', 'ghp_x', false), [/run it again/], [job]],
  [
    'origin on another host',
    () => repositoryWith({ 'remote.origin.url': 'https://git.example/o/r.git' }),
    [/cannot be read from origin/, /--repository owner\/name/],
    [/token/],
  ],
  ['origin by an ssh alias', () => repositoryWith({ 'remote.origin.url': 'work:o/r.git' }), [/--repository owner\/name/], [/token/]],
  ['only upstream', () => repositoryWith({ 'remote.upstream.url': 'https://github.com/o/r.git' }), [/--repository owner\/name/], [/token/]],
  [
    'upstream, chosen with gh',
    () =>
      repositoryWith({
        'remote.upstream.url': 'https://github.com/o/up',
        'remote.upstream.gh-resolved': 'base',
        'remote.origin.url': 'https://github.com/me/fork',
      }),
    [/^o\/up$/],
    [],
  ],
  [
    'a repository by name, chosen with gh',
    () => repositoryWith({ 'remote.origin.url': 'work:x', 'remote.origin.gh-resolved': 'github.com/o/named' }),
    [/^o\/named$/],
    [],
  ],
  [
    'no token',
    () => withoutGitHub({ repository: 'o/r' }, 'nothing can be published'),
    [/^There is no token: nothing can be published\./],
    [/--repository/],
  ],
  ['a token with a line end', () => plainToken('ghp_x\r\n'), [/^ghp_x$/], []],
  ['a variable that holds a token with Bearer in front', () => tokensOf(null, { GITHUB_TOKEN: 'Bearer ghp_x\n' }).join(), [/^ghp_x$/], []],
  ['a token with Bearer in front', () => readInputs({ INPUT_TOKEN: 'Bearer ghp_x' }).token, [/^ghp_x$/], []],
  [
    'a tag without its v',
    () => find(clone, '2.0.0'),
    [/tag 2\.0\.0 does not exist/, /Name the tag v2\.0\.0, which exists/],
    [/git tag/, /12\.0\.0/],
  ],
  ['a tag that is nowhere', () => find(clone, 'v3.0.0'), [/git tag -a v3\.0\.0/], []],
  ['a checkout with path:', () => find(folder, 'v2.0.0'), [/in its folder clone/, /"path:"/], [/slim container/]],
  ['a folder without a checkout', () => find(join(clone, '.git/refs'), 'v2.0.0'), [/is no git repository/], [/in its folder/]],
  [
    'GITHUB_SHA that is the tag object',
    async () => pushed((await git(clone, 'rev-parse', 'v2.0.0')).trim()).then(({ commit }) => commit),
    [/^[0-9a-f]{40}$/],
    [],
  ],
  ['GITHUB_SHA that is another commit', () => pushed('0'.repeat(40)), [/was moved since the event/], []],
  ['two globs on a line', () => attached('a.bin b.bin'), [/one glob per line/], [/make the build write/]],
  ['a glob without a match', () => attached('c.bin'), [/make the build write/], [/per line/]],
  ['an absolute path in the workspace', () => attached(`${clone}/a.bin\nb.bin`), [/^a\.bin,b\.bin$/], []],
  ['an absolute path elsewhere', () => attached(`${clone}-other/a.bin`), [/leads out of the searched folder/], []],
  ['an absolute path with ..', () => attached(`${clone}/../a.bin`), [/without `..`/], []],
  [
    'an older Node',
    underNode20,
    [/^::error title=Release Runbook::Release Runbook needs Node 24 or newer; this is Node 20\.11\.0\.\n$/],
    [],
  ],
]

for (const [what, make, says, never] of cases)
  test(what, async () => {
    const message = await new Promise(resolve => resolve(make())).then(
      value => (value instanceof Error ? messageWithHint(value, ' ') : String(value)),
      error => messageWithHint(error, ' '),
    )
    for (const words of says) assert.match(message, words)
    for (const words of never) assert.doesNotMatch(message, words)
  })
