import { getOctokit } from '@actions/github'
import { z } from 'zod'
import { IndeterminateWriteError, UserError } from '../../model/errors.ts'
import type { Digest } from '../../ports/files.ts'
import type { Clock } from '../../ports/ports.ts'
import { parsed, tableOf } from '../../text/tolerant.ts'
import { openAgentPool } from '../http/agent-pool.ts'
import { downloadToFile } from '../http/download.ts'
import { type HttpRequest, type HttpResponse, NetworkError, sendRequest } from '../http/send-request.ts'
import { uploadWatch } from '../http/upload-limits.ts'
import { hasCode, problemOf, statusOf, unreadable } from './github-problems.ts'
import type { Asker } from './github-remedies.ts'
import { classifyNetworkError, classifyResponse, classifyUnparsable, type Failure } from './github-retry.ts'
import { makeRetryBudget } from './github-retry-budget.ts'
import type { Answer } from './github-shapes.ts'
import { makeWriteThrottle } from './github-throttle.ts'

/** Which repository, where its API is, who asks, and how time passes. */
export interface GitHubOptions {
  readonly repository: string
  readonly token: string
  /** GITHUB_API_URL, without a slash at its end. */
  readonly apiUrl: string
  readonly userAgent: string
  readonly clock: Clock
  /** Gets the reason and the time of each retry: a wait is never silent. */
  readonly onWait: (text: string) => void
  /** Gets the state of each upload that takes longer than half a minute, every half minute. */
  readonly onProgress?: (text: string) => void
  /** Whether a step of GitHub Actions asks. If so, advice names the job. */
  readonly inActions?: boolean
  /** Milliseconds until an attempt fails: for a whole response of the API, or for an upload without a byte moved. 60,000 unless given. */
  readonly timeout?: number
}

type Octokit = ReturnType<typeof getOctokit>
type OctokitResponse = Awaited<ReturnType<Octokit['request']>>

/** How a request is sent, beside its parameters. */
interface Handling<T> {
  /** Finds the result of a write; undefined when the write must be sent. An attempt may have taken effect, or may do so within `pending` milliseconds. */
  readonly probe?: (mayHaveSucceeded: boolean, pending: number) => Promise<T | undefined>
  /** For writes whose effect no probe can find: an IndeterminateWriteError instead of a retry. */
  readonly atMostOnce?: boolean
  /** The number of uploads and deletions that this write is one of. */
  readonly writes?: number | undefined
  /** A file to stream as the body, and its name for people. */
  readonly upload?: Digest & { readonly name: string; readonly path: string }
  /** The path of a file that gets the response, also after redirects. The answer is its Digest. */
  readonly downloadTo?: string
}

/** What the hook must know of a request. Octokit passes it as part of the option `request`. */
interface Meaning<T> extends Handling<T> {
  readonly description: string
  /** The value of a successful response; undefined for a response that does not answer the request. */
  readonly parse: (response: HttpResponse) => T | undefined
}

/** A method of Octokit. */
export interface Method<P, Data> {
  (parameters?: P): Promise<{ readonly data: Data }>
  readonly defaults: Octokit['request']['defaults']
}

/** The parameters of a method without owner and repository. */
type Own<P> = { [K in keyof P as K extends 'owner' | 'repo' ? never : K]: P[K] }

/**
 * Requests to one repository of GitHub. A description completes the sentence "GitHub refused to ...". The hook of Octokit retries each request within the retry
 * budget: see the table above `attempt`. An answer that lacks a field of its shape counts as no answer. The compiler compares shapes with Octokit's types. All
 * methods throw UserError with the cause and the fix.
 */
export interface Requests {
  readonly rest: Octokit['rest']
  readonly repository: { readonly owner: string; readonly repo: string }
  /** The number of requests so far, with failed ones. */
  count(): number
  send<Api, T, P>(
    description: string,
    answer: Answer<Api, T>,
    method: Method<P, NoInfer<Api>>,
    parameters: Own<NoInfer<P>>,
    handling?: Handling<T>,
  ): Promise<T>
  /** The items of all pages, or of the pages until `enough`. `key` names the list in a page that is an object. */
  sendAll<Api, T, P>(
    description: string,
    item: Answer<Api, T>,
    method: Method<P, readonly NoInfer<Api>[] | { readonly total_count: number }>,
    parameters: Own<NoInfer<P>>,
    enough?: (items: readonly T[]) => boolean,
    key?: string,
  ): Promise<T[]>
  /** A GraphQL query. Errors of type NOT_FOUND are accepted, for example for a number that is no pull request. Any other error throws. */
  query(description: string): <T>(shape: z.ZodType<T>, query: string) => Promise<T>
}

const perPage = 100
/** GitHub has no longer listings, and a faulty server may never end one. */
const mostPages = 100
const defaultTimeout = 60_000
/** Milliseconds after which a read that was answered 404 is repeated once: a replica of GitHub's may not know a new thing yet. */
const replicaLag = 2000
/** Attempts of a write whose name is taken: each probe deletes what a failed upload left under the name. */
const mostConflicts = 3

