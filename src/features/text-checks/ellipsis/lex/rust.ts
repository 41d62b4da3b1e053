import { parser } from '@lezer/rust'
import type { Lexed } from './lexed.ts'
import { isStarred, lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['LineComment', 'BlockComment']),
  text: new Set(['String', 'RawString', 'Char']),
  code: new Set(),
  // The Rust Reference, "Comments": outer and inner documentation, as lines and as blocks.
  isDoc: opening => /^\/\/(?:\/(?!\/)|!)|^\/\*!/.test(opening) || isStarred(opening),
}

/** Rust. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop)
}
