import { posix } from 'node:path'
import type { Files } from '../../ports/files.ts'
import { auditZip } from '../inspect/audit-archive.ts'
import { type Difference, type Verification, withoutFullStop } from './difference.ts'

/** Largest zip in bytes that is read: the reader holds the whole zip in memory. */
const largest = 512 * 2 ** 20

/** Reads every member of every zip in `folder`. Gives the differences, and evidence for each sound or too large zip. */
export async function verifyPublishedZips(
  assets: readonly { readonly name: string; readonly size: number }[],
  folder: string,
  files: Pick<Files, 'read'>,
): Promise<Verification> {
  const differences: Difference[] = []
  const evidence: string[] = []
  for (const { name, size } of assets.filter(({ name }) => name.endsWith('.zip'))) {
    if (size > largest) {
      evidence.push(`${name} is too large to be read again here`)
      continue
    }
    const { problems, members } = await auditZip(await files.read(posix.join(folder, name)), { names: null })
    for (const problem of problems.slice(0, 20))
      differences.push({ rule: 'verify/archive', file: name, expected: 'a sound zip', found: withoutFullStop(problem) })
    if (problems.length === 0) evidence.push(`${name}: ${members} members, each read and its CRC compared`)
  }
  return { differences, evidence }
}
