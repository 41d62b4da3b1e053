import { caseClashes, nameProblem, nameProblems, suspectNames } from '../../archive/member-names.ts'
import { type ZipRecord, zipRecords } from '../../archive/read-zip.ts'
import { layoutProblems, listMembers } from '../../archive/zip-layout.ts'
import { quoted } from '../../text/visible.ts'

/** What an archive should hold. */
export interface ExpectedZip {
  /** Exactly these names, in any order. Null: whoever made it put in what they liked, and only damage counts. */
  readonly names: readonly string[] | null
  /** Files without which the archive is of no use: `index.html`. */
  readonly required?: readonly string[]
  /** Whether every member is decompressed and its CRC compared: not when somebody else does it anyway. Default: true. */
  readonly contents?: boolean
}

/** What the audit found: problems as sentences, empty when all is well; the number of members, and their uncompressed bytes. */
export interface AuditResult {
  readonly problems: readonly string[]
  readonly members: number
  readonly uncompressed: number
}

const LINK = 0o120000
const TYPE = 0o170000
const ALLOWED_MODES = [0o100644, 0o100755]

/**
 * Reads a zip file of ours again, in memory and with another program's code than wrote it, and never extracts it: its layout is without
 * gaps, every member is decompressed and its CRC compared, names and modes are safe, the names are the expected ones. Never throws for
 * what is in the file.
 */
export async function auditZip(bytes: Uint8Array, expected: ExpectedZip): Promise<AuditResult> {
  const ours = expected.names !== null
  const problems: string[] = layoutProblems(bytes, ours)
  const names: string[] = []
  let members = 0
  let uncompressed = 0
  try {
    for (const record of await zipRecords(bytes)) {
      if (ours) names.push(record.name)
      members += 1
      uncompressed += record.size
      const contents = expected.contents === false ? [] : await contentProblems(record)
      const found = ours ? [...record.problems, ...modeProblems(record), ...contents] : contents
      problems.push(...found.map(problem => `${quoted(record.name)} ${problem}.`))
    }
  } catch (error) {
    problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
    return { problems, members, uncompressed }
  }
  if (expected.names !== null) problems.push(...problemsOfNames(() => names), ...difference(names, expected.names, expected.required ?? []))
  return { problems, members, uncompressed }
}

/**
 * What is wrong with a zip or wheel that somebody else made, as sentences: its layout, and names or links that an unpacker could follow
 * out of the folder it unpacks to. Folders and other modes than ours are ordinary there. Never throws for what is in the file.
 */
export async function foreignZipProblems(bytes: Uint8Array): Promise<string[]> {
  const problems = layoutProblems(bytes, true)
  try {
    for (const { name, mode, problems: found } of await zipRecords(bytes)) {
      const folder = isFolder(name) ? name.replace(/\/+$/, '') : undefined
      const unsafe = folder === undefined ? undefined : nameProblem(folder)
      const told = [...found, ...((mode & TYPE) === LINK ? ['is a symbolic link'] : []), ...(unsafe === undefined ? [] : [unsafe])]
      problems.push(...told.map(problem => `${quoted(folder ?? name)} ${problem}.`))
    }
    problems.push(...problemsOfNames(() => namesOfFiles(bytes)))
  } catch (error) {
    problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
  return problems
}

/** Asks for the names twice; as sentences. */
function problemsOfNames(names: () => Iterable<string>): string[] {
  const suspects = suspectNames(names)
  return [...nameProblems(suspects), ...caseClashes(suspects)].map(problem => `${problem}.`)
}

const isFolder = (name: string): boolean => name.endsWith('/')

function* namesOfFiles(bytes: Uint8Array): Generator<string> {
  for (const { name } of listMembers(bytes)) if (!isFolder(name)) yield name
}

/** Members up to this size are read by adm-zip; larger ones in pieces, so that the memory is the archive's and no more. In bytes. */
const WHOLE = 16 * 1024 * 1024

async function contentProblems(record: ZipRecord): Promise<string[]> {
  if (record.size <= WHOLE) {
    const content = record.content()
    return typeof content === 'string' ? [content] : []
  }
  const pieces = record.pieces()
  for (;;) {
    const { value, done } = await pieces.next()
    if (done === true) return value === undefined ? [] : [value]
  }
}

function modeProblems({ mode }: ZipRecord): string[] {
  if ((mode & TYPE) === LINK) return ['is a symbolic link']
  if (ALLOWED_MODES.includes(mode)) return []
  return [`has mode ${mode.toString(8)} instead of 100644 or 100755`]
}

function difference(names: readonly string[], expected: readonly string[], required: readonly string[]): string[] {
  const found = new Set(names)
  const wanted = new Set(expected)
  return [
    ...[...wanted].filter(name => !found.has(name)).map(name => `${quoted(name)} is missing from the archive.`),
    ...[...found].filter(name => !wanted.has(name)).map(name => `${quoted(name)} is in the archive, but nobody put it there.`),
    ...required.filter(name => !found.has(name)).map(name => `The required file ${quoted(name)} is missing from the archive.`),
  ]
}
