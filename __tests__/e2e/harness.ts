import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type LocalGitHub, type LocalGitHubOptions, startLocalGitHub } from '../../dev/local-github/server.ts'
import { type Job, runAction, type StepResult } from '../../dev/runner.ts'
import { checkoutLikeRunner, makeOrigin, type RunnerCheckout } from '../../dev/sample/checkouts.ts'
import { dispatchEvent, pushEvent } from '../../dev/sample/events.ts'
import { git } from '../../dev/sample/git.ts'
import { makeSample, type Sample } from '../../dev/sample/make.ts'

export const repository = 'orchard/stockroom'

/** The sample with its bare origin, made once for a test file. */
export interface World {
  readonly folder: string
  readonly sample: Sample
  readonly origin: string
  commitOf(tag: string): string
  remove(): Promise<void>
}

export async function makeWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'release-runbook-e2e-'))
  const sample = await makeSample(join(folder, 'sample'))
  const origin = await makeOrigin(sample, join(folder, 'origin.git'))
  const commitOf = (tag: string): string => {
    const found = sample.tags.find(({ name }) => name === tag)
    assert.ok(found, `the sample has ${tag}`)
    return found.commit
  }
  return { folder, sample, origin, commitOf, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A configuration whose release takes a second: the docs alone. */
export const quickConfig = 'components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip } }\n'

/** Files to write over the checkout, uncommitted: a configuration counts as it lies there. */
type Texts = Readonly<Record<string, string>>

export interface Stage {
  readonly workspace: string
  readonly github: LocalGitHub
  /** Folder with the bytes of the assets, by their ids. */
  readonly storage: string
  /** Runs the step on the push of a tag. */
  push(tag: string, more?: Partial<Job>): Promise<StepResult>
  /** Runs the step by workflow_dispatch from main. */
  dispatch(inputs: Readonly<Record<string, string>>, more?: Partial<Job>): Promise<StepResult>
  close(): Promise<void>
}

/** How a stage differs from the sample at v2.0.0 on an ordinary GitHub. */
export interface StageOptions {
  readonly checkout?: Partial<RunnerCheckout>
  readonly config?: string
  readonly texts?: Texts
  readonly github?: Partial<LocalGitHubOptions>
}

/** A checkout of the sample and a local GitHub of its own. */
export async function makeStage(world: World, options: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(world.folder, 'stage-'))
  const workspace = join(folder, 'workspace')
  await checkoutLikeRunner(world.origin, workspace, { ref: 'v2.0.0', depth: 0, tags: true, ...options.checkout })
  const texts = { ...(options.config === undefined ? {} : { '.github/release-runbook.yml': options.config }), ...options.texts }
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const [owner = '', repo = ''] = repository.split('/')
  const github = await startLocalGitHub({
    gitDirectory: world.origin,
    owner,
    repo,
    storage: join(folder, 'storage'),
    pulls: world.sample.pulls,
    ...options.github,
  })
  let runs = 0
  const run = (job: Pick<Job, 'event' | 'ref' | 'sha'> & Partial<Job>): Promise<StepResult> => {
    runs += 1
    return runAction({ workspace, runnerFolder: join(folder, `run-${runs}`), github, repository, ...job })
  }
  const place = { repository, serverUrl: github.serverUrl, apiUrl: github.apiUrl }
  return {
    workspace,
    github,
    storage: join(folder, 'storage'),
    push: async (tag, more = {}) => {
      const sha = await git(world.origin, 'rev-parse', `refs/tags/${tag}^{commit}`)
      const known = world.sample.tags.some(({ name }) => name === tag)
      const payload = known
        ? pushEvent(world.sample, tag, place)
        : { ref: `refs/tags/${tag}`, repository: pushEvent(world.sample, 'v2.0.0', place).repository }
      return run({ event: { name: 'push', payload }, ref: `refs/tags/${tag}`, sha, ...more })
    },
    dispatch: (inputs, more = {}) =>
      run({
        event: { name: 'workflow_dispatch', payload: dispatchEvent(world.sample, inputs, place) },
        ref: 'refs/heads/main',
        sha: world.sample.main,
        inputs,
        ...more,
      }),
    close: () => github.close(),
  }
}

/** Runs a test on a stage of its own, and takes the stage down whatever happens. */
export async function withStage(world: World, options: StageOptions, test: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await makeStage(world, options)
  try {
    await test(stage)
    assert.deepEqual(stage.github.wrongRequests, [])
    assert.deepEqual(stage.github.answerProblems, [])
  } finally {
    await stage.close()
  }
}

/** Asserts that a run failed in the way it should: the sentence in the log, first in the summary, and nothing that anybody can see. */
export function assertStopped(stage: Stage, result: StepResult, ...sentences: readonly RegExp[]): void {
  assert.equal(result.code, 1, result.log)
  for (const sentence of sentences) {
    assert.match(result.log, sentence)
    if (result.summary !== '') assert.match(result.summary.replaceAll(/\\(?=[^\w\s])/g, '').replaceAll('&#96;', '`'), sentence)
  }
  assert.doesNotMatch(result.log, /^\s+at .*\.js:\d+/m, 'no stack for a mistake that a person can mend')
  assert.deepEqual(publicReleases(stage), [])
  assert.deepEqual(stage.github.wrongRequests, [])
  assert.equal(result.outputs.published ?? 'false', 'false')
}

export const publicReleases = ({ github }: Stage): string[] => github.state.filter(({ draft }) => !draft).map(({ tag_name }) => tag_name)

/** sha256 by name, of the assets of the one release. */
export function digests(stage: Stage): Record<string, string> {
  const [release, ...more] = stage.github.state
  assert.equal(more.length, 0, 'one release')
  return Object.fromEntries((release?.assets ?? []).map(asset => [asset.name, String(asset.digest)]).sort())
}

/** Requests that change something. */
export const writes = ({ github }: Stage): string[] =>
  github.requests
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
    .map(({ method, path }) => `${method} ${path}`)

/** A new commit on top of a tag, tagged and pushed to the origin of the world: a repository with one thing wrong. */
export async function pushTag(world: World, tag: string, from: string, change: (directory: string) => Promise<void>): Promise<string> {
  const directory = await mkdtemp(join(world.folder, 'change-'))
  await git(directory, 'clone', '--quiet', world.origin, 'clone')
  const clone = join(directory, 'clone')
  await git(clone, 'checkout', '--quiet', '--detach', from)
  await change(clone)
  await git(clone, 'add', '--all')
  await git(clone, 'commit', '--quiet', '--allow-empty', '-m', `Prepare ${tag}`)
  await git(clone, 'tag', '-a', tag, '-m', tag)
  await git(clone, 'push', '--quiet', 'origin', `refs/tags/${tag}`)
  return (await git(clone, 'rev-parse', 'HEAD')).trim()
}

/** Bytes of every file below a folder, by relative path. */
export async function contentsOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(paths.map(async path => [path.slice(folder.length + 1), await readFile(path)] as const)))
}

/** A folder below `parent` that holds git alone, as a PATH: what publishes runs no script, no Python, no npm. */
export async function folderWithGit(parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'path-'))
  const paths = (process.env.PATH ?? '').split(delimiter).map(each => join(each, 'git'))
  await symlink(paths.find(path => existsSync(path))!, join(folder, 'git'))
  return folder
}
