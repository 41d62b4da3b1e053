import { longestBody } from '../../model/marker.ts'
import { parsed, tableOf } from '../../text/tolerant.ts'
import { safeText } from '../notes/render/safe-text.ts'

/** The content of a rolled back release's banner. People read it, and so does the next run. */
export interface RolledBack {
  /** Tag of the release to use instead. */
  readonly good: string
  readonly reason: string
  /** Tag of the reissue; null when there is none. */
  readonly reissue: string | null
  /** State of the release before the rollback. */
  readonly before: { readonly title: string; readonly prerelease: boolean; readonly latest: boolean }
}

const pattern = /<!-- release-runbook:rollback (\{[^\n]*\}) -->\n[\s\S]*?<!-- \/release-runbook:rollback -->\n*/g

/** Prefix of a rolled back release's title. */
const titlePrefix = '[Rolled back] '

/** Reads the banner from a release's body; undefined when the release is not rolled back. */
export function readRolledBack(body: string): RolledBack | undefined {
  const json = [...body.matchAll(pattern)][0]?.[1]
  const { good, reason, reissue, before } = tableOf(parsed(json, JSON.parse))
  if (typeof good !== 'string' || typeof before !== 'object' || before === null) return undefined
  const { title, prerelease, latest } = tableOf(before)
  return {
    good,
    reason: String(reason ?? ''),
    reissue: typeof reissue === 'string' ? reissue : null,
    before: { title: String(title), prerelease: prerelease === true, latest: latest === true },
  }
}

/** The body with the banner at its start, in place of an older one; undefined if GitHub would refuse its length. `urlOf`: page of a tag. */
export function withBanner(body: string, info: RolledBack, urlOf: (tag: string) => string): string | undefined {
  // The JSON must neither end the comment nor mention a person.
  const json = JSON.stringify(info).replace(/[<>@#]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const again =
    info.reissue === null ? '' : ` It is published again as [${info.reissue}](${urlOf(info.reissue)}), for those who updated already.`
  const banner = [
    `<!-- release-runbook:rollback ${json} -->`,
    '> [!CAUTION]',
    `> **This release is rolled back.** Use [${info.good}](${urlOf(info.good)}) instead.${again}`,
    '>',
    `> ${safeText(info.reason)}`,
    '<!-- /release-runbook:rollback -->',
  ].join('\n')
  const marked = `${banner}\n\n${body.replaceAll(pattern, '')}`
  return marked.length <= longestBody ? marked : undefined
}

/** The title with the prefix, added at most once. */
export function withPrefix(title: string): string {
  return title.startsWith(titlePrefix) ? title : `${titlePrefix}${title}`
}
