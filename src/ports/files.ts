// The operations on the file system. Types only: adapters/files/files.ts implements them.
import type { ReleaseFile } from '../model/manifest.ts'

/** The kind of a path's entry. Links are not followed. */
export type FileKind = 'file' | 'directory' | 'link' | 'other'

/** The identity of a file: equal `device` and `inode` mean the same file (POSIX, st_dev and st_ino). `size` in bytes. */
export interface FileIdentity {
  readonly device: number
  readonly inode: number
  readonly size: number
}

/** The result of lstat. `mode` has the permission bits; `links` counts hard links. */
export interface FileFacts extends FileIdentity {
  readonly kind: FileKind
  readonly mode: number
  readonly links: number
}

/** An entry below a walked directory. `path` is relative to that directory, with `/`. */
export interface WalkedEntry extends FileFacts {
  readonly path: string
}

/** A file that is open for reading. */
export interface OpenFile extends FileIdentity {
  readonly mode: number
  /** Reads into `buffer` from the current position and returns the number of bytes, 0 at the end. */
  read(buffer: Uint8Array): Promise<number>
  /** Whether size and modification time have not changed since the file was opened. */
  unchanged(): Promise<boolean>
  close(): Promise<void>
}

/** A small file for a zip. `path` is absolute; `seen` identifies the file that was inspected at this path. */
export interface FileToPack {
  /** Name in the archive. */
  readonly name: string
  readonly path: string
  readonly executable: boolean
  readonly seen: FileIdentity
}

/** Files that are packed together, with one MS-DOS time for all. */
export interface PackJob {
  readonly files: readonly FileToPack[]
  readonly dosTime: number
}

/** The local records of a job's files, and their central headers, whose offsets count from the start of `bytes`. The next job reuses both. */
export interface PackedJob {
  readonly bytes: Uint8Array
  readonly headers: Uint8Array
}

/** A file that is open for writing. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>
  /** Overwrites bytes at a position. All other bytes stay. */
  writeAt(bytes: Uint8Array, position: number): Promise<void>
  close(): Promise<void>
}

/** Size in bytes and sha256 in lower-case hex. */
export type Digest = Pick<ReleaseFile, 'size' | 'sha256'>

/** The file system. Paths are absolute. Methods follow links in a path's parents; `read`, `readText`, `copy` and `create` also follow its last part. */
export interface Files {
  /** The entry at the path, links not followed; undefined without an entry. */
  facts(path: string): Promise<FileFacts | undefined>
  read(path: string): Promise<Uint8Array>
  /** UTF-8 text; undefined without a file at the path. */
  readText(path: string): Promise<string | undefined>
  /** Writes a whole file with mode 0644 and makes its folders. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** All entries below a directory, sorted by the bytes of their names, a directory before its content. Links are not followed. `skip` omits an entry with its content. */
  walk(directory: string, skip?: (entry: WalkedEntry) => boolean): Promise<readonly WalkedEntry[]>
  /** The path with all links resolved. Throws when the path does not exist. */
  realPath(path: string): Promise<string>
  /** The target of a symbolic link, as it is written. */
  readLink(path: string): Promise<string>
  /** Opens a regular file. Throws when the last part of the path is a link. */
  open(path: string): Promise<OpenFile>
  /**
   * Reads and deflates small files, on threads when `total` is large. Results keep the order of the jobs; their bytes do not depend on the threads.
   * Throws UserError for a file that cannot be read, changes meanwhile, or is not the inspected file.
   */
  pack(jobs: Iterable<PackJob>, total: { readonly files: number; readonly bytes: number }): AsyncIterable<PackedJob>
  create(path: string): Promise<FileSink>
  /**
   * Reads regular files below `root` one after another, links not followed. A file that cannot be read, or changes meanwhile, is visited as an Error.
   * The next file reuses the buffer: the visitor must not keep the bytes longer than its promise. For a large file, `whole` decides by the first
   * bytes whether the visitor gets the rest. Files that fit into `buffer` are read into it.
   */
  readEach(
    root: string,
    paths: Iterable<string>,
    visit: (path: string, bytes: Uint8Array | Error) => void | Promise<void>,
    whole?: (path: string, head: Uint8Array) => boolean,
    buffer?: Uint8Array,
  ): Promise<void>
  /** Replaces a file's content atomically and keeps its mode, if it still contains `before`. Otherwise returns the reason as a sentence. */
  replace(path: string, before: Uint8Array, content: Uint8Array): Promise<string | undefined>
  /** The digest of a regular file. */
  digest(path: string): Promise<Digest>
  /** Copies a file. `mode`: the permission bits of the copy; without it those of the source. */
  copy(from: string, to: string, mode?: number): Promise<void>
  /** Removes a file or a directory with its content. A path without an entry is no error. */
  remove(path: string): Promise<void>
  makeDirectory(path: string): Promise<void>
  /** Makes an empty private directory outside of the workspace. */
  temporary(name: string): Promise<string>
}
