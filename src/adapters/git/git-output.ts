// How the program git is asked, and parsers for its output.
import type { TrackedFile } from '../../ports/git.ts'

/** Options of a git call. `env`: changes to the environment. `onOutput` takes the output in pieces; when it returns false, git is stopped. */
export interface GitCall {
  readonly directory?: string | undefined
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
  readonly onOutput?: (chunk: Buffer) => unknown
}

/** Runs git; returns its output, which is empty with `onOutput`. Throws UserError when git fails. */
export type RunGit = (args: readonly string[], call?: GitCall) => Promise<string>

/** The parts of an output in which NUL ends each part. */
export const records = (text: string): string[] => text.split('\0').filter(part => part !== '')

/** A ref with its full name. `peeled`: the object that an annotated tag finally points to. */
interface Ref {
  readonly name: string
  readonly object: string
  peeled?: string
}

/** Reads `git show-ref --dereference`. The line of an annotated tag is followed by a line for `peeled`, whose name ends with `^{}`. */
export function parseRefs(text: string): Ref[] {
  const refs: Ref[] = []
  for (let from = 0, end = text.indexOf('\n'); end >= 0; from = end + 1, end = text.indexOf('\n', from)) {
    const at = text.indexOf(' ', from)
    const object = text.slice(from, at)
    // No name of a ref holds `^`.
    if (text[end - 3] === '^') refs.at(-1)!.peeled = object
    else refs.push({ name: text.slice(at + 1, end), object })
  }
  return refs
}

/** The message in the content of a tag, without its signature, which starts at the last line that can begin one (git's parse_signed_buffer). */
export function messageOfTag(content: string): string {
  const message = content.slice(content.indexOf('\n\n') + 1)
  const signed = [...message.matchAll(/^-----BEGIN (?:PGP (?:SIGNATURE|MESSAGE)|SIGNED MESSAGE|SSH SIGNATURE)-----/gm)].at(-1)
  return message.slice(0, signed?.index)
}

/** Reads `git ls-files -s -z` or `git ls-tree -r -z`: mode, other fields, a tab, the path. Git sorts by the bytes of the path (gitformat-index). */
export function parseTracked(text: string): TrackedFile[] {
  const files: TrackedFile[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\0', from)
    const mode = text.slice(from, from + 6)
    const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file'
    files.push({ path: text.slice(text.indexOf('\t', from) + 1, end), kind, executable: mode === '100755' })
    from = end + 1
  }
  return files
}

/** `owner/name` of a remote on this server: https, ssh, or the short form of scp. Undefined for a local path or another host. */
export function repositoryOf(address: string, serverUrl: string): string | undefined {
  const host = new URL(serverUrl).host.replaceAll('.', '\\.')
  return new RegExp(
    `^(?:https?://(?:[^@/]*@)?${host}/|ssh://(?:[^@/]*@)?${host}(?::\\d+)?/|(?:[^@/]*@)?${host}:)([^/:]+/[^/:]+?)(?:\\.git)?/?$`,
  ).exec(address)?.[1]
}
