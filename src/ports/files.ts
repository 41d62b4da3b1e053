// What the program may do to the file system. Types only: adapters/files.ts implements them.

/** What is at a path, links not followed. */
export type FileKind = 'file' | 'directory' | 'link' | 'other'

/** Which file it is, whatever its path: equal numbers are the same file (POSIX, st_dev and st_ino). `size` in bytes. */
export interface FileIdentity {
  readonly device: number
  readonly inode: number
  readonly size: number
}

/** What lstat says. `mode` are the permission bits; `links` counts hard links. */
export interface FileFacts extends FileIdentity {
  readonly kind: FileKind
  readonly mode: number
  readonly links: number
}

/** A directory entry below a walked root: `path` relative to it, with `/`. */
export interface WalkedEntry extends FileFacts {
  readonly path: string
}

/** An open file that bytes are read from. */
export interface OpenFile extends FileIdentity {
  readonly mode: number
  /** Reads into `buffer` from the current place; the number of bytes read, 0 at the end. */
  read(buffer: Uint8Array): Promise<number>
  /** Whether size and time of the last change are what they were when it was opened. */
  unchanged(): Promise<boolean>
  close(): Promise<void>
}

/** A small file that becomes a member of a zip. `path` is absolute; `seen` is the file that was looked at under it. */
export interface FileToPack {
  /** Name in the archive. */
  readonly name: string
  readonly path: string
  readonly executable: boolean
  readonly seen: FileIdentity
}

/** Files that are packed together, and the MS-DOS time of all of them. */
export interface PackJob {
  readonly files: readonly FileToPack[]
  readonly dosTime: number
}

/**
 * The records of a job's files, one behind the other, and their headers for the central directory, in which the offsets count from the start of
 * `bytes`. Both may be used again once the next job is asked for.
 */
export interface PackedJob {
  readonly bytes: Uint8Array
  readonly headers: Uint8Array
}

/** A file that is being written. */
export interface FileSink {
  write(bytes: Uint8Array): Promise<void>
  /** Overwrites bytes at a position; what was written behind it stays. */
  writeAt(bytes: Uint8Array, position: number): Promise<void>
  close(): Promise<void>
}

/** The file system. Paths are absolute unless said. Links are never followed but in the parents of a path given by the user. */
export interface Files {
  /** What is at the path, links not followed; undefined when nothing is. */
  facts(path: string): Promise<FileFacts | undefined>
  read(path: string): Promise<Uint8Array>
  /** UTF-8 text; undefined when there is no file at the path. */
  readText(path: string): Promise<string | undefined>
  /** Writes a whole file with mode 0644, making its folders. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Everything below a directory, each folder's names in the order of their bytes, a directory before what is in it; links are entries and are not followed. `skip` leaves out an entry and, if a directory, all below it. */
  walk(directory: string, skip?: (entry: WalkedEntry) => boolean): Promise<readonly WalkedEntry[]>
  /** The path with every link in it resolved. Throws when it does not exist. */
  realPath(path: string): Promise<string>
  /** Opens a regular file, refusing a link as its last part. */
  open(path: string): Promise<OpenFile>
  /**
   * Reads and deflates small files, on threads when there is enough to do; gives the jobs in their order, and the same bytes whatever
   * does the work. Throws UserError for a file that cannot be read, is not the one that was looked at, or changes meanwhile.
   */
  pack(jobs: Iterable<PackJob>, total: { readonly files: number; readonly bytes: number }): AsyncIterable<PackedJob>
  create(path: string): Promise<FileSink>
  /**
   * Reads regular files below `root` one after another, each whole into a buffer that the next one uses again: the visitor must not keep the bytes
   * beyond the promise that it may answer with. Links are not followed; what cannot be read, or changes while it is read, is visited as an Error.
   * `whole` is asked with the first bytes of a large file whether the rest is wanted; if not, the visitor gets those bytes. `buffer` is read into where
   * a file fits in.
   */
  readEach(
    root: string,
    paths: Iterable<string>,
    visit: (path: string, bytes: Uint8Array | Error) => void | Promise<void>,
    whole?: (path: string, head: Uint8Array) => boolean,
    buffer?: Uint8Array,
  ): Promise<void>
  /** Puts new content in the place of a file at once, its mode kept, if it still holds `before`; a sentence that says why not otherwise. */
  replace(path: string, before: Uint8Array, content: Uint8Array): Promise<string | undefined>
  /** Size in bytes and lower-case hex sha256 of a regular file. */
  digest(path: string): Promise<{ readonly size: number; readonly sha256: string }>
  copy(from: string, to: string): Promise<void>
  /** Removes a file or a directory with all in it; nothing there is fine. */
  remove(path: string): Promise<void>
  makeDirectory(path: string): Promise<void>
  /** A new, empty private directory outside the workspace. */
  temporary(name: string): Promise<string>
}
