import { UserError } from '../../model/errors.ts'
import type { LocalFile } from '../../model/manifest.ts'
import type { Files } from '../../ports/files.ts'
import { firstLines } from '../../text/format.ts'
import { fileDifferences, type MemberDifference } from './differences.ts'
import type { Built, ComponentBuild } from './run/component-build.ts'

/** Of larger files only the digests are compared. In bytes. */
const MAX_COMPARED = 512 * 1024 * 1024

/** Number of differences that the message lists for one file. */
const SHOWN = 10

/** Compares the files of two builds. Throws UserError for different members; a warning names those that differ by design (`varies`). */
export async function compareBuilds(build: ComponentBuild, first: readonly LocalFile[], second: readonly LocalFile[], { varies }: Built) {
  const problems: string[] = []
  const byDesign: string[] = []
  for (const file of first) {
    const other = second.find(({ name }) => name === file.name)
    if (other?.sha256 === file.sha256) continue
    const found =
      other === undefined ? [{ member: '', what: 'the second build did not make it' }] : await differences(build.files, file, other)
    const expected = found.filter(({ member }) => member !== '' && varies?.(member))
    const others = found.filter(difference => !expected.includes(difference))
    byDesign.push(...expected.map(({ member }) => member))
    if (others.length > 0) problems.push(`  ${file.name}:`, ...differenceLines(others).map(line => `    ${line}`))
  }
  for (const { name } of second) if (!first.some(file => file.name === name)) problems.push(`  ${name}: only the second build made it`)
  if (problems.length > 0)
    throw new UserError(
      `Built twice in different folders, ${build.component.id} does not give the same bytes:\n${problems.join('\n')}`,
      'Take what depends on the time, the folder or chance out of the build (SOURCE_DATE_EPOCH and RELEASE_VERSION are set), or leave `reproducible: check` out.',
    )
  if (byDesign.length > 0)
    build.warn(`built twice in different folders: equal but for what the framework makes anew in every build (${byDesign.join(', ')})`)
  else build.addEvidence('built twice in different folders: the same bytes')
}

async function differences(files: Pick<Files, 'read'>, first: LocalFile, second: LocalFile): Promise<MemberDifference[]> {
  if (Math.max(first.size, second.size) > MAX_COMPARED)
    return [{ member: '', what: `${first.size} and ${second.size} bytes, too large to be looked into` }]
  return await fileDifferences(first.name, await files.read(first.path), await files.read(second.path))
}

/** One line for each of the first ten differences, and the number of the others. */
export function differenceLines(found: readonly MemberDifference[]): string[] {
  return firstLines(found, SHOWN, ({ member, what }) => (member === '' ? what : `${member}: ${what}`))
}
