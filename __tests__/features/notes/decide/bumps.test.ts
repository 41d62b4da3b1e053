import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bump, bumpsOf } from '../../../../src/features/notes/decide/bumps.ts'
import { readCommit } from '../../../../src/features/notes/read/changes.ts'
import { gitHistory } from '../../../fakes/git-history.ts'

async function read(message: string, { author = 'dependabot[bot]', body = '' } = {}): Promise<readonly string[] | undefined> {
  const history = gitHistory()
  history.commit(message, { author })
  const [commit] = await history.git.log(undefined, history.head()!)
  const parsed = readCommit(commit!)
  const pullRequest =
    body === '' ? undefined : { number: 1, title: message, body, author, bot: true, labels: [], mergeCommit: commit!.sha, commits: [] }
  const bumps = bumpsOf({ key: 'x', number: null, commits: [parsed], merge: undefined, pullRequest, title: parsed.message })
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
    ['[pre-commit.ci] pre-commit autoupdate', ['pre-commit hooks: null null']],
    ['chore(deps): update dependency vite to v8', ['vite: null 8']],
    ['chore(deps): update vite monorepo to v6', ['vite monorepo: null null']],
    ['chore(deps): update all non-major dependencies', ['all dependencies: null null']],
    ['Update Node.js to v22', ['Node.js: null 22']],
    ['Update pnpm to v9.1.0', ['pnpm: null 9.1.0']],
    ['Update actions/checkout action to v6', ['actions/checkout: null 6']],
    ['Update actions/checkout digest to a1b2c3d', ['actions/checkout: null a1b2c3d']],
    ['Update postgres Docker tag to v16', ['postgres: null 16']],
    ['Pin dependency typescript to 5.4.2', ['typescript: null 5.4.2']],
    ['Pin dependencies', ['pinned dependencies: null null']],
    ['Replace dependency npm-run-all with npm-run-all2 5.0.0', ['npm-run-all, replaced by npm-run-all2: null null']],
    ['Lock file maintenance', ['lock file: null null']],
    ['\u2b06 Bump ruff from 0.1.0 to 0.2.0', ['ruff: 0.1.0 0.2.0']],
    [`Bump dessant/lock-threads from 4.0.1 to ${'1bf7ec25'.repeat(5)}`, ['dessant/lock-threads: 4.0.1 1bf7ec2']],
  ]
  for (const [title, bumps] of table) await t.test(title, async () => assert.deepEqual(await read(title), bumps))
})

test('what a person writes is no bump unless it names two versions', async () => {
  for (const title of [
    'Bump timeout from 10 to 30',
    'Update README to v2',
    'Update the docs',
    'Pin dependencies',
    'Update all dependencies',
  ])
    assert.equal(await read(title, { author: 'Fern' }), undefined, title)
  assert.deepEqual(await read('Bump vite from 8.3.5 to 8.3.6', { author: 'Fern' }), ['vite: 8.3.5 8.3.6'])
  assert.equal(await read('Work together with others to v'), undefined)
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
      '[pre-commit.ci] pre-commit autoupdate',
      'updates:\n- [github.com/astral-sh/ruff-pre-commit: v0.1.0 \u2192 v0.2.0](https://x.test)',
      ['astral-sh/ruff-pre-commit: 0.1.0 0.2.0'],
    ],
  ]
  for (const [title, body, bumps] of table) await t.test(title, async () => assert.deepEqual(await read(title, { body }), bumps))
})
