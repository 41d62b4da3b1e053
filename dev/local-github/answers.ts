/** What a handler gives back; the server adds GitHub's usual headers and sends it. */
export interface Answer {
  status: number
  headers?: Record<string, string>
  /** An object or array is sent as JSON, a string or a Buffer as it is (with its own content-type), undefined as an empty body. */
  body?: unknown
  /** A file to stream instead of `body`: absolute path and its size in bytes. */
  file?: { path: string; size: number }
}

/** One entry of `errors` in a 422 answer: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
export interface ValidationError {
  resource: string
  code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'custom'
  field?: string
  message?: string
}

/** Ends a handler with an answer that is not 2xx. `problem` is set when the request itself was wrong, whatever the state. */
export class RefusedRequest extends Error {
  readonly status: number
  readonly errors: ValidationError[]
  readonly headers: Record<string, string>
  readonly problem: string | undefined

  constructor(
    status: number,
    message: string,
    more: { errors?: ValidationError[]; headers?: Record<string, string>; problem?: string } = {},
  ) {
    super(message)
    this.status = status
    this.errors = more.errors ?? []
    this.headers = more.headers ?? {}
    this.problem = more.problem
  }

  /** The answer in the form in which GitHub writes errors: `status` is a string there. */
  toAnswer(): Answer {
    const body = {
      message: this.message,
      ...(this.errors.length > 0 && { errors: this.errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(this.status),
    }
    return { status: this.status, headers: this.headers, body }
  }
}

/** 404 as GitHub sends it, also for what the token may not see. */
export function notFound(problem?: string): RefusedRequest {
  return new RefusedRequest(404, 'Not Found', problem === undefined ? {} : { problem })
}

/** 422 with the entries of `errors`. */
export function validationFailed(...errors: ValidationError[]): RefusedRequest {
  return new RefusedRequest(422, 'Validation Failed', { errors })
}

/** What the token lacks, in GitHub's words: 403 and the permission in a header. `needed` is such as `contents=write`. */
export function notAccessible(needed: string): RefusedRequest {
  return new RefusedRequest(403, 'Resource not accessible by integration', { headers: { 'x-accepted-github-permissions': needed } })
}

/**
 * One page of a list with GitHub's `Link` header: `per_page` 30 unless given, at most 100; prev, next, last and first only where they exist.
 * `address` is the request's own URL, whose other query parameters the links keep.
 */
export function paged<T>(items: readonly T[], address: URL, toBody: (item: T) => unknown): Answer {
  const { page, perPage } = pageOf(address)
  const start = (page - 1) * perPage
  const body = items.slice(start, start + perPage).map(toBody)
  const link = linkHeader(address, page, Math.max(1, Math.ceil(items.length / perPage)))
  return { status: 200, headers: link === '' ? {} : { link }, body }
}

/** `page` (1-based) and `per_page` (30 unless given, at most 100) of a request. */
export function pageOf(address: URL): { page: number; perPage: number } {
  const page = Math.max(1, Number(address.searchParams.get('page') ?? 1))
  return { page, perPage: Math.min(100, Math.max(1, Number(address.searchParams.get('per_page') ?? 30))) }
}

/** The value of the `Link` header for one page of `last`; empty when there is only one page. */
export function linkHeader(address: URL, page: number, last: number): string {
  const to = (target: number, rel: string) => {
    const url = new URL(address)
    url.searchParams.set('page', String(target))
    return `<${url.href}>; rel="${rel}"`
  }
  const before = page > 1 ? [to(page - 1, 'prev')] : []
  const after = page < last ? [to(page + 1, 'next'), to(last, 'last')] : []
  return [...before, ...after, ...(page > 1 ? [to(1, 'first')] : [])].join(', ')
}
