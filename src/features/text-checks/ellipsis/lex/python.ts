import { parser } from '@lezer/python'
import { lexerFor } from './tree.ts'

/** Python. Documentation strings are strings, so their text is content. */
export const lex = lexerFor(parser, {
  comments: ['Comment'],
  text: ['String', 'FormatString', 'ContinuedString'],
  code: ['FormatReplacement'],
})
