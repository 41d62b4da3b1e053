import type { ChecksConfig } from '../../config/checks-config.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { visible } from '../../text/visible.ts'
import { isPlainAscii } from './ascii/plain-bytes.ts'
import { fixTypography } from './fix.ts'
import { isBinary, selectFiles } from './text-files.ts'

/** Numbers of typographic findings in one file, that were fixed or left; `place` says where those are that were left. The path is fit to be shown. */
export interface FixResult {
  readonly path: string
  readonly findings: number
  /** Undefined: the findings were fixed. */
  readonly place?: string
}

/** Fixes typography in files of the ASCII check, each in one step, and only while it still holds what was read. Strict mode alone asks for it. */
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
    const { content, fixed, left } = await fixTypography(bytes, name, ascii)
    const path = visible(name)
    const problem = content && (await files.replace(`${root}/${name}`, bytes, content))
    if (fixed > 0)
      results.push({ path, findings: fixed, ...(problem !== undefined && { place: `in a file that was not replaced: ${problem}` }) })
    for (const [place, findings] of left) results.push({ path, findings, place })
  }
  await files.readEach(
    root,
    paths,
    (path, bytes) => (bytes instanceof Error || isPlainAscii(bytes) || isBinary(bytes, path) ? undefined : fix(path, bytes)),
    (path, head) => !isBinary(head, path),
  )
  return results
}
