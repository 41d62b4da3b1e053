import { endpoint } from '@octokit/endpoint'
import { UnclearWrite, UserError } from '../../model/errors.ts'
import type { Clock } from '../../ports/ports.ts'
import { openConnections } from '../http/connections.ts'
import { type Arrived, receiveFile } from '../http/download.ts'
import { type Answer, type Exchange, exchange, LostConnection } from '../http/http-exchange.ts'
import { makePatience } from './github-patience.ts'
import { problemOf, statusOf, unreadable } from './github-problems.ts'
import { judge, judgeLoss, judgeUnreadable, mayTryAgain, type Verdict } from './github-retry.ts'
import { makeWriteThrottle } from './github-throttle.ts'

/** Which repository, where its API is, who asks, and how time passes. */
export interface GitHubOptions {
  readonly repository: string
  readonly token: string
  /** GITHUB_API_URL, without a slash at its end. */
  readonly apiUrl: string
  readonly userAgent: string
  readonly clock: Clock
  /** Told why a request is made again, and when: a wait is never silent. */
  readonly onWait: (text: string) => void
  /** Milliseconds until an attempt is given up: an answer of the API in all, an upload without a byte moved. 60,000 unless given. */
  readonly timeout?: number
}

/** Parameters of a route: those in braces go into its path, the others into the query of a GET or the JSON body. */
type Parameters = Readonly<Record<string, unknown>>

/**
 * Looks whether a write is done: its result, or undefined when it has to be made again. `perhaps`: an attempt of ours may have done it;
 * false after a refusal of the only one.
 */
type Look<T> = (mayHaveSucceeded: boolean) => Promise<T | undefined>

/**
 * Requests to one repository of GitHub. `doing` completes the sentence "GitHub refused to ...". Each is made again by what happened to it:
 * after a limit when GitHub says, after a failure with growing pauses, in all for no longer than twenty minutes of trouble; what is
 * refused for good is a UserError at once. A read is repeated freely. A write is repeated only when it is known that it was not done.
 */
export interface Requests {
  /** Requests sent, failed ones too. */
  count(): number
  /** A GET whose answer must be an object. */
  read<T extends object>(doing: string, route: string, parameters?: Parameters): Promise<T>
  /** A GET of all pages, or of as many as it takes until `enough`. An answer that is no list is refused: taken for an empty one, it would hide what is there. `inside` is the key of the list where the answer is an object with one. */
  readAll<T>(
    doing: string,
    route: string,
    parameters?: Parameters,
    enough?: (items: readonly T[]) => boolean,
    inside?: string,
  ): Promise<T[]>
  /** A GraphQL query, with the data that came beside errors of type NOT_FOUND: a number that is no pull request is one. Throws UserError for any other error. */
  query<T extends object>(doing: string, query: string, variables: Parameters): Promise<T>
  /** A write that is answered by an object. `look` is asked after each attempt of which it is unclear whether it was done, and after a refusal that an attempt of ours may have caused. */
  write<T extends object>(doing: string, route: string, parameters: Parameters, look: Look<T>): Promise<T>
  /** A write without an answer that does no harm when it is made twice: a deletion, whose second one finds nothing; a dispatch does not belong here. `writes` as for `upload`. */
  remove(doing: string, route: string, parameters: Parameters, writes?: number): Promise<void>
  /** A write without an answer that nothing can be looked up about afterwards: never repeated when it may have been done, which throws UnclearWrite. */
  once(doing: string, route: string, parameters: Parameters): Promise<void>
  /** Sends a file to an address that the API told. `look` as for `write`; `writes`: it is one of so many uploads and deletions. */
  upload<T extends object>(
    doing: string,
    url: URL,
    file: { readonly path: string; readonly size: number; readonly sha256: string; readonly contentType: string },
    look: Look<T>,
    writes: number,
  ): Promise<T>
  /** Streams the bytes that a GET is answered with, or that it redirects to, into a file. */
  download(doing: string, route: string, parameters: Parameters, path: string): Promise<Arrived>
}

const perPage = 100
/** GitHub serves no deeper listing; a server that never ends one is none. */
const mostPages = 100
const defaultTimeout = 60_000

/** Routes of writes that create content. Closing an issue tells everybody who follows it, as a comment does. */
const creating = /^(POST|PUT) |^PATCH .*\/issues\//

interface Work<T> {
  readonly doing: string
  /** Host for messages. */
  readonly address: string
  readonly send: () => Promise<Answer>
  /** Undefined: an answer of success that is none. */
  readonly understand: (answer: Answer) => T | undefined
  /** Undefined for what may be repeated freely. */
  readonly look?: Look<T>
  /** Nothing is repeated of which it is unclear whether it was done. */
  readonly once?: boolean
}

