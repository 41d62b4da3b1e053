import { parser } from '@lezer/python'
import type { Lexed } from './lexed.ts'
import { lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['Comment']),
  text: new Set(['String', 'FormatString', 'ContinuedString']),
  code: new Set(['FormatReplacement']),
  isDoc: () => false,
}

/** Python. Documentation strings are strings, so what they show is content. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop)
}
