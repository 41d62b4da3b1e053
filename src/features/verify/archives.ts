import { posix } from 'node:path'
import type { Files } from '../../ports/files.ts'
import { auditZip } from '../inspect/audit-archive.ts'
import type { Difference } from './difference.ts'

/** The reader holds a zip in memory: a larger one is compared by its digest alone. In bytes. */
const largest = 512 * 2 ** 20

/** Reads every zip again, each member to its end; how many were read, and what is wrong. */
export async function verifyPublishedZips(
  assets: readonly { readonly name: string; readonly size: number }[],
  folder: string,
  files: Pick<Files, 'read'>,
): Promise<{ readonly differences: readonly Difference[]; readonly evidence: readonly string[] }> {
  const differences: Difference[] = []
  const evidence: string[] = []
  for (const { name, size } of assets.filter(({ name }) => name.endsWith('.zip'))) {
    if (size > largest) {
      evidence.push(`${name} is too large to be read again here`)
      continue
    }
    const { problems, members } = await auditZip(await files.read(posix.join(folder, name)), { names: null })
    const shown = problems.slice(0, 20)
    for (const problem of shown)
      differences.push({ rule: 'verify/archive', file: name, expected: 'a sound zip', found: problem.replace(/\.$/, '') })
    if (problems.length === 0) evidence.push(`${name}: ${members} members, each read and its CRC compared`)
  }
  return { differences, evidence }
}