/** The request layer over GitHub's REST and GraphQL API. Loads the network stack: import this file lazily. */
export function gitHubRequests(options: GitHubOptions): Requests {
  const { token, userAgent, clock, onWait, timeout = defaultTimeout } = options
  const [owner = '', repo = ''] = options.repository.split('/')
  const api = new URL(options.apiUrl)
  const patience = makePatience(clock)
  const throttle = makeWriteThrottle(clock)
  const agentOf = openConnections(userAgent)
  const common = { authorization: `token ${token}`, accept: 'application/vnd.github+json', 'user-agent': userAgent }
  let count = 0

  async function send(wanted: Omit<Exchange, 'agent' | 'idle'>): Promise<Answer> {
    count += 1
    // The host whose certificate the API's answer came under may name the upload host, but not talk it down to plain text.
    if (wanted.url.protocol !== api.protocol)
      throw new UserError(`GitHub named the address ${wanted.url.origin}, which is not ${api.protocol}//. The token was not sent there.`)
    return exchange({ ...wanted, agent: await agentOf(wanted.url), idle: timeout })
  }

  function sendToApi(route: string, parameters: Parameters): Promise<Answer> {
    const { method, url, body } = endpoint(route, { baseUrl: options.apiUrl, owner, repo, ...parameters })
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers = { ...common, ...(text === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }) }
    return send({ method, url: new URL(url), headers, body: text, deadline: timeout })
  }

  /** Attempts until there is an answer. `sure`: no attempt before can have been done. */
  async function attempt<T>(work: Work<T>): Promise<T> {
    let troubled = false
    let sure = true
    try {
      for (let tries = 1; ; tries += 1) {
        await patience.quiet()
        const { verdict, value, problem } = await once(work, tries)
        if (verdict.kind === 'answered') return value as T
        if (verdict.kind === 'refused') {
          // An asset that is there already, a release that is public: perhaps our own doing.
          const found = sure && statusOf(problem()) !== 422 ? undefined : await work.look?.(!sure)
          if (found !== undefined) return found
          if (!/already_exists/.test(problem().message) || tries >= 3) throw problem()
          continue
        }
        if (verdict.unclear && work.once === true) throw unclear(work.doing, problem())
        if (!troubled) patience.trouble(true)
        troubled = true
        sure &&= !verdict.unclear
        const last = !verdict.limited && !mayTryAgain(tries, verdict.reached)
        const look = verdict.unclear ? work.look : undefined
        if (last && look === undefined) throw problem()
        await patience.wait(verdict.wait, verdict.limited, problem)
        const found = await look?.(true)
        if (found !== undefined) return found
        if (last) throw problem()
      }
    } finally {
      if (troubled) patience.trouble(false)
    }
  }

  async function once<T>(work: Work<T>, tries: number): Promise<{ verdict: Verdict; value?: T; problem: () => UserError }> {
    const { doing, address } = work
    const random = Math.random()
    const judged = await work.send().then(
      answer => {
        const verdict = judge(answer, tries, random)
        if (verdict.kind !== 'answered') return { verdict, problem: () => problemOf(answer, doing, address) }
        const value = work.understand(answer)
        const problem = (): UserError => unreadable(doing, address)
        return value === undefined ? { verdict: judgeUnreadable(tries, random), problem } : { verdict, value, problem }
      },
      (error: unknown) => {
        if (!(error instanceof LostConnection)) throw error
        return { verdict: judgeLoss(error, tries, random), problem: () => problemOf(error, doing, address) }
      },
    )
    if (judged.verdict.kind === 'again')
      onWait(`GitHub did not ${doing}: ${judged.verdict.why}. Once more in ${Math.ceil(judged.verdict.wait / 1000)} s.`)
    return judged
  }

  async function ask<T>(
    doing: string,
    route: string,
    parameters: Parameters,
    understand: (data: unknown) => T | undefined,
    look?: Look<T>,
  ): Promise<T> {
    const understandAnswer = (answer: Answer): T | undefined => understand(parseJson(answer.body))
    const work = { doing, address: options.apiUrl, send: () => sendToApi(route, parameters), understand: understandAnswer }
    return attempt(look === undefined ? work : { ...work, look })
  }

  return {
    count: () => count,
    read: <T extends object>(doing: string, route: string, parameters: Parameters = {}) => ask(doing, route, parameters, objectIn<T>),
    async readAll<T>(
      doing: string,
      route: string,
      parameters: Parameters = {},
      enough: (items: readonly T[]) => boolean = () => false,
      inside?: string,
    ) {
      const all: T[] = []
      for (let page = 1; page <= mostPages; page += 1) {
        const items = await ask(doing, route, { ...parameters, per_page: perPage, page }, data => listIn<T>(data, inside))
        all.push(...items)
        if (items.length < perPage || enough(all)) break
      }
      return all
    },
    query<T extends object>(doing: string, query: string, variables: Parameters): Promise<T> {
      const body = JSON.stringify({ query, variables: { owner, repo, ...variables } })
      const headers = { ...common, 'content-type': 'application/json; charset=utf-8' }
      const sendQuery = (): Promise<Answer> => send({ method: 'POST', url: graphqlUrl(api), headers, body, deadline: timeout })
      const understand = (answer: Answer): T | undefined => dataIn<T>(answer, doing, options.apiUrl)
      return attempt({ doing, address: options.apiUrl, send: sendQuery, understand })
    },
    async write<T extends object>(doing: string, route: string, parameters: Parameters, look: Look<T>) {
      if (creating.test(route)) await throttle()
      return ask(doing, route, parameters, objectIn<T>, look)
    },
    async once(doing, route, parameters) {
      await attempt({ doing, address: options.apiUrl, send: () => sendToApi(route, parameters), understand: () => true, once: true })
    },
    async remove(doing, route, parameters, writes) {
      if (writes !== undefined) await throttle(writes)
      try {
        await ask(doing, route, parameters, () => true)
      } catch (error) {
        if (statusOf(error) !== 404) throw error
      }
    },
    async upload<T extends object>(
      doing: string,
      url: URL,
      file: { readonly path: string; readonly size: number; readonly sha256: string; readonly contentType: string },
      look: Look<T>,
      writes: number,
    ): Promise<T> {
      await throttle(writes)
      const headers = { ...common, 'content-type': file.contentType }
      const understand = (answer: Answer): T | undefined => objectIn<T>(parseJson(answer.body))
      return attempt({ doing, address: url.origin, send: () => send({ method: 'POST', url, headers, body: file }), understand, look })
    },
    download(doing, route, parameters, path) {
      const url = new URL(endpoint(route, { baseUrl: options.apiUrl, owner, repo, ...parameters }).url)
      const headers = { ...common, accept: 'application/octet-stream' }
      let arrived: Arrived | undefined
      const receive = async (): Promise<Answer> => {
        count += 1
        const got = await receiveFile({ url, headers, path, agentOf, idle: timeout })
        if (!('sha256' in got)) return got
        arrived = got
        return { status: 200, headers: {}, body: '' }
      }
      return attempt({ doing, address: options.apiUrl, send: receive, understand: () => arrived })
    },
  }
}

