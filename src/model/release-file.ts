/** A file of the release, as the manifest holds it. `size` in bytes, `sha256` in lower-case hex. */
export interface ReleaseFile {
  /** Asset name, unique in the release. */
  readonly name: string
  /** Component id; `release` for files that the program itself adds. */
  readonly component: string
  readonly size: number
  readonly sha256: string
}

/** A file of the release on this machine. It is never serialised, because its absolute `path` differs between machines. */
export type LocalFile = ReleaseFile & { readonly path: string }

/** The serialisable part of a local file, with its keys in the manifest's order. */
export function withoutPath({ name, component, size, sha256 }: LocalFile): ReleaseFile {
  return { name, component, size, sha256 }
}
