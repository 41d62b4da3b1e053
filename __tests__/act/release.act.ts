// The workflows of the documents and of `init` that release, on a workflow engine: green on a good tag, red on a bad one, and what a second run does.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { withoutGo } from '../../dev/tools.ts'
import { documentedWorkflows, withoutCheck } from './documented.ts'
import { commandsOf, type Playable, withWorkflow } from './play.ts'
import { brokenRules, makeRepositories, type Repositories } from './repositories.ts'

// A step that asks a GitHub App for a token has `permission-contents: write`: that workflow tags, and releases nothing.
const releasing = documentedWorkflows.filter(({ text }) => /(?<!-)contents: write/.test(text))
const leftOut = releasing.filter(({ text }) => /attestations: write/.test(text))
/** A workflow that publishes what another run built. */
const ofAnotherRun = releasing.filter(({ text }) => /run-id:/.test(text))

/** The repository that a workflow releases: the whole sample for the README, otherwise the quickest one that it suits. */
function kindFor(name: string, text: string): 'full' | 'docs' | 'python' | 'wheels' {
  if (name.startsWith('README.md')) return 'full'
  if (text.includes('cibuildwheel')) return 'wheels'
  return text.includes('pypi-publish') ? 'python' : 'docs'
}

/** Runs a workflow on a good tag: every job and every step passes, the release is public, and a second run changes nothing. */
async function releasesOnce({ play, writes, publicReleases, github }: Playable, tag: string): Promise<void> {
  const done = await play()
  assert.equal(done.code, 0, done.log)
  assert.ok(
    Object.values(done.jobs).every(result => result === 'success'),
    JSON.stringify(done.jobs),
  )
  assert.deepEqual([publicReleases(), github.state.length], [[tag], 1], done.log)
  const written = writes().length
  const again = await play({ attempt: 2 })
  assert.equal(again.code, 0, again.log)
  assert.equal(writes().length, written, again.log)
}

/** Runs a workflow on the bad tag: the check stops it, by name every rule that is broken, before anything is written. */
async function refusesBadTag({ play, writes, github }: Playable, text: string): Promise<void> {
  const refused = await play()
  assert.equal(refused.code, 1, refused.log)
  const [failed = '', ...more] = refused.steps.filter(({ result }) => result === 'failure').map(({ title }) => title)
  assert.match(failed, text.includes('command: publish') ? /^check$/ : /\brelease\b/, refused.log)
  assert.deepEqual(more, [])
  for (const rule of brokenRules) assert.ok(refused.log.includes(rule), `${rule}: ${refused.log}`)
  assert.deepEqual([writes(), github.state], [[], []])
}

