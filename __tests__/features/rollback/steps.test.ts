import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Config } from '../../../src/config/config.ts'
import { defaultConfigPath } from '../../../src/config/inputs.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { readTasks } from '../../../src/features/post-publish/completed-tasks.ts'
import { readRolledBack } from '../../../src/features/rollback/marking.ts'
import { makeLatest } from '../../../src/features/rollback/rollback.ts'
import { UserError } from '../../../src/model/errors.ts'
import { rollBack } from '../../../src/pipeline/rollback.ts'
import type { Run, StartedRun } from '../../../src/pipeline/run.ts'
import type { Release } from '../../../src/ports/forge.ts'
import type { Project } from '../../../src/ports/project.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeForge } from '../../fakes/forge.ts'
import { fakeLog } from '../../fakes/log.ts'

const dispatching = "components: {}\nafter: { dispatch: [{ workflow: deploy.yml, inputs: { tag: '{tag}' } }] }\n"
const alone = parseConfig('components: {}\n', defaultConfigPath)

interface Given {
  readonly dryRun?: boolean
  readonly reason?: string
  readonly reissue?: string
  readonly config?: Config
}

/** Public releases of these tags, one of them Latest, and a project over the same state that keeps what was asked of it. */
async function world(tags: readonly string[], latest: string | undefined) {
  const forge = fakeForge()
  for (const tag of tags) {
    const draft = await forge.createDraft({ tag, title: tag, body: `Text of ${tag}.`, prerelease: false })
    await forge.publish(draft, { title: tag, body: draft.body, prerelease: false, latest: tag === latest, draft: false })
  }
  const edited: string[] = []
  const started: string[] = []
  const issues: string[] = []
  const project: Partial<Project> = {
    latest: async () => forge.state.find(({ tag }) => tag === forge.latest),
    async editRelease(release, { latest: isLatest, ...edit }) {
      edited.push(release.tag)
      const found = forge.state.find(({ id }) => id === release.id)!
      Object.assign(found, edit)
      if (isLatest) forge.latest = found.tag
      else if (forge.latest === found.tag) forge.latest = undefined
      return { ...found }
    },
    async findIssue(marker) {
      const at = issues.findIndex(text => text.includes(marker))
      return at < 0 ? undefined : { number: at + 1, url: `https://github.test/issues/${at + 1}`, body: issues[at]! }
    },
    async openIssue(title, body) {
      issues.push(`${title}\n${body}`)
      return { number: issues.length, url: `https://github.test/issues/${issues.length}`, body }
    },
    defaultBranch: async () => 'main',
    dispatchWorkflow: async (workflow, ref, inputs) => void started.push(`${workflow} on ${ref} with ${JSON.stringify(inputs)}`),
  }
  const of = (tag: string): Release => ({ ...forge.state.find(release => release.tag === tag)! })
  const clock = jumpingClock()
  const run = async ({
    dryRun = false,
    reason = 'Wrong prices',
    reissue,
    config = parseConfig(dispatching, defaultConfigPath),
  }: Given = {}) => {
    const recorder = { clock, log: fakeLog(), steps: [] as Run['recorder']['steps'] }
    const tagRef = (name: string, commit: string) => ({ name, object: commit, commit, annotated: true })
    const asked = {
      ...{ bad: of('v2.0.0'), badTag: tagRef('v2.0.0', 'b'.repeat(40)), good: of('v1.0.0'), goodTag: tagRef('v1.0.0', 'a'.repeat(40)) },
      ...{ releases: forge.state, reason, reissue: reissue ?? null, forge: { forge, project: project as Project } },
    }
    const git = { log: async () => [], addCleanTree: async () => {} }
    const given = {
      inputs: { dryRun },
      environment: { actor: 'fern' },
      config,
      ports: { clock, git },
      recorder,
      temp: '/temp',
    } as unknown as StartedRun
    const done = rollBack(given, asked)
    return { steps: recorder.steps, ...(await done) }
  }
  return { forge, project, edited, started, issues, clock, of, run }
}

const statuses = (steps: Run['recorder']['steps']): string[] => steps.map(({ id, status }) => `${id} ${status}`)

