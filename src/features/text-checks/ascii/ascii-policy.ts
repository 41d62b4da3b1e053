import picomatch from 'picomatch'
import type { ChecksConfig } from '../../../config/config.ts'
import { isLanguageMark } from './sequences.ts'

/** `strict`: every character above U+007F is a finding unless it is allowed. `security`: only what deceives a reader. */
export type AsciiPolicy = Pick<ChecksConfig['ascii'], 'mode' | 'allow'>

/** A configured set of code points. `exact`: the configuration names the code point itself or a range, not a script or kind. */
export interface CharacterSet {
  has(codePoint: number): boolean
  exact(codePoint: number): boolean
}

const emoji = /^(?![\0-\x7f])[\p{Emoji}\p{Extended_Pictographic}\p{Emoji_Component}]$/u

/** The set that one entry of `characters` names. The configuration allows `U+2026`, `U+2500-U+257F`, `Script=Greek` and `Emoji`. */
function setOf(entry: string): CharacterSet {
  if (entry.startsWith('U+')) {
    const [first = 0, last = first] = entry.split('-').map(point => Number.parseInt(point.slice(2), 16))
    const has = (codePoint: number) => codePoint >= first && codePoint <= last && (first === last || !isLanguageMark(codePoint))
    return { has, exact: has }
  }
  const pattern = entry === 'Emoji' ? emoji : new RegExp(`^\\p{${entry}}$`, 'u')
  return { has: codePoint => pattern.test(String.fromCodePoint(codePoint)), exact: () => false }
}

const rulesOf = ({ allow }: AsciiPolicy) =>
  allow.map(({ paths, characters }) => ({ matches: picomatch([...paths], { dot: true }), sets: characters.map(setOf) }))

const compiled = new WeakMap<AsciiPolicy, ReturnType<typeof rulesOf>>()

/** The characters that the policy allows in a file. */
export function allowedIn(policy: AsciiPolicy, path: string): CharacterSet {
  const rules = compiled.get(policy) ?? rulesOf(policy)
  compiled.set(policy, rules)
  const sets = rules.filter(rule => rule.matches(path)).flatMap(rule => rule.sets)
  return { has: codePoint => sets.some(set => set.has(codePoint)), exact: codePoint => sets.some(set => set.exact(codePoint)) }
}
