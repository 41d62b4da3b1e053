// What a later job needs is stored, or the job is red; and two jobs of one attempt do not overwrite each other.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { localFiles } from '../../../src/adapters/files/files.ts'
import type { ComponentBuildResult } from '../../../src/features/build/run/run-component-build.ts'
import { distFolder } from '../../../src/features/publish/dist.ts'
import { artifactNames, attemptFile, partFile } from '../../../src/features/publish/parts.ts'
import type { StepRecord } from '../../../src/model/step-outcome.ts'
import { storeBuild, uploadArtifacts } from '../../../src/pipeline/phases/artifacts-phase.ts'
import type { Run } from '../../../src/pipeline/run.ts'
import type { Artifacts } from '../../../src/ports/ports.ts'
import { jumpingClock } from '../../fakes/clock.ts'
import { fakeLog } from '../../fakes/log.ts'
import { planWith } from '../../fakes/plan.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artifacts-phase-'))
})
after(() => rm(folder, { recursive: true, force: true }))

type Stored = Map<string, Map<string, string>>

/** A store that refuses some names. */
function storeOf(stored: Stored, refused: readonly string[] = []): Artifacts {
  return {
    async upload(name, root, paths, _days, mayReplace) {
      if (refused.includes(name)) throw new Error(`the quota of ${name} is used up`)
      if (stored.has(name) && mayReplace !== undefined && !(await mayReplace())) return
      stored.set(name, new Map(await Promise.all(paths.map(async path => [relative(root, path), await readFile(path, 'utf8')] as const))))
    },
    list: async () => [...stored.keys()].map((name, id) => ({ id, name, digest: undefined })),
    async download({ name }, to) {
      for (const [path, text] of stored.get(name)!) await localFiles(to).write(join(to, path), text)
    },
  }
}

const component = (id: string) =>
  ({
    id,
    path: '.',
    setup: null,
    test: null,
    verify: null,
    env: null,
    timeout: 1,
    kind: 'archive',
    archive: `${id}.zip`,
    paths: ['docs'],
    links: 'error',
  }) as const

/** A job on a machine of its own that built components, each with one file that holds `text`. */
async function job(
  store: Artifacts | undefined,
  { attempt = '1', text = 'bytes', only = false, ids = ['docs', 'site'], inActions = true } = {},
) {
  const workspace = await mkdtemp(join(folder, 'job-'))
  const files = localFiles(workspace)
  const { dist, pythonDist } = distFolder(workspace)
  const builds = await Promise.all(
    ids.map(async id => {
      const path = join(dist, id, `${id}.zip`)
      await files.write(path, text)
      const file = { name: `${id}.zip`, component: id, path, ...(await files.digest(path)) }
      return { component: component(id), status: 'passed', files: [file], evidence: [], tools: {} } as unknown as ComponentBuildResult
    }),
  )
  await files.write(join(pythonDist, 'a.whl'), text)
  const recorder = { clock: jumpingClock(), log: fakeLog(), steps: [] as StepRecord[] }
  const run = {
    inputs: { components: only ? ids.slice(0, 1) : null },
    environment: { workspace, runAttempt: attempt, inActions },
    ports: { files, host: { artifacts: store, node: 'v24.0.0' } },
    recorder,
  } as unknown as Run
  const plan = planWith({ components: ids.map(component) })
  const built = { assets: [], manifest: undefined, builds }
  const problem = await storeBuild(run, plan, built).then(
    () => undefined,
    (error: Error) => error.message,
  )
  return { problem, steps: recorder.steps, run, plan, left: await files.walk(dist) }
}

const all = ['release-runbook-build-docs', 'release-runbook-build-site', 'release-runbook-plan', 'release-runbook-python-dist']

