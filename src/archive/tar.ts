import { createGunzip, gzipSync } from 'node:zlib'
import type { Header } from 'tar-stream'

/** A member of a tar file. The name of a folder has no final `/`. */
export interface TarMember {
  readonly name: string
  /** The type in the header; `other` is a device, a sparse file or an unknown type. */
  readonly type: 'file' | 'directory' | 'symlink' | 'link' | 'other'
  /** Permission bits. */
  readonly mode: number
  /** The target of a link; empty for other members. */
  readonly target: string
  readonly content: Uint8Array
}

/** Largest uncompressed tar file in bytes: an asset has at most 2 GiB, and a small file can unpack to much more. */
const MAX_BYTES = 2 ** 31

/** Reads a tar.gz as a stream; a member that `keeps` refuses has no content, to save memory. Throws Error if it is damaged or has more than 2 GiB unpacked. */
export async function readTarGz(bytes: Uint8Array, keeps: (name: string) => boolean = () => true): Promise<TarMember[]> {
  const { extract } = await import('tar-stream')
  const unpacked = extract()
  const gunzip = createGunzip({ chunkSize: 2 ** 18 })
  let size = 0
  gunzip.on('error', error => unpacked.destroy(error))
  gunzip.on('data', (chunk: Uint8Array) => {
    size += chunk.length
    if (size > MAX_BYTES) gunzip.destroy(new RangeError('it has more than 2 GiB unpacked'))
  })
  gunzip.pipe(unpacked)
  gunzip.end(bytes)
  const members: TarMember[] = []
  for await (const entry of unpacked) {
    const kept = keeps(entry.header.name)
    if (!kept) entry.resume()
    members.push(memberOf(entry.header, kept ? await concatenated(entry) : new Uint8Array()))
  }
  return members
}

const concatenated = async (stream: AsyncIterable<unknown>) => Buffer.concat((await Array.fromAsync(stream)) as Uint8Array[])

function memberOf(header: Header, content: Uint8Array): TarMember {
  const name = header.type === 'directory' ? header.name.replace(/(?<!\/)\/+$/, '') : header.name
  // The data of a sparse file is not its content (GNU tar manual, "Storing Sparse Files").
  const sparse = Object.keys(header.pax ?? {}).some(key => key.startsWith('GNU.sparse'))
  return { name, type: sparse ? 'other' : typeOf(header.type), mode: header.mode, target: header.linkname ?? '', content }
}

function typeOf(type: Header['type']): TarMember['type'] {
  if (type === 'contiguous-file') return 'file'
  return type === 'file' || type === 'directory' || type === 'symlink' || type === 'link' ? type : 'other'
}

/**
 * Writes a tar.gz whose bytes depend on the members and `time` (seconds since 1970, at most 2038) alone. It keeps the order. The owner is
 * 0:0, only long and non-ASCII names have pax headers, and gzip has no name or time, and operating system 255 (RFC 1952).
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
  const bytes = gzipSync(await concatenated(tar), { level: 9 })
  // Node writes the number of its operating system (RFC 1952 2.3.1); 255 is "unknown".
  bytes[9] = 255
  return bytes
}
