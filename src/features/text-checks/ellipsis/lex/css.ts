import { parser } from '@lezer/css'
import { lexerFor, type Names } from './tree.ts'

/** The node names of the grammar. */
export const cssNames: Names = { comments: ['Comment'], text: ['StringLiteral', 'ParenthesizedContent'] }

/** CSS. */
export const lex = lexerFor(parser, cssNames)
