import { isUtf8 } from 'node:buffer'
import type { Header } from 'tar-stream'
import { readTarGz } from '../../archive/tar.ts'

/** A difference of one member between two archives; `member` is empty for the archive itself. */
export interface MemberDifference {
  readonly member: string
  /** `line 3, column 8`, `byte 1200 of 4096`, `mode 755 instead of 644`, `only in the second`. */
  readonly what: string
}

interface Member {
  readonly content: Uint8Array
  /** Mode, time and owner, as text for the report. */
  readonly facts: Readonly<Record<string, string>>
}

type Members = ReadonlyMap<string, Member>

/** Archives: differences by member, or of the container if all members are equal. Other files: the first difference. Never throws, and quotes no content. */
export async function fileDifferences(name: string, first: Uint8Array, second: Uint8Array): Promise<MemberDifference[]> {
  if (Buffer.compare(first, second) === 0) return []
  const read = /\.(zip|whl)$/.test(name) ? zipMembers : /\.(tar\.gz|tgz)$/.test(name) ? tarMembers : undefined
  if (read === undefined) return [{ member: '', what: contentDifference(first, second) }]
  try {
    const [one, other] = await Promise.all([read(first), read(second)])
    const found = memberDifferences(one, other)
    return found.length > 0 ? withoutRecord(found) : [{ member: '', what: containerDifference(first, second, one, other) }]
  } catch {
    return [{ member: '', what: contentDifference(first, second) }]
  }
}

function memberDifferences(first: Members, second: Members): MemberDifference[] {
  const names = [...new Set([...first.keys(), ...second.keys()])]
  return names.flatMap(member => {
    const [one, other] = [first.get(member), second.get(member)]
    if (one === undefined || other === undefined) return { member, what: `only in the ${one === undefined ? 'second' : 'first'}` }
    const facts = Object.keys({ ...one.facts, ...other.facts }).filter(fact => one.facts[fact] !== other.facts[fact])
    const parts = facts.map(fact => `${fact} ${one.facts[fact] ?? 'none'} and ${other.facts[fact] ?? 'none'}`)
    if (Buffer.compare(one.content, other.content) !== 0) parts.unshift(contentDifference(one.content, other.content))
    return parts.length === 0 ? [] : { member, what: parts.join('; ') }
  })
}

/** RECORD holds the digests of all members, so its difference is only worth a line when no other member differs. */
function withoutRecord(found: MemberDifference[]): MemberDifference[] {
  const others = found.filter(({ member }) => !/^[^/]+\.dist-info\/RECORD$/.test(member))
  return others.length > 0 ? others : found
}

function containerDifference(first: Uint8Array, second: Uint8Array, one: Members, other: Members): string {
  if ([...one.keys()].join('\0') !== [...other.keys()].join('\0')) return 'members equal, in another order'
  // The gzip header has ten bytes, among them the time (RFC 1952).
  if (first[0] === 0x1f && Buffer.compare(first.subarray(10), second.subarray(10)) === 0)
    return 'members equal, another time or system in the header of gzip'
  return 'members equal uncompressed, compressed or laid out in another way'
}

/** The position of the first difference. Lines, columns (UTF-16 code units) and bytes count from 1. */
export function contentDifference(first: Uint8Array, second: Uint8Array): string {
  const shorter = Math.min(first.length, second.length)
  let at = 0
  while (at < shorter && first[at] === second[at]) at++
  const sizes = first.length === second.length ? `${first.length}` : `${first.length} and ${second.length}`
  const isText = (bytes: Uint8Array): boolean => isUtf8(bytes) && !bytes.subarray(0, 8000).includes(0)
  if (!isText(first) || !isText(second)) return `byte ${at + 1} of ${sizes}`
  const before = Buffer.from(first.buffer, first.byteOffset, at).toString('utf8')
  const line = before.split('\n').length
  return `line ${line}, column ${at === 0 ? 1 : before.length - before.lastIndexOf('\n')}`
}

async function zipMembers(bytes: Uint8Array): Promise<Members> {
  const { default: Zip } = await import('adm-zip')
  const entries = new Zip(Buffer.from(bytes), { noSort: true }).getEntries()
  return new Map(
    entries.map(entry => {
      const { attr, timeval } = entry.header as typeof entry.header & { readonly timeval: number }
      const facts = { mode: (attr >>> 16).toString(8), time: dosTime(timeval) }
      return [entry.rawEntryName.toString('utf8'), { content: entry.isDirectory ? Buffer.alloc(0) : entry.getData(), facts }]
    }),
  )
}

/** `2024-03-09 12:34:56` from the date and time of a zip file (APPNOTE.TXT 4.4.6). */
function dosTime(value: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const date = `${1980 + (value >>> 25)}-${two((value >>> 21) & 15)}-${two((value >>> 16) & 31)}`
  return `${date} ${two((value >>> 11) & 31)}:${two((value >>> 5) & 63)}:${two((value & 31) * 2)}`
}

async function tarMembers(bytes: Uint8Array): Promise<Members> {
  const headers: Header[] = []
  const members = await readTarGz(bytes, header => {
    headers.push(header)
    return true
  })
  return new Map(
    members.map(({ name, content }, index) => {
      const { type, mode, mtime, uid, gid, uname, gname, linkname } = headers[index]!
      const owner = `${uid}:${gid} ${uname ?? ''}:${gname ?? ''}`
      const facts = { type: type ?? 'file', mode: mode?.toString(8) ?? '', time: mtime?.toISOString() ?? '', owner }
      return [name, { content, facts: linkname ? { ...facts, target: linkname } : facts }]
    }),
  )
}
