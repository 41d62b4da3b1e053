import { parser } from '@lezer/cpp'
import { isStarred, lexerFor } from './tree.ts'

/** C and C++. */
export const lex = lexerFor(parser, {
  comments: ['LineComment', 'BlockComment'],
  text: ['String', 'RawString', 'CharLiteral', 'SystemLibString'],
  // Doxygen also has `/*!`, `///` and `//!`.
  isDoc: opening => isStarred(opening) || /^\/\*!|^\/\/[/!](?!\/)/.test(opening),
})
