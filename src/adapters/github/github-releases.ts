import { z } from 'zod'
import { sameText } from '../../model/marker.ts'
import type { Digest } from '../../ports/files.ts'
import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Method, Requests } from './github-requests.ts'
import { anything, flag, integer, optionalText, text } from './github-shapes.ts'
import { readCommit } from './github-tags.ts'

const asset = z.object({ id: integer, name: text, size: integer, state: text, digest: optionalText, browser_download_url: text }).transform(
  ({ id, name, size, state, digest, browser_download_url }): ReleaseAsset => ({
    ...{ id, name, size, digest: digest?.startsWith('sha256:') ? digest.slice(7) : undefined },
    ...{ uploaded: state === 'uploaded', url: browser_download_url },
  }),
)

/** The answer shape of a release, mapped to the port's `Release`. */
export const release = z
  .object({
    ...{ id: integer, tag_name: text, name: optionalText, body: optionalText, draft: flag, prerelease: flag },
    ...{ immutable: z.nullish(flag), html_url: text, upload_url: text, assets: z.array(asset) },
    author: z.nullish(z.object({ login: text })),
    published_at: optionalText,
  })
  .transform(
    ({ id, tag_name, name, body, draft, prerelease, immutable, html_url, upload_url, author, published_at, assets }): Release => ({
      ...{ id, tag: tag_name, title: name ?? '', body: body ?? '', draft, prerelease, immutable: immutable ?? false },
      published: published_at?.slice(0, 10),
      ...{ url: html_url, uploadUrl: upload_url.replace(/\{.*$/, ''), author: author?.login, assets },
    }),
  )
const download = z.object({ size: integer, sha256: text })

/** Milliseconds between probes for a draft that may have been created: lists lag behind (docs/platform.md 21). The last probe decides. */
const lagWaits = [0, 1000, 2000, 4000, 8000]

/** Milliseconds between looks at an asset that GitHub may still be storing. */
const pollInterval = 15_000

/** The part of the port that reads and writes releases. `wait` in milliseconds. */
export function releaseMethods(
  requests: Requests,
  wait: (ms: number) => Promise<void>,
): Omit<Forge, 'requests' | 'commitChecks' | 'pullRequests' | 'firstTimers' | 'publicBodies' | 'workflowRun'> {
  const { send, sendAll } = requests
  const { repos } = requests.rest
  const listReleases = (enough?: (found: readonly Release[]) => boolean): Promise<Release[]> =>
    sendAll('list the releases', release, repos.listReleases, {}, enough)
  const assetsOf = (release_id: number): Promise<ReleaseAsset[]> =>
    sendAll('list the assets', asset, repos.listReleaseAssets, { release_id })
  const releaseById = (release_id: number): Promise<Release | undefined> =>
    undefinedIfMissing(send('read the release', release, repos.getRelease, { release_id }), 404)
  const deleteAsset = async ({ id, name }: ReleaseAsset, writes?: number): Promise<void> => {
    const deletion = send(`delete the asset ${name}`, anything, repos.deleteReleaseAsset, { asset_id: id }, { writes })
    await undefinedIfMissing(deletion, 404)
  }

  /** A draft of exactly this text: ours, or that of a run with the same bytes, which is as good. */
  async function findDraft(tag: string, body: string): Promise<Release | undefined> {
    for (const ms of lagWaits) {
      await wait(ms)
      const found = (await listReleases()).filter(one => one.draft && one.tag === tag && sameText(one.body, body))
      if (found.length > 0) return found.reduce((oldest, next) => (next.id < oldest.id ? next : oldest))
    }
    return undefined
  }

  return {
    releases: until => listReleases(found => until !== undefined && found.some(({ tag, draft }) => tag === until && !draft)),
    createDraft({ tag, title, body, prerelease }) {
      // No target_commitish: the tag exists, and sending it would ask for the right to change workflows (docs/platform.md 15).
      const fields = { tag_name: tag, name: title, body, draft: true, prerelease }
      const probe = async (mayHaveSucceeded: boolean) => (mayHaveSucceeded ? findDraft(tag, body) : undefined)
      return send('create the draft release', release, repos.createRelease, fields, { probe })
    },
    upload({ id, uploadUrl }, { name, path, size, sha256, contentType }, writes = 1) {
      const probe = async (_: boolean, pending: number): Promise<ReleaseAsset | undefined> => {
        const find = async () => (await assetsOf(id)).find(found => found.name === name)
        let present = await find()
        for (let left = pending; left > 0 && present?.uploaded === false; left -= pollInterval) {
          await wait(Math.min(left, pollInterval))
          present = await find()
        }
        if (present === undefined) return undefined
        const { uploaded, digest } = present
        if (uploaded && present.size === size && (digest === undefined || digest === sha256)) return present
        // A failed attempt's asset keeps the name. Nothing of a public release is ever deleted.
        if ((await releaseById(id))?.draft === true) await deleteAsset(present)
        return undefined
      }
      const headers = { 'content-type': contentType }
      // The path of the file stands for its bytes.
      const parameters = { url: `${uploadUrl}{?name}`, release_id: id, name, headers, data: path }
      const handling = { upload: { name, path, size, sha256 }, writes, probe }
      return send(`take the asset ${name}`, asset, repos.uploadReleaseAsset, parameters, handling)
    },
    deleteAsset,
    assets: ({ id }) => assetsOf(id),
    release: releaseById,
    async deleteDraft({ id }) {
      await undefinedIfMissing(send('delete a draft', anything, repos.deleteRelease, { release_id: id }), 404)
    },
    async editBody({ id }, body) {
      const probe = async (): Promise<Release | undefined> => {
        const now = await releaseById(id)
        return now !== undefined && sameText(now.body, body) ? now : undefined
      }
      await send('change the text of the release', release, repos.updateRelease, { release_id: id, body }, { probe })
    },
    publish({ id }, { title, body, prerelease, latest, draft, discussion }, ready = () => {}) {
      const category = discussion === undefined ? {} : { discussion_category_name: discussion }
      const fields = { release_id: id, name: title, body, draft, prerelease, make_latest: makeLatest(latest), ...category }
      const description = `publish the release${discussion === undefined ? '' : ` with a discussion in ${JSON.stringify(discussion)}`}`
      const probe = async (): Promise<Release | undefined> => {
        const now = await releaseById(id)
        if (now !== undefined && now.draft === draft && sameText(now.body, body)) return now
        if (now !== undefined) ready(now)
        return undefined
      }
      return send(description, release, repos.updateRelease, fields, { probe })
    },
    publicRelease(tag) {
      const found =
        tag === undefined
          ? send('read the latest release', release, repos.getLatestRelease, {})
          : send('read the release', release, repos.getReleaseByTag, { tag })
      return undefinedIfMissing(found, 404)
    },
    tagCommit: tag => readCommit(requests, 'read the tag', `refs/tags/${tag}`),
    download({ id, name }, path) {
      const parameters = { asset_id: id, headers: { accept: 'application/octet-stream' } }
      const getAsset = repos.getReleaseAsset as unknown as Method<typeof parameters, Digest>
      return send(`read the asset ${name}`, download, getAsset, parameters, { downloadTo: path })
    },
  }
}

/** The words that the API takes for `make_latest`. */
export const makeLatest = (latest: boolean): 'true' | 'false' => (latest ? 'true' : 'false')
