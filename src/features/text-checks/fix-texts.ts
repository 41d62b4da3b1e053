import type { ChecksConfig } from '../../config/checks-config.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { visible } from '../../text/visible.ts'
import { isPlainAscii } from './ascii/plain-bytes.ts'
import { fixTypography } from './fix.ts'
import { isBinary, selectFiles } from './text-files.ts'

/** The number of typographic findings of one file that were fixed, or that remain at one place. The path is safe to display. */
export interface FixResult {
  readonly path: string
  readonly findings: number
  /** The place of remaining findings, such as `in code`; undefined for fixed findings. */
  readonly place?: string
}

/** Fixes typography in the files of the ASCII check, in strict mode only. A file that changes meanwhile is not replaced. */
export async function fixTexts(
  root: string,
  tracked: readonly TrackedFile[],
  { ascii }: Pick<ChecksConfig, 'ascii'>,
  files: Pick<Files, 'readEach' | 'replace'>,
): Promise<readonly FixResult[]> {
  const results: FixResult[] = []
  if (ascii.mode !== 'strict') return results
  const selection = selectFiles(tracked, ascii, 'ascii')
  const paths = tracked.filter(selection.has).map(({ path }) => path)
  const fix = async (name: string, bytes: Uint8Array): Promise<void> => {
    const { content, fixed, unfixed } = await fixTypography(bytes, name, ascii)
    const path = visible(name)
    const problem = content && (await files.replace(`${root}/${name}`, bytes, content))
    if (fixed > 0)
      results.push({ path, findings: fixed, ...(problem !== undefined && { place: `in a file that was not replaced: ${problem}` }) })
    for (const [place, findings] of unfixed) results.push({ path, findings, place })
  }
  await files.readEach(
    root,
    paths,
    (path, bytes) => (bytes instanceof Error || isPlainAscii(bytes) || isBinary(bytes, path) ? undefined : fix(path, bytes)),
    (path, head) => !isBinary(head, path),
  )
  return results
}
