import { isAscii } from 'node:buffer'
import { posix } from 'node:path'
import picomatch from 'picomatch'
import type { Files, TrackedFile } from '../ports.ts'
import type { TextScope } from './checks-config.ts'
import type { Finding } from './finding.ts'
import { byteOrderMark } from './utf8.ts'
import { visible } from './visible.ts'

/** The files that a check reads, and a finding for each path that leads to none. */
export interface Selection {
  readonly paths: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/**
 * Picks tracked files by paths, folders and globs. A path that is tracked is taken as it is, also when it holds characters of
 * globs; links and submodules are never followed. One that leads to no file is an error of the rule `<check>/no-such-path`.
 */
export function selectFiles(tracked: readonly TrackedFile[], scope: TextScope, check: string): Selection {
  const files = tracked.filter(file => file.kind === 'file').map(file => file.path)
  const excluded = matcher(scope.exclude, files)
  const paths = new Set<string>()
  const findings: Finding[] = []
  for (const wanted of scope.paths) {
    const found = files.filter(matcher([wanted], files))
    if (found.length === 0) findings.push(noSuchPath(wanted, tracked, check))
    for (const path of found) if (!excluded(path)) paths.add(path)
  }
  return { paths, findings }
}

function matcher(patterns: readonly string[], files: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(pattern => {
    const literal = posix.normalize(pattern).replace(/(?<=.)\/$/, '')
    if (literal === '.') return () => true
    const holds = (path: string) => path === literal || path.startsWith(literal + '/')
    return files.some(holds) ? holds : picomatch(pattern.replace(/^\.\//, ''), { dot: true })
  })
  return path => tests.some(test => test(path))
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

/** What the walk read. `binary` are paths, sorted, that hold no text. */
export interface FilesRead {
  readonly texts: number
  /** Sum of the sizes read, in bytes. */
  readonly bytes: number
  readonly binary: readonly string[]
  /** Files that git tracks and that could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

/** Reads each file once, in order, a few ahead of the visitor, who must not keep the bytes. `ascii` tells that all bytes are below 0x80. */
export async function readTexts(
  files: Pick<Files, 'read'>,
  root: string,
  paths: readonly string[],
  visit: (path: string, bytes: Uint8Array, ascii: boolean) => Promise<void> | void,
): Promise<FilesRead> {
  const read = { texts: 0, bytes: 0, binary: [] as string[], unreadable: [] as { path: string; reason: string }[] }
  const ahead = 16
  const waiting: Promise<Uint8Array | Error>[] = []
  const start = (index: number) =>
    files.read(posix.join(root, paths[index]!)).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  for (let index = 0; index < paths.length; index++) {
    while (waiting.length < ahead && index + waiting.length < paths.length) waiting.push(start(index + waiting.length))
    const bytes = await waiting.shift()!
    const path = paths[index]!
    if (bytes instanceof Error) read.unreadable.push({ path, reason: visible(bytes.message) })
    else if (isBinary(bytes, path)) read.binary.push(path)
    else {
      read.texts++
      read.bytes += bytes.length
      await visit(path, bytes, isAscii(bytes))
    }
  }
  return read
}
