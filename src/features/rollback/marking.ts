import { safeText } from '../notes/render/safe-text.ts'

/** What a rolled back release says of itself, for people and for the next run. */
export interface RolledBack {
  /** Tag of the release to use instead. */
  readonly good: string
  readonly reason: string
  /** Tag that the good release is published again as; null: it is not. */
  readonly reissue: string | null
  /** The release as it was before. */
  readonly before: { readonly title: string; readonly prerelease: boolean; readonly latest: boolean }
}

const pattern = /<!-- release-runbook:rollback (\{[^\n]*\}) -->\n[\s\S]*?<!-- \/release-runbook:rollback -->\n*/g

/** What stands before the title of a rolled back release. */
const titlePrefix = '[Rolled back] '

/** GitHub refuses a longer text of a release (docs/platform.md 19). */
const longestBody = 125_000

/** What a release's text says of a rollback; undefined when it was not rolled back. */
export function readRolledBack(body: string): RolledBack | undefined {
  const json = [...body.matchAll(pattern)][0]?.[1]
  if (json === undefined) return undefined
  try {
    const { good, reason, reissue, before } = JSON.parse(json) as Partial<RolledBack>
    if (typeof good !== 'string' || typeof before !== 'object' || before === null) return undefined
    const { title, prerelease, latest } = before
    return {
      good,
      reason: String(reason ?? ''),
      reissue: typeof reissue === 'string' ? reissue : null,
      before: { title: String(title), prerelease: prerelease === true, latest: latest === true },
    }
  } catch {
    return undefined
  }
}

/**
 * The text with the banner before it instead of an older one; every other word stays. Undefined when GitHub would refuse it as too long.
 * `urlOf` gives the page of a release by its tag.
 */
export function withBanner(body: string, info: RolledBack, urlOf: (tag: string) => string): string | undefined {
  // Nothing in it may end the comment, or ping anybody.
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

/** The title with the prefix, once. */
export function withPrefix(title: string): string {
  return title.startsWith(titlePrefix) ? title : `${titlePrefix}${title}`
}
