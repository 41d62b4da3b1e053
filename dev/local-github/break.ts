import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answers.ts'
import { sanitizeAssetName, startAsset } from './assets.ts'
import type { Fault } from './faults.ts'
import { routesAt } from './router.ts'
import type { World } from './world.ts'

/**
 * What a fault does before the request is handled: an answer of its own, `ended` when the connection is cut or stays silent, or undefined when
 * the request goes on.
 */
export async function breakRequest(
  fault: Fault,
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
): Promise<Answer | 'ended' | undefined> {
  switch (fault.kind) {
    case 'status':
      await readAll(request)
      return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? { message: 'Server Error' } }
    case '502-starter':
      await readAll(request)
      leaveStarter(world, request, address)
      return { status: 502, headers: { 'content-type': 'text/html' }, body: '<html><body><h1>502 Bad Gateway</h1></body></html>' }
    case 'drop-before':
      response.destroy()
      return 'ended'
    case 'drop-middle':
      await new Promise(resolve => request.once('data', resolve).once('end', resolve))
      leaveStarter(world, request, address)
      response.destroy()
      return 'ended'
    case 'stays-starter':
      await readAll(request)
      leaveStarter(world, request, address)
      response.destroy()
      return 'ended'
    case 'no-answer':
      await readAll(request)
      return 'ended'
    case 'kill':
      if (fault.moment === 'after') return undefined
      await fault.end()
      response.destroy()
      return 'ended'
    default:
      return undefined
  }
}

/** What a fault does when the request was handled; true when it took the answer over. */
export async function breakAnswer(
  fault: Fault,
  status: number,
  headers: Record<string, string>,
  bytes: Buffer,
  response: ServerResponse,
): Promise<boolean> {
  if (fault.kind === 'kill') {
    await fault.end()
    response.destroy()
    return true
  }
  if (fault.kind !== 'truncated') {
    const cut = fault.kind === 'drop-after' || fault.kind === 'stored-later'
    if (cut) response.destroy()
    return cut
  }
  response.writeHead(status, headers)
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
  return true
}

/** Shows the asset that an upload made as a `starter` for a while. */
export function storeLater({ releases, now }: World, { body }: Answer, ms: number): void {
  const asset = releases.flatMap(({ assets }) => assets).find(({ id }) => id === (body as { id?: number } | undefined)?.id)
  if (asset !== undefined) asset.storedAt = now() + ms
}

async function readAll(request: IncomingMessage): Promise<void> {
  for await (const _ of request);
}

/** An upload that broke leaves an empty asset in state `starter`, and its name is taken (platform fact 25). */
function leaveStarter(world: World, request: IncomingMessage, address: URL): void {
  const { parts } = routesAt(address.pathname)
  const release = world.releases.find(candidate => String(candidate.id) === parts.release_id)
  const name = address.searchParams.get('name')
  const clean = sanitizeAssetName(name ?? '')
  if (release === undefined || clean === '' || release.immutable || request.method !== 'POST') return
  if (release.assets.some(asset => asset.name === clean)) return
  startAsset(world, release, clean, address.searchParams.get('label') ?? '', request.headers['content-type'] ?? 'application/octet-stream')
}
