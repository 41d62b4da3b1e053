import { caseClashes, foldersOf, isModuleLink, nameProblem, nameProblems, suspectNames } from '../../archive/member-names.ts'
import { isLink, type ZipRecord, zipRecords } from '../../archive/read-zip.ts'
import { layoutProblems, listMembers } from '../../archive/zip-layout.ts'
import { quoted } from '../../text/format.ts'

/**
 * Reads the records of a zip with a second implementation. Returns problems as sentences, and the uncompressed bytes of its members. `own`: the
 * names that this program wrote; a zip of another program may have folders and any modes. Never throws for the content, which `inspectArchive` reads.
 */
export async function auditZip(bytes: Uint8Array, own?: readonly string[]) {
  const problems = layoutProblems(bytes, true)
  const isPlace = placesIn(bytes)
  const isForeignFolder = (name: string): boolean => own === undefined && name.endsWith('/')
  let uncompressed = 0
  try {
    for (const record of await zipRecords(bytes)) {
      uncompressed += record.size
      const folder = isForeignFolder(record.name) ? record.name.replace(/\/+$/, '') : undefined
      const unsafe = folder === undefined ? undefined : nameProblem(folder)
      const all = [...record.problems, ...typeProblems(record, isPlace, own !== undefined), ...(unsafe === undefined ? [] : [unsafe])]
      problems.push(...all.map(problem => `${quoted(folder ?? record.name)} ${problem}.`))
    }
    const names = () =>
      listMembers(bytes)
        .map(({ name }) => name)
        .filter(name => !isForeignFolder(name))
    const suspects = suspectNames(names)
    problems.push(...[...nameProblems(suspects), ...caseClashes(suspects)].map(problem => `${problem}.`))
    if (own !== undefined) problems.push(...difference(names(), own))
  } catch (error) {
    problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
  return { problems, uncompressed }
}

/** Whether an archive has a file, folder or link at a path. The list is made at the first question. */
function placesIn(bytes: Uint8Array): (path: string) => boolean {
  let places: ReadonlySet<string> | undefined
  return path => {
    places ??= new Set([...listMembers(bytes)].flatMap(({ name }) => [name.replace(/\/$/, ''), ...foldersOf([name])]))
    return places.has(path)
  }
}

/** None for a file or folder, and for a link of a server's packages that leads to a place in the archive. An own file has one of two modes. */
function typeProblems({ name, mode, size, content }: ZipRecord, isPlace: (path: string) => boolean, own: boolean): string[] {
  if (isLink(mode)) {
    const target = size > 4096 ? '' : Buffer.from(content()).toString('utf8')
    return isModuleLink(name, target, isPlace) ? [] : ['is a symbolic link']
  }
  if (own) return mode === 0o100644 || mode === 0o100755 ? [] : [`has mode ${mode.toString(8)} instead of 100644 or 100755`]
  return [0, 0o100000, 0o040000].includes(mode & 0o170000) ? [] : ['is a device, a pipe or a socket']
}

function difference(names: Iterable<string>, expected: readonly string[]): string[] {
  const found = new Set(names)
  const wanted = new Set(expected)
  return [
    ...[...wanted.difference(found)].map(name => `${quoted(name)} is missing from the archive.`),
    ...[...found.difference(wanted)].map(name => `${quoted(name)} is in the archive, but nobody put it there.`),
  ]
}
