import { Buffer, isUtf8 } from 'node:buffer'
import type { ChecksConfig } from '../../config/config.ts'
import type { Files } from '../../ports/files.ts'
import type { TrackedFile } from '../../ports/git.ts'
import { visible } from '../../text/format.ts'
import type { AsciiPolicy } from './ascii/ascii-policy.ts'
import { scanCharacters } from './ascii/ascii-scan.ts'
import { replacementOf } from './ascii/characters.ts'
import { isPlainAscii } from './ascii/plain-bytes.ts'
import { isPage, markdown } from './ascii/prose.ts'
import { decodeAt } from './ascii/utf8.ts'
import { fixMarkdown, type Replacement, unproven } from './fix-markdown.ts'
import { isBinary, selectFiles } from './text-files.ts'

/** The typographic findings of one file that were fixed, or that remain at one place. The path is safe to display. */
export interface FixResult {
  readonly path: string
  readonly findings: number
  /** The place of remaining findings, such as `in code`; undefined for fixed findings. */
  readonly place?: string
  /** `path:line` of each line with a replacement that would change the page. */
  readonly unproven?: readonly string[]
}

// Directives, roles, references and literal blocks. There a longer line is longer than its underline, and a quote changes an anchor.
const reStructuredText = /^[ \t]*\.\. \S|:`[^`\n]|`__?(?!\w)|(?<!`)``(?!`)|::[ \t]*$/m

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
    for (const [place, left] of unfixed) {
      const lines = [...new Set(left.map(({ line }) => `${path}:${line}`))]
      results.push({ path, findings: left.length, place, ...(unproven.has(place) && { unproven: lines }) })
    }
  }
  await files.readEach(
    root,
    paths,
    (path, bytes) => (bytes instanceof Error || isPlainAscii(bytes) || isBinary(bytes, path) ? undefined : fix(path, bytes)),
    (path, head) => !isBinary(head, path),
  )
  return results
}

/**
 * Replaces quotes, dashes, dots, spaces and ligatures that the policy forbids by ASCII, in the prose of a page. The function
 * neither fixes nor counts deceiving characters and characters whose ASCII would be a guess. Returns the new content, undefined without a
 * change, the number of fixed findings, and the other typographic findings by place: `in code`.
 */
export async function fixTypography(bytes: Uint8Array, path: string, policy: AsciiPolicy) {
  const found = typographyIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), path, policy)
  const unfixedIn = (place: string) => ({ content: undefined, fixed: 0, unfixed: new Map([[place, found]]) })
  if (found.length === 0) return { content: undefined, fixed: 0, unfixed: new Map<string, typeof found>() }
  if (!isUtf8(bytes)) return unfixedIn('in a file that is not UTF-8')
  if (!isPage(path)) return unfixedIn('in a file that is no page')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!markdown.test(path) && reStructuredText.test(text)) return unfixedIn('in reStructuredText')
  const { text: content, fixed, unfixed } = await fixMarkdown(text, found)
  return { content: fixed > 0 ? Buffer.from(content) : undefined, fixed, unfixed }
}

/** Replacements for typographic findings of the ASCII check whose ASCII identifies the character. Offsets are UTF-16 units of the decoded text. */
function typographyIn(bytes: Buffer, path: string, policy: AsciiPolicy): Replacement[] {
  const { findings, offsets } = scanCharacters(bytes, path, policy, Number.POSITIVE_INFINITY)
  let read = 0
  let from = 0
  return findings.flatMap(({ rule, line = 1 }, index) => {
    const at = offsets[index]!
    const codePoint = decodeAt(bytes, at)
    const replacement = rule === 'ascii/typographic' ? replacementOf(codePoint) : undefined
    if (replacement === undefined || replacement.lossy) return []
    from += bytes.toString('utf8', read, at).length
    read = at
    return [{ from, to: from + (codePoint > 0xffff ? 2 : 1), line, by: replacement.text }]
  })
}
