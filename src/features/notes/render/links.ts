import type { ReleasePlan } from '../../../model/manifest.ts'
import { plainAscii } from './ascii.ts'
import { safeText } from './safe-text.ts'

/** Links of the notes. All are absolute, because mails, feeds and update bots show the notes too. */
export type Links = ReturnType<typeof makeLinks>

/** Makes the links of one release, pinned to its tag, or to its commit without a tag. `pullRequests` are the repository's own. */
export function makeLinks(
  { tag, commit, previousTag }: Pick<ReleasePlan, 'tag' | 'commit' | 'previousTag'>,
  repositoryUrl: string | undefined,
  pullRequests: readonly number[],
  spelling = plainAscii,
) {
  const base = repositoryUrl?.replace(/\/+$/, '')
  const own = new Set(pullRequests)
  const head = encodeURIComponent(tag ?? commit)
  const pull = (number: number): string | undefined => base && `${base}/pull/${number}`
  const range = previousTag === null ? `commits/${head}` : `compare/${encodeURIComponent(previousTag)}...${head}`
  const pathUrl = (path: string): string | undefined => base && `${base}/blob/${head}/${path.split('/').map(encodePart).join('/')}`
  const references = { pullRequestUrl: (number: number) => (own.has(number) ? pull(number) : undefined), spelling }
  return {
    ...references,
    /** `[#12](url)`, or `#12` without a repository address. */
    pullRequest: (number: number) => linked(`#${number}`, pull(number)),
    /** A short commit id with its link. */
    commit: (sha: string) => linked(sha.slice(0, 7), base && `${base}/commit/${sha}`),
    /** A file at the released commit, with its link. The caller checks that the file exists. */
    document: (text: string, path: string) => linked(text, pathUrl(path)),
    /** An account with its link; the plain name without a login. */
    person: (name: string, login: string | null) =>
      linked(safeText(name, references), login === null ? undefined : base && `${new URL(base).origin}/${encodeURIComponent(login)}`),
    /** Address of a path at the released commit; undefined without a repository address. */
    pathUrl,
    /** Address of an asset; undefined without a tag or repository address. */
    asset: (name: string) =>
      base === undefined || tag === null ? undefined : `${base}/releases/download/${head}/${encodeURIComponent(name)}`,
    /** Address of the comparison with the previous release, or of the history for a first release. */
    comparison: base && `${base}/${range}`,
  }
}

/** A parenthesis would end the Markdown link. */
const encodePart = (part: string): string => encodeURIComponent(part).replace(/[()]/g, found => `%${found.charCodeAt(0).toString(16)}`)

function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`
}