describe('workflows that release, on act', { skip: withoutGo ?? false, concurrency: 1 }, () => {
  let repositories: Repositories
  before(async () => {
    repositories = await makeRepositories()
  })
  after(() => repositories.remove())

  for (const { name, text } of releasing.filter(each => !leftOut.includes(each) && !ofAnotherRun.includes(each))) {
    it(`${name}: releases a good tag once`, () => {
      const repository = repositories[kindFor(name, text)]
      return withWorkflow(repositories, repository, text, async playable => {
        await releasesOnce(playable, repository.tag)
        if (text.includes('pypi-publish')) assert.equal(readdirSync(playable.index).length, 2)
        if (text.includes('cibuildwheel')) {
          const names = playable.github.state[0]?.assets.map(asset => asset.name) ?? []
          assert.equal(names.filter(each => each.endsWith('.whl')).length, 4, names.join(' '))
        }
      })
    })
    it(`${name}: refuses a bad tag before anything is written`, () =>
      withWorkflow(repositories, repositories.bad, text, playable => refusesBadTag(playable, text)))
  }

  it('README.md: started by hand it releases the tag that is named', () => {
    const { text } = releasing.find(each => each.name.startsWith('README.md'))!
    return withWorkflow(repositories, repositories.docs, text, async ({ play, publicReleases }) => {
      const { tag } = repositories.docs
      const done = await play({ event: 'workflow_dispatch', inputs: { tag } })
      assert.deepEqual([done.code, publicReleases()], [0, [tag]], done.log)
    })
  })

  it('two jobs without the step that checks fail this test', () => {
    const { text } = releasing.find(each => each.name.startsWith('docs/recipes/two-jobs.md'))!
    const { docs } = repositories
    return withWorkflow(repositories, docs, withoutCheck(text), playable =>
      assert.rejects(releasesOnce(playable, docs.tag), /there is no result of `check`/),
    )
  })

  it('a misspelt input fails this test', async () => {
    const misspelt = [
      ['command: publish', 'comand: publish', /OWNER\/release-runbook@v1: comand$/],
      ['packages-dir: dist', 'package-dir: dist', /gh-action-pypi-publish@[0-9a-f]{40}: package-dir$/],
    ] as const
    for (const [from, to, error] of misspelt) {
      const { text } = releasing.find(each => each.text.includes(from))!
      const changed = text.replace(from, to)
      await withWorkflow(repositories, repositories.docs, changed, playable =>
        assert.rejects(releasesOnce(playable, repositories.docs.tag), { message: error }),
      )
    }
  })

  it('one workflow is left out: act has no OIDC, and cannot give the identity token that an attestation needs', () => {
    assert.equal(leftOut.length, 1)
  })

  for (const form of ['two jobs', 'one job'] as const) {
    it(`init, ${form}: releases a good tag once`, () =>
      withWorkflow(repositories, repositories.docs, repositories.initWorkflows[form], playable =>
        releasesOnce(playable, repositories.docs.tag),
      ))
    it(`init, ${form}: refuses a bad tag before anything is written`, () => {
      const text = repositories.initWorkflows[form]
      return withWorkflow(repositories, repositories.bad, text, playable => refusesBadTag(playable, text))
    })
    it(`init, ${form}: started by hand it plans, releases the tag that is named, and verifies it; a pull request is checked`, () =>
      withWorkflow(repositories, repositories.docs, repositories.initWorkflows[form], async ({ play, publicReleases, writes }) => {
        const { tag } = repositories.docs
        const pull = await play({ event: 'pull_request' })
        assert.deepEqual([pull.code, commandsOf(pull)], [0, ['check']], pull.log)
        const planned = await play({ event: 'workflow_dispatch', inputs: { command: 'plan', tag } })
        assert.deepEqual([planned.code, commandsOf(planned), writes()], [0, ['${{ inputs.command }}'], []], planned.log)
        const dispatched = await play({ event: 'workflow_dispatch', inputs: { command: 'release', tag, 'dry-run': false } })
        assert.deepEqual([dispatched.code, publicReleases()], [0, [tag]], dispatched.log)
        const verified = await play({ event: 'workflow_dispatch', inputs: { command: 'verify', tag } })
        assert.deepEqual([verified.code, commandsOf(verified)], [0, ['${{ inputs.command }}']], verified.log)
      }))
  }

  for (const { name, text } of ofAnotherRun) {
    it(`${name}: publishes the files of another run, and no bad tag`, async () => {
      const { docs, bad } = repositories
      const artifacts = new Map<string, Buffer>()
      // The first recipe builds them: its build job, without its publishing job.
      const { text: twoJobs } = releasing.find(each => each.name.startsWith('docs/recipes/two-jobs.md'))!
      await withWorkflow(repositories, docs, twoJobs.slice(0, twoJobs.indexOf('  publish:')), async ({ play, results }) => {
        const built = await play()
        assert.equal(built.code, 0, built.log)
        for (const [key, bytes] of results.artifacts) artifacts.set(key, bytes)
      })
      const runs = [{ id: 7, event: 'push', commit: docs.commit, artifacts }]
      const dispatch = (tag: string) => ({ event: 'workflow_dispatch', inputs: { tag, run: '7' } }) as const
      await withWorkflow(
        repositories,
        docs,
        text,
        async ({ play, publicReleases }) => {
          const done = await play(dispatch(docs.tag))
          assert.deepEqual([done.code, publicReleases()], [0, [docs.tag]], done.log)
        },
        runs,
      )
      await withWorkflow(
        repositories,
        bad,
        text,
        async ({ play, github }) => {
          const refused = await play(dispatch(bad.tag))
          assert.deepEqual([refused.code, commandsOf(refused), github.state], [1, ['check'], []], refused.log)
        },
        runs,
      )
    })
  }
})
