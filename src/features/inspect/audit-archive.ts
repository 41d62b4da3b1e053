import { caseClashes, foldersOf, isModuleLink, nameProblem, nameProblems, suspectNames } from '../../archive/member-names.ts'
import { isLink, readWhole, type ZipRecord, zipRecords } from '../../archive/read-zip.ts'
import { layoutProblems, listMembers } from '../../archive/zip-layout.ts'
import { quoted } from '../../text/format.ts'

/** The expected content of a zip. */
interface ExpectedZip {
  /** All names, in any order; null: any names, and only damage is a problem. */
  readonly names: readonly string[] | null
  /** Names that must be among them, such as `index.html`. */
  readonly required?: readonly string[]
  /** Whether to decompress every member and compare its CRC. Default: true. */
  readonly contents?: boolean
}

/** Reads a zip with a second implementation. Returns problems as sentences, and the number and uncompressed bytes of its members. Never throws for the content. */
export async function auditZip(bytes: Uint8Array, expected: ExpectedZip) {
  const ours = expected.names !== null
  const problems: string[] = layoutProblems(bytes, ours)
  const names: string[] = []
  const isPlace = placesIn(bytes)
  let members = 0
  let uncompressed = 0
  try {
    for (const record of await zipRecords(bytes)) {
      if (ours) names.push(record.name)
      members += 1
      uncompressed += record.size
      const contents = expected.contents === false ? [] : await contentProblems(record)
      const found = ours ? [...record.problems, ...modeProblems(record, isPlace), ...contents] : contents
      problems.push(...found.map(problem => `${quoted(record.name)} ${problem}.`))
    }
    if (expected.names !== null)
      problems.push(...problemsOfNames(() => names), ...difference(names, expected.names, expected.required ?? []))
  } catch (error) {
    problems.push(unreadable(error))
  }
  return { problems, members, uncompressed }
}

const unreadable = (error: unknown): string => `The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`

/** Problems, as sentences, of a zip from another program, with folders and any modes: its layout, unsafe names and links. Never throws for the content. */
export async function foreignZipProblems(bytes: Uint8Array): Promise<string[]> {
  const problems = layoutProblems(bytes, true)
  const isPlace = placesIn(bytes)
  try {
    for (const record of await zipRecords(bytes)) {
      const { name, problems: found } = record
      const folder = isFolder(name) ? name.replace(/\/+$/, '') : undefined
      const unsafe = folder === undefined ? undefined : nameProblem(folder)
      const all = [...found, ...typeProblems(record, isPlace), ...(unsafe === undefined ? [] : [unsafe])]
      problems.push(...all.map(problem => `${quoted(folder ?? name)} ${problem}.`))
    }
    const namesOfFiles = () =>
      listMembers(bytes)
        .map(({ name }) => name)
        .filter(name => !isFolder(name))
    problems.push(...problemsOfNames(namesOfFiles))
  } catch (error) {
    problems.push(unreadable(error))
  }
  return problems
}

/** Problems as sentences; calls `names` twice. */
function problemsOfNames(names: () => Iterable<string>): string[] {
  const suspects = suspectNames(names)
  return [...nameProblems(suspects), ...caseClashes(suspects)].map(problem => `${problem}.`)
}

/** Whether an archive has a file, folder or link at a path. The list is made at the first question. */
function placesIn(bytes: Uint8Array): (path: string) => boolean {
  let places: ReadonlySet<string> | undefined
  return path => {
    places ??= new Set([...listMembers(bytes)].flatMap(({ name }) => [name.replace(/\/$/, ''), ...foldersOf([name])]))
    return places.has(path)
  }
}

/** None for a file or folder, and for a link of a server's packages that leads to a place in the archive. */
function typeProblems({ name, mode, size, content }: ZipRecord, isPlace: (path: string) => boolean): string[] {
  if ([0, 0o100000, 0o040000].includes(mode & 0o170000)) return []
  if (!isLink(mode)) return ['is a device, a pipe or a socket']
  const target = size > 4096 ? '' : Buffer.from(content()).toString('utf8')
  return isModuleLink(name, target, isPlace) ? [] : ['is a symbolic link']
}

const isFolder = (name: string): boolean => name.endsWith('/')

async function contentProblems(record: ZipRecord): Promise<string[]> {
  if (record.size <= readWhole) {
    const content = record.content()
    return typeof content === 'string' ? [content] : []
  }
  const pieces = record.pieces()
  for (;;) {
    const { value, done } = await pieces.next()
    if (done === true) return value === undefined ? [] : [value]
  }
}

function modeProblems(record: ZipRecord, isPlace: (path: string) => boolean): string[] {
  const { mode } = record
  if (isLink(mode)) return typeProblems(record, isPlace)
  if (mode === 0o100644 || mode === 0o100755) return []
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
