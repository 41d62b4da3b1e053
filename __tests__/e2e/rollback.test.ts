// A rollback on the local GitHub, by the committed action: each step's state as the API shows it.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { LocalGitHubOptions } from '../../dev/local-github/server.ts'
import { git } from '../../dev/sample/git.ts'
import { assertStopped, makeWorld, pushTag, type Stage, type World, withStage, writes } from './harness.ts'

const everything = { contents: 'write', pullRequests: 'write', issues: 'write', actions: 'write' } as const
const versionFiles = ['backend/pyproject.toml', 'backend/stockroom/__init__.py', 'frontend/package.json', 'frontend/package-lock.json']
const config = `version: [${versionFiles.join(', ')}]
components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip } }
checks: { tag: { branches: [main] } }
after: { dispatch: [{ workflow: deploy.yml, inputs: { tag: '{tag}' } }] }
`
const project = () => ({ workflows: { 'deploy.yml': { inputs: ['tag'] } } })

/** What the API shows to a visitor. */
async function seen(
  stage: Stage,
): Promise<{ latest: string; releases: Record<string, { title: string; prerelease: boolean; assets: string[]; body: string }> }> {
  const ask = async (path: string): Promise<unknown> =>
    (
      await fetch(`${stage.github.apiUrl}/repos/orchard/stockroom${path}`, {
        headers: { 'user-agent': 'test', accept: 'application/vnd.github+json' },
      })
    ).json()
  type Shown = { tag_name: string; name: string; prerelease: boolean; body: string; assets: { name: string; digest: string }[] }
  const releases = (await ask('/releases?per_page=100')) as Shown[]
  return {
    latest: ((await ask('/releases/latest')) as Shown).tag_name,
    releases: Object.fromEntries(
      releases.map(({ tag_name, name, prerelease, body, assets }) => [
        tag_name,
        { title: name, prerelease, body, assets: assets.map(({ name, digest }) => `${name} ${digest}`).sort() },
      ]),
    ),
  }
}

