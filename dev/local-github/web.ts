import type { IncomingMessage } from 'node:http'
import { type Answer, notFound, RefusedRequest } from './answers.ts'
import { changePage } from './change-pages.ts'
import { latestRelease } from './latest.ts'
import { missingPage, releasePage, releasesPage } from './page.ts'
import { releaseJson } from './release-json.ts'
import { commitOfTag, releaseByTag } from './releases.ts'
import { artifactOf } from './run-routes.ts'
import { download, storageSignature } from './storage.ts'
import type { Release, World } from './world.ts'

/** Answers a browser, which is nobody in particular: published releases, their pages and their files. */
export async function answerWeb(world: World, request: IncomingMessage, address: URL): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw notFound(`method: ${request.method} of a page`)
  const stored = /^\/-\/storage\/(\d+)$/.exec(address.pathname)?.[1]
  if (stored !== undefined) return answerStorage(world, request, address, stored)
  const artifact = /^\/-\/artifacts\/(\d+)\.zip$/.exec(address.pathname)?.[1]
  if (artifact !== undefined) return answerArtifact(world, request, address, artifact)
  const base = `/${world.owner}/${world.repo}`
  const path = decodeURIComponent(address.pathname)
  if (world.privateRepository || !path.toLowerCase().startsWith(base.toLowerCase())) return html(404, missingPage(world))
  const rest = path.slice(base.length).replace(/\/$/, '')
  if (rest === '' || rest === '/releases') return html(200, releasesPage(world, publicReleases(world)))
  const latest = latestRelease(world)
  if (rest === '/releases/latest')
    return latest === undefined
      ? html(404, missingPage(world))
      : { status: 302, headers: { location: releaseJson(world, latest).html_url } }
  const latestFile = /^\/releases\/latest\/download\/([^/]+)$/.exec(rest)?.[1]
  if (latestFile !== undefined && latest !== undefined) return file(world, latest, latestFile)
  const [, kind, tag, name] = /^\/releases\/(tag|download)\/(.+?)(?:\/([^/]+))?$/.exec(rest) ?? []
  if (kind === 'download' && tag !== undefined && name !== undefined) return file(world, publicRelease(world, tag), name)
  const release = kind === 'tag' ? publicRelease(world, rest.slice('/releases/tag/'.length)) : undefined
  if (release !== undefined) return html(200, releasePage(world, release, await commitOfTag(world, release.tag)))
  const change = await changePage(world, rest)
  return change === undefined ? html(404, missingPage(world)) : html(200, change)
}

/** The storage behind the API's redirect: the signature is enough, and a token besides is refused, as GitHub's storage does. */
function answerStorage(world: World, request: IncomingMessage, address: URL, id: string): Answer {
  checkSignature(request, address, id)
  return download(world, id)
}

function checkSignature(request: IncomingMessage, address: URL, id: string): void {
  if (request.headers.authorization !== undefined)
    throw new RefusedRequest(400, 'Only one auth mechanism allowed', { problem: 'authorization: a token was sent to the storage address' })
  if (address.searchParams.get('signature') !== storageSignature(id)) throw new RefusedRequest(403, 'Signature did not match')
}

/** The zip of a workflow artifact, which another storage holds than that of the assets. */
function answerArtifact(world: World, request: IncomingMessage, address: URL, id: string): Answer {
  checkSignature(request, address, id)
  const bytes = artifactOf(world, id)
  if (bytes === undefined) throw notFound()
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: bytes }
}

function file(world: World, release: Release | undefined, name: string): Answer {
  const asset = release?.assets.find(candidate => candidate.name === name && candidate.state === 'uploaded')
  if (asset === undefined) return html(404, missingPage(world))
  asset.downloads += 1
  return download(world, String(asset.id))
}

function publicReleases(world: World): Release[] {
  return world.releases.filter(release => !release.draft).sort((a, b) => b.id - a.id)
}

function publicRelease(world: World, tag: string): Release | undefined {
  try {
    return releaseByTag(world, tag)
  } catch {
    return undefined
  }
}

function html(status: number, body: string): Answer {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:"
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body }
}
