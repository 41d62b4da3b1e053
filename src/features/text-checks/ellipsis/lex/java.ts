import { parser } from '@lezer/java'
import { isStarred, lexerFor } from './tree.ts'

/** Java. */
export const lex = lexerFor(parser, {
  comments: ['LineComment', 'BlockComment'],
  text: ['StringLiteral', 'TextBlock', 'CharacterLiteral'],
  isDoc: isStarred,
})
