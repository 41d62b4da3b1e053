import { NotFound, UserError } from '../../model/errors.ts'
import { type Answer, LostConnection } from '../http/http-exchange.ts'
import { remedyOf } from './github-remedies.ts'

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
    const hint = failure.untrusted
      ? 'The certificate of the server, or of a proxy in between, is not trusted here: put the path of a file with its authority (PEM) into the environment variable NODE_EXTRA_CA_CERTS.'
      : 'Check the network, the proxy settings and GITHUB_API_URL, then run the job again: it looks first and goes on from what is there.'
    return new UserError(`GitHub could not be reached at ${address} to ${doing}: ${failure.message}.`, hint, { cause: failure })
  }
  const { status, headers } = failure
  const { message = '', errors = [] } = dataOf(failure.body)
  // `pre_receive` names a ruleset; the text beside it may not.
  const details = errors.map(({ message: text, field, code }) => [field, text ?? code].filter(Boolean).join(' ')).filter(Boolean)
  const said = [message, ...details].filter(Boolean).join('; ')
  const id = headers['x-github-request-id']
  const request = typeof id === 'string' ? `, request ${id}` : ''
  const Kind = status === 404 ? NotFound : UserError
  return new Kind(
    `GitHub refused to ${doing} (${status}${request}): ${said || 'no reason given'}`,
    remedyOf({ status, said, doing, headers }),
    { cause: failure },
  )
}

/** The status that GitHub refused with; undefined for a failure that is no refusal. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof UserError ? (error.cause as { status?: number } | undefined)?.status : undefined
}

/** Undefined instead of "not found": for a read whose answer may be that there is nothing. */
export async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    const status = statusOf(error)
    if (status === 404 || status === 422) return undefined
    throw error
  }
}
