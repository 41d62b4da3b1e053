import type { Forge, Release, ReleaseAsset } from '../../ports/forge.ts'
import { statusOf } from './github-problems.ts'
import type { Requests } from './github-requests.ts'

interface ApiAsset {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly state: string
  readonly digest?: string | null
  readonly browser_download_url: string
}

/** A release as the API tells it. */
export interface ApiRelease {
  readonly id: number
  readonly tag_name: string
  readonly name?: string | null
  readonly body?: string | null
  readonly draft: boolean
  readonly prerelease: boolean
  readonly immutable?: boolean
  readonly html_url: string
  readonly upload_url: string
  readonly assets: readonly ApiAsset[]
}

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

const all = 'GET /repos/{owner}/{repo}/releases'
const one = 'GET /repos/{owner}/{repo}/releases/{release_id}'
const change = 'PATCH /repos/{owner}/{repo}/releases/{release_id}'

/** Milliseconds between looks for a draft that may have been made: lists lag behind (docs/platform.md 21). The last is given up on. */
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
> {
  const { read, readAll, write, remove } = requests
  const list = (enough?: (found: readonly ApiRelease[]) => boolean): Promise<ApiRelease[]> => readAll('list the releases', all, {}, enough)

  async function releaseById(id: number): Promise<ApiRelease | undefined> {
    try {
      return await read<ApiRelease>('read the release', one, { release_id: id })
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      throw error
    }
  }

  async function assetsOf(id: number): Promise<ApiAsset[]> {
    return readAll('list the assets', 'GET /repos/{owner}/{repo}/releases/{release_id}/assets', { release_id: id })
  }

  /** A draft of exactly this text: ours, or that of a run with the same bytes, which is as good. */
  async function findDraft(tag: string, body: string): Promise<ApiRelease | undefined> {
    for (const ms of lagWaits) {
      await wait(ms)
      const found = (await list()).filter(release => release.draft && release.tag_name === tag && sameText(release.body, body))
      if (found.length > 0) return found.reduce((oldest, next) => (next.id < oldest.id ? next : oldest))
    }
    return undefined
  }

  return {
    async releases(until) {
      const enough = (found: readonly ApiRelease[]): boolean =>
        until !== undefined && found.some(({ tag_name, draft }) => tag_name === until && !draft)
      return (await list(enough)).map(releaseOf)
    },
    async createDraft({ tag, title, body, prerelease }) {
      // No target_commitish: the tag exists, and sending it would ask for the right to change workflows (docs/platform.md 15).
      const fields = { tag_name: tag, name: title, body, draft: true, prerelease }
      const route = 'POST /repos/{owner}/{repo}/releases'
      const look = async (mayHaveSucceeded: boolean): Promise<ApiRelease | undefined> =>
        mayHaveSucceeded ? findDraft(tag, body) : undefined
      return releaseOf(await write<ApiRelease>('create the draft release', route, fields, look))
    },
    async upload(release, file, writes = 1) {
      const url = new URL(release.uploadUrl)
      url.searchParams.set('name', file.name)
      const look = async (): Promise<ApiAsset | undefined> => {
        const present = (await assetsOf(release.id)).find(({ name }) => name === file.name)
        if (present === undefined) return undefined
        const { uploaded, size, digest } = assetOf(present)
        if (uploaded && size === file.size && (digest === undefined || digest === file.sha256)) return present
        // What an attempt left half done keeps the name. Nothing is ever taken from what is public.
        if ((await releaseById(release.id))?.draft === true) await removeAsset(present)
        return undefined
      }
      return assetOf(await requests.upload<ApiAsset>(`take the asset ${file.name}`, url, file, look, writes))
    },
    deleteAsset: removeAsset,
    async assets(release) {
      return (await assetsOf(release.id)).map(assetOf)
    },
    async release(id) {
      const found = await releaseById(id)
      return found && releaseOf(found)
    },
    deleteDraft: draft => remove('delete a draft', 'DELETE /repos/{owner}/{repo}/releases/{release_id}', { release_id: draft.id }),
    async editBody(release, body) {
      const done = async (): Promise<ApiRelease | undefined> => {
        const now = await releaseById(release.id)
        return now !== undefined && sameText(now.body, body) ? now : undefined
      }
      await write<ApiRelease>('change the text of the release', change, { release_id: release.id, body }, done)
    },
    async publish(release, { title, body, prerelease, latest, draft, discussion }, ready = () => {}) {
      const fields = {
        release_id: release.id,
        name: title,
        body,
        draft,
        prerelease,
        make_latest: latest ? 'true' : 'false',
        ...(discussion === undefined ? {} : { discussion_category_name: discussion }),
      }
      const doing = `publish the release${discussion === undefined ? '' : ` with a discussion in ${JSON.stringify(discussion)}`}`
      const done = async (): Promise<ApiRelease | undefined> => {
        const now = await releaseById(release.id)
        if (now !== undefined && now.draft === draft && sameText(now.body, body)) return now
        if (now !== undefined) ready(releaseOf(now))
        return undefined
      }
      return releaseOf(await write<ApiRelease>(doing, change, fields, done))
    },
    async publicRelease(tag) {
      try {
        if (tag === undefined) return releaseOf(await read<ApiRelease>('read the latest release', `${all}/latest`))
        return releaseOf(await read<ApiRelease>('read the release', `${all}/tags/{tag}`, { tag }))
      } catch (error) {
        if (statusOf(error) === 404) return undefined
        throw error
      }
    },
    async tagCommit(tag) {
      try {
        // The commits endpoint peels: one request for an annotated tag too.
        const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
        return (await read<{ sha: string }>('read the tag', route, { ref: `refs/tags/${tag}` })).sha
      } catch (error) {
        const status = statusOf(error)
        if (status === 404 || status === 422) return undefined
        throw error
      }
    },
  }

  function removeAsset({ id, name }: { readonly id: number; readonly name: string }, writes?: number): Promise<void> {
    return remove(`delete the asset ${name}`, 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: id }, writes)
  }
}

/** GitHub keeps a text as it was sent but for the kind of its line ends and the blank at its end. */
function sameText(one: string | null | undefined, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
  return plain(one ?? '') === plain(other)
}
