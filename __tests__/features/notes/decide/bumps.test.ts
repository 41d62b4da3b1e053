import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bump, bumpsOf } from '../../../../src/features/notes/decide/bumps.ts'
import { readCommit } from '../../../../src/features/notes/read/changes.ts'
import { parseMessage } from '../../../../src/features/notes/read/commit-message.ts'
import { gitHistory } from '../../../fakes/git-history.ts'

interface Asked {
  readonly author?: string
  readonly body?: string
  readonly labels?: readonly string[]
  readonly merge?: string
  readonly paths?: readonly string[]
}

async function read(message: string, { author = 'dependabot[bot]', body = '', labels = [], merge, paths = [] }: Asked = {}) {
  const history = gitHistory()
  history.commit(message, { author })
  const [commit] = await history.git.log(undefined, history.head()!)
  const parsed = readCommit(commit!)
  const pullRequest =
    body === '' && labels.length === 0
      ? undefined
      : { number: 1, title: message, body, author, bot: true, labels, mergeCommit: commit!.sha, commits: [] }
  const merged = merge === undefined ? undefined : parseMessage(merge)
  const bumps = bumpsOf({ key: 'x', number: null, commits: [parsed], merge: merged, pullRequest, title: parsed.message }, paths)
  return bumps?.map(({ name, folder, from, to }: Bump) => `${name}${folder === null ? '' : ` in ${folder}`}: ${from} ${to}`)
}

test('titles of programs that move dependencies', async t => {
  const table: [title: string, bumps: readonly string[]][] = [
    ['Bump vite from 8.3.5 to 8.3.6', ['vite: 8.3.5 8.3.6']],
    ['Bump vite from 8.3.5 to 8.3.6 in /web', ['vite in /web: 8.3.5 8.3.6']],
    ['Bump ruff from 0.1.0 to 0.2.0 in the python-packages group', ['ruff: 0.1.0 0.2.0']],
    ['Bump ws from 8.1.0 to 8.2.0 in /web in the npm group across 1 directory', ['ws in /web: 8.1.0 8.2.0']],
    ['Update pytest requirement from <8 to <9', ['pytest: <8 <9']],
    ['Update httpx requirement from >=0.12.0,<0.30.0 to >=0.12.0,<0.31.0', ['httpx: >=0.12.0,<0.30.0 >=0.12.0,<0.31.0']],
    ['Bump esbuild, vite and vitest', ['esbuild: null null', 'vite: null null', 'vitest: null null']],
    ['Bump esbuild and vite in /web', ['esbuild in /web: null null', 'vite in /web: null null']],
    ['Bump the npm group with 3 updates', ['npm group: null null']],
    ['[Snyk] Upgrade axios from 1.1.0 to 1.2.0', ['axios: 1.1.0 1.2.0']],
    ['[Snyk] Security upgrade axios from 1.1.0 to 1.2.0', ['axios: 1.1.0 1.2.0']],
    ['[pre-commit.ci] pre-commit autoupdate', ['pre-commit autoupdate: null null']],
    ['chore(deps): update dependency vite to v8', ['vite: null 8']],
    ['chore(deps): update vite monorepo to v6', ['vite monorepo: null 6']],
    ['chore(deps): update all non-major dependencies', ['all non-major dependencies: null null']],
    ['Update Node.js to v22', ['Node.js: null 22']],
    ['Update pnpm to v9.1.0', ['pnpm: null 9.1.0']],
    ['Update actions/checkout action to v6', ['actions/checkout: null 6']],
    ['Update actions/checkout digest to a1b2c3d', ['actions/checkout: null a1b2c3d']],
    ['Update postgres Docker tag to v16', ['postgres: null 16']],
    ['Pin dependency typescript to 5.4.2', ['typescript: null 5.4.2']],
    ['Pin dependencies', ['dependencies: null null']],
    ['Replace dependency npm-run-all with npm-run-all2 5.0.0', ['npm-run-all, replaced by npm-run-all2: null null']],
    ['Lock file maintenance', ['Lock file maintenance: null null']],
    ['\u2b06 Bump ruff from 0.1.0 to 0.2.0', ['ruff: 0.1.0 0.2.0']],
    [`Bump dessant/lock-threads from 4.0.1 to ${'1bf7ec25'.repeat(5)}`, ['dessant/lock-threads: 4.0.1 1bf7ec2']],
  ]
  for (const [title, bumps] of table) await t.test(title, async () => assert.deepEqual(await read(title), bumps))
})

test('more titles of programs', async t => {
  const hash = 'a1b2c3d4'.repeat(5)
  const table: [title: string, bumps: readonly string[]][] = [
    ['Update Rust crate serde to v1.0.229', ['serde: null 1.0.229']],
    ['Update pre-commit hook astral-sh/ruff-pre-commit to v0.16.3', ['astral-sh/ruff-pre-commit: null 0.16.3']],
    ['Bump https://github.com/psf/black from 25.1.0 to 26.1.0', ['psf/black: 25.1.0 26.1.0']],
    [`Bump themes/book from \`${hash}\` to \`${hash.replace('a', 'b')}\``, ['themes/book: a1b2c3d b1b2c3d']],
    ['Bump the npm group across 2 directories with 3 updates', ['npm group: null null']],
    ['Roll back vite to v7.1.0', ['vite: null 7.1.0']],
    ['Unpin dependencies', ['dependencies: null null']],
    ['Update github-actions (major)', ['github-actions (major): null null']],
    ['fix(deps): update dependency jsdom to v29 [SECURITY]', ['jsdom: null 29']],
  ]
  for (const [title, bumps] of table)
    await t.test(title, async () => assert.deepEqual(await read(title, { author: 'renovate[bot]' }), bumps))
})

