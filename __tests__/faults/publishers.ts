// The publisher under test, and naive ones that the walk must catch.
import { mkdtemp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localFiles } from '../../src/adapters/files/files.ts'
import { gitHub } from '../../src/adapters/github/github.ts'
import { isLatest } from '../../src/features/plan/latest.ts'
import { findExisting, isTextReplaced } from '../../src/features/publish/existing.ts'
import { publish } from '../../src/features/publish/publish.ts'
import { readMarker } from '../../src/model/marker.ts'
import { fakeLog } from '../fakes/log.ts'
import { planWith } from '../fakes/plan.ts'
import { type Case, call, repository, tag } from './world.ts'

/** Milliseconds until an attempt is given up, and whether a failed request is made again at all. */
export interface Temper {
  readonly silence: number
  readonly patient: boolean
}

/** Publishes the assets of a case; throws when it failed. */
export type Publisher = (at: Case, temper: Temper) => Promise<void>

/** The publisher of this project over real HTTP; its waits jump, and a door that was closed is open again after the first of them. An impatient one ends at its first failure, as a run that is cancelled does. */
export const ours: Publisher = async ({ ground, github, clock }, { silence, patient }) => {
  const log = fakeLog()
  const wait = async (ms: number): Promise<void> => {
    if (ms > 0 && !patient) throw new Error('given up at the first failure')
    await clock.wait(ms)
    if (ms > 0) await github.open()
  }
  const time = { now: clock.now, wait }
  const options = { repository, token: 'local-token', apiUrl: github.apiUrl, userAgent: 'fault-walk', clock: time }
  const forge = gitHub({ ...options, onWait: log.warning, timeout: silence })
  const releases = await forge.releases(tag)
  const shown = releases.find(release => release.tag === tag && !release.draft && readMarker(release.body) === undefined)
  const isReplaced =
    shown && (await isTextReplaced(shown, await mkdtemp(join(ground.folder, 'sums-')), { forge, files: localFiles(ground.folder) }))
  const existing = findExisting(releases, tag, ground.commit, isReplaced)
  if (existing.kind === 'complete') return void (await isLatest(existing.release, forge))
  const { commit, assets } = ground
  const plan = planWith({ commit })
  const input = { plan, assets, notes: 'The notes.\n', existing, latestAmong: async () => true, draft: false, onDraft: () => {} }
  await publish(input, { forge, log, clock: time })
}

interface Made {
  readonly id: number
  readonly upload_url: string
}

async function made(answer: Response): Promise<Made> {
  if (!answer.ok) throw new Error(`answer ${answer.status}`)
  return (await answer.json()) as Made
}

async function uploadTo(release: Made, { ground, github }: Case): Promise<void> {
  for (const { name, path } of ground.assets) {
    const url = release.upload_url.replace('{?name,label}', `?name=${name}`)
    const headers = { authorization: 'Bearer local-token', 'content-type': 'application/zip' }
    const answer = await fetch(url, { method: 'POST', headers, body: await readFile(path), signal: AbortSignal.timeout(2000) })
    if (!answer.ok) throw new Error(`answer ${answer.status} to ${github.apiUrl}`)
  }
}

/** Draft, upload, publish, with no look before and none after: what most scripts do. */
export const naive: Publisher = async at => {
  const releases = `/repos/${repository}/releases`
  const draft = await made(await call(at.github, 'POST', releases, { tag_name: tag, name: tag, body: '', draft: true }))
  await uploadTo(draft, at)
  await made(await call(at.github, 'PATCH', `${releases}/${draft.id}`, { draft: false }))
}

const publicThenAssets = async (at: Case, prerelease: boolean): Promise<void> => {
  const releases = `/repos/${repository}/releases`
  const found = await call(at.github, 'GET', `${releases}/tags/${tag}`)
  const release = found.ok
    ? await made(found)
    : await made(await call(at.github, 'POST', releases, { tag_name: tag, name: tag, body: '', draft: false, prerelease }))
  const present = (await (await call(at.github, 'GET', `${releases}/${release.id}/assets`)).json()) as { id: number }[]
  for (const { id } of present) await call(at.github, 'DELETE', `${releases}/assets/${id}`)
  await uploadTo(release, at)
}

/** Public first, then the assets, each old one deleted before it is sent again: what the popular actions do by default. */
export const publicFirst: Publisher = at => publicThenAssets(at, false)

/** The same for a prerelease alone, which one of them makes public before its assets. */
export const prereleaseFirst: Publisher = at => publicThenAssets(at, true)
