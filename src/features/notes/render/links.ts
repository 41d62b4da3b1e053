import { type References, safeText } from './safe-text.ts'

/** Where links of the notes lead. All are absolute: mails, feeds and update bots show the notes elsewhere. */
export interface Links extends References {
  /** `[#12](url)`, or `#12` where the repository's address is not known. */
  pullRequest(number: number): string
  /** A short commit id with its link. */
  commit(sha: string): string
  /** A file at the released commit, with its link. The caller knows that it is there. */
  document(text: string, path: string): string
  /** An account with its link; the name alone where the forge did not tell it. */
  person(name: string, login: string | null): string
  /** Address of a path at the released commit; undefined where the repository's address is not known. */
  pathUrl(path: string): string | undefined
  /** Address of an asset of the release; undefined without a tag or address. */
  asset(name: string): string | undefined
  /** Address of the comparison with the previous release, or of the history where there is none before. */
  readonly comparison: string | undefined
}

/** What a link is made of. */
export interface LinkContext {
  /** `https://github.com/owner/name`; undefined when it is not known. */
  readonly repositoryUrl: string | undefined
  readonly tag: string | null
  readonly commit: string
  readonly previousTag: string | null
  /** Numbers of this repository's own pull requests. */
  readonly pullRequests: readonly number[]
}

/** The links of one release, pinned to its tag (or commit, where there is no tag). */
export function makeLinks({ repositoryUrl, tag, commit, previousTag, pullRequests }: LinkContext): Links {
  const base = repositoryUrl?.replace(/\/+$/, '')
  const own = new Set(pullRequests)
  const head = encodeURIComponent(tag ?? commit)
  const pull = (number: number): string | undefined => base && `${base}/pull/${number}`
  const range = previousTag === null ? `commits/${head}` : `compare/${encodeURIComponent(previousTag)}...${head}`
  const pathUrl = (path: string): string | undefined => base && `${base}/blob/${head}/${path.split('/').map(encodePart).join('/')}`
  return {
    pullRequestUrl: number => (own.has(number) ? pull(number) : undefined),
    pullRequest: number => linked(`#${number}`, pull(number)),
    commit: sha => linked(sha.slice(0, 7), base && `${base}/commit/${sha}`),
    document: (text, path) => linked(text, pathUrl(path)),
    person: (name, login) =>
      linked(safeText(name), login === null ? undefined : base && `${new URL(base).origin}/${encodeURIComponent(login)}`),
    pathUrl,
    asset: name => (base === undefined || tag === null ? undefined : `${base}/releases/download/${head}/${encodeURIComponent(name)}`),
    comparison: base && `${base}/${range}`,
  }
}

/** Parentheses would end a Markdown link. */
const encodePart = (part: string): string => encodeURIComponent(part).replace(/[()]/g, found => `%${found.charCodeAt(0).toString(16)}`)

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`
}
