import type { ParsedMessage } from '../read/commit-message.ts'

/** The words of releasing. A title with any other word is about something else. */
const WORDS = new Set(
  [
    ...['release releases released releasing publish publishes published publishing version versions versioning bump bumps bumped bumping'],
    ...['prepare prepares preparing preparation cut tag start begin back set update updates updated updating change changes changed'],
    ...['generate regenerate for of from to in on and at as after post pre the a an new next final first stable latest'],
    ...['number numbers package packages development dev iteration snapshot candidate alpha beta rc major minor patch draft'],
    ...['main master develop trunk'],
  ].flatMap(words => words.split(' ')),
)
const VERSION = /^v?\d+(?:\.\d+)+(?:[-+.]?(?:[a-z]+[\w.+-]*|\d[\w.+-]*))?$|^v\d+$/
const SAYS = /^(?:releas(?:e|es|ed|ing)|publish(?:e[sd]|ing)?|versions?)$/
const UPDATES = /^(?:updat(?:e|es|ed|ing)|(?:re)?generate|prepare|bump)$/
/** The names of changelogs, as one word. */
const CHANGELOG = /\b(?:(?:change[ -]?logs?|release[ -]notes)(?:\.(?:md|rst|txt))?|(?:changes|news|history)\.(?:md|rst|txt))(?![\w@/.-])/g

/**
 * True for a message that only announces a release. Its title has only words of releasing, versions, `package@version` and names of main branches. It must
 * contain release, publish, version, a version number, or the update of a changelog. A squash merge counts if all its parts do.
 */
export function isReleaseChore(message: ParsedMessage): boolean {
  const answer = answers.get(message) ?? announcesRelease(message)
  answers.set(message, answer)
  return answer
}

/** Each change is asked seven times. */
const answers = new WeakMap<ParsedMessage, boolean>()

function announcesRelease({ type, subject, squashed }: ParsedMessage): boolean {
  if (/^(?:feat|features?|fix|bugfix|hotfix|perf|revert|sec|security)$/.test(type ?? '')) return false
  // release-please, cargo-release and maven name a package before its version.
  const named = type === 'chore' || subject.startsWith('[maven-release-plugin]')
  const plain = subject.toLowerCase().replace(/^\[maven-release-plugin\] |^\(cargo-release\) /, 'release ')
  const text = (named ? plain.replace(/^((?:(?:release )?prepare )?release) [\w./@-]+?[ -](?=(?:version )?v?\d+\.\d)/, '$1 ') : plain)
    .replace(/\d package\(s\)/, 'packages')
    .replace(CHANGELOG, '#')
  const words = text.split(/\.?[\s:,;()[\]"'`]+|\.?$|-+>|=+>|\u2192/).filter(word => word !== '')
  const says = words.some(word => SAYS.test(word))
  const allowed = (word: string): boolean =>
    WORDS.has(word) || VERSION.test(word) || /^(?:#|\d+)$/.test(word) || (says && /^@?[\w./-]+@v?\d[\w.+-]*$/.test(word))
  const announces = says || words.some(word => VERSION.test(word)) || (words.includes('#') && words.some(word => UPDATES.test(word)))
  return announces && words.every(allowed) && squashed.every(isReleaseChore)
}
