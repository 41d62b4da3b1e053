import { parser } from '@lezer/python'
import type { Lexed } from './lexed.ts'
import { lexTree } from './tree.ts'

const names = { comments: new Set(['Comment']), text: new Set(['String', 'FormatString', 'ContinuedString', 'Comment']) }

/** Python. Documentation strings are strings, so what they show is content. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop, () => false)
}
