import type { Parser } from '@lezer/common'
import { parser } from '@lezer/javascript'
import type { Lexed } from './lexed.ts'
import { isStarred, lexTree, type Names } from './tree.ts'

/** The node names of the grammar. */
export const javascriptNames: Names = {
  comments: new Set(['LineComment', 'BlockComment', 'Hashbang']),
  text: new Set(['String', 'TemplateString', 'RegExp', 'JSXText', 'JSXAttributeValue']),
  code: new Set(['Interpolation', 'JSXEscape']),
  isDoc: isStarred,
}

/** The parser for a dialect: `ts`, `ts jsx`, `jsx`. */
export function javascriptParser(dialect: string): Parser {
  return parser.configure({ dialect })
}

// Plain JavaScript without the jsx dialect would take the text of JSX for a spread; TypeScript's casts exclude JSX.
function dialectOf(path: string): string {
  if (/\.tsx$/i.test(path)) return 'ts jsx'
  return /\.[cm]?ts$/i.test(path) ? 'ts' : 'jsx'
}

/** JavaScript, TypeScript and JSX by the file's extension. */
export function lex(text: string, path: string, stop: number): Lexed {
  return lexTree(javascriptParser(dialectOf(path)), javascriptNames, text, stop)
}
