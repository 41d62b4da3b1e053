// Every workflow in the documents and from `init` that publishes: what it does on a bad repository, on a good one, and when it runs again.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import AdmZip from 'adm-zip'
import { makeOrigin } from '../../dev/sample/checkouts.ts'
import { git } from '../../dev/sample/git.ts'
import { workflowsIn } from '../../dev/workflows.ts'
import { runCommand } from './command.ts'
import { folderWithGit, makeWorld, publicReleases, type World, writes } from './harness.ts'
import { openTheatre, type Played, type Theatre } from './workflow-player.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const config = `
version: [frontend/package.json]
components: { docs: { kind: archive, paths: [docs/guide.md], archive: docs-bundle.zip } }
checks: { tag: { branches: [main] }, ascii: {}, breaking: {}, python-syntax: { paths: ['scripts/*.py'] }, ellipsis: { paths: [docs] } }
`
/** Workflows of the documents in which a step publishes, by document and line. */
const documented = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].flatMap(document =>
  workflowsIn(readFileSync(join(root, document), 'utf8'))
    // Wheels come from machines of several platforms: `npm run test:act` has stand-ins for these.
    .filter(({ text }) => /command: publish|with: \{ tag: /.test(text) && !text.includes('cibuildwheel'))
    .map(({ line, text }) => ({ name: `${document}, line ${line}`, text })),
)

type LocalRuns = readonly { readonly artifacts: Map<string, Buffer> }[]

/** What security.md says that each command connects to on GitHub. */
const [, connections = ''] = readFileSync(join(root, 'docs/security.md'), 'utf8').split(/<!-- connections:(?:start|end) -->/)
const documentedHosts = new Map(
  [...connections.matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, command = '', hosts = '']) => [
    command,
    hosts.split(/[,;] /).map(host => host.replaceAll('`', '')),
  ]),
)
const connected = new Set<string>()

const stepsOf = (played: Played) => Object.values(played).flatMap(({ steps }) => steps)
const logOf = (played: Played): string =>
  stepsOf(played)
    .map(({ log }) => log)
    .join('\n')

