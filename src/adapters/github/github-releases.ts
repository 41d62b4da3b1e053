import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import { undefinedIfMissing } from './github-problems.ts'
import type { Requests } from './github-requests.ts'
import { address, fields, flag, integer, list, type Of, optional, text } from './github-shapes.ts'
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
  upload_url: address,
  assets: list(assetShape),
})

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
): Pick<
  Forge,
  | 'releases'
  | 'createDraft'
  | 'upload'
  | 'deleteAsset'
  | 'assets'
  | 'release'
  | 'deleteDraft'
  | 'editBody'
  | 'publish'
  | 'publicRelease'
  | 'tagCommit'
  | 'download'
> {
  const { repository, read, readAll, write, remove, upload, download } = requests
  const { repos } = requests.rest
  const listReleases = (enough?: (found: readonly ApiRelease[]) => boolean): Promise<ApiRelease[]> =>
    readAll('list the releases', releaseShape, repos.listReleases, repository, enough)

  const releaseById = (release_id: number): Promise<ApiRelease | undefined> =>
    undefinedIfMissing(
      read('read the release', releaseShape, request => repos.getRelease({ ...repository, release_id, request })),
      404,
    )

  const assetsOf = (release_id: number): Promise<ApiAsset[]> =>
    readAll('list the assets', assetShape, repos.listReleaseAssets, { ...repository, release_id })

  const removeAsset = ({ id, name }: Pick<ReleaseAsset, 'id' | 'name'>, writes?: number): Promise<void> =>
    remove(`delete the asset ${name}`, request => repos.deleteReleaseAsset({ ...repository, asset_id: id, request }), writes)

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
      const parameters = { ...repository, tag_name: tag, name: title, body, draft: true, prerelease }
      const probe = async (mayHaveSucceeded: boolean): Promise<ApiRelease | undefined> =>
        mayHaveSucceeded ? findDraft(tag, body) : undefined
      return releaseOf(
        await write('create the draft release', releaseShape, probe, request => repos.createRelease({ ...parameters, request })),
      )
    },
    async upload(release, file, writes = 1) {
      const probe = async (): Promise<ApiAsset | undefined> => {
        const present = (await assetsOf(release.id)).find(({ name }) => name === file.name)
        if (present === undefined) return undefined
        const { uploaded, size, digest } = assetOf(present)
        if (uploaded && size === file.size && (digest === undefined || digest === file.sha256)) return present
        // A failed attempt's asset keeps the name. Nothing of a public release is ever deleted.
        if ((await releaseById(release.id))?.draft === true) await removeAsset(present)
        return undefined
      }
      const url = `${release.uploadUrl}{?name}`
      const headers = { 'content-type': file.contentType }
      return assetOf(
        await upload(`take the asset ${file.name}`, assetShape, file, writes, probe, request =>
          repos.uploadReleaseAsset({ ...repository, release_id: release.id, url, name: file.name, headers, data: file.path, request }),
        ),
      )
    },
    deleteAsset: removeAsset,
    async assets(release) {
      return (await assetsOf(release.id)).map(assetOf)
    },
    async release(id) {
      const found = await releaseById(id)
      return found && releaseOf(found)
    },
    deleteDraft: ({ id }) => remove('delete a draft', request => repos.deleteRelease({ ...repository, release_id: id, request })),
    async editBody({ id }, body) {
      const probe = async (): Promise<ApiRelease | undefined> => {
        const now = await releaseById(id)
        return now !== undefined && sameText(now.body, body) ? now : undefined
      }
      await write('change the text of the release', releaseShape, probe, request =>
        repos.updateRelease({ ...repository, release_id: id, body, request }),
      )
    },
    async publish(release, { title, body, prerelease, latest, draft, discussion }, ready = () => {}) {
      const parameters = {
        ...repository,
        release_id: release.id,
        name: title,
        body,
        draft,
        prerelease,
        make_latest: makeLatest(latest),
        ...(discussion !== undefined && { discussion_category_name: discussion }),
      }
      const description = `publish the release${discussion === undefined ? '' : ` with a discussion in ${JSON.stringify(discussion)}`}`
      const probe = async (): Promise<ApiRelease | undefined> => {
        const now = await releaseById(release.id)
        if (now !== undefined && now.draft === draft && sameText(now.body, body)) return now
        if (now !== undefined) ready(releaseOf(now))
        return undefined
      }
      return releaseOf(await write(description, releaseShape, probe, request => repos.updateRelease({ ...parameters, request })))
    },
    async publicRelease(tag) {
      const found = await undefinedIfMissing(
        tag === undefined
          ? read('read the latest release', releaseShape, request => repos.getLatestRelease({ ...repository, request }))
          : read('read the release', releaseShape, request => repos.getReleaseByTag({ ...repository, tag, request })),
        404,
      )
      return found && releaseOf(found)
    },
    tagCommit: tag => readCommit(requests, 'read the tag', `refs/tags/${tag}`),
    download: ({ id, name }, path) =>
      download(`read the asset ${name}`, path, request =>
        repos.getReleaseAsset({ ...repository, asset_id: id, headers: { accept: 'application/octet-stream' }, request }),
      ),
  }
}

/** The words that the API takes for `make_latest`. */
export const makeLatest = (latest: boolean): 'true' | 'false' => (latest ? 'true' : 'false')

/** GitHub keeps a text as it was sent but for the kind of its line ends and the blank at its end. */
function sameText(one: string | null | undefined, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
  return plain(one ?? '') === plain(other)
}
