import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The store of workflow artifacts of one run, as its client needs it (docs/platform.md 69). */
export interface ResultsServer {
  readonly url: string
  /** A runtime token of the form that the client reads its run from. */
  readonly token: string
  /** Zip of each finished artifact, by name. */
  readonly artifacts: Map<string, Buffer>
  /** Digest that the store tells of an artifact, instead of the true one. */
  readonly digests: Map<string, string>
  /** Variables of a step that reaches this store. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Starts an empty store on a free port of 127.0.0.1. */
export async function startResultsServer(): Promise<ResultsServer> {
  const artifacts = new Map<string, Buffer>()
  const digests = new Map<string, string>()
  const blocks = new Map<string, Buffer[]>()
  const ids = new Map<string, string>()
  const idOf = (name: string): string => ids.get(name) ?? ids.set(name, String(ids.size + 1)).get(name)!
  const stored = (name: string, bytes: Buffer) => ({
    workflow_run_backend_id: 'run',
    workflow_job_run_backend_id: 'job',
    database_id: idOf(name),
    name,
    size: String(bytes.length),
    created_at: '2026-01-01T00:00:00Z',
    digest: digests.get(name) ?? sha256(bytes),
  })
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await bodyOf(request)
    const json = (value: unknown): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    const method = /\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname)?.[1]
    const asked = method === undefined ? {} : JSON.parse(body.toString())
    const { name = '' } = asked as { name?: string }
    if (url.pathname.startsWith('/account/')) {
      const blob = url.searchParams.get('name') ?? ''
      if (request.method === 'GET') {
        const bytes = artifacts.get(blob)
        return void response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': 'application/zip' }).end(bytes)
      }
      if (url.searchParams.get('comp') === 'block') blocks.set(blob, [...(blocks.get(blob) ?? []), body])
      response.writeHead(201).end()
    } else if (method === 'CreateArtifact') {
      if (artifacts.has(name))
        return void response
          .writeHead(409, { 'content-type': 'application/json' })
          .end('{"code":"already_exists","msg":"an artifact with this name already exists on the workflow run"}')
      blocks.delete(name)
      json({ ok: true, signed_upload_url: `${address()}/account/artifacts/blob?name=${encodeURIComponent(name)}` })
    } else if (method === 'FinalizeArtifact') {
      artifacts.set(name, Buffer.concat(blocks.get(name) ?? []))
      json({ ok: true, artifact_id: idOf(name) })
    } else if (method === 'ListArtifacts') {
      const { name_filter: named, id_filter: id } = asked as { name_filter?: string; id_filter?: string }
      const all = [...artifacts].map(([each, bytes]) => stored(each, bytes))
      json({ artifacts: all.filter(each => (named === undefined || each.name === named) && (id === undefined || each.database_id === id)) })
    } else if (method === 'GetSignedArtifactURL') {
      json({ signed_url: `${address()}/account/artifacts/blob.zip?name=${encodeURIComponent(name)}` })
    } else if (method === 'DeleteArtifact') {
      artifacts.delete(name)
      json({ ok: true, artifact_id: idOf(name) })
    } else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run:job' })}.x`
  return {
    url: address(),
    token,
    artifacts,
    digests,
    env: { ACTIONS_RESULTS_URL: `${address()}/`, ACTIONS_RUNTIME_TOKEN: token, GITHUB_SERVER_URL: 'https://github.com' },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
