import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The store of workflow artifacts, as far as an upload needs it (docs/platform.md 69). */
export interface ResultsServer {
  readonly url: string
  /** A runtime token of the form that the client reads its run from. */
  readonly token: string
  /** Zip of each finished artifact, by name. */
  readonly artifacts: Map<string, Buffer>
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

export async function startResultsServer(): Promise<ResultsServer> {
  const artifacts = new Map<string, Buffer>()
  const blocks = new Map<string, Buffer[]>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = await bodyOf(request)
    const json = (value: unknown): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (url.pathname.startsWith('/account/')) {
      const name = url.searchParams.get('name') ?? ''
      if (url.searchParams.get('comp') === 'block') blocks.set(name, [...(blocks.get(name) ?? []), body])
      response.writeHead(201).end()
    } else if (url.pathname.endsWith('/CreateArtifact')) {
      const { name } = JSON.parse(body.toString())
      if (artifacts.has(name))
        return void response
          .writeHead(409, { 'content-type': 'application/json' })
          .end('{"code":"already_exists","msg":"an artifact with this name already exists on the workflow run"}')
      json({ ok: true, signed_upload_url: `${address()}/account/artifacts/blob?name=${encodeURIComponent(name)}` })
    } else if (url.pathname.endsWith('/FinalizeArtifact')) {
      const { name } = JSON.parse(body.toString())
      artifacts.set(name, Buffer.concat(blocks.get(name) ?? []))
      json({ ok: true, artifact_id: '1' })
    } else if (url.pathname.endsWith('/ListArtifacts')) {
      const wanted: string | undefined = JSON.parse(body.toString()).name_filter
      const names = [...artifacts.keys()].filter(name => wanted === undefined || name === wanted)
      json({
        artifacts: names.map((name, index) => ({
          workflow_run_backend_id: 'run',
          workflow_job_run_backend_id: 'job',
          database_id: String(index + 1),
          name,
          size: '1',
          created_at: '2026-01-01T00:00:00Z',
        })),
      })
    } else if (url.pathname.endsWith('/DeleteArtifact')) {
      const { name } = JSON.parse(body.toString())
      artifacts.delete(name)
      blocks.delete(name)
      json({ ok: true, artifact_id: '1' })
    } else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    url: address(),
    token: `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run:job' })}.x`,
    artifacts,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
