import { getOctokit } from '@actions/github'
import { IndeterminateWriteError, UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'
import { openAgentPool } from '../http/agent-pool.ts'
import { type DownloadResult, downloadToFile } from '../http/download.ts'
import { type HttpRequest, type HttpResponse, NetworkError, sendRequest } from '../http/send-request.ts'
import { hasCode, problemOf, statusOf, unreadable } from './github-problems.ts'
import { classifyNetworkError, classifyResponse, classifyUnparsable, type Failure } from './github-retry.ts'
import { makeRetryBudget } from './github-retry-budget.ts'
import { fields, integer, isObject, list, parseJson, type Shape, text } from './github-shapes.ts'
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
  /** Milliseconds until an attempt fails: for a whole response of the API, or for an upload without a byte moved. 60,000 unless given. */
  readonly timeout?: number
}

type Octokit = ReturnType<typeof getOctokit>
type OctokitResponse = Awaited<ReturnType<Octokit['request']>>

/** Finds the result of a write; undefined when the write must be sent. `mayHaveSucceeded`: an attempt of this program may have taken effect. */
type Probe<T> = (mayHaveSucceeded: boolean) => Promise<T | undefined>

/** What a call means beside its parameters. Octokit passes it to the hook as part of the option `request`. */
interface Meaning<T> {
  /** Completes the sentence "GitHub refused to ...". */
  readonly description: string
  /** The value of a successful response; undefined for a response that does not answer the request. */
  readonly parse: (response: HttpResponse) => T | undefined
  /** Absent for requests that can be repeated freely. */
  readonly probe?: Probe<T>
  readonly atMostOnce?: boolean
  /** The number of uploads and deletions that this write is one of. */
  readonly writes?: number
}

interface FetchOptions {
  readonly method: string
  readonly headers: HttpRequest['headers'] & { readonly 'user-agent': string }
  readonly body?: string
}
type Fetch = (address: string, options: FetchOptions) => Promise<unknown>

interface CallOptions {
  readonly meaning: Meaning<unknown>
  readonly fetch?: Fetch
}

/** Calls a method of Octokit with `request` among the parameters. The compiler compares GitHub's description of the answer with the shape. */
type Call<T> = (request: CallOptions) => Promise<{ readonly data: T }>

/** A method of Octokit that lists items, by itself or under a key of an object. */
interface Listing<P, Data> {
  (parameters?: P): Promise<{ readonly data: Data }>
  readonly defaults: Octokit['request']['defaults']
}

/** A file to upload. `size` in bytes; `sha256` in lower-case hex. */
interface UploadFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/**
 * Requests to one repository of GitHub. The hook of Octokit retries each request within the retry budget; see the table above `attempt`.
 * All methods throw UserError with the cause and the fix. An answer without the declared fields counts as no answer.
 */
export interface Requests {
  readonly rest: Octokit['rest']
  /** The parameters that name the repository. */
  readonly repository: { readonly owner: string; readonly repo: string }
  /** The number of requests so far, with failed ones. */
  count(): number
  read<T>(description: string, shape: Shape<T>, call: Call<NoInfer<T>>): Promise<T>
  /** The items of all pages, or of the pages until `enough`. `key` names the list in a page that is an object. */
  readAll<T, P>(
    description: string,
    item: Shape<T>,
    method: Listing<P, readonly NoInfer<T>[]>,
    parameters: NoInfer<P>,
    enough?: (items: readonly T[]) => boolean,
  ): Promise<T[]>
  readAll<T, P, Key extends string>(
    description: string,
    item: Shape<T>,
    method: Listing<P, { readonly [name in Key]: readonly NoInfer<T>[] }>,
    parameters: NoInfer<P>,
    enough: undefined,
    key: Key,
  ): Promise<T[]>
  /** A GraphQL query. The data may come with errors of type NOT_FOUND, as for the number of no pull request. Any other error throws. */
  query<T>(description: string, shape: Shape<T>, query: string): Promise<T>
  write<T>(description: string, shape: Shape<T>, probe: Probe<T>, call: Call<NoInfer<T>>): Promise<T>
  /** A deletion, which can be repeated. `writes` as in Meaning. */
  remove(description: string, call: Call<unknown>, writes?: number): Promise<void>
  /** A write whose effect no probe can find. Throws IndeterminateWriteError instead of a retry when it may have taken effect. */
  sendAtMostOnce(description: string, call: Call<unknown>): Promise<void>
  /** Streams a file as the body of the call. */
  upload<T>(description: string, shape: Shape<T>, file: UploadFile, writes: number, probe: Probe<T>, call: Call<NoInfer<T>>): Promise<T>
  /** Streams the response to a call, also after redirects, into a file. */
  download(description: string, path: string, call: Call<unknown>): Promise<DownloadResult>
}

const perPage = 100
/** GitHub has no longer listings, and a faulty server may never end one. */
const mostPages = 100
const defaultTimeout = 60_000
/** Attempts of a write whose name is taken: each probe deletes what a failed upload left under the name. */
const mostConflicts = 3

