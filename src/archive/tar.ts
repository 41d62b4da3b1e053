import { gunzipSync, gzipSync } from 'node:zlib'
import type { Header } from 'tar-stream'

/** A member of a tar file. Folders have a name without `/` at the end. */
export interface TarMember {
  readonly name: string
  /** What the header says; `other` is a device, a sparse file, or a type that nobody knows. */
  readonly type: 'file' | 'directory' | 'symlink' | 'link' | 'other'
  /** Permission bits. */
  readonly mode: number
  /** Where a link points to; empty for others. */
  readonly target: string
  readonly content: Uint8Array
}

/** Largest uncompressed tar file that is read, in bytes: a release's asset has at most 2 GiB, and a small file can unpack to much more. */
const MOST_BYTES = 2 ** 31

/** Reads a tar.gz in memory. Throws Error when it is damaged, or larger than 2 GiB unpacked. */
export async function readTarGz(bytes: Uint8Array): Promise<TarMember[]> {
  const { extract } = await import('tar-stream')
  const unpacked = extract()
  unpacked.end(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }))
  const members: TarMember[] = []
  for await (const entry of unpacked) {
    const chunks: Uint8Array[] = []
    for await (const chunk of entry) chunks.push(chunk as Uint8Array)
    members.push(memberOf(entry.header, Buffer.concat(chunks)))
  }
  return members
}

function memberOf(header: Header, content: Uint8Array): TarMember {
  const name = header.type === 'directory' ? header.name.replace(/\/+$/, '') : header.name
  // A sparse file's data is not its content (GNU tar manual, "Storing Sparse Files").
  const sparse = Object.keys(header.pax ?? {}).some(key => key.startsWith('GNU.sparse'))
  return { name, type: sparse ? 'other' : typeOf(header.type), mode: header.mode, target: header.linkname ?? '', content }
}

function typeOf(type: Header['type']): TarMember['type'] {
  if (type === 'contiguous-file') return 'file'
  return type === 'file' || type === 'directory' || type === 'symlink' || type === 'link' ? type : 'other'
}

/**
 * Writes a tar.gz whose bytes depend on the members and `time` (seconds since 1970, at most 2038) alone: in the given order, owned by
 * 0:0 without names, pax headers for long and non-ASCII names only; gzip without a name or time, operating system 255 (RFC 1952).
 */
export async function writeTarGz(members: readonly TarMember[], time: number): Promise<Uint8Array> {
  const { pack } = await import('tar-stream')
  const tar = pack()
  const mtime = new Date(Math.min(Math.max(0, Math.floor(time)), 0x7fffffff) * 1000)
  for (const { name, type, mode, target, content } of members) {
    if (type === 'other') throw new TypeError(`no such member can be written: ${name}`)
    const common = { mode, uid: 0, gid: 0, uname: '', gname: '', mtime, type }
    if (type === 'file') tar.entry({ ...common, name }, Buffer.from(content))
    else tar.entry({ ...common, name: type === 'directory' ? `${name}/` : name, ...(type === 'directory' ? {} : { linkname: target }) })
  }
  tar.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of tar) chunks.push(chunk as Uint8Array)
  const bytes = gzipSync(Buffer.concat(chunks), { level: 9 })
  // Node writes the number of the system it was built for (RFC 1952 2.3.1); 255 is "unknown".
  bytes[9] = 255
  return bytes
}
