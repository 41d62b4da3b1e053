// A repository to release from, five assets, and a local GitHub of its own for each case.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalGitHub, startLocalGitHub } from '../../dev/local-github/server.ts'
import { git } from '../../dev/sample/git.ts'
import { renderSums } from '../../src/features/publish/dist.ts'
import type { LocalFile } from '../../src/model/manifest.ts'
import { jumpingClock } from '../fakes/clock.ts'

export const tag = 'v2.0.0'
export const repository = 'orchard/press'

/** What cases differ in besides the fault. `lag` in milliseconds. */
export interface Place {
  readonly immutable: boolean
  readonly lag: number
}

/** A place in words, for tables and names of tests. */
export const placeName = ({ immutable, lag }: Place): string => `${immutable ? 'immutable' : 'ordinary'}, lag ${lag / 1000} s`

export const places: readonly Place[] = [false, true].flatMap(immutable => [0, 2000].map(lag => ({ immutable, lag })))

/** What all cases share: made once. */
export interface Ground {
  readonly folder: string
  /** A bare repository with the tag. */
  readonly origin: string
  readonly commit: string
  /** The folder with the files that are released; SHA256SUMS is among the assets, not in it. */
  readonly files: string
  /** The expected assets, with digests from the bytes themselves. */
  readonly assets: readonly LocalFile[]
  remove(): void
}

/** Bytes that differ from file to file and are the same in every run; some larger than a chunk of an upload. */
const sizes: Readonly<Record<string, number>> = { 'app.bin': 300_000, 'data.bin': 70_000, 'one.txt': 1, 'page.html': 4096 }

export async function makeGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'fault-walk-'))
  const origin = join(folder, 'origin.git')
  const work = join(folder, 'work')
  const files = join(folder, 'files')
  await mkdir(work)
  await mkdir(files)
  await git(work, 'init', '--quiet', '-b', 'main', '.')
  await writeFile(join(work, 'a.txt'), 'first\n')
  await mkdir(join(work, '.github'))
  await writeFile(join(work, '.github/release-runbook.yml'), 'components: {}\n')
  await git(work, 'add', '.')
  await git(work, 'commit', '--quiet', '-m', 'First')
  await git(work, 'tag', '-a', 'v1.0.0', '-m', 'v1.0.0')
  await writeFile(join(work, 'a.txt'), 'second\n')
  await git(work, 'commit', '--quiet', '-am', 'fix: second')
  await git(work, 'tag', '-a', tag, '-m', tag)
  await git(folder, 'clone', '--quiet', '--bare', work, origin)
  const commit = (await git(work, 'rev-parse', 'HEAD')).trim()
  const assets: LocalFile[] = []
  for (const [name, size] of Object.entries(sizes)) {
    const bytes = Buffer.alloc(size, `${name} `)
    const path = join(files, name)
    await writeFile(path, bytes)
    assets.push({ name, component: 'files', size, sha256: createHash('sha256').update(bytes).digest('hex'), path })
  }
  const sums = renderSums(assets)
  const path = join(folder, 'SHA256SUMS')
  await writeFile(path, sums)
  assets.push({
    name: 'SHA256SUMS',
    component: 'release',
    size: sums.length,
    sha256: createHash('sha256').update(sums).digest('hex'),
    path,
  })
  return { folder, origin, commit, files, assets, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** One case: a GitHub with an older public release, and the clock that it and the publisher share. */
export interface Case {
  readonly ground: Ground
  readonly place: Place
  readonly github: LocalGitHub
  readonly clock: ReturnType<typeof jumpingClock>
  /** Where the requests and views of the case begin; what was before belongs to the older release. */
  readonly from: { readonly requests: number }
}

let cases = 0

/** Starts a case. `now` is the server's clock where the publisher is a process of its own, which has the real one. */
export async function openCase(ground: Ground, place: Place, now?: () => number): Promise<Case> {
  const clock = jumpingClock()
  const [owner = '', repo = ''] = repository.split('/')
  const github = await startLocalGitHub({
    gitDirectory: ground.origin,
    frozen: true,
    owner,
    repo,
    storage: join(ground.folder, `storage-${++cases}`),
    immutable: place.immutable,
    listingLagMs: place.lag,
    now: now ?? clock.now,
  })
  await call(github, 'POST', `/repos/${repository}/releases`, { tag_name: 'v1.0.0', name: 'Older', draft: false })
  await clock.wait(place.lag)
  return { ground, place, github, clock, from: { requests: github.requests.length } }
}

/** A request as the tests themselves make it. */
export async function call(github: LocalGitHub, method: string, path: string, body?: object): Promise<Response> {
  const init = { method, headers: { authorization: 'Bearer local-token' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  return fetch(`${github.apiUrl}${path}`, init)
}