/** Routes of writes that create content. Closing an issue notifies its followers, as a comment does. */
const creating = /^(POST|PUT) |^PATCH .*\/issues\//

const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** A write that can be repeated without harm. */
export const needsNoProbe = async (): Promise<undefined> => undefined

/** The request layer over Octokit. It loads the network stack: import this file lazily. */
export function gitHubRequests(options: GitHubOptions): Requests {
  const { token, userAgent, apiUrl, clock, onWait, timeout = defaultTimeout } = options
  const [owner = '', repo = ''] = options.repository.split('/')
  const repository = { owner, repo }
  const api = new URL(apiUrl)
  const budget = makeRetryBudget(clock)
  const throttle = makeWriteThrottle(clock)
  const agentOf = openAgentPool(userAgent)
  let count = 0

  /** A fetch for Octokit over one function that sends a request. */
  const fetchWith =
    (send: (url: URL, options: FetchOptions) => Promise<HttpResponse>): Fetch =>
    async (address, options) => {
      count += 1
      const url = URL.parse(address)
      // The API names the upload host and the next page. Neither may take the token to plain text, nor a page to another host.
      const trusted = url?.protocol === api.protocol && (options.method !== 'GET' || url.host === api.host)
      if (!trusted) {
        const wanted = options.method === 'GET' ? api.origin : `${api.protocol}//`
        throw new UserError(`GitHub named the address ${address}, which is not ${wanted}. The token was not sent there.`)
      }
      const response = await send(url, options)
      const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
      // With a content type, Octokit parses the body of a failure, large numbers as BigInt.
      headers.delete('content-type')
      // Not a Response, because Node's own loads its whole fetch.
      return { status: response.status, url: address, headers, body: response.body, text: async () => response.body }
    }

  const send = async (url: URL, request: Omit<HttpRequest, 'url' | 'agent' | 'idle'>): Promise<HttpResponse> =>
    sendRequest({ ...request, url, agent: await agentOf(url), idle: timeout })

  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    userAgent,
    log: silent,
    request: {
      fetch: fetchWith((url, { method, headers, body }) => send(url, { method, headers, body, deadline: timeout })),
      log: silent,
      parseSuccessResponseBody: false,
    },
  })
  octokit.hook.wrap('request', async (request, options) => {
    const { meaning } = options.request as unknown as CallOptions
    const { writes, probe } = meaning
    if (writes !== undefined || (probe !== undefined && creating.test(`${options.method} ${options.url}`))) await throttle(writes)
    let headers: Readonly<Record<string, string>> = {}
    const sendOnce = async (): Promise<HttpResponse> => {
      // Options other than the given ones would be ignored: each hook is bound to them (before-after-hook).
      const response = await Promise.resolve(request(options)).catch(responseOf)
      headers = response.headers as typeof headers
      return { status: response.status, headers, body: response.data as string }
    }
    const data = await attempt(meaning, URL.parse(options.url)?.origin ?? apiUrl, sendOnce)
    return { status: 200, url: options.url, headers, data }
  })

  /**
   * Attempts until there is a result.
   *
   *     outcome         the write took effect   probe                  then
   *     answered        yes                     -                      return the value
   *     refused         no                      422, or if an earlier  found: return it; already_exists: send again at once,
   *                                             attempt is unclear     three attempts in all; otherwise throw
   *     rate-limited    no                      -                      all requests wait; send again, within the retry budget
   *     undelivered     no                      -                      wait, send again: three attempts in all
   *     indeterminate   perhaps                 after the wait         found: return it; otherwise send again: seven attempts in all,
   *                                                                    three after an answer that cannot be read; at most once: throw
   */
  async function attempt<T>(meaning: Meaning<T>, address: string, sendOnce: () => Promise<HttpResponse>): Promise<T> {
    const { description, atMostOnce } = meaning
    let failing = false
    let mayHaveSucceeded = false
    try {
      for (let tries = 1; ; tries += 1) {
        await budget.waitForRateLimit()
        const outcome = await attemptOnce(meaning, address, sendOnce, tries)
        if (outcome.kind === 'answered') return outcome.value
        const { problem } = outcome
        if (outcome.kind === 'refused') {
          const found = mayHaveSucceeded || statusOf(problem) === 422 ? await meaning.probe?.(mayHaveSucceeded) : undefined
          if (found !== undefined) return found
          if (!hasCode(problem, 'already_exists') || tries === mostConflicts) throw problem
          continue
        }
        const unclear = outcome.kind === 'indeterminate'
        if (unclear && atMostOnce) throw indeterminate(description, problem)
        mayHaveSucceeded ||= unclear
        const probe = unclear ? meaning.probe : undefined
        const last = tries >= outcome.mostAttempts
        if (last && probe === undefined) throw problem
        if (!failing) budget.failureStarted()
        failing = true
        onWait(`GitHub did not ${description}: ${outcome.why}. Once more in ${Math.ceil(outcome.wait / 1000)} s.`)
        await budget.wait(outcome.wait, outcome.kind === 'rate-limited', problem)
        const found = await probe?.(true)
        if (found !== undefined) return found
        if (last) throw problem
      }
    } finally {
      if (failing) budget.failureEnded()
    }
  }

  const read = <T>(description: string, shape: Shape<T>, call: Call<T>, more: Partial<Meaning<T>> = {}, fetch?: Fetch): Promise<T> =>
    dataOf(call({ meaning: { description, parse: ({ body }) => shaped(shape, parseJson(body)), ...more }, ...(fetch && { fetch }) }))

  return {
    rest: octokit.rest,
    repository,
    count: () => count,
    read: (description, shape, call) => read(description, shape, call),
    async readAll<T>(
      description: string,
      item: Shape<T>,
      method: Listing<object, unknown>,
      parameters: object,
      enough: (items: readonly T[]) => boolean = () => false,
      key?: string,
    ) {
      const page = key === undefined ? list(item) : fields({ [key]: list(item) })
      const parse = ({ body }: HttpResponse) => {
        const data = shaped<unknown>(page, parseJson(body))
        return key === undefined ? data : (data as Readonly<Record<string, unknown>> | undefined)?.[key]
      }
      // The pages of `paginate` have the defaults of the method alone: the option `request` of a call is lost.
      const paged = method.defaults({ request: { meaning: { description, parse } } })
      const all: T[] = []
      let pages = 0
      for await (const { data } of octokit.paginate.iterator(paged, { ...parameters, per_page: perPage, page: 1 } as never)) {
        all.push(...(data as T[]))
        pages += 1
        if (pages === mostPages || enough(all)) break
      }
      return all
    },
    query<T>(description: string, shape: Shape<T>, query: string) {
      const parse = (response: HttpResponse) => dataIn(response, shape, () => problemOf(response, description, apiUrl))
      return octokit.graphql<T>(query, { ...repository, request: { meaning: { description, parse } } })
    },
    write: (description, shape, probe, call) => read(description, shape, call, { probe }),
    async sendAtMostOnce(description, call) {
      await call({ meaning: { description, parse: () => true, atMostOnce: true } })
    },
    async remove(description, call, writes) {
      try {
        await call({ meaning: { description, parse: () => true, ...(writes !== undefined && { writes }) } })
      } catch (error) {
        if (statusOf(error) !== 404) throw error
      }
    },
    upload: (description, shape, file, writes, probe, call) =>
      read(
        description,
        shape,
        call,
        { probe, writes },
        fetchWith((url, { method, headers }) => send(url, { method, headers, body: file })),
      ),
    download(description, path, call) {
      const fetch = fetchWith(async (url, { headers }) => {
        const result = await downloadToFile({ url, headers, path, agentOf, idle: timeout })
        return 'status' in result ? result : { status: 200, headers: {}, body: JSON.stringify(result) }
      })
      return read(description, fields({ size: integer, sha256: text }), call as Call<DownloadResult>, {}, fetch)
    },
  }
}

