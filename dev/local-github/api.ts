import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { hasPushAccess, needRead, visitorOf } from './access.ts'
import { type Answer, notFound, RefusedRequest } from './answers.ts'
import { runQuery } from './graphql.ts'
import { answerProblems, operationOf, requestProblems } from './openapi.ts'
import { checkAccess, routesAt } from './router.ts'
import type { World } from './world.ts'

/** A query that was sent to `POST /graphql`. */
export interface GraphqlQuery {
  query: string
  variables: Record<string, unknown>
}

/** Where the API keeps what tests look at. */
export interface ApiRecord {
  graphqlQueries: GraphqlQuery[]
  /** Answers of this server that GitHub's description does not allow: a fault of the server, not of the client. */
  answerProblems: string[]
}

const knownAccept =
  /^(\*\/\*|application\/\*|application\/json|application\/octet-stream|application\/vnd\.github(\.v3|\.(v3\.)?(raw|text|html|full|sha|diff|patch))?(\+json)?)$/

/** Answers one request of the API or of the upload address; what was wrong with the request is added to `problems`. */
export async function answerApi(
  world: World,
  host: 'api' | 'uploads',
  request: IncomingMessage,
  address: URL,
  problems: string[],
  record: ApiRecord,
): Promise<Answer> {
  checkHeaders(request, problems)
  const visitor = visitorOf(request.headers.authorization, world.tokens)
  if (host === 'api' && address.pathname === '/graphql') return answerGraphql(world, request, visitor, problems, record)

  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  const { found, parts } = routesAt(address.pathname)
  const route = found.find(candidate => candidate.method === method)
  if (route === undefined)
    throw notFound(
      found.length === 0 ? `path: ${address.pathname} is not served` : `method: ${method} is not served at ${address.pathname}`,
    )
  if (route.host !== host)
    throw notFound(
      host === 'api' ? 'host: uploads go to the upload_url of the release, not to the API' : 'host: only uploads go to the upload address',
    )
  if (parts.owner !== undefined && !isServed(world, parts)) throw notFound()
  checkAccess(route, world, visitor)

  const operation = operationOf(route.template, method)
  if (operation === undefined) throw new Error(`${method} ${route.template} is missing in openapi/subset.json`)
  const body = host === 'uploads' || method === 'GET' || method === 'DELETE' ? undefined : await readJson(request)
  const wrong = requestProblems(operation, address.searchParams, body)
  if (wrong.length > 0) {
    problems.push(...wrong)
    if (!world.lenient)
      throw new RefusedRequest(422, 'Validation Failed', {
        errors: wrong.map(message => ({
          resource: operation.operationId,
          code: /missing|required/.test(message) ? 'missing_field' : 'invalid',
          message,
        })),
      })
  }
  const answer = await route.handle({
    world,
    visitor,
    push: hasPushAccess(visitor),
    address,
    part: name => parts[name] ?? '',
    body,
    request,
  })
  const odd = answerProblems(operation, answer.status, answer.body)
  record.answerProblems.push(...odd.map(problem => `${operation.operationId}: ${problem}`))
  return answer
}

/** The headers that GitHub insists on: a user agent, and an Accept that it knows. */
function checkHeaders(request: IncomingMessage, problems: string[]): void {
  if ((request.headers['user-agent'] ?? '') === '') {
    problems.push('user-agent: missing')
    throw new RefusedRequest(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.')
  }
  const accepted = (request.headers.accept ?? '*/*').split(',').map(type => type.split(';', 1)[0]?.trim() ?? '')
  if (!accepted.some(type => knownAccept.test(type))) {
    problems.push(`accept: ${request.headers.accept}`)
    throw new RefusedRequest(415, `Unsupported 'Accept' header: ${accepted.join(', ')}. Must accept 'application/json'.`)
  }
  const version = request.headers['x-github-api-version']
  if (version !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(version))) {
    problems.push(`x-github-api-version: ${version}`)
    throw new RefusedRequest(400, `${version} is not a valid API version`)
  }
}

async function answerGraphql(
  world: World,
  request: IncomingMessage,
  visitor: ReturnType<typeof visitorOf>,
  problems: string[],
  record: ApiRecord,
): Promise<Answer> {
  if (request.method !== 'POST') throw notFound('method: GraphQL is asked with POST')
  if (visitor === null) throw new RefusedRequest(401, 'This endpoint requires you to be authenticated.')
  needRead(visitor, world.privateRepository)
  const body = (await readJson(request)) as { query?: unknown; variables?: Record<string, unknown> | null } | null
  if (typeof body?.query !== 'string') {
    problems.push('body query: must be a string')
    return { status: 200, body: { errors: [{ message: 'A query attribute must be specified and must be a string.' }] } }
  }
  const variables = body.variables ?? {}
  record.graphqlQueries.push({ query: body.query, variables })
  const { problems: wrong, ...answer } = await runQuery(world, visitor, body.query, variables)
  problems.push(...wrong)
  return { status: 200, body: answer }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const content = await text(request)
  if (content === '') return {}
  try {
    return JSON.parse(content) as unknown
  } catch {
    throw new RefusedRequest(400, 'Problems parsing JSON', { problem: 'body: not JSON' })
  }
}

function isServed(world: World, { owner, repo }: Record<string, string>): boolean {
  return owner?.toLowerCase() === world.owner.toLowerCase() && repo?.toLowerCase() === world.repo.toLowerCase()
}
