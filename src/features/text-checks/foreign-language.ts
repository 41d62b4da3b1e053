import { count, visible } from '../../text/format.ts'
import type { PlacedFinding } from './file-findings.ts'

const scripts =
  'Latin Cyrillic Greek Han Hiragana Katakana Hangul Arabic Hebrew Devanagari Bengali Tamil Telugu Malayalam Thai Khmer Myanmar Armenian Georgian Ethiopic'

/** For a file in a foreign language: one finding for letters, typography, symbols and `more` unlisted findings, then the others. Undefined for other files. */
export function answerOnce(findings: readonly PlacedFinding[], more: number): PlacedFinding[] | undefined {
  const letters = findings.filter(({ rule }) => rule === 'ascii/letter')
  if (letters.length < 20 || letters.length * 2 < findings.length) return undefined
  const text = letters.map(({ message }) => String.fromCodePoint(Number.parseInt(message.slice(2), 16))).join('')
  const isFrequent = (name: string) => text.replace(new RegExp(`\\P{Script=${name}}`, 'gu'), '').length * 20 > text.length
  const found = scripts.split(' ').filter(isFrequent)
  const rest = findings.filter(({ rule }) => !/^ascii\/(?:letter|typographic|symbol)$/.test(rule))
  const wide = /Han|Hiragana|Katakana/.test(`${found}`) ? ', U+3000-U+303F, U+FF00-U+FFEF' : ''
  const allow = `[{ paths: ['${visible(letters[0]!.path)}'], characters: [${found.map(name => `Script=${name}`).join(', ')}${wide}] }]`
  const total = count(findings.length - rest.length + more, 'finding')
  const message = `The file has text in another language: letters of ${found.join(', ')} are most of its ${total}.`
  return [{ ...letters[0]!, message, suggestion: `checks.ascii.allow: ${allow}, or checks.ascii.mode: security` }, ...rest]
}