type Outcome<T> = { readonly kind: 'answered'; readonly value: T } | (Failure & { readonly problem: UserError })

async function attemptOnce<T>(
  { description, parse }: Meaning<T>,
  address: string,
  sendOnce: () => Promise<HttpResponse>,
  tries: number,
): Promise<Outcome<T>> {
  const random = Math.random()
  try {
    const response = await sendOnce()
    const decision = classifyResponse(response, tries, random)
    if (decision.kind !== 'answered') return { ...decision, problem: problemOf(response, description, address) }
    const value = parse(response)
    if (value !== undefined) return { kind: 'answered', value }
    return { ...classifyUnparsable(tries, random), problem: unreadable(description, address) }
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    return { ...classifyNetworkError(error, tries, random), problem: problemOf(error, description, address) }
  }
}

/** The response in an error of Octokit. Throws the cause of any other error, which `fetch` threw. */
function responseOf(error: { readonly response?: OctokitResponse; readonly cause?: unknown }): OctokitResponse {
  if (error.response === undefined) throw error.cause ?? error
  return error.response
}

const dataOf = async <T>(answer: Promise<{ readonly data: T }>): Promise<T> => (await answer).data

const shaped = <T>(shape: Shape<T>, value: unknown): T | undefined => (shape(value) ? value : undefined)

/**
 * The data of a GraphQL answer, as Octokit expects it. Beside an error that is not NOT_FOUND, a null can stand for data that GitHub left out
 * (docs/platform.md 115): such an answer is a refusal with status 200, as are errors without data.
 */
function dataIn<T>({ body }: HttpResponse, shape: Shape<T>, problem: () => UserError): { readonly data: T } | undefined {
  const answer = parseJson(body)
  if (!isObject(answer)) return undefined
  const { data, errors } = answer
  const complete = !Array.isArray(errors) || errors.every(error => isObject(error) && error.type === 'NOT_FOUND')
  if (complete && isObject(data) && Object.values(data).some(value => value !== null)) return shape(data) ? { data } : undefined
  if (errors !== undefined) throw problem()
  return undefined
}

function indeterminate(description: string, cause: UserError): IndeterminateWriteError {
  return new IndeterminateWriteError(
    `It is unclear whether GitHub did ${description}: ${cause.message}`,
    'Look whether it did; it is not asked again.',
    { cause },
  )
}
