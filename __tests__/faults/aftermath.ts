// What comes after publishing, among faults: after, rollback and reissue on a local GitHub of their own for each case.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalGitHub, startLocalGitHub } from '../../dev/local-github/server.ts'
import { git } from '../../dev/sample/git.ts'
import { gitHub } from '../../src/adapters/github/github.ts'
import { localPorts } from '../../src/adapters/local-ports.ts'
import { localThreads } from '../../src/adapters/threads/local-threads.ts'
import { readEnvironment } from '../../src/config/environment.ts'
import { readInputs } from '../../src/config/inputs.ts'
import { renderSums } from '../../src/features/publish/dist.ts'
import { makeMarker, renderMarker } from '../../src/model/marker.ts'
import { emptyReportInput } from '../../src/pipeline/report-input.ts'
import { withTemporaryFolder } from '../../src/pipeline/run.ts'
import { commands } from '../../src/pipeline/run-to-end.ts'
import { startWebhookServer, type WebhookServer } from '../e2e/webhook-server.ts'
import { jumpingClock } from '../fakes/clock.ts'
import { fakeLog } from '../fakes/log.ts'

export const repository = 'orchard/harbour'
const [owner = '', repo = ''] = repository.split('/')

/** What is walked. */
export const scenarios = ['after', 'rollback', 'reissue'] as const
export type Scenario = (typeof scenarios)[number]

/** Inputs of the step for each. */
export const inputsOf: Readonly<Record<Scenario, Readonly<Record<string, string>>>> = {
  after: { command: 'after', tag: 'v2.0.0' },
  rollback: { command: 'rollback', tag: 'v2.0.0', reason: 'The tide is wrong' },
  reissue: { command: 'rollback', tag: 'v2.0.0', reason: 'The tide is wrong', 'reissue-as': '2.0.1' },
}

const config = `version: [VERSION]
components: { docs: { kind: archive, paths: [docs], archive: docs-bundle.zip } }
after:
  milestone: close
  comment: true
  close-issues: true
  history: { file: docs/history.md, heading: Version history }
  announce: [{ kind: slack, url: SLACK_WEBHOOK }]
  dispatch: [{ workflow: deploy.yml, inputs: { tag: '{tag}' } }, { event: released }]
`

/** What all cases share: made once. */
export interface AftermathGround {
  readonly folder: string
  readonly origin: string
  readonly commits: Readonly<Record<string, string>>
  remove(): void
}

