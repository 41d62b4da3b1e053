import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { notFound, RefusedRequest, validationFailed } from './answers.ts'
import { utc } from './git-data.ts'
import type { Asset, Release, World } from './world.ts'

/**
 * The name under which GitHub keeps an asset (platform fact 28; the rule is `sanitizeFileName` of the `gh` command line, which says that it
 * mimics the platform): diacritics dropped, every run of other characters than `A-Z a-z 0-9 - _ + @` becomes one dot, dots at the ends go;
 * a leading dot becomes `default.`, and so does the beginning of a name that changed and has no dot left.
 */
export function sanitizeAssetName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '')
  const dotted = plain.startsWith('.') ? `default${plain}` : plain
  const clean = dotted.replace(/[^A-Za-z0-9\-_+@]+/g, '.').replace(/^\.+|\.+$/g, '')
  return clean !== name && !clean.includes('.') ? `default.${clean}` : clean
}

/** The file that holds an asset's bytes. */
export function assetFile(world: World, asset: Asset): string {
  return join(world.storage, String(asset.id))
}

/**
 * `POST releases/:id/assets`: takes the raw body into a file, with its real SHA-256 (platform facts 24, 26). The name is taken from the first
 * byte on; while the body has not arrived whole, and for ever when it does not, the asset stands there as `starter` (platform fact 25).
 */
export async function uploadAsset(world: World, release: Release, request: IncomingMessage, name: string, label: string): Promise<Asset> {
  const length = request.headers['content-length']
  if (length === undefined || request.headers['transfer-encoding'] !== undefined || Number(length) === 0) {
    throw new RefusedRequest(400, 'Bad Content-Length', { problem: `Content-Length: ${length ?? 'missing'}` })
  }
  const contentType = request.headers['content-type']
  if (contentType === undefined)
    throw new RefusedRequest(422, 'Invalid request.\n\nContent-Type is missing.', { problem: 'Content-Type: missing' })
  if (Number(length) >= 2 ** 31)
    throw validationFailed({ resource: 'ReleaseAsset', code: 'custom', field: 'size', message: 'size must be less than 2147483648' })
  const asset = startAsset(world, release, name, label, contentType)
  const hash = createHash('sha256')
  let size = 0
  await pipeline(
    request,
    async function* (chunks) {
      for await (const chunk of chunks as AsyncIterable<Buffer>) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    createWriteStream(assetFile(world, asset)),
  )
  if (!release.assets.includes(asset)) throw notFound()
  return Object.assign(asset, { state: 'uploaded', size, digest: `sha256:${hash.digest('hex')}`, updatedAt: utc(world.now()) })
}

/** Takes the name for an upload, as an empty asset in state `starter`. */
export function startAsset(world: World, release: Release, name: string, label: string, contentType: string): Asset {
  if (release.immutable) throw new RefusedRequest(422, 'Cannot upload assets to an immutable release.')
  const clean = sanitizeAssetName(name)
  if (clean === '' || clean === 'default.') throw validationFailed({ resource: 'ReleaseAsset', code: 'invalid', field: 'name' })
  refuseTakenName(release, clean)
  if (release.assets.length >= 1000)
    throw validationFailed({ resource: 'ReleaseAsset', code: 'custom', field: 'release', message: 'file count must be at most 1000' })
  const now = utc(world.now())
  const asset: Asset = {
    id: world.nextId++,
    name: clean,
    label,
    contentType,
    state: 'starter',
    size: 0,
    digest: null,
    downloads: 0,
    createdAt: now,
    updatedAt: now,
  }
  release.assets.push(asset)
  return asset
}

/** `PATCH releases/assets/:id`: another name or label. */
export function updateAsset(
  world: World,
  release: Release,
  asset: Asset,
  fields: { name?: string; label?: string; state?: string },
): Asset {
  if (release.immutable) throw new RefusedRequest(422, 'Cannot update assets of an immutable release.')
  const name = fields.name === undefined ? asset.name : sanitizeAssetName(fields.name)
  if (name !== asset.name) refuseTakenName(release, name)
  return Object.assign(asset, { name, label: fields.label ?? asset.label, updatedAt: utc(world.now()) })
}

/** `DELETE releases/assets/:id`, of a `starter` as well; not from an immutable release. */
export async function deleteAsset(world: World, release: Release, asset: Asset): Promise<void> {
  if (release.immutable) throw new RefusedRequest(422, 'Cannot delete assets from an immutable release.')
  release.assets = release.assets.filter(other => other !== asset)
  await rm(assetFile(world, asset), { force: true })
}

/** The asset of an id, with its release; a draft's assets do not exist for visitors without push access. */
export function assetById(world: World, id: string, push: boolean): { release: Release; asset: Asset } {
  for (const release of world.releases) {
    const asset = release.draft && !push ? undefined : release.assets.find(candidate => String(candidate.id) === id)
    if (asset !== undefined) return { release, asset }
  }
  throw notFound()
}

function refuseTakenName(release: Release, name: string): void {
  if (release.assets.some(asset => asset.name === name))
    throw validationFailed({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
}
