import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import type { TokenPermissions } from './access.ts'
import { type Answer, RefusedRequest } from './answers.ts'
import { type ApiRecord, answerApi, type GraphqlQuery } from './api.ts'
import { breakAnswer, breakRequest, storeLater } from './break.ts'
import { type LocalChecks, noChecks } from './checks.ts'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { frozenGit, openGit } from './git-data.ts'
import { gitWrites } from './git-write.ts'
import { type ProjectState, projectState } from './project.ts'
import { type AnonymousView, type RecordedRequest, recordView } from './record.ts'
import { releaseJson } from './release-json.ts'
import type { LocalRun } from './run-routes.ts'
import { answerWeb } from './web.ts'
import type { LocalPull, World } from './world.ts'

/** How the local GitHub is set up. */
export interface LocalGitHubOptions {
  /** Bare or ordinary repository: tags and commits are read from it, and what the git database and the contents are asked to write goes into it. */
  gitDirectory: string
  /** Nothing in the repository changes while the server runs: each thing is read from it once. */
  frozen?: boolean
  /** Milliseconds that every request waits before it is looked at: the way to GitHub and back. */
  latencyMs?: number
  owner: string
  repo: string
  /** Folder for the bytes of the assets; made when it is missing. */
  storage: string
  /** Port of the API; uploads and pages take the two that follow. Any free ports unless given. */
  port?: number
  /** What each token may do; one token `local-token` with `contents: write`, `pullRequests: read`, `discussions: write` and `attestations: write` unless given. */
  tokens?: Record<string, TokenPermissions>
  pulls?: LocalPull[]
  /** Check runs and statuses; none unless given. May be changed while the server runs. */
  checks?: LocalChecks
  /** Finished workflow runs with their artifacts; none unless given. */
  runs?: LocalRun[]
  /** Issues, milestones, workflows; none unless given. */
  project?: Partial<ProjectState>
  /** Releases are frozen when they are published (platform facts 29, 30). */
  immutable?: boolean
  /** Milliseconds of `now` before a new release appears in lists, and a published one under its tag (platform fact 21). */
  listingLagMs?: number
  privateRepository?: boolean
  /** Records what GitHub's description does not allow, and does it all the same: for programs that are not ours. */
  lenient?: boolean
  /** Names that `discussion_category_name` may have; none unless given. */
  discussionCategories?: string[]
  /** The server's clock in milliseconds; Date.now unless given. */
  now?: () => number
}

/** A running local GitHub: what to hand to the program under test, and what to look at afterwards. */
export interface LocalGitHub {
  /** For GITHUB_API_URL, GITHUB_GRAPHQL_URL and GITHUB_SERVER_URL. */
  apiUrl: string
  graphqlUrl: string
  serverUrl: string
  uploadUrlBase: string
  requests: RecordedRequest[]
  readonly wrongRequests: RecordedRequest[]
  anonymousViews: AnonymousView[]
  faults: Faults
  /** Closes the doors: from now on nobody is listening. */
  refuse(): void
  /** Listens again after the doors were closed. */
  open(): Promise<void>
  /** The releases as somebody with push access sees them, newest last. */
  readonly state: ReturnType<typeof releaseJson>[]
  graphqlQueries: GraphqlQuery[]
  attestations: unknown[]
  /** Issues, comments, milestones, dispatches: what a test looks at. */
  project: ProjectState
  pulls: LocalPull[]
  /** Answers of the server that GitHub's description does not allow; must stay empty. */
  answerProblems: string[]
  /** The most requests that were under way at once. */
  readonly mostInFlight: number
  close(): Promise<void>
}

