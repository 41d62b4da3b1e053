import type { Manifest } from './manifest.ts'

/** A file of the release, as the manifest holds it. Its name, that of the asset, is unique in the release. */
export type ReleaseFile = Manifest['files'][number]

/** A file of the release on this machine. It is never serialised, because its absolute `path` differs between machines. */
export type LocalFile = ReleaseFile & { readonly path: string }

/** The serialisable part of a local file, with its keys in the manifest's order. */
export function withoutPath({ name, component, size, sha256 }: LocalFile): ReleaseFile {
  return { name, component, size, sha256 }
}
