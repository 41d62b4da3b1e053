import { pipeline, promises as streams } from 'node:stream'
import { createDeflateRaw, createGunzip, createGzip } from 'node:zlib'
import type { Header } from 'tar-stream'
import { inflateChunks, slices } from './deflate.ts'

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
  /** The size of the content in bytes, if `content` is deflated to save memory (RFC 1951). */
  readonly inflated?: number
}

/** Largest uncompressed tar file in bytes: an asset has at most 2 GiB, and a small file can unpack to much more. */
const MAX_BYTES = 2 ** 31

/**
 * Reads a tar.gz as a stream. To save memory, a member that `keeps` refuses has no content, and without `keeps` contents are deflated.
 * Throws Error if it is damaged or has more than 2 GiB unpacked.
 */
export async function readTarGz(bytes: Uint8Array, keeps?: (header: Header) => boolean): Promise<TarMember[]> {
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
    const { header } = entry
    if (keeps === undefined) {
      const content = await concatenated(pipeline(entry, createDeflateRaw({ level: 1 }), () => {}))
      members.push({ ...memberOf(header, content), inflated: header.size ?? 0 })
      continue
    }
    const kept = keeps(header)
    if (!kept) entry.resume()
    members.push(memberOf(header, kept ? await concatenated(entry) : new Uint8Array()))
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
 * Writes a tar.gz whose bytes depend on the members and `time` alone. `time`: seconds since 1970, limited to January 2038. It keeps the order. Owner: 0:0. Pax
 * headers: only for long and non-ASCII names. Gzip header: operating system 255, no name, no time (RFC 1952).
 */
export async function writeTarGz(members: readonly TarMember[], time: number): Promise<Uint8Array> {
  const { pack } = await import('tar-stream')
  const tar = pack()
  const output = concatenated(tar.pipe(createGzip({ level: 9 })))
  const mtime = new Date(Math.min(Math.max(0, Math.floor(time)), 0x7fffffff) * 1000)
  for (const { name, type, mode, target, content, inflated } of members) {
    if (type === 'other') throw new TypeError(`no such member can be written: ${name}`)
    const common = { mode, uid: 0, gid: 0, uname: '', gname: '', mtime, type }
    if (type === 'file') {
      const entry = tar.entry({ ...common, name, size: inflated ?? content.length })
      await streams.pipeline(inflated === undefined ? slices(content) : inflateChunks(content, 8), entry)
    } else tar.entry({ ...common, name: type === 'directory' ? `${name}/` : name, ...(type === 'directory' ? {} : { linkname: target }) })
  }
  tar.finalize()
  const bytes = await output
  // Node writes the number of its operating system (RFC 1952 2.3.1); 255 is "unknown".
  bytes[9] = 255
  return bytes
}