describe('workflows that publish', { concurrency: 1 }, () => {
  let world: World
  let badWorld: World
  let onlyGit: string
  let initText: string
  let oneText: string | undefined
  before(async () => {
    world = await makeWorld()
    // A lightweight tag on a side branch, with versions that differ, text that is not ASCII, and a breaking change in a patch.
    const clone = join(await mkdtemp(join(world.folder, 'bad-')), 'clone')
    const fresh = join(world.folder, 'init')
    await git(world.folder, 'clone', '--quiet', world.origin, fresh)
    // The sample has a workflow of its own, which init would leave.
    await rm(join(fresh, '.github'), { recursive: true })
    const written = await runCommand(fresh, ['init', '--action', 'OWNER/release-runbook@v1'])
    assert.equal(written.code, 0, written.stderr)
    assert.match(written.stdout, /^wrote {2}\.github\/workflows\/release\.yml$/m)
    initText = await readFile(join(fresh, '.github/workflows/release.yml'), 'utf8')
    onlyGit = await folderWithGit(world.folder)
    badWorld = { ...world, origin: await makeOrigin(world.sample, join(world.folder, 'bad.git')) }
    await git(world.folder, 'clone', '--quiet', badWorld.origin, clone)
    await git(clone, 'checkout', '--quiet', '-b', 'side', 'v2.0.0')
    await writeFile(join(clone, 'docs/bad.md'), 'na\u00efve\n')
    await git(clone, 'add', '--all')
    await git(clone, 'commit', '--quiet', '-m', 'feat!: drop the old prices')
    await git(clone, 'tag', 'v2.0.1')
    await git(clone, 'push', '--quiet', 'origin', 'side', 'v2.0.1')
  })
  after(() => world.remove())

  const start = (text: string, tag: string) => (text.includes('\n  push:') ? { tag } : { tag, inputs: { tag, run: '7' } })

  async function on(text: string, tag: string, test: (theatre: Theatre & { runs: LocalRuns }) => Promise<void>): Promise<void> {
    const runs = [{ id: 7, event: 'workflow_dispatch', commit: world.commitOf('v2.0.0'), artifacts: new Map<string, Buffer>() }]
    const theatre = await openTheatre(tag === 'v2.0.0' ? world : badWorld, text, { config, checkout: { ref: tag }, github: { runs } })
    try {
      await test({ ...theatre, runs })
      assert.deepEqual(theatre.stage.github.wrongRequests, [])
    } finally {
      await theatre.close()
    }
  }
  const rules = ['version/mismatch', 'tag/lightweight', 'tag/branch', 'ascii/', 'breaking/version-step']

  it('the documents have seven of them', () => {
    assert.equal(documented.length, 7)
  })

  for (const { name, text: documentedText } of [...documented, { name: 'init', text: undefined }]) {
    const textOf = (): string => documentedText ?? initText
    it(`${name}: refuses a bad tag before anything is written`, () => {
      const text = textOf()
      return on(text, 'v2.0.1', async ({ stage, play }) => {
        const played = await play(start(text, 'v2.0.1'))
        assert.ok(
          stepsOf(played).some(({ code }) => code === 1),
          logOf(played),
        )
        for (const rule of rules) assert.ok(logOf(played).includes(rule), `${rule}: ${logOf(played)}`)
        assert.deepEqual([writes(stage), stage.github.state], [[], []])
      })
    })

    it(`${name}: publishes a good tag`, () => {
      const text = textOf()
      return on(text, 'v2.0.0', async ({ stage, results, play, runs }) => {
        if (text.includes('run-id')) {
          // The run that built did not check.
          const built = await stage.push('v2.0.0', { inputs: { command: 'build', token: '' }, env: results.env })
          assert.equal(built.code, 0, built.log)
          for (const [key, bytes] of results.artifacts) runs[0]!.artifacts.set(key, bytes)
          results.artifacts.clear()
        }
        // Notes of another job count for nothing. The jobs that publish find git alone on their PATH.
        const forged = new AdmZip()
        for (const file of ['notes.md', 'notes.json']) forged.addFile(file, Buffer.from('{"schema":1,"content":{}}'))
        results.artifacts.set('release-runbook-notes', forged.toBuffer())
        const log = join(stage.workspace, '../connections')
        await writeFile(log, '')
        const recorder = { NODE_OPTIONS: `--import=${join(root, '__tests__/e2e/record-connections.mjs')}`, CONNECTIONS: log }
        const env = (job: string) => ({ ...recorder, ...(/^(?:publish|draft)$/.test(job) ? { PATH: onlyGit } : {}) })
        // A complete draft has passed the gate: publishing it does not ask for the record again.
        const before = (job: string) =>
          void (job === 'publish' && text.includes('draft:') && results.artifacts.delete('release-runbook-check'))
        const played = await play({ ...start(text, 'v2.0.0'), env, before })
        assert.ok(
          stepsOf(played).every(({ code }) => code === 0),
          logOf(played),
        )
        assert.deepEqual(publicReleases(stage), ['v2.0.0'])
        // On Enterprise Server the addresses are those of the server.
        const body = stage.github.state[0]!.body?.replaceAll(stage.github.serverUrl, 'https://github.com')
        oneText ??= body ?? ''
        assert.equal(body, oneText, 'one job and many jobs give the same text')
        assert.doesNotMatch(logOf(played), /^\u001b\[33mWarning|^::warning|Deprecat/m)
        const { apiUrl, uploadUrlBase, serverUrl } = stage.github
        const store = 'the store of workflow artifacts'
        // The local GitHub serves the artifacts of other runs from its web address.
        const hosts = { [apiUrl]: 'api.github.com', [uploadUrlBase]: 'uploads.github.com', [results.url]: store, [serverUrl]: store }
        const hostOf = new Map(Object.entries(hosts).map(([url, host]) => [new URL(url).host, host]))
        for (const line of new Set((await readFile(log, 'utf8')).trim().split('\n'))) {
          const [command = '', address = ''] = line.split(' ')
          const host = hostOf.get(address) ?? address
          assert.ok(documentedHosts.get(command)?.includes(host), `${command} connects to ${host}`)
          connected.add(`${command} ${host}`)
        }
        const published = stepsOf(played).at(-1)
        if (text.includes('command: check') && !text.includes('draft:'))
          assert.match(published?.summary ?? '', /compiled in memory by Python 3\.\d+\.\d+ \(by `check`\)/)
      })
    })
  }

  it('init, started by hand: plan runs alone, and publish has the record of check without a build', () =>
    on(initText, 'v2.0.0', async ({ stage, play }) => {
      const steps = (played: Played) => Object.entries(played).flatMap(([job, { steps }]) => steps.map(({ code }) => [job, code]))
      const dispatch = (command: string) => play({ tag: 'v2.0.0', inputs: { tag: 'v2.0.0', command } })
      assert.deepEqual(steps(await dispatch('plan')), [['command', 0]])
      const published = await dispatch('publish')
      const jobs = [
        ['build', 0],
        ['publish', 1],
      ]
      assert.deepEqual(steps(published), jobs)
      assert.match(logOf(published), /compiled in memory by Python 3\.\d+\.\d+ \(by `check`\)/)
      assert.deepEqual(writes(stage), [])
    }))

  it('the commands of these workflows connect to all that security.md names for them', () => {
    const names = ['plan', 'check', 'build', 'publish', 'release']
    const named = names.flatMap(command => documentedHosts.get(command)?.map(host => `${command} ${host}`))
    // In these workflows `check` has no token, and a finished release of one job keeps no artifact.
    const unseen = ['check api.github.com', 'release the store of workflow artifacts']
    assert.deepEqual([...connected, ...unseen].sort(), named.sort())
  })

  const twoJobs = documented.find(({ name }) => name.startsWith('docs/recipes/two-jobs.md'))!.text
  const publishOf = (played: Played) => played.publish!.steps[0]!

  it('publish is a gate of its own: without the step that checks, and with a record that a build has replaced', () =>
    on(twoJobs, 'v2.0.1', async ({ stage, results, play }) => {
      const unchecked = await play({ ...start(twoJobs, 'v2.0.1'), without: 'check' })
      const { code, log } = publishOf(unchecked)
      assert.equal(code, 1)
      for (const rule of [...rules, 'check/missing']) assert.ok(log.includes(rule), `${rule}: ${log}`)
      assert.match(log, /uses: OWNER\/release-runbook@v1, with: \{ command: check \}/)
      assert.match(
        log,
        /python-syntax: there is no result of `check`: neither an artifact release-runbook-check nor \.release-runbook\/check\.json/,
      )

      // A hostile build can state that Python compiles. It cannot hide what publish sees itself.
      const zip = new AdmZip()
      const results2 = ['python-syntax', 'version', 'tag', 'ascii', 'breaking'].map(id => ({
        id,
        status: 'passed',
        errors: 0,
        evidence: 'fine',
      }))
      const known = { tag: 'v2.0.1', commit: await git(badWorld.origin, 'rev-parse', 'v2.0.1'), rules: '' }
      zip.addFile('check.json', Buffer.from(JSON.stringify({ schema: 1, ...known, results: results2 })))
      const forged = await play({
        ...start(twoJobs, 'v2.0.1'),
        without: 'check',
        before: job => void (job === 'publish' && results.artifacts.set('release-runbook-check', zip.toBuffer())),
      })
      assert.match(publishOf(forged).log, /`check` ran with other rules/)
      for (const rule of rules) assert.ok(publishOf(forged).log.includes(rule), rule)
      assert.deepEqual([writes(stage), stage.github.state], [[], []])
    }))

  it('the recipe with a matrix: a first run, a re-run of its failed job, and a re-run of all jobs', () => {
    const text = documented.find(each => each.text.includes('strategy:'))!.text
    return on(text, 'v2.0.0', async ({ stage, results, play }) => {
      const resultsOf = (played: Played) => Object.values(played).map(({ result }) => result)
      const check = 'release-runbook-check'
      let kept: Buffer | undefined
      const loses = (job: string): void => {
        if (job !== 'publish') return
        kept = results.artifacts.get(check)
        results.artifacts.delete(check)
      }
      const first = await play({ tag: 'v2.0.0', before: loses })
      assert.deepEqual(resultsOf(first), ['success', 'success', 'failure'])
      results.artifacts.set(check, kept!)
      const failed = await play({ tag: 'v2.0.0', rerun: { played: first, jobs: 'failed' } })
      assert.deepEqual([failed.plan, failed.build, failed.publish?.result], [first.plan, first.build, 'success'], logOf(failed))
      const written = writes(stage).length
      const all = await play({ tag: 'v2.0.0', rerun: { played: failed, jobs: 'all' } })
      assert.deepEqual(resultsOf(all), ['success', 'skipped', 'skipped'])
      assert.deepEqual([writes(stage).length, publicReleases(stage)], [written, ['v2.0.0']])
    })
  })
})
