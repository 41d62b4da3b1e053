import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { TextScope } from '../../config/checks-config.ts'
import type { Finding } from '../../model/finding.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { visible } from '../../text/visible.ts'
import { byteOrderMark } from './ascii/utf8.ts'

/** The files that a check reads, and a finding for each path that leads to none. */
export interface Selection {
  /** Whether what is tracked is read. */
  has(tracked: TrackedFile): boolean
  readonly findings: readonly Finding[]
}

/**
 * Picks tracked files by paths, folders and globs. A path that is tracked is taken as it is, also when it holds characters of
 * globs; links and submodules are never followed. One that leads to no file is an error of the rule `<check>/no-such-path`.
 */
export function selectFiles(tracked: readonly TrackedFile[], scope: TextScope, check: string): Selection {
  const leadsToFile = (matches: Matches) => tracked.some(({ path, kind }) => kind === 'file' && matches(path))
  const excluded = scope.exclude.map(pattern => matcher(pattern, leadsToFile))
  const findings: Finding[] = []
  const wanted = scope.paths.map(path => {
    const matches = matcher(path, leadsToFile)
    if (!leadsToFile(matches)) findings.push(noSuchPath(path, tracked, check))
    return matches
  })
  const isWanted = anyOf(wanted)
  const isExcluded = anyOf(excluded)
  return { has: ({ path, kind }) => kind === 'file' && isWanted(path) && !isExcluded(path), findings }
}

type Matches = (path: string) => boolean

const anyOf = (tests: readonly Matches[]): Matches => (tests.length === 1 ? tests[0]! : path => tests.some(matches => matches(path)))

/** What a pattern means; `leadsToFile` tells whether any tracked file matches. */
function matcher(pattern: string, leadsToFile: (matches: Matches) => boolean): Matches {
  const literal = posix.normalize(pattern).replace(/(?<=.)\/$/, '')
  if (literal === '.' || literal === '**') return () => true
  const folder = literal + '/'
  const holds = (path: string) => path === literal || path.startsWith(folder)
  if (leadsToFile(holds)) return holds
  // A newline in a name must not keep a file out: `s` lets `**` match it too.
  const matches = picomatch(pattern.replace(/^\.\//, ''), { dot: true, flags: 's' })
  // Given a second argument, as array methods do, it answers with an object.
  return path => matches(path)
}

function noSuchPath(wanted: string, tracked: readonly TrackedFile[], check: string): Finding {
  const glob = picomatch.scan(wanted).isGlob
  const other = tracked.find(file => file.kind !== 'file' && file.path === posix.normalize(wanted))
  const reason = other
    ? `is a ${other.kind === 'link' ? 'symbolic link' : 'submodule'}, which is not followed`
    : glob
      ? 'matches no tracked file'
      : 'is no tracked file or folder'
  return {
    rule: `${check}/no-such-path`,
    level: 'error',
    message: `The path "${visible(wanted)}" of checks.${check} ${reason}.`,
    suggestion: 'correct it or take it out; paths are relative to the root of the repository',
  }
}

/** Bytes that are looked at for a NUL, as git does. */
const lookedAt = 8000
// A name that promises text does not become binary by a NUL: what it holds is then a finding.
const textName =
  /\.(?:md|mdx|rst|txt|adoc|py|pyi|[cm]?[jt]sx?|json|ya?ml|toml|ini|cfg|html?|css|scss|sh|sql|go|rs|java|c|cc|cpp|h|hpp|php|rb|xml|csv|vue|svelte)$/i

/** Whether a file is no text: a NUL in its first 8,000 bytes, no byte order mark of UTF-16 or UTF-32, and a name that does not promise text. */
export function isBinary(bytes: Uint8Array, path: string): boolean {
  if (textName.test(path) || byteOrderMark(bytes) !== undefined) return false
  return bytes.subarray(0, lookedAt).includes(0)
}
