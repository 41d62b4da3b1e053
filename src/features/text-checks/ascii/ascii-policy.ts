import picomatch from 'picomatch'
import type { ChecksConfig } from '../../../config/config.ts'
import { UserError } from '../../../model/errors.ts'
import { visible } from '../../../text/format.ts'
import { isLanguageMark } from './sequences.ts'

/** `strict`: every character above U+007F is a finding unless it is allowed. `security`: only what deceives a reader. */
export type AsciiPolicy = Pick<ChecksConfig['ascii'], 'mode' | 'allow'>

/** A configured set of code points. `exact`: the configuration names the code point itself or a range, not a script or kind. */
export interface CharacterSet {
  has(codePoint: number): boolean
  exact(codePoint: number): boolean
}

type Test = (codePoint: number) => boolean

const emoji = /^[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Component}]$/u

/** The set that one entry of `characters` names. Throws UserError for an entry of another form. */
export function readCharacters(entry: string): CharacterSet {
  const exact = readRange(entry)
  if (exact) return { has: exact, exact }
  const kind = readKind(entry)
  if (kind) return { has: kind, exact: () => false }
  const points = new Set(Array.from(entry, character => character.codePointAt(0)!))
  if (/^[\x00-\x7f]*$/.test(entry))
    throw new UserError(
      `"${visible(entry)}" names no characters.`,
      "Write U+2500-U+257F, U+2026, 'Script=Greek', Emoji, latin1, or the character itself.",
    )
  const one: Test = codePoint => points.has(codePoint)
  return { has: one, exact: one }
}

function readRange(entry: string): Test | undefined {
  const range = /^U\+([0-9A-F]{1,6})(?:\s*(?:-|\.\.)\s*(?:U\+)?([0-9A-F]{1,6}))?$/i.exec(entry.trim())
  if (!range) return undefined
  const first = Number.parseInt(range[1]!, 16)
  const last = range[2] === undefined ? first : Number.parseInt(range[2], 16)
  if (last < first || last > 0x10ffff)
    throw new UserError(`"${visible(entry)}" is no range of characters.`, 'Write the smaller code point first; the largest is U+10FFFF.')
  return codePoint => codePoint >= first && codePoint <= last && (first === last || !isLanguageMark(codePoint))
}

function readKind(entry: string): Test | undefined {
  if (/^emoji$/i.test(entry)) return codePoint => codePoint > 0x7f && emoji.test(String.fromCodePoint(codePoint))
  if (/^latin-?1$/i.test(entry)) return codePoint => codePoint >= 0xa0 && codePoint <= 0xff
  const script = /^(?:script|sc)=([A-Za-z_]{2,40})$/i.exec(entry)
  if (!script) return undefined
  const pattern = scriptPattern(script[1]!)
  if (!pattern)
    throw new UserError(`"${visible(entry)}" names no script of Unicode.`, 'Write the name as in Script=Greek or Script=Cyrillic.')
  return codePoint => pattern.test(String.fromCodePoint(codePoint))
}

function scriptPattern(name: string): RegExp | undefined {
  try {
    return new RegExp(`^\\p{Script=${name[0]!.toUpperCase()}${name.slice(1)}}$`, 'u')
  } catch {
    return undefined
  }
}

const rulesOf = ({ allow }: AsciiPolicy) =>
  allow.map(({ paths, characters }) => ({ matches: picomatch([...paths], { dot: true }), sets: characters.map(readCharacters) }))

const compiled = new WeakMap<AsciiPolicy, ReturnType<typeof rulesOf>>()

/** The characters that the policy allows in a file. Throws UserError for an entry that names no characters. */
export function allowedIn(policy: AsciiPolicy, path: string): CharacterSet {
  const rules = compiled.get(policy) ?? rulesOf(policy)
  compiled.set(policy, rules)
  const sets = rules.filter(rule => rule.matches(path)).flatMap(rule => rule.sets)
  return { has: codePoint => sets.some(set => set.has(codePoint)), exact: codePoint => sets.some(set => set.exact(codePoint)) }
}
