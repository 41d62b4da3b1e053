import { notAccessible, notFound, RefusedRequest } from './answers.ts'

/** What a token may do; a permission that is not named is none, as for GITHUB_TOKEN. */
export interface TokenPermissions {
  contents: 'read' | 'write'
  pullRequests?: 'none' | 'read' | 'write'
  issues?: 'none' | 'read' | 'write'
  actions?: 'none' | 'read' | 'write'
  checks?: 'read'
  statuses?: 'read'
  discussions?: 'none' | 'write'
  attestations?: 'none' | 'write'
}

/** Who asks: nobody in particular (null), or the holder of a known token. */
export type Visitor = TokenPermissions | null

/**
 * The visitor behind an Authorization header (`token X`, `Bearer X`, or Basic with the token as password, as git sends it).
 * A token that is not known is 401 `Bad credentials` even for what is public.
 */
export function visitorOf(authorization: string | undefined, tokens: Record<string, TokenPermissions>): Visitor {
  if (authorization === undefined) return null
  const [scheme = '', value = ''] = authorization.split(/\s+/, 2)
  const token = scheme.toLowerCase() === 'basic' ? Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':') : value
  const known = ['token', 'bearer', 'basic'].includes(scheme.toLowerCase()) && Object.hasOwn(tokens, token) ? tokens[token] : undefined
  if (known === undefined) throw new RefusedRequest(401, 'Bad credentials')
  return known
}

/** Reading: a private repository does not exist for somebody without a token. */
export function needRead(visitor: Visitor, privateRepository: boolean): void {
  if (visitor === null && privateRepository) throw notFound()
}

/** Writing releases and assets: `contents: write`. */
export function needWrite(visitor: Visitor, privateRepository: boolean): void {
  needRead(visitor, privateRepository)
  if (visitor === null) throw new RefusedRequest(401, 'Requires authentication')
  if (visitor.contents !== 'write') throw notAccessible('contents=write')
}

/** Whether the visitor sees drafts: push access only (platform fact 20). */
export function hasPushAccess(visitor: Visitor): boolean {
  return visitor?.contents === 'write'
}

/** Whether the visitor may read pull requests: anybody in a public repository, `pull-requests: read` in a private one. */
export function mayReadPulls(visitor: Visitor, privateRepository: boolean): boolean {
  return !privateRepository || ['read', 'write'].includes(visitor?.pullRequests ?? 'none')
}

/** Whether the visitor may read what a permission of its own guards: anybody in a public repository. */
export function mayRead(visitor: Visitor, privateRepository: boolean, permission: 'checks' | 'statuses' | 'actions'): boolean {
  return !privateRepository || visitor?.[permission] === 'read'
}
