import { parser } from '@lezer/go'
import type { Lexed } from './lexed.ts'
import { lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['LineComment', 'BlockComment']),
  text: new Set(['String', 'Rune']),
  code: new Set(),
  isDoc: () => false,
}

/** Go. Raw strings are of the node String as well. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop)
}