/** Routes of writes that create content. Closing an issue notifies its followers, as a comment does. */
const creating = /^(POST|PUT) \/repos\/|^PATCH .*\/issues\//

const lookFirst = 'Look whether it did; it is not asked again.'

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** The request layer over Octokit. It loads the network stack: import this file lazily. */
export function gitHubRequests(options: GitHubOptions): Requests {
  const { token, inActions = false, userAgent, apiUrl, clock, onWait, onProgress = () => {}, timeout = defaultTimeout } = options
  const [owner = '', repo = ''] = options.repository.split('/')
  const repository = { owner, repo }
  const api = new URL(apiUrl)
  // Undefined for an Enterprise Server, which may have any.
  const uploadHost = /^api\.(?:github\.com|[\w-]+\.ghe\.com)$/.test(api.host) ? api.host.replace('api', 'uploads') : undefined
  const budget = makeRetryBudget(clock)
  const throttle = makeWriteThrottle(clock)
  const agentOf = openAgentPool(userAgent)
  let count = 0

  /** The fetch that Octokit gets for a request. */
  const fetchFor = ({ upload, downloadTo }: Meaning<unknown>) => {
    const file = upload && { ...upload, watch: uploadWatch(upload, onProgress) }
    return async (address: string, { method, headers, body }: Pick<HttpRequest, 'method' | 'headers' | 'body'>) => {
      count += 1
      const url = URL.parse(address)
      // The API names the upload host and the next page. Neither may take the token to plain text, nor to a host that is not GitHub's.
      const host = method === 'GET' ? api.host : upload === undefined ? undefined : uploadHost
      if (url?.protocol !== api.protocol || (host !== undefined && url.host !== host)) {
        const wanted = `${api.protocol}//${host ?? ''}`
        throw new UserError(`GitHub named the address ${address}, which is not ${wanted}. The token was not sent there.`)
      }
      const response =
        downloadTo === undefined
          ? await sendRequest({
              ...{ method, url, headers, body: file ?? body, agent: await agentOf(url), idle: timeout },
              ...(upload === undefined && { deadline: timeout }),
            })
          : asResponse(await downloadToFile({ url, headers, path: downloadTo, agentOf, idle: timeout }))
      const responseHeaders = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
      // With a content type, Octokit parses the body of a failure, large numbers as BigInt.
      responseHeaders.delete('content-type')
      // Not a Response, because Node's own loads its whole fetch.
      return { status: response.status, url: address, headers: responseHeaders, body: response.body, text: async () => response.body }
    }
  }

  const request = { log: silent, parseSuccessResponseBody: false }
  const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent, log: silent, request })
  octokit.hook.wrap('request', async (request, options) => {
    const { meaning } = options.request as unknown as { readonly meaning: Meaning<unknown> }
    const { writes, atMostOnce } = meaning
    if (writes !== undefined || (!atMostOnce && creating.test(`${options.method} ${options.url}`))) await throttle(writes)
    // In place: Octokit ignores other options than those that it gave to the hook.
    Object.assign(options.request, { fetch: fetchFor(meaning) })
    let headers: Readonly<Record<string, string>> = {}
    const sendOnce = async (): Promise<HttpResponse> => {
      const response = await Promise.resolve(request(options)).catch(responseOf)
      headers = response.headers as typeof headers
      return { status: response.status, headers, body: response.data as string }
    }
    const asker = { address: URL.parse(options.url)?.origin ?? apiUrl, token, inActions }
    const data = await attempt(meaning, asker, options.method === 'GET', sendOnce)
    return { status: 200, url: options.url, headers, data }
  })

  /**
   * Attempts until there is a result.
   *
   *     outcome         the write took effect   probe                  then
   *     answered        yes                     -                      return the value
   *     refused         no                      422, or if an earlier  found: return it; already_exists: send again at once,
   *                                             attempt is unclear     three attempts in all; 404 to a read: once more; otherwise throw
   *     rate-limited    no                      -                      all requests wait; send again, within the retry budget
   *     undelivered     no                      -                      wait, send again: three attempts in all
   *     indeterminate   perhaps                 after the wait         found: return it; otherwise send again: seven attempts in all,
   *                                                                    three after an answer that cannot be read; at most once: throw
   */
  async function attempt<T>(meaning: Meaning<T>, asker: Asker, isRead: boolean, sendOnce: () => Promise<HttpResponse>): Promise<T> {
    const { description, atMostOnce } = meaning
    let failing = false
    let mayHaveSucceeded = false
    try {
      for (let tries = 1; ; tries += 1) {
        await budget.waitForRateLimit()
        const outcome = await attemptOnce(meaning, asker, sendOnce, tries)
        if (outcome.kind === 'answered') return outcome.value
        const { problem } = outcome
        if (outcome.kind === 'refused') {
          if (isRead && statusOf(problem) === 404 && tries === 1) {
            await clock.wait(replicaLag)
            continue
          }
          const found = mayHaveSucceeded || statusOf(problem) === 422 ? await meaning.probe?.(mayHaveSucceeded, 0) : undefined
          if (found !== undefined) return found
          if (!hasCode(problem, 'already_exists') || tries >= mostConflicts) throw problem
          continue
        }
        const unclear = outcome.kind === 'indeterminate'
        if (unclear && atMostOnce)
          throw new IndeterminateWriteError(`It is unclear whether GitHub did ${description}: ${problem.message}`, lookFirst, {
            cause: problem,
          })
        mayHaveSucceeded ||= unclear
        const probe = unclear ? meaning.probe : undefined
        const last = tries >= outcome.mostAttempts
        if (last && probe === undefined) throw problem
        if (!failing) budget.failureStarted()
        failing = true
        const pending = problem.cause instanceof NetworkError ? problem.cause.pending : 0
        const latest = pending > outcome.wait ? `at most ${Math.ceil(pending / 1000)}` : Math.ceil(outcome.wait / 1000)
        onWait(`GitHub did not ${description}: ${outcome.why}. Once more in ${latest} s.`)
        await budget.wait(outcome.wait, outcome.kind === 'rate-limited', problem)
        const found = await probe?.(true, pending - outcome.wait)
        if (found !== undefined) return found
        if (last) throw problem
        // The next attempt may take hours, and time that sends a file is not time that fails.
        if (meaning.upload !== undefined) budget.failureEnded()
        failing &&= meaning.upload === undefined
      }
    } finally {
      if (failing) budget.failureEnded()
    }
  }

  return {
    rest: octokit.rest,
    repository,
    count: () => count,
    async send(description, answer, method, parameters, handling) {
      const meaning = { ...handling, description, parse: ({ body }: HttpResponse) => answerIn(body, answer) }
      return (await method({ ...repository, ...parameters, request: { meaning } } as never)).data as never
    },
    async sendAll(description, item, method, parameters, enough, key) {
      const items = z.array(item)
      const page = key === undefined ? items : z.object({ [key]: items }).transform(fields => fields[key])
      const parse = ({ body }: HttpResponse) => answerIn(body, page)
      // The pages of `paginate` have the defaults of the method alone: the option `request` of a call is lost.
      const paged = method.defaults({ request: { meaning: { description, parse } } })
      const first = { ...repository, ...parameters, per_page: perPage, page: 1 }
      const all: z.output<typeof items> = []
      let pages = 0
      for await (const { data } of octokit.paginate.iterator(paged, first as never)) {
        all.push(...(data as typeof all))
        pages += 1
        if (pages === mostPages || enough?.(all)) break
      }
      return all
    },
    query: description => (shape, query) => {
      const parse = (response: HttpResponse) =>
        dataIn(response, shape, () => problemOf(response, description, { address: apiUrl, token, inActions }))
      return octokit.graphql(query, { ...repository, request: { meaning: { description, parse } } })
    },
  }
}

