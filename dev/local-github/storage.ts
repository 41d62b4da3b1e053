import { createHmac, randomBytes } from 'node:crypto'
import { type Answer, notFound } from './answers.ts'
import { assetById, assetFile } from './assets.ts'
import { assetJson } from './release-json.ts'
import type { Call } from './routes.ts'
import type { World } from './world.ts'

const storageKey = randomBytes(16)

/** The signature of the storage address to which the API redirects for an asset's bytes. */
export function storageSignature(id: number | string): string {
  return createHmac('sha256', storageKey).update(String(id)).digest('hex').slice(0, 32)
}

/** The asset, or with `Accept: application/octet-stream` a redirect to its bytes, as GitHub does; no token is wanted there. */
export function readAsset({ world, part, push, request }: Call): Answer {
  const { release, asset } = assetById(world, part('asset_id'), push)
  if (request.headers.accept !== 'application/octet-stream') return { status: 200, body: assetJson(world, release, asset) }
  if (asset.state !== 'uploaded') throw notFound()
  asset.downloads += 1
  return { status: 302, headers: { location: `${world.webUrl}/-/storage/${asset.id}?signature=${storageSignature(asset.id)}` } }
}

/** The bytes of an asset as a download. */
export function download(world: World, id: string): Answer {
  const { asset } = assetById(world, id, true)
  const disposition = `attachment; filename=${asset.name}`
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': disposition },
    file: { path: assetFile(world, asset), size: asset.size },
  }
}
