import { caseClashes, nameProblems, quoted } from './member-names.ts'
import { readZip, type ZipMember } from './read-zip.ts'

/** What an archive should hold. */
export interface ExpectedZip {
  /** Exactly these names, in any order. Null: whoever made it put in what they liked, and only damage counts. */
  readonly names: readonly string[] | null
  /** Files without which the archive is of no use: `index.html`. */
  readonly required?: readonly string[]
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
 * Reads a zip file again, in memory and with another program's code than wrote it, and never extracts it: every member is
 * decompressed and its CRC compared, names and modes must be safe, the names must be the expected ones. Never throws for what is in the file.
 */
export async function auditZip(bytes: Uint8Array, expected: ExpectedZip): Promise<AuditResult> {
  const problems: string[] = []
  const names: string[] = []
  let uncompressed = 0
  try {
    for await (const member of readZip(bytes)) {
      names.push(member.name)
      uncompressed += member.content.length
      const odd =
        expected.names === null
          ? member.problems.filter(problem => !problem.startsWith('has a name '))
          : [...member.problems, ...modeProblems(member)]
      problems.push(...odd.map(problem => `${quoted(member.name)} ${problem}.`))
    }
  } catch (error) {
    problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
    return { problems, members: names.length, uncompressed }
  }
  if (expected.names === null) return { problems, members: names.length, uncompressed }
  const wanted = { names: expected.names, ...(expected.required && { required: expected.required }) }
  problems.push(...[...nameProblems(names), ...caseClashes(names)].map(problem => `${problem}.`), ...difference(names, wanted))
  return { problems, members: names.length, uncompressed }
}

function modeProblems(member: ZipMember): string[] {
  if ((member.mode & TYPE) === LINK) return ['is a symbolic link']
  if (ALLOWED_MODES.includes(member.mode)) return []
  return [`has mode ${member.mode.toString(8)} instead of 100644 or 100755`]
}

function difference(
  names: readonly string[],
  expected: { readonly names: readonly string[]; readonly required?: readonly string[] },
): string[] {
  const found = new Set(names)
  const wanted = new Set(expected.names)
  return [
    ...[...wanted].filter(name => !found.has(name)).map(name => `${quoted(name)} is missing from the archive.`),
    ...[...found].filter(name => !wanted.has(name)).map(name => `${quoted(name)} is in the archive, but nobody put it there.`),
    ...(expected.required ?? [])
      .filter(name => !found.has(name))
      .map(name => `The required file ${quoted(name)} is missing from the archive.`),
  ]
}
