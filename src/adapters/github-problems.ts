import { UserError } from '../errors.ts'
import { type Answer, LostConnection } from './http-exchange.ts'

interface ApiError {
  readonly message?: string
  readonly errors?: readonly { readonly code?: string; readonly field?: string; readonly message?: string }[]
}

function dataOf(body: string): ApiError {
  try {
    const data = JSON.parse(body) as ApiError | null
    if (typeof data === 'object' && data !== null) return data
  } catch {
    // Said in its own words, as far as they go.
  }
  return { message: body.slice(0, 200) }
}

function remedyOf(status: number, said: string, doing: string, headers: Readonly<Record<string, unknown>>): string {
  if (status === 401) return 'The token was not accepted. Pass token: ${{ github.token }}, or a token that has not expired.'
  if (/rate limit/i.test(said) || headers['x-ratelimit-remaining'] === '0')
    return 'A rate limit was reached. Run the job again later: the draft keeps what has arrived.'
  if (status === 403 && /not accessible|must have|permission/i.test(said)) return remedyOfPermission(doing)
  if (status === 404)
    return `The repository, or what was asked for in it, was not found: the token may not see it. ${remedyOfPermission(doing)}`
  if (/already_exists/.test(said)) return 'An asset of that name is there already; the next run compares and replaces it in the draft.'
  if (/immutable/.test(said)) return 'The release is immutable: publish a new version instead.'
  return 'See the answer above; the next run goes on where this one stopped.'
}

function remedyOfPermission(doing: string): string {
  const line = /^read the pull requests/.test(doing)
    ? 'pull-requests: read'
    : /^read the workflow run/.test(doing)
      ? 'actions: read'
      : /^read the check /.test(doing)
        ? 'checks: read'
        : /^read the commit statuses/.test(doing)
          ? 'statuses: read'
          : /^(list|read) /.test(doing)
            ? 'contents: read'
            : 'contents: write'
  return `Add the line "${line}" under "permissions:" of the job.`
}

/** An answer of success that says nothing that can be read: cut off, or the page of a proxy. */
export function unreadable(doing: string, address: string): UserError {
  return new UserError(
    `GitHub at ${address} answered the request to ${doing} with something that is no answer to it.`,
    'Run the job again: it looks first and goes on from what is there.',
  )
}

/** Turns an answer that was no success, or a lost connection, into a sentence with its remedy and the request id that GitHub's support asks for. */
export function problemOf(failure: Answer | LostConnection, doing: string, address: string): UserError {
  if (failure instanceof LostConnection) {
    const hint =
      'Check the network, the proxy settings and GITHUB_API_URL, then run the job again: it looks first and goes on from what is there.'
    return new UserError(`GitHub could not be reached at ${address} to ${doing}: ${failure.message}.`, hint, { cause: failure })
  }
  const { status, headers } = failure
  const { message = '', errors = [] } = dataOf(failure.body)
  const details = errors.map(({ message: text, field, code }) => text ?? [field, code].filter(Boolean).join(' ')).filter(Boolean)
  const said = [message, ...details].filter(Boolean).join('; ')
  const id = headers['x-github-request-id']
  const request = typeof id === 'string' ? `, request ${id}` : ''
  return new UserError(
    `GitHub refused to ${doing} (${status}${request}): ${said || 'no reason given'}`,
    remedyOf(status, said, doing, headers),
    { cause: failure },
  )
}
