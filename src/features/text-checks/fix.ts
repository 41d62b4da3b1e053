import { Buffer, isUtf8 } from 'node:buffer'
import { type AsciiPolicy, allowedIn } from './ascii/ascii-policy.ts'
import { classOf, replacementOf } from './ascii/characters.ts'
import { decodeAt, mojibakeAt, utf8Length } from './ascii/utf8.ts'
import { fixMarkdown, type Replacement } from './fix-markdown.ts'

/**
 * Replaces quotes, dashes, dots, spaces and ligatures that the policy forbids by ASCII, in the prose of a Markdown file. The function
 * neither fixes nor counts deceiving characters and characters whose ASCII would be a guess. Returns the new content, undefined without a
 * change, the number of fixed findings, and the numbers of other typographic findings by place: `in code`.
 */
export async function fixTypography(bytes: Uint8Array, path: string, policy: AsciiPolicy) {
  const found = typographyIn(bytes, path, policy)
  const unfixedIn = (place: string) => ({ content: undefined, fixed: 0, unfixed: new Map([[place, found.length]]) })
  if (found.length === 0) return { content: undefined, fixed: 0, unfixed: new Map<string, number>() }
  if (!isUtf8(bytes)) return unfixedIn('in a file that is not UTF-8')
  if (!/\.(?:md|markdown)$/i.test(path)) return unfixedIn('in a file that is not Markdown')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const { text: content, fixed, unfixed } = await fixMarkdown(text, found)
  return { content: fixed > 0 ? Buffer.from(content) : undefined, fixed, unfixed }
}

/** Replacements for typographic findings of the ASCII check, in file order. Offsets are UTF-16 units of the decoded text. */
function typographyIn(bytes: Uint8Array, path: string, policy: AsciiPolicy): Replacement[] {
  const allowed = allowedIn(policy, path)
  const found: Replacement[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++
      from++
      continue
    }
    const broken = mojibakeAt(bytes, at)
    const codePoint = decodeAt(bytes, at)
    const to = from + (broken?.shown.length ?? (codePoint > 0xffff ? 2 : 1))
    const by = broken !== undefined || codePoint < 0 || allowed.has(codePoint) ? undefined : asciiText(codePoint)
    if (by !== undefined) found.push({ from, to, by })
    from = to
    at += broken?.length ?? (codePoint < 0 ? -codePoint : utf8Length(codePoint))
  }
  return found
}

/** The ASCII of a typographic character; undefined when the ASCII does not identify the character. */
function asciiText(codePoint: number): string | undefined {
  if (classOf(codePoint) !== 'typographic') return undefined
  const replacement = replacementOf(codePoint)
  return replacement === undefined || replacement.lossy ? undefined : replacement.text
}
