import { fingerprintOf } from '../../features/text-checks/fingerprint.ts'
import type { Finding } from '../../model/finding.ts'
import type { Files } from '../../ports/files.ts'
import type { LineHashes } from '../../report/sarif.ts'

/** `<digest>:<n>` for each finding with a line: the line's baseline digest, and its number among equal lines. Call it before the work tree is deleted. */
export async function hashLines(files: Pick<Files, 'readEach'>, root: string, findings: readonly Finding[]): Promise<LineHashes> {
  const byPath = Map.groupBy(findings, ({ path, line }) => (line === undefined ? '' : (path ?? '')))
  byPath.delete('')
  const hashes = new Map<Finding, string>()
  await files.readEach(root, byPath.keys(), (path, bytes) => {
    // Beyond 16 MiB the digests of all lines before the last finding would take seconds.
    if (bytes instanceof Error || bytes.length > 2 ** 24) return
    const byLine = Map.groupBy(byPath.get(path)!, ({ line }) => line!)
    const last = Math.max(...byLine.keys())
    const seen = new Map<string, number>()
    for (let line = 1, from = 0; line <= last && from <= bytes.length; line++) {
      const end = bytes.indexOf(10, from)
      const hash = fingerprintOf(bytes.subarray(from, end < 0 ? undefined : end))
      seen.set(hash, (seen.get(hash) ?? 0) + 1)
      for (const finding of byLine.get(line) ?? []) hashes.set(finding, `${hash}:${seen.get(hash)}`)
      from = end < 0 ? bytes.length + 1 : end + 1
    }
  })
  return hashes
}
