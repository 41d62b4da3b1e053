// The checks of the bundled program, as a workflow's step and on the local GitHub.
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { noChecks } from '../../dev/local-github/checks.ts'
import { git } from '../../dev/sample/git.ts'
import { advisoryServer } from '../features/checks/advisory-server.ts'
import { assertStopped, makeWorld, publicReleases, pushTag, quickConfig, type World, withStage } from './harness.ts'

describe('checks of a release', () => {
  let world: World
  before(async () => {
    world = await makeWorld()
  })
  after(() => world.remove())

  it('ci: green checks and statuses let it pass, this run and earlier ones of its workflow left out', async () => {
    const commit = world.commitOf('v2.0.0')
    const checks = noChecks()
    checks.runs.push(
      { commit, name: 'release', run: 1, status: 'in_progress' },
      { commit, name: 'publish', run: 3, conclusion: 'failure' },
      { commit, name: 'test', run: 2, conclusion: 'failure' },
      { commit, name: 'test', run: 2 },
    )
    checks.statuses.push({ commit, context: 'legacy', state: 'success' })
    checks.workflows[3] = '.github/workflows/release.yml'
    const env = { GITHUB_WORKFLOW_REF: 'orchard/stockroom/.github/workflows/release.yml@refs/tags/v2.0.0' }
    await withStage(world, { config: `${quickConfig}checks: { ci: {}, breaking: {} }\n`, github: { checks } }, async stage => {
      const result = await stage.push('v2.0.0', { env })
      assert.equal(result.code, 0, result.log)
      assert.deepEqual(publicReleases(stage), ['v2.0.0'])
      assert.match(
        result.log,
        /2 checks on [0-9a-f]{12}, all that are there: 2 passed(, after [\d.]+ m?s)?; jobs of this workflow left out/,
      )
      assert.match(result.log, /breaking changes? since v1\.\d+\.\d+, and 2\.0\.0 is a major step/)
      const queries = stage.github.graphqlQueries.map(query => JSON.stringify(query))
      assert.equal(new Set(queries).size, queries.length, 'the check and the notes ask once')
    })
  })

  it('ci: what is red or absent stops before anything is built, and says what to type', async () => {
    const commit = world.commitOf('v2.0.0')
    const checks = noChecks()
    checks.runs.push({ commit, name: 'test', run: 2, conclusion: 'cancelled' })
    const config = `${quickConfig}checks: { ci: { required: [test, e2e], wait: 1s } }\n`
    await withStage(world, { config, github: { checks } }, async stage => {
      assertStopped(
        stage,
        await stage.push('v2.0.0'),
        /The check "test" on commit [0-9a-f]{12} is not green: cancelled\./,
        /gh run rerun 2 --failed/,
        /The required check "e2e" is not on commit/,
      )
    })
  })

  it('what looks like a component and is left out is told at the top, at its file, and to nobody whose configuration has a list', async () => {
    await pushTag(world, 'v2.1.0', 'v2.0.0', async directory => {
      for (const [path, build] of [
        ['apps/shop', 'vite build'],
        ['handbook', 'eleventy'],
      ] as const) {
        await mkdir(join(directory, path), { recursive: true })
        await writeFile(join(directory, path, 'package.json'), JSON.stringify({ name: path, scripts: { build } }))
      }
    })
    const checkout = { ref: 'v2.1.0' }
    await withStage(world, { config: 'components: null\n', checkout }, async stage => {
      const { code, log, summary } = await stage.push('v2.1.0', { inputs: { command: 'plan' } })
      assert.equal(code, 0, log)
      assert.match(
        summary,
        /## For you\n\n- .* \*\*Left-out folders\*\*: 2 folders look like components and are not released: handbook, apps\/shop\./,
      )
      assert.ok(summary.indexOf('Left-out folders') < summary.indexOf('## Steps'))
      assert.match(log, /::warning .*file=apps\/shop\/package\.json::.*components: \{ shop: \{ kind: node, path: apps\/shop \} \}/)
      assert.match(log, /::warning .*file=handbook\/package\.json::.*handbook: \{ kind: node, path: handbook, output: FOLDER \}/)
      assert.doesNotMatch(log, /left: scripts/)
      const one = await stage.push('v2.1.0', { inputs: { command: 'plan', components: 'docs' } })
      assert.doesNotMatch(one.summary + one.log, /Left-out folders/)
    })
    await withStage(world, { config: quickConfig, checkout }, async stage => {
      const { code, log, summary } = await stage.push('v2.1.0', { inputs: { command: 'plan' } })
      assert.equal(code, 0, log)
      assert.doesNotMatch(summary + log, /handbook|apps\/shop/)
    })
  })

  it('a tag that was checked out at depth 1 gets its history: order and breaking changes are judged by it', async () => {
    const tag = 'v1.1.0'
    const config = `${quickConfig}checks: { tag: {}, breaking: {} }\n`
    await withStage(world, { config, checkout: { ref: tag, depth: 1, tags: false } }, async stage => {
      const first = await stage.push(tag, { inputs: { command: 'check' } })
      assert.equal(first.code, 0, first.log)
      assert.match(first.log, /the checkout was shallow: fetched its history and tags/)
    })
    const commit = await pushTag(world, 'v1.9.0', 'v2.0.0', async directory => {
      await writeFile(join(directory, 'README.md'), 'Changed\n')
      await git(directory, 'commit', '--quiet', '--all', '-m', 'feat!: no more half cents')
    })
    await withStage(world, { config, checkout: { ref: 'v1.9.0', depth: 1, tags: false } }, async stage => {
      const late = await stage.push('v1.9.0', { sha: commit, inputs: { command: 'check' } })
      assert.equal(late.code, 1, late.log)
      assert.match(late.log, /1\.9\.0 is lower than v2\.0\.0, which this commit contains and which is out already\./)
      assert.match(late.log, /git tag -a v2\.0\.1 -m "Release v2\.0\.1"%0A {2}git push origin HEAD && git push origin refs\/tags\/v2\.0\.1/)
      assert.match(late.log, /Commit [0-9a-f]{12} breaks what was released, "No more half cents", and 1\.9\.0 is no major step after v1\./)
    })
  })

  it('audit: what npm knows of the lockfile stops it; a service that is away only warns', async context => {
    const { url } = await advisoryServer(context, [{ name: 'react', severity: 'critical', affected: '<99.0.0', fixed: '99.0.0' }])
    const config = 'components: { frontend: { kind: node, path: frontend } }\nchecks: { audit: { threshold: critical } }\n'
    await withStage(world, { config }, async stage => {
      assertStopped(
        stage,
        await stage.push('v2.0.0', { env: { NPM_CONFIG_REGISTRY: url } }),
        /react (?:<|&lt;)99\.0\.0: react goes wrong \(critical; /,
        /no version without it is known: replace react/,
      )
      const away = await stage.push('v2.0.0', { inputs: { command: 'check' }, env: { NPM_CONFIG_REGISTRY: 'http://127.0.0.1:1' } })
      assert.equal(away.code, 0, away.log)
      assert.match(
        away.log,
        /^::warning title=audit\/not-asked,file=frontend\/package-lock\.json::frontend\/package-lock\.json: npm audit could not ask about .*ECONNREFUSED/m,
      )
    })
  })

  it('ci: a token that may not look is told the line to add', async () => {
    const tokens = { 'local-token': { contents: 'write' as const, pullRequests: 'read' as const } }
    const config = `${quickConfig}checks: { ci: {} }\n`
    await withStage(world, { config, github: { privateRepository: true, tokens } }, async stage => {
      assertStopped(stage, await stage.push('v2.0.0'), /GitHub refused to read the check runs \(403/, /"checks: read"/)
    })
  })
})
