import type { Parser } from '@lezer/common'
import { parser } from '@lezer/css'
import type { Lexed } from './lexed.ts'
import { lexTree, type Names } from './tree.ts'

/** The node names of the grammar. */
export const cssNames: Names = {
  comments: new Set(['Comment']),
  text: new Set(['StringLiteral', 'ParenthesizedContent']),
  code: new Set(),
  isDoc: () => false,
}

/** The parser, for style sheets within markup. */
export const cssParser: Parser = parser

/** CSS. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, cssNames, text, stop)
}
