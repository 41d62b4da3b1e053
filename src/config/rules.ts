// The rules for text that people write in the configuration and in inputs. Regular expressions, because these are the rules
// that JSON Schema can carry too: the editor's answer and the parser's are then the same.

/** Component ids. `release` is taken: it owns the files that the program itself adds. */
export const idRule = /^(?!release$)[a-z0-9][a-z0-9-]*$/
/** The rule in words, for a sentence. */
export const idMeaning = 'a component id: lower-case letters, digits and hyphens, and not `release`'

/** Names of the team's own commands, as a checklist names them behind `command:`. */
export const commandNameRule = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
/** The rule in words. */
export const commandNameMeaning = 'a name of letters, digits, `.`, `_` and `-`'

/** Names of zips. GitHub silently renames an asset with any other character (docs/platform.md 28). */
export const zipNameRule = /^[A-Za-z0-9][A-Za-z0-9._-]*\.zip$/
/** The rule in words. */
export const zipNameMeaning = 'a file name of letters, digits, `.`, `_` and `-` that ends in .zip'

/** A path below the root: not absolute, no `..`, no backslash, no control character. */
export const pathRule = /^(?!\/|~\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))[^\u0000-\u001f\u007f\\]+$/
/** The rule in words. */
export const pathMeaning = 'a path inside the repository, with `/`, without `..`'

/** A glob below the root. Braces and groups can hide a `..` as well, and a leading `!` would select everything else. */
export const globRule = /^(?!\/|~\/|[A-Za-z]:|!(?!\()|(?:.*[/{,(|])?\.\.(?:[/},)|]|$))[^\u0000-\u001f\u007f\\]+$/
/** The rule in words. */
export const globMeaning = 'a glob inside the repository, with `/`, without `..` or a leading `!`'

/** A time with its unit; the digits are limited so that it fits a timer (2^31 - 1 milliseconds). */
export const timeRule = /^(?:[1-9][0-9]{0,4}s|[1-9][0-9]{0,3}m|[1-9][0-9]?h)$/
/** The rule in words. */
export const timeMeaning = 'a time such as 90s, 20m or 2h'

/** A pattern with one `{version}` whose other characters are allowed in a ref (git-check-ref-format). */
export const tagRule = /^(?!-)[^\s~^:?*[\\{}\u0000-\u001f\u007f]*\{version\}[^\s~^:?*[\\{}\u0000-\u001f\u007f]*$/
/** The rule in words. */
export const tagMeaning = "a pattern with one {version}, such as 'backend-v{version}'"

/** `U+2500`, `U+2500-U+257F`, `Script=Greek`, `Emoji`. */
export const charactersRule = /^(?:U\+[0-9A-Fa-f]{4,6}(?:-U\+[0-9A-Fa-f]{4,6})?|Script=[A-Za-z_]+|Emoji)$/
/** The rule in words. */
export const charactersMeaning = 'characters such as U+2500-U+257F, Script=Greek or Emoji'

/** Milliseconds of a time that matches the rule. */
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

/** Whether characters that match their rule exist: a known script, a range that runs upwards inside Unicode. */
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
