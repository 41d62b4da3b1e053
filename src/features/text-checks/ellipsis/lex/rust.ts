import { parser } from '@lezer/rust'
import { isStarred, lexerFor } from './tree.ts'

/** Rust. */
export const lex = lexerFor(parser, {
  comments: ['LineComment', 'BlockComment'],
  text: ['String', 'RawString', 'Char'],
  // The Rust Reference, "Comments": outer and inner documentation, as lines and as blocks.
  isDoc: opening => /^\/\/(?:\/(?!\/)|!)|^\/\*!/.test(opening) || isStarred(opening),
})
