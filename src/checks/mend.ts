import { Buffer, isUtf8 } from 'node:buffer'
import { type AsciiPolicy, allowedIn } from './ascii-policy.ts'
import { classOf, replacementOf } from './characters.ts'
import { decodeAt, mojibakeAt, utf8Length } from './utf8.ts'

/** A file with its typography in ASCII, and how many characters were replaced. */
export interface Mended {
  readonly content: Uint8Array
  readonly replaced: number
}

/**
 * Quotes, dashes, spaces, ligatures and full-width forms that the policy does not allow, as people type them; every other byte as it was. Nothing that
 * deceives or whose ASCII would be a guess is touched. Undefined when there is nothing to mend; a sentence when the file is not UTF-8.
 */
export function mendTypography(bytes: Uint8Array, path: string, policy: AsciiPolicy): Mended | string | undefined {
  if (!isUtf8(bytes)) return 'it is not UTF-8'
  const allowed = allowedIn(policy, path)
  const parts: Uint8Array[] = []
  let kept = 0
  let replaced = 0
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at++
      continue
    }
    const broken = mojibakeAt(bytes, at)
    const codePoint = decodeAt(bytes, at)
    const width = broken?.length ?? utf8Length(codePoint)
    const text = broken === undefined && !allowed.has(codePoint) ? plainText(codePoint) : undefined
    if (text !== undefined) {
      parts.push(bytes.subarray(kept, at), Buffer.from(text))
      kept = at + width
      replaced++
    }
    at += width
  }
  return replaced === 0 ? undefined : { content: Buffer.concat([...parts, bytes.subarray(kept)]), replaced }
}

/** What takes the place of a typographic character, when a reader can tell from it what stood there. */
function plainText(codePoint: number): string | undefined {
  if (classOf(codePoint) !== 'typographic') return undefined
  const replacement = replacementOf(codePoint)
  return replacement === undefined || replacement.lossy ? undefined : replacement.text
}