test('a build stores the plan, each component with its attempt, and the packages; a part of a build only its components', async () => {
  const stored: Stored = new Map()
  const { problem, left } = await job(storeOf(stored), { attempt: '3' })
  assert.equal(problem, undefined)
  assert.deepEqual([...stored.keys()].sort(), all)
  const docs = stored.get(artifactNames.build('docs'))!
  assert.deepEqual([...docs.keys()].sort(), ['docs/docs.zip', attemptFile('docs'), partFile('docs')])
  assert.equal(docs.get(attemptFile('docs')), '3\n')
  assert.doesNotMatch(docs.get(partFile('docs'))!, /attempt/)
  assert.ok(!left.some(({ path }) => path === attemptFile('docs') || path === partFile('docs')))
  const part: Stored = new Map()
  await job(storeOf(part), { only: true, ids: ['docs', 'needed'] })
  assert.deepEqual([...part.keys()], ['release-runbook-build-docs'])
})

test('a store that does not accept an artifact makes the job red; the others are tried, and each failure is named', async () => {
  const stored: Stored = new Map()
  const refused = ['release-runbook-plan', 'release-runbook-build-docs']
  const { problem, steps } = await job(storeOf(stored, refused))
  assert.equal(
    problem,
    'What a later job needs is not stored: release-runbook-plan: the quota of release-runbook-plan is used up; ' +
      'release-runbook-build-docs: the quota of release-runbook-build-docs is used up',
  )
  assert.deepEqual([...stored.keys()].sort(), all.slice(1, 2).concat(all.slice(3)))
  assert.deepEqual(
    steps.map(({ id, status }) => [id, status]),
    [['artifacts', 'failed']],
  )
})

test('without a store the step is green and says how the files get to publish', async () => {
  const evidence = async (inActions: boolean) =>
    (await job(undefined, { inActions })).steps.map(({ status, evidence }) => [status, evidence])
  assert.deepEqual(await evidence(false), [['passed', '.release-runbook/dist. `publish` in this folder takes it from there']])
  assert.deepEqual(await evidence(true), [
    [
      'passed',
      '.release-runbook/dist. This server has no store of workflow artifacts: upload the folder .release-runbook with actions/upload-artifact@v3 (include-hidden-files: true), and download it to .release-runbook in the job that publishes',
    ],
  ])
})

test('in one attempt equal files are kept and different files are refused; a later attempt replaces them', async () => {
  const stored: Stored = new Map()
  const store = storeOf(stored)
  const textOf = () => stored.get(artifactNames.build('docs'))!.get('docs/docs.zip')
  const ids = { only: true, ids: ['docs'] }
  for (const [attempt, text, problem, then] of [
    ['2', 'one', undefined, 'one'],
    ['2', 'one', undefined, 'one'],
    [
      '2',
      'two',
      'What a later job needs is not stored: release-runbook-build-docs: Two jobs of this run built docs: give each its own component.',
      'one',
    ],
    ['3', 'two', undefined, 'two'],
    [
      '2',
      'one',
      'What a later job needs is not stored: release-runbook-build-docs: Two jobs of this run built docs: give each its own component.',
      'two',
    ],
    ['10', 'ten', undefined, 'ten'],
  ] as const) {
    assert.equal((await job(store, { ...ids, attempt, text })).problem, problem)
    assert.equal(textOf(), then)
  }
  // A version before this one stored no attempt.
  stored.get(artifactNames.build('docs'))!.delete(attemptFile('docs'))
  assert.equal((await job(store, { ...ids, text: 'new' })).problem, undefined)
  assert.equal(textOf(), 'new')
})

test('without builds the plan has a manifest of its own, and what is not kept is not uploaded', async () => {
  const stored: Stored = new Map()
  const { run, plan } = await job(undefined)
  const { files, host } = run.ports
  const withStore = { ...run, ports: { ...run.ports, files, host: { ...host, artifacts: storeOf(stored, ['release-runbook-notes']) } } }
  const kept = { plan: true, builds: true, notes: true, python: false }
  const failures = await uploadArtifacts(withStore, kept, { plan, manifest: undefined, builds: [] })
  assert.deepEqual(
    failures.map(({ message }) => message),
    ['release-runbook-notes: the quota of release-runbook-notes is used up'],
  )
  assert.deepEqual([...stored.keys()], ['release-runbook-plan'])
  assert.deepEqual(JSON.parse(stored.get('release-runbook-plan')!.get('release-manifest.json')!).files, [])
})
