import { parser } from '@lezer/cpp'
import type { Lexed } from './lexed.ts'
import { isStarred, lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['LineComment', 'BlockComment']),
  text: new Set(['String', 'RawString', 'CharLiteral', 'SystemLibString']),
  code: new Set(),
  // Doxygen's other forms.
  isDoc: opening => isStarred(opening) || /^\/\*!|^\/\/[/!](?!\/)/.test(opening),
}

/** C and C++. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop)
}