describe('rollback', { concurrency: 2 }, () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  const on = (test: (stage: Stage) => Promise<void>, more: Partial<LocalGitHubOptions> = {}): Promise<void> => {
    const pulls = world.sample.pulls.map(pull => ({ ...pull }))
    const github = { tokens: { 'local-token': everything }, project: project(), pulls, ...more }
    return withStage(world, { config, github }, async stage => {
      await test(stage)
    })
  }

  it('release, bad release, rollback, again, reissue, next release', () =>
    on(async stage => {
      for (const tag of ['v1.2.0', 'v2.0.0']) {
        const result = await stage.dispatch({ tag })
        assert.equal(result.code, 0, result.log)
      }
      const before = await seen(stage)
      assert.equal(before.latest, 'v2.0.0')

      const written = writes(stage).length
      const asked = { command: 'rollback', tag: 'v2.0.0', reason: 'prices are wrong', 'reissue-as': '2.0.1', 'dry-run': 'true' }
      const dry = await stage.dispatch(asked)
      assert.equal(dry.code, 0, dry.log)
      assert.match(dry.log, /would tag the files of v1\.2\.0 as v2\.0\.1, with the version 2\.0\.1 in them, and release it/)
      assert.deepEqual(writes(stage).slice(written), [])
      assert.match(dry.log, /would make v1\.2\.0 Latest instead of v2\.0\.0/)
      assert.deepEqual(await seen(stage), before)

      const rolled = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'Prices are <b>wrong</b> for @fern' })
      assert.equal(rolled.code, 0, rolled.log)
      assert.match(rolled.log, /^ok: Good release: v1\.2\.0: refs\/tags\/v1\.2\.0 is commit .*; 2 assets .*; docs-bundle\.zip: 3 members/m)
      const state = await seen(stage)
      assert.equal(state.latest, 'v1.2.0')
      const [bad, wasBad] = [state.releases['v2.0.0']!, before.releases['v2.0.0']!]
      assert.deepEqual([bad.prerelease, bad.title, bad.assets], [true, '[Rolled back] v2.0.0', wasBad.assets])
      assert.ok(bad.body.includes(wasBad.body.trim().slice(0, 200)), 'every word stays')
      assert.match(bad.body, /\*\*This release is rolled back\.\*\* Use \[v1\.2\.0\]/)
      assert.doesNotMatch(bad.body, /(?<!\\)<b>|@fern/)
      assert.deepEqual(state.releases['v1.2.0'], before.releases['v1.2.0'])
      const { issues, dispatches } = stage.github.project
      assert.deepEqual(
        issues.map(({ title, state }) => `${title} ${state}`),
        ['Rolled back: v2.0.0 open'],
      )
      assert.match(issues[0]!.body, /\| Latest \| v2\.0\.0 \| v1\.2\.0 \|/)
      assert.match(issues[0]!.body, /\| v2\.0\.0 is a prerelease \| no \| yes \|/)
      assert.deepEqual(
        dispatches.map(dispatch => 'workflow' in dispatch && dispatch.inputs.tag),
        ['v1.2.0', 'v2.0.0', 'v1.2.0'],
      )
      assert.deepEqual(
        stage.github.requests.filter(({ method }) => method === 'DELETE'),
        [],
        'nothing is ever deleted',
      )

      const count = writes(stage).length
      const again = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'another reason' })
      assert.equal(again.code, 0, again.log)
      assert.deepEqual(writes(stage).slice(count), [])
      assert.deepEqual(await seen(stage), state)

      const followed = await stage.dispatch({ command: 'after', tag: 'v2.0.0' })
      assert.equal(followed.code, 1, followed.log)
      assert.match(followed.log, /v2\.0\.0 is rolled back to v1\.2\.0: nobody is sent to it any more/)
      assert.deepEqual(writes(stage).slice(count), [])

      const reissued = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'x', 'reissue-as': '2.0.1' })
      assert.equal(reissued.code, 0, reissued.log)
      const after = await seen(stage)
      assert.equal(after.latest, 'v2.0.1')
      const notes = after.releases['v2.0.1']!.body
      assert.match(notes, /This is v1\.2\.0 again under a new number/)
      assert.match(notes, /It withdraws these changes of v2\.0\.0:/)
      assert.match(after.releases['v2.0.0']!.body, /published again as \[v2\.0\.1\]/)
      assert.equal(issues.length, 1)
      assert.equal((await git(world.origin, 'cat-file', '-t', 'refs/tags/v2.0.1')).trim(), 'tag')
      assert.equal((await git(world.origin, 'rev-parse', 'v2.0.1^')).trim(), world.commitOf('v1.2.0'))
      const changed = (await git(world.origin, 'diff', '--name-only', 'v1.2.0', 'v2.0.1')).trim().split('\n')
      assert.deepEqual(changed, [...versionFiles].sort())
      for (const path of versionFiles) assert.match(await git(world.origin, 'show', `v2.0.1:${path}`), /2\.0\.1/)
      const diff = await git(world.origin, 'diff', '--unified=0', 'v1.2.0', 'v2.0.1')
      for (const line of diff.split('\n').filter(line => /^[+-][^+-]/.test(line))) assert.match(line, /version.*(1\.2\.0|2\.0\.1)/)

      const same = writes(stage).length
      const once = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'x', 'reissue-as': '2.0.1' })
      assert.equal(once.code, 0, once.log)
      assert.match(once.log, /^ok: Deployment: dispatch deploy\.yml was started already for v2\.0\.1$/m)
      assert.deepEqual(writes(stage).slice(same), [])

      await pushTag(world, 'v2.1.0', 'main', async () => {})
      const next = await stage.dispatch({ tag: 'v2.1.0' }, {})
      assert.match(next.log, /this ships again what the rollback of v2\.0\.0 to v1\.2\.0 withdrew: [0-9a-f]{12} /)
    }))

  it('an immutable release: what may be edited is edited, what GitHub keeps is said, and the run is done', () =>
    on(
      async stage => {
        for (const tag of ['v1.2.0', 'v2.0.0']) assert.equal((await stage.dispatch({ tag })).code, 0)
        // The third edit is the mark as a prerelease: banner and Latest come before it.
        stage.github.faults.add({
          match: { method: 'PATCH', path: /releases\/\d+$/, nth: 3 },
          kind: 'status',
          status: 422,
          body: { message: 'prerelease cannot be changed on an immutable release' },
        })
        const result = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'Prices are wrong' })
        assert.equal(result.code, 0, result.log)
        assert.match(result.log, /v2\.0\.0 is immutable and stays no prerelease/)
        const state = await seen(stage)
        assert.equal(state.latest, 'v1.2.0')
        assert.deepEqual([state.releases['v2.0.0']!.title, state.releases['v2.0.0']!.prerelease], ['[Rolled back] v2.0.0', false])
        stage.github.faults.clear()
        // GitHub lets it be edited after all: the next run does what was missing, and nothing else.
        const count = writes(stage).length
        assert.equal((await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'x' })).code, 0)
        assert.equal(writes(stage).length, count + 1)
        assert.equal((await seen(stage)).releases['v2.0.0']!.prerelease, true)
      },
      { immutable: true },
    ))

  it('a token that may not open issues: the rollback is done, the line is named, the run exits 1', () =>
    on(
      async stage => {
        for (const tag of ['v1.2.0', 'v2.0.0']) assert.equal((await stage.dispatch({ tag })).code, 0)
        const result = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'Prices are wrong' })
        assert.equal(result.code, 1, result.log)
        assert.match(result.log, /Add the line "issues: write"/)
        assert.match(result.log, /Add the line "actions: write"/)
        assert.equal((await seen(stage)).latest, 'v1.2.0')
      },
      { tokens: { 'local-token': { contents: 'write', pullRequests: 'read' } } },
    ))

  it('a rollback without a reason, of nothing, to what does not verify, as what is no version', () =>
    on(async stage => {
      const unnamed = await stage.dispatch({ command: 'rollback', reason: 'x', 'dry-run': 'true' })
      assertStopped(stage, unnamed, /There is no tag: /)
      assertStopped(stage, await stage.dispatch({ command: 'rollback', tag: 'v2.0.0' }), /A rollback needs a reason/)
      assertStopped(stage, await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'x' }), /no public release of v2\.0\.0/)
      assert.equal((await stage.dispatch({ tag: 'v1.2.0' })).code, 0)
      const none = await stage.dispatch({ command: 'rollback', tag: 'v1.2.0', reason: 'x' })
      assert.equal(none.code, 1)
      assert.match(none.log, /no stable release that verifies/)
      assert.equal((await stage.dispatch({ tag: 'v2.0.0' })).code, 0)
      const low = await stage.dispatch({ command: 'rollback', tag: 'v2.0.0', reason: 'x', 'reissue-as': '1.9.0' })
      assert.match(low.log, /1\.9\.0 is not higher than 2\.0\.0/)
      assert.equal((await seen(stage)).latest, 'v2.0.0')
    }))
})
