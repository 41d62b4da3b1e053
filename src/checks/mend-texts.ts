import type { Files } from '../files-port.ts'
import type { TrackedFile } from '../git-port.ts'
import type { ChecksConfig } from './checks-config.ts'
import { mendTypography } from './mend.ts'
import { isPlain } from './plain-bytes.ts'
import { isBinary, selectFiles } from './text-files.ts'
import { visible } from './visible.ts'

/** What `--fix` did. Paths are fit to be shown. */
export interface MendedTexts {
  readonly files: readonly { readonly path: string; readonly replaced: number }[]
  /** Files that were left as they are, with the reason. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[]
}

/** Mends the typography of the files of the ASCII check, each in one step, and only while it still holds what was read. Strict mode alone asks for it. */
export async function mendTexts(
  root: string,
  tracked: readonly TrackedFile[],
  { ascii }: Pick<ChecksConfig, 'ascii'>,
  files: Pick<Files, 'readEach' | 'replace'>,
): Promise<MendedTexts> {
  const mended: { path: string; replaced: number }[] = []
  const refused: { path: string; reason: string }[] = []
  if (ascii.mode !== 'strict') return { files: mended, refused }
  const selection = selectFiles(tracked, ascii, 'ascii')
  const paths = tracked.filter(selection.has).map(({ path }) => path)
  const mend = async (path: string, bytes: Uint8Array): Promise<void> => {
    const result = mendTypography(bytes, path, ascii)
    const reason = typeof result === 'object' ? await files.replace(`${root}/${path}`, bytes, result.content) : result
    if (reason !== undefined) refused.push({ path: visible(path), reason })
    else if (typeof result === 'object') mended.push({ path: visible(path), replaced: result.replaced })
  }
  await files.readEach(
    root,
    paths,
    (path, bytes) => (bytes instanceof Error || isPlain(bytes) || isBinary(bytes, path) ? undefined : mend(path, bytes)),
    (path, head) => !isBinary(head, path),
  )
  return { files: mended, refused }
}