describe('which release is Latest after a rollback of v2.0.0 to v1.0.0', () => {
  const table: readonly (readonly [before: string | undefined, after: string])[] = [
    ['v2.0.0', 'v1.0.0'],
    ['v1.5.0', 'v1.0.0'],
    ['v1.0.0', 'v1.0.0'],
    ['nightly', 'v1.0.0'],
    [undefined, 'v1.0.0'],
    ['v2.0.1', 'v2.0.1'],
    ['v2.10.0', 'v2.10.0'],
    // Of the same version, by its build metadata alone another one: it is no newer.
    ['v2.0.0+linux', 'v1.0.0'],
  ]
  for (const [before, after] of table)
    test(`${before ?? 'none'} before: ${after}`, async () => {
      const { forge, edited, of, run } = await world([...new Set(['v1.0.0', 'v2.0.0', ...(before === undefined ? [] : [before])])], before)
      const { latest } = await run()
      assert.deepEqual([forge.latest, latest], [after, after])
      assert.equal(edited.includes('v1.0.0'), after === 'v1.0.0' && before !== 'v1.0.0')
      assert.equal(readRolledBack(of('v2.0.0').body)?.before.latest, before === 'v2.0.0')
    })
})

test('a rollback in a line whose tags have a text before the version leaves Latest with the release of another line', async () => {
  const release = (tag: string, id: number) => ({ tag, id }) as Release
  const request = { bad: release('plug-v0.2.0', 1), good: release('plug-v0.1.0', 2) } as Parameters<typeof makeLatest>[0]
  for (const [now, expected] of [
    ['v3.0.0', 'v3.0.0'],
    ['plug-v0.2.0', 'plug-v0.1.0'],
    ['plug-v0.3.0', 'plug-v0.3.0'],
  ] as const) {
    let latest = release(now, now === 'plug-v0.2.0' ? 1 : 3)
    const editRelease = async (edited: Release): Promise<Release> => {
      latest = edited
      return edited
    }
    const project = { latest: async () => latest, editRelease } as Partial<Project> as Project
    const outcome = await makeLatest(request, 'plug-v{version}', { project, clock: jumpingClock() }, false)
    assert.deepEqual([outcome.value, latest.tag], [expected, expected])
  }
})