/** Starts a server that behaves like GitHub where releases are concerned, on three ports of 127.0.0.1: API, uploads, pages. */
export async function startLocalGitHub(options: LocalGitHubOptions): Promise<LocalGitHub> {
  await mkdir(options.storage, { recursive: true })
  const world: World = {
    owner: options.owner,
    repo: options.repo,
    git: options.frozen ? frozenGit(options.gitDirectory) : openGit(options.gitDirectory),
    writes: gitWrites(options.gitDirectory, join(resolve(options.storage), 'index')),
    project: projectState(options.project),
    storage: options.storage,
    tokens: options.tokens ?? { 'local-token': { contents: 'write', pullRequests: 'read', discussions: 'write', attestations: 'write' } },
    pulls: options.pulls ?? [],
    checks: options.checks ?? noChecks(),
    runs: options.runs ?? [],
    attestations: [],
    discussionCategories: options.discussionCategories ?? [],
    immutable: options.immutable ?? false,
    privateRepository: options.privateRepository ?? false,
    listingLagMs: options.listingLagMs ?? 0,
    lenient: options.lenient ?? false,
    now: options.now ?? Date.now,
    apiUrl: '',
    uploadUrl: '',
    webUrl: '',
    releases: [],
    latestId: null,
    createdTags: new Map(),
    burnedTags: new Set(),
    nextId: 1001,
  }
  const faults = createFaults()
  const requests: RecordedRequest[] = []
  const anonymousViews: AnonymousView[] = []
  const record: ApiRecord = { graphqlQueries: [], answerProblems: [] }
  recordView(world, anonymousViews, -1)

  let inFlight = 0
  let mostInFlight = 0
  const serve = async (host: RecordedRequest['host'], request: IncomingMessage, response: ServerResponse) => {
    const entry: RecordedRequest = { method: request.method ?? '', path: request.url ?? '', status: 0, host, problems: [] }
    const index = requests.push(entry) - 1
    inFlight += 1
    mostInFlight = Math.max(mostInFlight, inFlight)
    try {
      if (options.latencyMs !== undefined) await setTimeout(options.latencyMs)
      const address = new URL({ api: world.apiUrl, uploads: world.uploadUrl, web: world.webUrl }[host] + entry.path)
      const fault = faults.take(entry.method, address.pathname)
      if (closed) response.setHeader('connection', 'close')
      if (faults.refusesNext()) close(response)
      const broken = fault && (await breakRequest(fault, world, request, response, address))
      if (broken === 'ended') return
      const answer = broken ?? (await answerOf(world, host, request, address, entry, record))
      entry.status = answer.status
      if (fault?.kind === 'stored-later') storeLater(world, answer, fault.ms)
      recordView(world, anonymousViews, index)
      await send(world, answer, fault, request, response)
    } catch {
      response.destroy()
    } finally {
      inFlight -= 1
      recordView(world, anonymousViews, index)
    }
  }
  const listen = async (host: RecordedRequest['host'], port: number) => {
    const server = createServer((request, response) => void serve(host, request, response))
    await listenAt(server, port)
    return server
  }
  let closed = false
  /** Nobody gets in any more; who is inside is served, and not kept. */
  const close = (response?: ServerResponse) => {
    closed = true
    response?.setHeader('connection', 'close')
    for (const server of servers) {
      server.close()
      server.closeIdleConnections()
    }
  }
  const wanted = (offset: number) => (options.port === undefined || options.port === 0 ? 0 : options.port + offset)
  const servers = [await listen('api', wanted(0)), await listen('uploads', wanted(1)), await listen('web', wanted(2))] as const
  const ports = servers.map(server => (server.address() as AddressInfo).port)
  world.apiUrl = urlOf(servers[0])
  world.uploadUrl = urlOf(servers[1])
  world.webUrl = urlOf(servers[2])

  return {
    apiUrl: world.apiUrl,
    graphqlUrl: `${world.apiUrl}/graphql`,
    serverUrl: world.webUrl,
    uploadUrlBase: world.uploadUrl,
    requests,
    get wrongRequests() {
      return requests.filter(request => request.problems.length > 0)
    },
    anonymousViews,
    faults,
    refuse: () => close(),
    async open() {
      if (!closed) return
      closed = false
      await Promise.all(servers.map((server, index) => listenAt(server, ports[index] ?? 0)))
    },
    get state() {
      return world.releases.map(release => releaseJson(world, release))
    },
    graphqlQueries: record.graphqlQueries,
    attestations: world.attestations,
    project: world.project,
    pulls: world.pulls,
    answerProblems: record.answerProblems,
    get mostInFlight() {
      return mostInFlight
    },
    async close() {
      await Promise.all(
        servers.map(
          server =>
            new Promise<void>(resolve => {
              server.close(() => resolve())
              server.closeAllConnections()
            }),
        ),
      )
    },
  }
}

async function answerOf(
  world: World,
  host: RecordedRequest['host'],
  request: IncomingMessage,
  address: URL,
  entry: RecordedRequest,
  record: ApiRecord,
): Promise<Answer> {
  try {
    return host === 'web'
      ? await answerWeb(world, request, address)
      : await answerApi(world, host, request, address, entry.problems, record)
  } catch (error) {
    if (request.errored !== null) throw error
    if (!(error instanceof RefusedRequest)) return { status: 500, body: { message: `local GitHub: ${(error as Error).stack}` } }
    if (error.problem !== undefined) entry.problems.push(error.problem)
    return error.toAnswer()
  }
}

/** Sends an answer with the headers that every answer of GitHub has, or as much of it as the fault allows. */
async function send(
  world: World,
  answer: Answer,
  fault: Fault | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const json = answer.body !== undefined && typeof answer.body !== 'string' && !Buffer.isBuffer(answer.body)
  const bytes = Buffer.isBuffer(answer.body)
    ? answer.body
    : Buffer.from(json ? JSON.stringify(answer.body) : ((answer.body as string | undefined) ?? ''))
  const reset = Math.floor(world.now() / 1000) + 3600
  const headers = {
    'x-github-request-id': randomUUID().slice(0, 23).toUpperCase().replaceAll('-', ':'),
    'x-github-media-type': 'github.v3; format=json',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(reset),
    ...(json && { 'content-type': 'application/json; charset=utf-8' }),
    ...(answer.status !== 204 && { 'content-length': String(answer.file?.size ?? bytes.length) }),
    ...answer.headers,
  }
  if (!request.complete) request.resume()
  if (fault !== undefined && (await breakAnswer(fault, answer.status, headers, bytes, response))) return
  response.writeHead(answer.status, headers)
  if (answer.file === undefined || request.method === 'HEAD') response.end(request.method === 'HEAD' ? undefined : bytes)
  else await pipeline(createReadStream(answer.file.path), response)
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