type Outcome<T> = { readonly kind: 'answered'; readonly value: T } | (Failure & { readonly problem: UserError })

async function attemptOnce<T>(
  { description, parse }: Meaning<T>,
  asker: Asker,
  sendOnce: () => Promise<HttpResponse>,
  tries: number,
): Promise<Outcome<T>> {
  const random = Math.random()
  try {
    const response = await sendOnce()
    const decision = classifyResponse(response, tries, random)
    if (decision.kind !== 'answered') return { ...decision, problem: problemOf(response, description, asker) }
    const value = parse(response)
    if (value !== undefined) return { kind: 'answered', value }
    return { ...classifyUnparsable(tries, random), problem: unreadable(description, asker) }
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return { ...classifyNetworkError(error, tries, random), problem: problemOf(error, description, asker) }
  }
}

/** The response in an error of Octokit. Throws the cause of any other error, which `fetch` threw. */
function responseOf(error: { readonly response?: OctokitResponse; readonly cause?: unknown }): OctokitResponse {
  if (error.response === undefined) throw error.cause ?? error
  return error.response
}

/** The answer in a body; without JSON it is null. Undefined when it lacks a field of the shape. */
function answerIn<T>(body: string, answer: z.ZodType<T>): T | undefined {
  return answer.safeParse(parsed(body, JSON.parse) ?? null).data
}

/** The result of a download as the body of a response, which passes through Octokit. */
function asResponse(result: Digest | HttpResponse): HttpResponse {
  return 'status' in result ? result : { status: 200, headers: {}, body: JSON.stringify(result) }
}

/**
 * The data of a GraphQL answer, as Octokit expects it. Beside an error that is not NOT_FOUND, a null can stand for data that GitHub left out
 * (docs/platform.md 115): such an answer is a refusal with status 200, as are errors without data.
 */
function dataIn<T>({ body }: HttpResponse, shape: z.ZodType<T>, problem: () => UserError): { readonly data: T } | undefined {
  const json = parsed(body, JSON.parse)
  const { data, errors } = tableOf(json)
  const complete = !Array.isArray(errors) || errors.every(error => tableOf(error).type === 'NOT_FOUND')
  if (complete && Object.values(tableOf(data)).some(value => value !== null)) {
    const answer = shape.safeParse(data).data
    return answer === undefined ? undefined : { data: answer }
  }
  if (errors !== undefined) throw problem()
  return undefined
}
