import { NotFound, UserError } from '../../model/errors.ts'
import { parsed, tableOf } from '../../text/tolerant.ts'
import { type HttpResponse, NetworkError } from '../http/send-request.ts'
import { type Asker, remedyOf } from './github-remedies.ts'

/** The reason in the body of a refusal, in GitHub's words, and the codes of its errors: `already_exists`. */
function reasonIn(body: string): { readonly said: string; readonly codes: readonly unknown[] } {
  const json = parsed(body, JSON.parse)
  if (json === undefined) return { said: body.slice(0, 200), codes: [] }
  const { message, errors } = tableOf(json)
  const all = Array.isArray(errors) ? errors.map(error => (typeof error === 'string' ? { message: error } : tableOf(error))) : []
  const join = (parts: readonly unknown[], separator: string) =>
    parts.filter(part => typeof part === 'string' && part !== '').join(separator)
  // `pre_receive` names a ruleset; the text beside it may not.
  const details = all.map(error => join([error.field, error.message ?? error.code], ' '))
  return { said: join([message, ...details], '; '), codes: all.map(({ code }) => code) }
}

/** The error for a successful response that cannot be parsed, because it was cut off or comes from a proxy. */
export function unreadable(description: string, { address }: Asker): UserError {
  return new UserError(
    `GitHub at ${address} answered the request to ${description} with something that is no answer to it.`,
    'Run it again: it finds what was done, and continues.',
  )
}

/** Turns a failed response or a network error into a UserError: a sentence, a remedy, and the request id that GitHub's support asks for. */
export function problemOf(failure: HttpResponse | NetworkError, description: string, { address, ...asker }: Asker): UserError {
  if (failure instanceof NetworkError) {
    const hint = failure.untrusted
      ? 'The certificate of the server, or of a proxy in between, is not trusted here: put the path of a file with its authority (PEM) into the environment variable NODE_EXTRA_CA_CERTS.'
      : 'Check the network, the proxy settings and GITHUB_API_URL, then run it again: it finds what was done, and continues.'
    return new UserError(`GitHub could not be reached at ${address} to ${description}: ${failure.message}.`, hint, { cause: failure })
  }
  const { status, headers } = failure
  const { said, codes } = reasonIn(failure.body)
  const id = headers['x-github-request-id']
  const request = typeof id === 'string' ? `, request ${id}` : ''
  const Kind = status === 404 ? NotFound : UserError
  return new Kind(
    `GitHub refused to ${description} (${status}${request}): ${said || 'no reason given'}`,
    remedyOf({ status, said, codes, description, headers, ...asker }),
    { cause: { ...failure, codes } },
  )
}

const refusalIn = (error: unknown): { readonly status?: number; readonly codes?: readonly unknown[] } | undefined =>
  error instanceof UserError ? (error.cause as object | undefined) : undefined

/** The status that GitHub refused with; undefined for a failure that is no refusal. */
export function statusOf(error: unknown): number | undefined {
  return refusalIn(error)?.status
}

/** Whether GitHub gave this code as a reason of its refusal. */
export function hasCode(error: unknown, code: string): boolean {
  return refusalIn(error)?.codes?.includes(code) ?? false
}

/** For reads of objects that may not exist: undefined when GitHub refuses with one of the statuses. */
export async function undefinedIfMissing<T>(reading: Promise<T>, ...statuses: readonly number[]): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (statuses.includes(statusOf(error) ?? 0)) return undefined
    throw error
  }
}
