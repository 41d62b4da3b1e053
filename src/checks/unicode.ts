import unhomoglyph from 'unhomoglyph'
import { unicodeAliases, unicodeName } from 'unicode-name'
import { codePointLabel } from './visible.ts'

// Names of all characters, and which look like which: data of 0.9 MB, loaded with the first character that is not ASCII.

const described = new Map<number, string>()

/** `U+2026 HORIZONTAL ELLIPSIS`, `U+001B ESCAPE`; the code point alone where Unicode gives neither a name nor an alias. */
export function describe(codePoint: number): string {
  let text = described.get(codePoint)
  if (text === undefined) {
    const name = nameOf(codePoint)
    text = name === undefined ? codePointLabel(codePoint) : `${codePointLabel(codePoint)} ${name}`
    described.set(codePoint, text)
  }
  return text
}

/** Controls have aliases instead of names (NameAliases.txt); labels such as `<private-use-E000>` say no more than the code point. */
function nameOf(codePoint: number): string | undefined {
  const character = String.fromCodePoint(codePoint)
  const name = unicodeName(character) ?? unicodeAliases(character)?.control?.[0]
  return name?.startsWith('<') ? undefined : name
}

const twins = new Map<number, string>()

/**
 * The ASCII letter or digit that a letter of another script is mistaken for (Unicode Technical Standard 39, confusables);
 * empty when there is none. Letters of the Latin script are themselves.
 */
export function asciiTwin(codePoint: number): string {
  let twin = twins.get(codePoint)
  if (twin === undefined) {
    const character = String.fromCodePoint(codePoint)
    const foreign = /^[\p{L}\p{N}]$/u.test(character) && !/^\p{Script=Latin}$/u.test(character)
    const prototype = foreign ? unhomoglyph(character) : ''
    // The table's prototype of a capital I is a small l.
    twin = !/^[A-Za-z0-9]$/.test(prototype) ? '' : prototype === 'l' && /^\p{Lu}$/u.test(character) ? 'I' : prototype
    twins.set(codePoint, twin)
  }
  return twin
}
