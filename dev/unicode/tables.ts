// The tables of Unicode that the ASCII check needs, made of well-kept packages: names (unicode-name) and look-alikes (unhomoglyph).
import unhomoglyph from 'unhomoglyph'
import { unicodeAliases, unicodeName } from 'unicode-name'

/** A table as text: a line for each code point, its number in hexadecimal, a blank, and what it is about. */
export interface Tables {
  readonly names: string
  readonly twins: string
}

// Their names follow from the code point (Unicode Standard 4.8): src/features/text-checks/ascii/unicode.ts makes them.
const computed = /^[\p{Unified_Ideograph}\uac00-\ud7a3]$/u

/** Makes both tables from the installed packages. */
export function makeTables(): Tables {
  const names: string[] = []
  const twins: string[] = []
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if ((codePoint >= 0x20 && codePoint < 0x7f) || (codePoint >= 0xd800 && codePoint <= 0xdfff)) continue
    const character = String.fromCodePoint(codePoint)
    const label = codePoint.toString(16).toUpperCase()
    const name = nameOf(character)
    if (name !== undefined && !computed.test(character)) names.push(`${label} ${name}`)
    const twin = codePoint > 0x7f ? twinOf(character) : ''
    if (twin !== '') twins.push(`${label} ${twin}`)
  }
  return { names: names.join('\n'), twins: twins.join('\n') }
}

/** Controls have aliases instead of names (NameAliases.txt); labels such as `<private-use-E000>` say no more than the code point. */
function nameOf(character: string): string | undefined {
  const name = unicodeName(character) ?? unicodeAliases(character)?.control?.[0]
  return name?.startsWith('<') ? undefined : name
}

/** Letters of the Latin script are themselves. The table's prototype of a capital I is a small l. */
function twinOf(character: string): string {
  if (!/^[\p{L}\p{N}]$/u.test(character) || /^\p{Script=Latin}$/u.test(character)) return ''
  const prototype = unhomoglyph(character)
  if (!/^[A-Za-z0-9]$/.test(prototype)) return ''
  return prototype === 'l' && /^\p{Lu}$/u.test(character) ? 'I' : prototype
}
