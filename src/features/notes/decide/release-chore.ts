import type { ParsedMessage } from '../read/commit-message.ts'

const VERSION = String.raw`v?\d+\.\d+\.\d+[\w.+-]*`

/** Subjects that people and programs write for a release. */
const RELEASES: readonly RegExp[] = [
  // `Release v1.2.0`, `Start version 1.2.0`, and the bare version that `npm version` writes.
  new RegExp(`^(?:(?:prepare |cut )?(?:the )?releas(?:e|ing)(?: of)?(?: version)?|(?:start )?version)?[ :]*${VERSION}$`, 'i'),
  // `Bump version to 1.2.0`; commitizen: `bump: version 1.1.0 -> 1.2.0`.
  new RegExp(`^(?:bump|set|update):?(?: the)? version(?: number)?:?(?: from)?(?: ${VERSION})?(?: to| ->| \u2192)?[ :]*${VERSION}$`, 'i'),
  new RegExp(`^(?:change ?log update|update (?:change ?log|release notes))(?: for (?:release |version )?${VERSION})?$`, 'i'),
  // changesets
  /^(?:version packages(?: \([\w.-]+\))?|releasing: releasing \d+ package\b.*)$/i,
  /^\[maven-release-plugin\] prepare /i,
]

/** release-please: `chore: release main`; lerna: `chore(release): publish`. */
const AS_CHORE = /^release (?:main|master|develop|next|trunk|v?\d[\w.-]*)$/i
const AS_RELEASE = new RegExp(`^(?:publish(?: (?:packages?|${VERSION}))?|${VERSION})$`, 'i')

/** True for a message that only announces a release. A squash merge counts if all its parts do. */
export function isReleaseChore({ type, scope, subject, squashed }: ParsedMessage): boolean {
  const chore = type === 'chore' && (AS_CHORE.test(subject) || (scope?.toLowerCase() === 'release' && AS_RELEASE.test(subject)))
  return (chore || RELEASES.some(pattern => pattern.test(subject))) && squashed.every(isReleaseChore)
}
