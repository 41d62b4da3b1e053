import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { ChecksConfig } from '../../config/config.ts'
import { errorFinding, type Finding } from '../../model/finding.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { visible } from '../../text/format.ts'
import { byteOrderMark } from './ascii/utf8.ts'

/** The files that a check reads, and a finding for each path without a file. */
export interface Selection {
  has(tracked: TrackedFile): boolean
  readonly findings: readonly Finding[]
}

/**
 * Selects tracked files by paths, folders and globs. A tracked path matches literally, even with characters of globs. Links and submodules
 * are not followed. A path without a file is an error of the rule `<check>/no-such-path`.
 */
export function selectFiles(tracked: readonly TrackedFile[], scope: ChecksConfig['ellipsis'], check: string): Selection {
  const leadsToFile = (matches: Matches) => tracked.some(({ path, kind }) => kind === 'file' && matches(path))
  const findings: Finding[] = []
  const wanted = scope.paths.map(path => {
    const matches = matcher(path, leadsToFile)
    if (!leadsToFile(matches)) findings.push(noSuchPath(path, tracked, check))
    return matches
  })
  const isWanted = anyOf(wanted)
  const isExcluded = anyOf(scope.exclude.map(pattern => matcher(pattern, leadsToFile)))
  return { has: ({ path, kind }) => kind === 'file' && isWanted(path) && !isExcluded(path), findings }
}

type Matches = (path: string) => boolean

const anyOf = (tests: readonly Matches[]): Matches => (tests.length === 1 ? tests[0]! : path => tests.some(matches => matches(path)))

/** The test for a path, folder or glob. `leadsToFile`: whether any tracked file matches. */
function matcher(pattern: string, leadsToFile: (matches: Matches) => boolean): Matches {
  const literal = posix.normalize(pattern).replace(/(?<=.)\/$/, '')
  if (literal === '.' || literal === '**') return () => true
  const folder = literal + '/'
  const holds = (path: string) => path === literal || path.startsWith(folder)
  if (leadsToFile(holds)) return holds
  // With the flag `s`, `**` also matches a newline in a name.
  const matches = picomatch(pattern.replace(/^\.\//, ''), { dot: true, flags: 's' })
  // With a second argument, which array methods pass, picomatch returns an object.
  return path => matches(path)
}

function noSuchPath(wanted: string, tracked: readonly TrackedFile[], check: string): Finding {
  const other = tracked.find(file => file.kind !== 'file' && file.path === posix.normalize(wanted))
  const kind = other?.kind === 'link' ? 'symbolic link' : 'submodule'
  const reason = other === undefined ? 'matches no tracked file' : `is a ${kind}, which is not followed`
  const message = `The path "${visible(wanted)}" of checks.${check} ${reason}.`
  return errorFinding(`${check}/no-such-path`, message, 'correct it or take it out; paths are relative to the root of the repository')
}

// With one of these names a file is text even with a NUL, which is then a finding.
const textName =
  /\.(?:md|mdx|rst|txt|adoc|py|pyi|[cm]?[jt]sx?|json|ya?ml|toml|ini|cfg|html?|css|scss|sh|sql|go|rs|java|c|cc|cpp|h|hpp|php|rb|xml|csv|vue|svelte)$/i

/** A binary file has a NUL in its first 8,000 bytes (as in git), no byte order mark, and no text file's name. */
export function isBinary(bytes: Uint8Array, path: string): boolean {
  return !textName.test(path) && byteOrderMark(bytes) === undefined && bytes.subarray(0, 8000).includes(0)
}
