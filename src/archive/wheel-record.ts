import { createHash } from 'node:crypto'
import { quoted } from '../text/format.ts'

/** One line of RECORD in a wheel. `hash` is `algorithm=digest`; RECORD and its signatures have an empty hash and size. */
type RecordLine = Readonly<Record<'path' | 'hash' | 'size', string>>

// "sha256 or better": the specification excludes md5, sha1 and sha224.
const ALGORITHMS = new Set(['sha256', 'sha384', 'sha512'])

/** The differences between a wheel and RECORD, which lists each file with size and sha256 or better (packaging.python.org, "The .dist-info directory"). */
export function recordProblems(record: string, recordPath: string, contents: ReadonlyMap<string, Uint8Array>): string[] {
  const problems: string[] = []
  const listed = new Set<string>()
  const exempt = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`])
  for (const line of parseRecord(record)) {
    if (listed.has(line.path)) problems.push(`RECORD lists ${quoted(line.path)} twice.`)
    listed.add(line.path)
    const content = contents.get(line.path)
    if (content === undefined) problems.push(`RECORD lists ${quoted(line.path)}, which is not in the wheel.`)
    else if (!exempt.has(line.path)) problems.push(...lineProblems(line, content))
  }
  for (const path of contents.keys()) if (!listed.has(path) && !exempt.has(path)) problems.push(`RECORD does not list ${quoted(path)}.`)
  return problems
}

function lineProblems(line: RecordLine, content: Uint8Array): string[] {
  const [algorithm = '', digest] = line.hash.split(/=(.*)/s)
  if (!ALGORITHMS.has(algorithm)) return [`RECORD has no hash of sha256 or better for ${quoted(line.path)}.`]
  const actual = createHash(algorithm).update(content).digest('base64url')
  if (actual !== digest?.replace(/={1,2}$/, '')) return [`${quoted(line.path)} does not have the ${algorithm} digest that RECORD names.`]
  if (line.size !== '' && line.size !== String(content.length))
    return [`${quoted(line.path)} has ${content.length} bytes, RECORD says ${quoted(line.size)}.`]
  return []
}

/** Reads the CSV format of Python's csv module: optional double quotes around a field, doubled quotes inside. */
function parseRecord(text: string): RecordLine[] {
  const lines: RecordLine[] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    const [path = '', hash = '', size = ''] = row
    if (path !== '') lines.push({ path, hash, size })
    row = []
  }
  return lines
}
