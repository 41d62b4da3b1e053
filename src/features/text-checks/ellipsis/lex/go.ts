import { parser } from '@lezer/go'
import { lexerFor } from './tree.ts'

/** Go. The node `String` covers raw strings too. */
export const lex = lexerFor(parser, { comments: ['LineComment', 'BlockComment'], text: ['String', 'Rune'] })
