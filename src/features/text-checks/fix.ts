import { Buffer, isUtf8 } from 'node:buffer'
import { type AsciiPolicy, allowedIn } from './ascii/ascii-policy.ts'
import { classOf, replacementOf } from './ascii/characters.ts'
import { decodeAt, mojibakeAt, utf8Length } from './ascii/utf8.ts'
import { fixMarkdown, type Replacement } from './fix-markdown.ts'

/** What can be fixed in a file: its new content, the number of fixed findings, and where the other typographic findings are. */
export interface Fix {
  /** Undefined when nothing changes. */
  readonly content: Uint8Array | undefined
  readonly fixed: number
  /** Numbers of findings by place: `in code`. */
  readonly left: ReadonlyMap<string, number>
}

/**
 * Quotes, dashes, dots, spaces and ligatures that the policy does not allow become ASCII in the text of a Markdown file; every other byte stays.
 * Characters that deceive, and those whose ASCII would be a guess, are neither fixed nor counted.
 */
export async function fixTypography(bytes: Uint8Array, path: string, policy: AsciiPolicy): Promise<Fix> {
  const found = typographyIn(bytes, path, policy)
  const leave = (place: string): Fix => ({ content: undefined, fixed: 0, left: new Map(found.length > 0 ? [[place, found.length]] : []) })
  if (found.length === 0 || !isUtf8(bytes)) return leave('in a file that is not UTF-8')
  if (!/\.(?:md|markdown)$/i.test(path)) return leave('in a file that is not Markdown')
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const { text: content, fixed, left } = await fixMarkdown(text, found)
  return { content: fixed > 0 ? Buffer.from(content) : undefined, fixed, left }
}

/** Typographic findings of the ASCII check that have a spelling in ASCII, in the order of the file. Places count UTF-16 units of the decoded text. */
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

/** The ASCII of a typographic character, when a reader can tell from it what the character was. */
function asciiText(codePoint: number): string | undefined {
  if (classOf(codePoint) !== 'typographic') return undefined
  const replacement = replacementOf(codePoint)
  return replacement === undefined || replacement.lossy ? undefined : replacement.text
}