function unclear(doing: string, cause: UserError): UnclearWrite {
  return new UnclearWrite(`It is unclear whether GitHub did ${doing}: ${cause.message}`, 'Look whether it did; it is not asked again.', {
    cause,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An object with an id, a sha, a ref or content: a proxy's page or half an answer is none. */
function objectIn<T extends object>(data: unknown): T | undefined {
  const known = typeof data === 'object' && data !== null && ['id', 'sha', 'ref', 'content'].some(key => key in data)
  return known ? (data as T) : undefined
}

function listIn<T>(data: unknown, inside: string | undefined): T[] | undefined {
  const list = inside === undefined ? data : (data as Readonly<Record<string, unknown>> | null | undefined)?.[inside]
  return Array.isArray(list) ? (list as T[]) : undefined
}

/**
 * The data of a GraphQL answer. Beside an error that is not NOT_FOUND, a null can stand for what GitHub did not look up (docs/platform.md 115):
 * such an answer is a refusal with status 200, as are errors without data.
 */
function dataIn<T extends object>(answer: Answer, doing: string, address: string): T | undefined {
  const { data, errors } = (parseJson(answer.body) ?? {}) as { data?: T | null; errors?: unknown }
  const complete = !Array.isArray(errors) || errors.every(error => error.type === 'NOT_FOUND')
  if (complete && data && Object.values(data).some(value => value !== null)) return data
  if (errors !== undefined) throw problemOf(answer, doing, address)
  return undefined
}

/** GitHub Enterprise Server has GraphQL beside the versioned REST API, the others below it. */
function graphqlUrl({ origin, pathname }: URL): URL {
  return new URL(`${origin}${pathname.replace(/\/api\/v3\/?$/, '/api').replace(/\/$/, '')}/graphql`)
}