/** A repository with two releases: the second brings a pull request that closes an issue. */
export async function makeAftermathGround(): Promise<AftermathGround> {
  const folder = mkdtempSync(join(tmpdir(), 'aftermath-'))
  const work = join(folder, 'work')
  await mkdir(join(work, 'docs'), { recursive: true })
  await mkdir(join(work, '.github'), { recursive: true })
  await git(work, 'init', '--quiet', '-b', 'main', '.')
  const commit = async (files: Readonly<Record<string, string>>, message: string): Promise<void> => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(work, path), text)
    await git(work, 'add', '--all')
    await git(work, 'commit', '--quiet', '-m', message)
  }
  await commit(
    { '.github/release-runbook.yml': config, VERSION: '1.0.0\n', 'docs/history.md': '# Harbour\n\n## Version history\n\n- v1.0.0\n' },
    'First',
  )
  await git(work, 'tag', '-a', 'v1.0.0', '-m', 'v1.0.0')
  await commit({ 'docs/tides.md': '# Tides\n' }, 'feat: tides (#2)')
  await commit({ VERSION: '2.0.0\n' }, 'Release v2.0.0\n\nCloses #3')
  await git(work, 'tag', '-a', 'v2.0.0', '-m', 'v2.0.0')
  const origin = join(folder, 'origin.git')
  await git(folder, 'clone', '--quiet', '--bare', work, origin)
  const commits: Record<string, string> = {}
  for (const name of ['v1.0.0', 'v2.0.0', 'main~1']) commits[name] = (await git(work, 'rev-parse', `${name}^{commit}`)).trim()
  return { folder, origin, commits, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** One case: a GitHub with both releases, a clone, a webhook, a clock that all share. */
export interface AftermathCase {
  readonly scenario: Scenario
  readonly github: LocalGitHub
  readonly origin: string
  readonly workspace: string
  readonly folder: string
  readonly hooks: WebhookServer
  readonly clock: ReturnType<typeof jumpingClock>
  /** What runs of the case warned about: after a release a problem fails nothing. */
  readonly warnings: string[]
  /** Number of requests that set the case up. */
  readonly from: number
  close(): Promise<void>
}

async function publishByHand(github: LocalGitHub, tag: string, commit: string): Promise<void> {
  const files = { 'docs-bundle.bin': Buffer.from(`the files of ${tag}\n`) }
  const named = Object.entries(files).map(([name, bytes]) => ({ name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }))
  const sums = Buffer.from(renderSums(named))
  const all = [...named, { name: 'SHA256SUMS', sha256: createHash('sha256').update(sums).digest('hex'), bytes: sums }]
  const headers = { authorization: 'Bearer local-token', 'user-agent': 'test', accept: 'application/vnd.github+json' }
  const send = async (url: string, method: string, body: Buffer | string, type: string): Promise<{ id: number; upload_url: string }> => {
    const answer = await fetch(url, {
      method,
      headers: { ...headers, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: number; upload_url: string }
  }
  const releases = `${github.apiUrl}/repos/${repository}/releases`
  const body = `What ${tag} brings.\n\n${renderMarker(makeMarker(commit, all))}\n`
  const made = await send(releases, 'POST', JSON.stringify({ tag_name: tag, name: tag, body, draft: true }), 'application/json')
  for (const { name, bytes } of all)
    await send(`${made.upload_url.replace(/\{.*/, '')}?name=${name}`, 'POST', bytes, 'application/octet-stream')
  await send(`${releases}/${made.id}`, 'PATCH', JSON.stringify({ draft: false, make_latest: 'true' }), 'application/json')
}

/** Starts a case. `now`: the server's clock where the program is a process of its own. */
export async function openAftermath(ground: AftermathGround, scenario: Scenario, now?: () => number): Promise<AftermathCase> {
  const folder = await mkdtemp(join(ground.folder, 'case-'))
  const origin = join(folder, 'origin.git')
  await cp(ground.origin, origin, { recursive: true })
  const workspace = join(folder, 'workspace')
  await git(folder, 'clone', '--quiet', origin, 'workspace')
  const clock = jumpingClock()
  const hooks = await startWebhookServer()
  const github = await startLocalGitHub({
    ...{ gitDirectory: origin, owner, repo, storage: join(folder, 'storage'), now: now ?? clock.now },
    tokens: { 'local-token': { contents: 'write', pullRequests: 'write', issues: 'write', actions: 'write' } },
    pulls: [
      {
        ...{ number: 2, title: 'feat: tides', body: '', author: 'fern', labels: [], merged: true, mergedAt: '2026-01-01T00:00:00Z' },
        ...{ mergeCommitSha: ground.commits['main~1'] ?? null, baseRef: 'main', closes: [4] },
      },
    ],
    project: {
      issues: [
        { number: 3, title: 'Tides', body: '', state: 'open', milestone: 1 },
        { number: 4, title: 'Linked', body: '', state: 'open', milestone: 1 },
      ],
      milestones: [{ number: 1, title: '2.0.0', state: 'open' }],
      workflows: { 'deploy.yml': { inputs: ['tag'] } },
    },
  })
  for (const tag of ['v1.0.0', 'v2.0.0']) await publishByHand(github, tag, ground.commits[tag] ?? '')
  return {
    ...{ scenario, github, origin, workspace, folder, hooks, clock, from: github.requests.length, warnings: [] },
    async close() {
      await github.close()
      await hooks.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The environment of the step. */
export function environmentOf({ workspace, github, hooks, folder }: AftermathCase): Record<string, string> {
  return {
    ...{ PATH: process.env.PATH ?? '', HOME: folder, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: repository },
    ...{
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_ACTOR: 'fern',
    },
    ...{ GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl, RUNNER_TEMP: join(folder, 'temp') },
    SLACK_WEBHOOK: `${hooks.url}/services/x`,
  }
}

/** Runs the scenario in this process. What it failed with, all of it; empty when it went well. `silence`: milliseconds until a request is given up. */
export async function runAftermath(at: AftermathCase, silence: number): Promise<string> {
  const variables = environmentOf(at)
  const environment = readEnvironment(variables)
  const log = fakeLog()
  const host = {
    ...{
      node: process.versions.node,
      setOutput() {},
      annotate() {},
      mask() {},
      redact: (text: string) => text,
      artifacts: undefined,
      provenance: undefined,
    },
    async summary() {},
  }
  const { clock } = at
  const forge = gitHub({
    repository,
    token: 'local-token',
    apiUrl: at.github.apiUrl,
    userAgent: 'walk',
    clock,
    onWait() {},
    timeout: silence,
  })
  const ports = { ...localPorts(environment, 'local-token', { log, host }), clock, forge, project: forge.project }
  const given = Object.fromEntries(Object.entries(inputsOf[at.scenario]).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const steps: { status: string; evidence: string }[] = []
  try {
    const inputs = readInputs({ ...given, INPUT_TOKEN: 'local-token' })
    const run = { inputs, environment, ports, threads: localThreads, recorder: { clock, log, steps: steps as never } }
    await withTemporaryFolder(run, temp => commands[inputs.command]({ ...run, reportInput: emptyReportInput(), temp }))
    return ''
  } catch (error) {
    const failed = steps.filter(({ status }) => status === 'failed').map(({ evidence }) => evidence)
    return [error instanceof Error ? error.message : String(error), ...failed].join('\n')
  } finally {
    at.warnings.push(...steps.filter(({ status }) => status === 'warned').map(({ evidence }) => evidence))
  }
}
