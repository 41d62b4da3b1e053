/** A rule for text, and its meaning after "must be". JSON Schema can hold a regular expression, so that an editor and the parser decide alike. */
export type Rule = readonly [pattern: RegExp, meaning: string]

/** Component ids. `release` is reserved for the files that the program adds. */
export const idRule: Rule = [
  /^(?!release$)[a-z0-9][a-z0-9-]*$/,
  'a component id: lower-case letters, digits and hyphens, and not `release`',
]

/** Names of the team's own commands; a step id is `command:` and the name. */
export const commandNameRule: Rule = [/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a name of letters, digits, `.`, `_` and `-`']

/** Names of zips. GitHub silently renames an asset with any other character (docs/platform.md 28). */
export const zipNameRule: Rule = [/^[A-Za-z0-9][A-Za-z0-9._-]*\.zip$/, 'a file name of letters, digits, `.`, `_` and `-` that ends in .zip']

/** A path below the root: not absolute, no `..`, no backslash, no control character. */
export const pathRule: Rule = [
  /^(?!\/|~\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))[^\u0000-\u001f\u007f\\]+$/,
  'a path inside the repository, with `/`, without `..`',
]

/** A path that may leave its folder: `..` is allowed only at the start. `wrongNeeds` refuses one that leaves the repository. */
export const outputRule: Rule = [
  /^(?:\.\.\/)*(?!\/|~\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))[^\u0000-\u001f\u007f\\]+$/,
  'a path inside the repository, with `/`, with `..` at its start alone',
]

/** A glob below the root. Braces and groups can hold a `..` too, and a leading `!` would select everything else. */
export const globRule: Rule = [
  /^(?!\/|~\/|[A-Za-z]:|!(?!\()|(?:.*[/{,(|])?\.\.(?:[/},)|]|$))[^\u0000-\u001f\u007f\\]+$/,
  'a glob inside the repository, with `/`, without `..` or a leading `!`',
]

/** A time with its unit. The limit on digits keeps the time within a timer (2^31 - 1 milliseconds). */
export const timeRule: Rule = [/^(?:[1-9][0-9]{0,4}s|[1-9][0-9]{0,3}m|[1-9][0-9]?h)$/, 'a time such as 90s, 20m or 2h']

/** A pattern with one `{version}` whose other characters are allowed in a ref (git-check-ref-format). */
export const tagRule: Rule = [
  /^(?!-)[^\s~^:?*[\\{}\u0000-\u001f\u007f]*\{version\}[^\s~^:?*[\\{}\u0000-\u001f\u007f]*$/,
  "a pattern with one {version}, such as 'backend-v{version}'",
]

/** `U+2500`, `U+2500-U+257F`, `Script=Greek`, `Emoji`. */
export const charactersRule: Rule = [
  /^(?:U\+[0-9A-Fa-f]{4,6}(?:-U\+[0-9A-Fa-f]{4,6})?|Script=[A-Za-z_]+|Emoji)$/,
  'characters such as U+2500-U+257F, Script=Greek or Emoji',
]

/** Milliseconds of a time that matches `timeRule`. */
export function milliseconds(time: string): number {
  const unit = { s: 1_000, m: 60_000, h: 3_600_000 }[time.at(-1) as 's' | 'm' | 'h']
  return Number.parseInt(time, 10) * unit
}

/** A path in its shortest form: `./docs/` is `docs`, and the root is `.`. */
export function plainPath(path: string): string {
  return (
    path
      .split('/')
      .filter(part => part !== '' && part !== '.')
      .join('/') || '.'
  )
}

/** Whether characters that match `charactersRule` exist: a known script, or a rising range within Unicode. */
export function charactersExist(characters: string): boolean {
  if (characters.startsWith('Script=')) {
    try {
      return new RegExp(`\\p{${characters}}`, 'u').source !== ''
    } catch {
      return false
    }
  }
  const [first = 0, last = first] = [...characters.matchAll(/U\+([0-9A-Fa-f]+)/g)].map(match => Number.parseInt(match[1]!, 16))
  return first <= last && last <= 0x10ffff
}
