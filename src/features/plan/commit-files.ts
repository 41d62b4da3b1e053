import type { FileFacts, WalkedEntry } from '../../ports/files.ts'
import type { Git, TrackedFile } from '../../ports/git.ts'
import type { Tree } from './version-files.ts'

/** The tracked files of a commit, and read access as if they were in a folder. */
export interface CommitTree {
  readonly files: Tree['files']
  readonly tracked: readonly TrackedFile[]
}

/** The files of a commit as if they were in the folder `root`: `notes` needs no work tree. Sizes and modes are placeholders. */
export async function commitTree(git: Git, commit: string, root: string): Promise<CommitTree> {
  const tracked = await git.filesIn(commit)
  const kinds = new Map<string, FileFacts['kind']>()
  for (const { path, kind } of tracked) {
    kinds.set(path, kind === 'submodule' ? 'directory' : kind)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) kinds.set(path.slice(0, at), 'directory')
  }
  const inside = (path: string): string => (path === root ? '' : path.slice(root.length + 1))
  const factsOf = (kind: FileFacts['kind']): FileFacts => ({ kind, size: 0, mode: 0o644, links: 1, device: 0, inode: 0 })
  return {
    tracked,
    files: {
      async facts(path) {
        const kind = inside(path) === '' ? 'directory' : kinds.get(inside(path))
        return kind && factsOf(kind)
      },
      async readText(path) {
        const [bytes] = kinds.get(inside(path)) === 'file' ? await git.filesAt([{ commit, path: inside(path) }]) : []
        return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      },
      async walk(directory, skip = () => false) {
        const below = inside(directory) === '' ? '' : `${inside(directory)}/`
        const skipped = new Set<string>()
        const entries: WalkedEntry[] = []
        for (const path of [...kinds.keys()].filter(known => known.startsWith(below)).sort(byFolder)) {
          const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
          const entry = { path: path.slice(below.length), ...factsOf(kinds.get(path)!) }
          if (skipped.has(parent) || skip(entry)) skipped.add(path)
          else entries.push(entry)
        }
        return entries
      },
    },
  }
}

/** Sorts a directory before its content, and the names in a folder by their bytes: no name holds a NUL. */
function byFolder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a.replaceAll('/', '\0')), Buffer.from(b.replaceAll('/', '\0')))
}
