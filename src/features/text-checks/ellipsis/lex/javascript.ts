import type { Parser } from '@lezer/common'
import { parser } from '@lezer/javascript'
import { isStarred, type Lex, lexerFor, type Names } from './tree.ts'

/** The node names of the grammar. */
export const javascriptNames: Names = {
  comments: ['LineComment', 'BlockComment', 'Hashbang'],
  text: ['String', 'TemplateString', 'RegExp', 'JSXText', 'JSXAttributeValue'],
  code: ['Interpolation', 'JSXEscape'],
  isDoc: isStarred,
}

/** The parser for a dialect: `ts`, `ts jsx`, `jsx`. */
export function javascriptParser(dialect: string): Parser {
  return parser.configure({ dialect })
}

// Without the dialect jsx, the parser takes an ellipsis in the text of JSX for a spread. TypeScript's casts exclude JSX.
function dialectOf(path: string): string {
  if (/\.tsx$/i.test(path)) return 'ts jsx'
  return /\.[cm]?ts$/i.test(path) ? 'ts' : 'jsx'
}

/** JavaScript, TypeScript and JSX, by the file's extension. */
export const lex: Lex = (text, path, stop) => lexerFor(javascriptParser(dialectOf(path)), javascriptNames)(text, path, stop)
