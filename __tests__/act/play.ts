// A workflow with a GitHub and a store of artifacts of its own, started by an event as GitHub sends it.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { TokenPermissions } from '../../dev/local-github/access.ts'
import type { LocalRun } from '../../dev/local-github/run-routes.ts'
import { type LocalGitHub, startLocalGitHub } from '../../dev/local-github/server.ts'
import { type ResultsServer, startResultsServer } from '../../dev/results-server.ts'
import { dispatchEvent, pullRequestEvent, pushEvent } from '../../dev/sample/events.ts'
import { git } from '../../dev/sample/git.ts'
import { repository } from '../e2e/harness.ts'
import { type EngineResult, runOnAct } from './engine.ts'
import { pullRequest, type Repositories, type Repository } from './repositories.ts'

/** What starts a run; without an event, the push of the repository's tag. A dispatch and a schedule start on main. */
interface Start {
  readonly event?: 'push' | 'workflow_dispatch' | 'pull_request' | 'schedule'
  readonly inputs?: Readonly<Record<string, string | boolean>>
  readonly attempt?: number
  /** Another workflow of the same repository. */
  readonly workflow?: string
}

/** Commands of our action that a run got to, in their order. */
export const commandsOf = ({ steps }: EngineResult): readonly string[] =>
  steps.map(({ title }) => title).filter(title => !/^[\w-]+\/|^run$/.test(title))

/** A workflow that can run. */
export interface Playable {
  readonly github: LocalGitHub
  readonly results: ResultsServer
  /** The folder that stands for the Python package index. */
  readonly index: string
  play(start?: Start): Promise<EngineResult>
  /** Requests that change something on GitHub. */
  writes(): readonly string[]
  publicReleases(): readonly string[]
}

/** Hands a workflow to a test, and takes down what was started for it. Fails when the program sent a request that GitHub does not know. */
export async function withWorkflow(
  { folder: parent, sample }: Pick<Repositories, 'folder' | 'sample'>,
  { origin, tag }: Repository,
  workflow: string,
  test: (playable: Playable) => Promise<void>,
  runs: LocalRun[] = [],
): Promise<void> {
  const folder = await mkdtemp(join(parent, 'play-'))
  const home = join(parent, 'home')
  await mkdir(home, { recursive: true })
  const [owner = '', repo = ''] = repository.split('/')
  const tokens = { 'local-token': permissionsOf(workflow) }
  const storage = join(folder, 'assets')
  const github = await startLocalGitHub({ gitDirectory: origin, owner, repo, storage, pulls: sample.pulls, tokens, runs })
  const results = await startResultsServer()
  const index = join(folder, 'index')
  const place = { repository, serverUrl: github.serverUrl, apiUrl: github.apiUrl }

  async function play({ event = 'push', inputs = {}, attempt = 1, workflow: text = workflow }: Start = {}): Promise<EngineResult> {
    const ref = { push: `${tag}^{commit}`, pull_request: pullRequest.ref, workflow_dispatch: 'main', schedule: 'main' }[event]
    const commit = await git(origin, 'rev-parse', ref)
    const payload = {
      push: () => ({ ...pushEvent(sample, 'v2.0.0', place), ref: `refs/tags/${tag}`, after: commit }),
      workflow_dispatch: () => ({ ...dispatchEvent(sample, {}, place), inputs }),
      pull_request: () => pullRequestEvent(sample, pullRequest.number, commit, place),
      schedule: () => ({ repository: dispatchEvent(sample, {}, place).repository }),
    }[event]()
    const env = { STAND_IN_ORIGIN: origin, STAND_IN_INDEX: index }
    return runOnAct({ workflow: text, event: { name: event, payload }, commit, repository, github, results, folder: home, attempt, env })
  }

  try {
    await test({
      github,
      results,
      index,
      play,
      writes: () =>
        github.requests
          .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
          .map(({ method, path }) => `${method} ${path}`),
      publicReleases: () => github.state.filter(({ draft }) => !draft).map(({ tag_name }) => tag_name),
    })
    assert.deepEqual(github.wrongRequests, [])
  } finally {
    await Promise.all([github.close(), results.close()])
  }
}

/** What the workflow's token may do: act has one token for all jobs, so each permission is the highest of any job. */
function permissionsOf(workflow: string): TokenPermissions {
  const { jobs } = parse(workflow) as { jobs: Record<string, { permissions?: Record<string, string> }> }
  const all = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions))
  const entries = all.toSorted(([, a], [, b]) => a.localeCompare(b)).map(([key, value]) => [key.replace('-r', 'R'), value])
  return { contents: 'none', ...Object.fromEntries(entries) } as unknown as TokenPermissions
}
