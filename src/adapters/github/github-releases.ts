import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Method, Requests } from './github-requests.ts'
import { anything, fields, flag, integer, list, type Of, optional, text } from './github-shapes.ts'
import { readCommit } from './github-tags.ts'

const assetShape = fields({
  id: integer,
  name: text,
  size: integer,
  state: text,
  digest: optional(text),
  browser_download_url: text,
})

/** A release of the API. */
export const releaseShape = fields({
  id: integer,
  tag_name: text,
  name: optional(text),
  body: optional(text),
  draft: flag,
  prerelease: flag,
  immutable: optional(flag),
  html_url: text,
  upload_url: text,
  assets: list(assetShape),
})

const downloadShape = fields({ size: integer, sha256: text })

type ApiAsset = Of<typeof assetShape>
type ApiRelease = Of<typeof releaseShape>

const assetOf = (asset: ApiAsset): ReleaseAsset => ({
  id: asset.id,
  name: asset.name,
  size: asset.size,
  digest: asset.digest?.startsWith('sha256:') ? asset.digest.slice(7) : undefined,
  uploaded: asset.state === 'uploaded',
  url: asset.browser_download_url,
})

/** A release in the project's own words. */
export const releaseOf = (release: ApiRelease): Release => ({
  id: release.id,
  tag: release.tag_name,
  title: release.name ?? '',
  body: release.body ?? '',
  draft: release.draft,
  prerelease: release.prerelease,
  immutable: release.immutable ?? false,
  url: release.html_url,
  uploadUrl: release.upload_url.replace(/\{.*$/, ''),
  assets: release.assets.map(assetOf),
})

/** Milliseconds between probes for a draft that may have been created: lists lag behind (docs/platform.md 21). The last probe decides. */
const lagWaits = [0, 1000, 2000, 4000, 8000]

/** The part of the port that reads and writes releases. `wait` in milliseconds. */
export function releaseMethods(
  requests: Requests,
  wait: (ms: number) => Promise<void>,
): Omit<Forge, 'requests' | 'commitChecks' | 'workflowPath' | 'pullRequests' | 'firstTimers' | 'workflowRun'> {
  const { send, sendAll } = requests
  const { repos } = requests.rest
  const listReleases = (enough?: (found: readonly ApiRelease[]) => boolean): Promise<ApiRelease[]> =>
    sendAll('list the releases', releaseShape, repos.listReleases, {}, enough)
  const assetsOf = (release_id: number): Promise<ApiAsset[]> =>
    sendAll('list the assets', assetShape, repos.listReleaseAssets, { release_id })
  const releaseById = (release_id: number): Promise<ApiRelease | undefined> =>
    undefinedIfMissing(send('read the release', releaseShape, repos.getRelease, { release_id }), 404)
  const deleteAsset = async ({ id, name }: Pick<ReleaseAsset, 'id' | 'name'>, writes?: number): Promise<void> => {
    const deletion = send(`delete the asset ${name}`, anything, repos.deleteReleaseAsset, { asset_id: id }, { writes })
    await undefinedIfMissing(deletion, 404)
  }

  /** A draft of exactly this text: ours, or that of a run with the same bytes, which is as good. */
  async function findDraft(tag: string, body: string): Promise<ApiRelease | undefined> {
    for (const ms of lagWaits) {
      await wait(ms)
      const found = (await listReleases()).filter(release => release.draft && release.tag_name === tag && sameText(release.body, body))
      if (found.length > 0) return found.reduce((oldest, next) => (next.id < oldest.id ? next : oldest))
    }
    return undefined
  }

  return {
    async releases(until) {
      const enough = (found: readonly ApiRelease[]): boolean =>
        until !== undefined && found.some(({ tag_name, draft }) => tag_name === until && !draft)
      return (await listReleases(enough)).map(releaseOf)
    },
    async createDraft({ tag, title, body, prerelease }) {
      // No target_commitish: the tag exists, and sending it would ask for the right to change workflows (docs/platform.md 15).
      const fields = { tag_name: tag, name: title, body, draft: true, prerelease }
      const probe = async (mayHaveSucceeded: boolean) => (mayHaveSucceeded ? findDraft(tag, body) : undefined)
      return releaseOf(await send('create the draft release', releaseShape, repos.createRelease, fields, { probe }))
    },
    async upload(release, { name, path, size, sha256, contentType }, writes = 1) {
      const probe = async (): Promise<ApiAsset | undefined> => {
        const present = (await assetsOf(release.id)).find(asset => asset.name === name)
        if (present === undefined) return undefined
        const { uploaded, size: stored, digest } = assetOf(present)
        if (uploaded && stored === size && (digest === undefined || digest === sha256)) return present
        // A failed attempt's asset keeps the name. Nothing of a public release is ever deleted.
        if ((await releaseById(release.id))?.draft === true) await deleteAsset(present)
        return undefined
      }
      const headers = { 'content-type': contentType }
      // The file stands for its bytes.
      const parameters = { url: `${release.uploadUrl}{?name}`, release_id: release.id, name, headers, data: path }
      const handling = { upload: { path, size, sha256 }, writes, probe }
      return assetOf(await send(`take the asset ${name}`, assetShape, repos.uploadReleaseAsset, parameters, handling))
    },
    deleteAsset,
    assets: async release => (await assetsOf(release.id)).map(assetOf),
    async release(id) {
      const found = await releaseById(id)
      return found && releaseOf(found)
    },
    async deleteDraft({ id }) {
      await undefinedIfMissing(send('delete a draft', anything, repos.deleteRelease, { release_id: id }), 404)
    },
    async editBody({ id }, body) {
      const probe = async (): Promise<ApiRelease | undefined> => {
        const now = await releaseById(id)
        return now !== undefined && sameText(now.body, body) ? now : undefined
      }
      await send('change the text of the release', releaseShape, repos.updateRelease, { release_id: id, body }, { probe })
    },
    async publish({ id }, { title, body, prerelease, latest, draft, discussion }, ready = () => {}) {
      const category = discussion === undefined ? {} : { discussion_category_name: discussion }
      const fields = { release_id: id, name: title, body, draft, prerelease, make_latest: makeLatest(latest), ...category }
      const description = `publish the release${discussion === undefined ? '' : ` with a discussion in ${JSON.stringify(discussion)}`}`
      const probe = async (): Promise<ApiRelease | undefined> => {
        const now = await releaseById(id)
        if (now !== undefined && now.draft === draft && sameText(now.body, body)) return now
        if (now !== undefined) ready(releaseOf(now))
        return undefined
      }
      return releaseOf(await send(description, releaseShape, repos.updateRelease, fields, { probe }))
    },
    async publicRelease(tag) {
      const found = await undefinedIfMissing(
        tag === undefined
          ? send('read the latest release', releaseShape, repos.getLatestRelease, {})
          : send('read the release', releaseShape, repos.getReleaseByTag, { tag }),
        404,
      )
      return found && releaseOf(found)
    },
    tagCommit: tag => readCommit(requests, 'read the tag', `refs/tags/${tag}`),
    download({ id, name }, path) {
      const parameters = { asset_id: id, headers: { accept: 'application/octet-stream' } }
      const getAsset = repos.getReleaseAsset as unknown as Method<typeof parameters, Of<typeof downloadShape>>
      return send(`read the asset ${name}`, downloadShape, getAsset, parameters, { downloadTo: path })
    },
  }
}

/** The words that the API takes for `make_latest`. */
export const makeLatest = (latest: boolean): 'true' | 'false' => (latest ? 'true' : 'false')

/** GitHub keeps a text as it was sent but for the kind of its line ends and the blank at its end. */
function sameText(one: string | null | undefined, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
  return plain(one ?? '') === plain(other)
}