test('a change by scope, label or another program is an update if it changes such files alone', async t => {
  const table: [title: string, asked: Asked, bumps: readonly string[] | undefined][] = [
    ['chore(deps): update the lockfile', { paths: ['uv.lock', 'pyproject.toml'] }, ['lockfile: null null']],
    ['chore(deps-dev): bump vite from 8.3.5 to 8.3.6', { paths: ['web/package.json'] }, ['vite: 8.3.5 8.3.6']],
    ['deps: upgrade actions', { paths: ['.github/workflows/ci.yml'] }, ['actions: null null']],
    ['Bump vite from 8.3.5 to 8.3.6', { paths: ['package.json', 'package-lock.json'] }, ['vite: 8.3.5 8.3.6']],
    ['Update requests', { paths: ['requirements/base.txt'], labels: ['dependencies'] }, ['requests: null null']],
    ['Update lockfile', { paths: ['uv.lock'], author: 'release[bot]' }, ['lockfile: null null']],
    ['Update snapshots', { paths: ['tests/a.snap'], author: 'release[bot]' }, undefined],
    ['fix(deps): handle a missing lockfile', { paths: ['uv.lock'] }, undefined],
    ['chore(deps): update the parser of lockfiles', { paths: ['uv.lock', 'src/parser.ts'] }, undefined],
    ['chore(deps): update the lockfile', {}, undefined],
    ['Bump timeout from 10 to 30', { paths: ['pyproject.toml'] }, undefined],
    ['Update README to v2', { paths: ['package.json'] }, undefined],
    ['Update all dependencies', { paths: ['package.json'] }, undefined],
    ['Bump vite', { merge: 'Merge pull request #4 from octo/renovate/vite-8.x' }, ['vite: null null']],
    ['Bump vite', { merge: 'Merge pull request #4 from octo/dependabot/npm_and_yarn/vite-8.3.6' }, ['vite: null null']],
    ['Bump vite', { merge: 'Merge pull request #4 from octo/update-vite' }, undefined],
  ]
  for (const [title, asked, bumps] of table)
    await t.test(`${title} ${JSON.stringify(asked)}`, async () => assert.deepEqual(await read(title, { author: 'Fern', ...asked }), bumps))
})

test('what is moved together stands in the body', async t => {
  const renovate = [
    '| Package | Type | Update | Change |',
    '|---|---|---|---|',
    '| [@vitejs/plugin-react](https://x.test) ([source](https://y.test)) | devDependencies | minor | [`6.0.0` -> `6.1.0`](https://diff.test) |',
    '| vite | dependencies | patch | `^8.0.0` \u2192 `^8.0.1` |',
  ].join('\n')
  const table: [title: string, body: string, bumps: readonly string[]][] = [
    ['chore(deps): update vite monorepo', renovate, ['@vitejs/plugin-react: 6.0.0 6.1.0', 'vite: 8.0.0 8.0.1']],
    ['chore(deps): update vite monorepo to v8', renovate, ['@vitejs/plugin-react: 6.0.0 6.1.0', 'vite: 8.0.0 8.0.1']],
    ['chore(deps): update all non-major dependencies', renovate, ['@vitejs/plugin-react: 6.0.0 6.1.0', 'vite: 8.0.0 8.0.1']],
    ['chore(deps): update dependency @vitejs/plugin-react to v6.1', renovate, ['@vitejs/plugin-react: 6.0.0 6.1']],
    ['Bump the npm group with 2 updates', 'Updates `a` from 1.0.0 to 1.1.0.\nUpdates `b` from 2 to 3', ['a: 1.0.0 1.1.0', 'b: 2 3']],
    [
      'Bump anyio in /plugins',
      'Bumps [anyio[curio,trio]](https://x.test) from 4.4.0 to 4.5.0.',
      ['anyio[curio,trio] in /plugins: 4.4.0 4.5.0'],
    ],
    [
      'Bump the npm group with 2 updates',
      '---\nupdated-dependencies:\n- dependency-name: a\n  dependency-version: 1.1.0\n  dependency-type: direct:development\n- dependency-name: "@b/c"\n  dependency-type: indirect\n...',
      ['a: null 1.1.0', '@b/c: null null'],
    ],
    [
      '[pre-commit.ci] pre-commit autoupdate',
      'updates:\n- [github.com/astral-sh/ruff-pre-commit: v0.1.0 \u2192 v0.2.0](https://x.test)',
      ['astral-sh/ruff-pre-commit: 0.1.0 0.2.0'],
    ],
  ]
  for (const [title, body, bumps] of table) await t.test(title, async () => assert.deepEqual(await read(title, { body }), bumps))
})
