import { parser } from '@lezer/java'
import type { Lexed } from './lexed.ts'
import { isStarred, lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['LineComment', 'BlockComment']),
  text: new Set(['StringLiteral', 'TextBlock', 'CharacterLiteral']),
  code: new Set(),
  isDoc: isStarred,
}

/** Java. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop)
}
