import { getOctokit } from '@actions/github'
import { HttpClient } from '@actions/http-client'
import { UserError } from '../errors.ts'
import type { Forge, Release, ReleaseAsset } from '../ports.ts'
import { causeOf, problemOf, unreadable } from './github-problems.ts'
import { askForPullRequests } from './github-pulls.ts'
import { sendFile } from './upload.ts'

/** Which repository, where its API is, and who asks. */
export interface GitHubOptions {
  readonly repository: string
  readonly token: string
  /** GITHUB_API_URL, without a slash at its end. */
  readonly apiUrl: string
  readonly userAgent: string
}

interface ApiAsset {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly state: string
  readonly digest?: string | null
  readonly browser_download_url: string
}

interface ApiRelease {
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

const releaseOf = (release: ApiRelease): Release => ({
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

const perPage = 100
/** GitHub serves no deeper listing; a server that never ends one is none. */
const mostPages = 100
/** Milliseconds until a request is given up. */
const deadline = 60_000
/** Milliseconds of silence until an upload is given up. */
const uploadIdle = 60_000

function parseAsset(body: string, doing: string, address: string): ApiAsset {
  try {
    const asset = JSON.parse(body) as ApiAsset
    if (typeof asset.id === 'number') return asset
  } catch {
    // Said below: half an answer is no asset.
  }
  throw unreadable(doing, address)
}

/** The Forge port over GitHub's REST and GraphQL API. Loads the network stack: import this file lazily. Reads and writes are each tried once; what failed is said with what mends it. */
export function gitHub(options: GitHubOptions): Forge {
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: options.userAgent })
  const [owner = '', repo = ''] = options.repository.split('/')
  let requests = 0

  /** One request. `doing` completes the sentence "GitHub refused to ...". */
  async function ask<T>(doing: string, route: string, parameters: Record<string, unknown> = {}): Promise<T> {
    requests += 1
    try {
      const answer = await octokit.request(route, { owner, repo, ...parameters, request: { signal: AbortSignal.timeout(deadline) } })
      return answer.data as T
    } catch (error) {
      throw problemOf(error, doing, options.apiUrl)
    }
  }

  /** One request whose answer must be an object with an id or a sha: a proxy's page or half an answer is none. */
  async function askForObject<T>(doing: string, route: string, parameters: Record<string, unknown> = {}): Promise<T> {
    const data = await ask<unknown>(doing, route, parameters)
    if (typeof data === 'object' && data !== null && ('id' in data || 'sha' in data)) return data as T
    throw unreadable(doing, options.apiUrl)
  }

  /** All pages, or as many as it takes until `enough`. An answer that is no list is refused: taken for an empty one, it would hide what is there. */
  async function pages<T>(
    doing: string,
    route: string,
    parameters: Record<string, unknown>,
    enough: (items: readonly T[]) => boolean,
  ): Promise<T[]> {
    const all: T[] = []
    for (let page = 1; page <= mostPages; page += 1) {
      const items = await ask<unknown>(doing, route, { ...parameters, per_page: perPage, page })
      if (!Array.isArray(items)) throw unreadable(doing, options.apiUrl)
      all.push(...(items as T[]))
      if (items.length < perPage || enough(all)) break
    }
    return all
  }

  return {
    requests: () => requests,
    async releases(until) {
      const enough = (found: readonly ApiRelease[]): boolean =>
        until !== undefined && found.some(({ tag_name, draft }) => tag_name === until && !draft)
      return (await pages<ApiRelease>('list the releases', 'GET /repos/{owner}/{repo}/releases', {}, enough)).map(releaseOf)
    },
    async createDraft({ tag, title, body, prerelease }) {
      // No target_commitish: the tag exists, and sending it would ask for the right to change workflows (docs/platform.md 15).
      const fields = { tag_name: tag, name: title, body, draft: true, prerelease }
      return releaseOf(await askForObject<ApiRelease>('create the draft release', 'POST /repos/{owner}/{repo}/releases', fields))
    },
    async upload(release, file) {
      const url = new URL(release.uploadUrl)
      url.searchParams.set('name', file.name)
      requests += 1
      const doing = `take the asset ${file.name}`
      const headers = {
        authorization: `token ${options.token}`,
        accept: 'application/vnd.github+json',
        'content-type': file.contentType,
        'user-agent': options.userAgent,
      }
      const agent = new HttpClient(options.userAgent).getAgent(url.href)
      const sending = { url, headers, path: file.path, size: file.size, agent, idle: uploadIdle }
      const answer = await sendFile(sending).catch((error: unknown) => {
        throw new UserError(
          `The upload of ${file.name} broke off: ${causeOf(error)}.`,
          'Run the job again: the draft keeps what has arrived.',
          { cause: error },
        )
      })
      if (answer.status !== 201)
        throw problemOf({ status: answer.status, response: { headers: answer.headers, data: answer.body } }, doing, url.origin)
      return assetOf(parseAsset(answer.body, doing, url.origin))
    },
    async deleteAsset(asset) {
      await ask(`delete the asset ${asset.name}`, 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: asset.id })
    },
    async assets(release) {
      const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets'
      return (await pages<ApiAsset>('list the assets', route, { release_id: release.id }, () => false)).map(assetOf)
    },
    async publish(release, { title, body, prerelease, latest, draft }) {
      const fields = {
        release_id: release.id,
        name: title,
        body,
        draft,
        prerelease,
        make_latest: latest ? 'true' : 'false',
      }
      return releaseOf(await askForObject<ApiRelease>('publish the release', 'PATCH /repos/{owner}/{repo}/releases/{release_id}', fields))
    },
    async tagCommit(tag) {
      try {
        // The commits endpoint peels: one request for an annotated tag too.
        const commit = await askForObject<{ sha: string }>('read the tag', 'GET /repos/{owner}/{repo}/commits/{ref}', {
          ref: `refs/tags/${tag}`,
        })
        return commit.sha
      } catch (error) {
        const status = error instanceof UserError ? (error.cause as { status?: number } | undefined)?.status : undefined
        if (status === 404 || status === 422) return undefined
        throw error
      }
    },
    pullRequests: (commits, numbers) =>
      askForPullRequests({ owner, repo, commits, numbers }, async query => {
        requests += 1
        try {
          const data = await octokit.graphql<Record<string, unknown> | undefined>(query, {
            owner,
            repo,
            request: { signal: AbortSignal.timeout(deadline) },
          })
          if (data?.repository) return data
          throw unreadable('read the pull requests', options.apiUrl)
        } catch (error) {
          // A number that is no pull request is an error beside the data of all the others.
          const partial = (error as { data?: Record<string, unknown> | null }).data
          if (partial?.repository) return partial
          throw error instanceof UserError ? error : problemOf(error, 'read the pull requests', options.apiUrl)
        }
      }),
  }
}
