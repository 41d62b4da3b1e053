import { parseYaml } from '../../config/yaml.ts'
import { parsed, tableOf, valueAt } from '../../text/tolerant.ts'

const makesRelease =
  /gh release (?:create|edit|upload)|(?:softprops\/action-gh-release|ncipollo\/release-action|actions\/create-release|release-drafter\/release-drafter|googleapis\/release-please-action|changesets\/action)@|semantic-release|goreleaser/
const uploads = /(?:pypa\/gh-action-pypi-publish|JS-DevTools\/npm-publish)@|twine upload|(?:uv|poetry|flit|hatch) publish|npm publish/

/** Whether a workflow calls this program. */
export const callsRunbook = (text: string): boolean => /^[^#\n]*release-runbook/m.test(text)

/**
 * A sentence on what a workflow for tags or releases does beside the release workflow, and how to combine both. Undefined for other workflows. `recipes` is the
 * address of the folder docs/recipes. A release made with a workflow's token starts no workflow (GitHub Docs, "Triggering a workflow from a workflow").
 */
export function consequenceOf(text: string, recipes: string): string | undefined {
  if (callsRunbook(text)) return undefined
  const on = valueAt(parsed(text, parseYaml), 'on')
  const starts = (event: string): boolean => on === event || (Array.isArray(on) && on.includes(event)) || event in tableOf(on)
  const code = text.replace(/^[ \t]*#.*$/gm, '')
  if (starts('release'))
    return `starts on a release, and a release made with the token of a workflow starts none. Join it: ${recipes}/two-jobs.md`
  const onTag = starts('push') && (valueAt(on, 'push', 'tags') !== undefined || code.includes('refs/tags'))
  if (makesRelease.test(code))
    return 'makes a release too. Remove that step: a second release of the same tag is refused, or replaces this one.'
  const when = onTag ? ' on the same tag, whether or not the release passes' : ''
  if (uploads.test(code)) return `uploads packages${when}. Join it: ${recipes}/pypi.md`
  return onTag ? `starts${when}.` : undefined
}