test('the bad release says so and is a prerelease, the good one is deployed, one issue explains it; a second run does nothing', async () => {
  const { forge, edited, started, issues, of, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  const good = of('v1.0.0')
  const { steps, problems } = await run()
  assert.deepEqual(problems, [])
  assert.deepEqual(
    statuses(steps),
    ['banner', 'latest', 'mark', 'dispatch', 'issue'].map(id => `rollback-${id} passed`),
  )
  const bad = of('v2.0.0')
  assert.deepEqual([bad.title, bad.prerelease, bad.draft], ['[Rolled back] v2.0.0', true, false])
  assert.match(bad.body, /Use \[v1\.0\.0\][\s\S]*Wrong prices[\s\S]*Text of v2\.0\.0\./)
  assert.deepEqual(of('v1.0.0'), good)
  assert.deepEqual(started, ['deploy.yml on main with {"tag":"v1.0.0"}'])
  assert.equal(issues.length, 1)
  assert.match(issues[0]!, /\| Latest \| v2\.0\.0 \| v1\.0\.0 \|/)

  const before = [JSON.stringify(forge.state), edited.length]
  const again = await run({ reason: 'Another reason' })
  assert.deepEqual([JSON.stringify(forge.state), edited.length], before)
  assert.deepEqual([started.length, issues.length, again.info.reason], [1, 1, 'Wrong prices'])
  assert.deepEqual(again.info.before, { title: 'v2.0.0', prerelease: false, latest: true })
})

test('a dry run changes nothing, and reports each step', async () => {
  const { forge, edited, started, issues, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  const before = JSON.stringify(forge.state)
  const { steps, latest } = await run({ dryRun: true })
  assert.deepEqual([JSON.stringify(forge.state), forge.latest, latest], [before, 'v2.0.0', 'v2.0.0'])
  assert.deepEqual([edited, started, issues], [[], [], []])
  assert.ok(
    steps.length === 5 && steps.every(({ evidence }) => evidence.startsWith('would ')),
    steps.map(({ evidence }) => evidence).join('\n'),
  )
})

test('a title with the prefix keeps no banner out, and the banner leads to the release that is published again', async () => {
  const { forge, of, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  Object.assign(forge.state[1]!, { title: '[Rolled back] v2.0.0' })
  await run({ reissue: 'v2.0.1' })
  const { title, body } = of('v2.0.0')
  assert.equal(title, '[Rolled back] v2.0.0')
  assert.match(body, /Use \[v1\.0\.0\]\(https:\/\/github\.test\/releases\/v1\.0\.0\)/)
  assert.match(body, /again as \[v2\.0\.1\]\(https:\/\/github\.test\/releases\/v2\.0\.1\)/)
})

test('a text that has no room for the banner stays as it is: the title says it, with a warning', async () => {
  const { forge, of, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  const body = 'x'.repeat(124_900)
  Object.assign(forge.state[1]!, { body })
  const { steps } = await run({ config: alone })
  assert.equal(statuses(steps)[0], 'rollback-banner warned')
  assert.deepEqual([of('v2.0.0').title, of('v2.0.0').body], ['[Rolled back] v2.0.0', body])
})

test('without a dispatch in the configuration nothing is deployed, and the issue says so', async () => {
  const { started, issues, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  const { steps } = await run({ config: alone })
  assert.ok(statuses(steps).includes('rollback-dispatch skipped'))
  assert.deepEqual(started, [])
  assert.match(issues[0]!, /\| Deployment \| \| none is configured: deploy it by hand \|/)
})

test('a deployment that fails is a problem of its own: the issue is opened all the same, and the next run deploys', async () => {
  const { project, started, issues, of, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  const { dispatchWorkflow } = project
  project.dispatchWorkflow = async () => {
    throw new UserError('GitHub refused to start the workflow.', 'Give the job "actions: write".')
  }
  const { steps, problems } = await run()
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['GitHub refused to start the workflow.'],
  )
  assert.deepEqual(statuses(steps).slice(-2), ['rollback-dispatch failed', 'rollback-issue passed'])
  assert.match(steps.at(-2)!.evidence, /refused to start the workflow\. Give the job/)
  assert.equal(issues.length, 1)
  project.dispatchWorkflow = dispatchWorkflow!
  assert.deepEqual((await run()).problems, [])
  assert.equal(started.length, 1)
  assert.equal(readTasks(of('v2.0.0').body).get('rollback to v1.0.0: dispatch deploy.yml'), 'done')
})

test('GitHub gets some seconds to call the good release Latest, then the rollback stops before it marks the bad one', async () => {
  for (const shownAfter of [4, 5]) {
    const { forge, project, clock, of, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
    const { latest } = project
    let checks = 0
    project.latest = async () => {
      if (forge.latest === 'v1.0.0' && checks++ < shownAfter) return of('v2.0.0')
      return latest!()
    }
    if (shownAfter < 5) assert.equal((await run()).latest, 'v1.0.0')
    else {
      await assert.rejects(run(), ({ cause }: Error) => /does not call v1\.0\.0 Latest, though asked/.test(String(cause)))
      assert.equal(of('v2.0.0').prerelease, false)
    }
    assert.deepEqual(clock.waits, [1000, 2000, 4000, 8000])
  }
})

test('a bad release that GitHub does not let be a prerelease: an immutable one gives a warning, any other stops the rollback', async () => {
  for (const immutable of [true, false]) {
    const { forge, project, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
    Object.assign(forge.state[1]!, { immutable })
    const { editRelease } = project
    project.editRelease = async (release, edit) => {
      if (edit.prerelease === true) throw new UserError('GitHub refused to edit the release.')
      return editRelease!(release, edit)
    }
    if (immutable) assert.ok(statuses((await run()).steps).includes('rollback-mark warned'))
    else await assert.rejects(run(), ({ cause }: Error) => /refused to edit the release/.test(String(cause)))
  }
  const { project, of, run } = await world(['v1.0.0', 'v2.0.0'], 'v2.0.0')
  const { editRelease } = project
  project.editRelease = async (release, { prerelease: _, ...edit }) => editRelease!(release, edit)
  await assert.rejects(run(), ({ cause }: Error) => /does not show v2\.0\.0 as a prerelease/.test(String(cause)))
  assert.equal(of('v2.0.0').prerelease, false)
})
