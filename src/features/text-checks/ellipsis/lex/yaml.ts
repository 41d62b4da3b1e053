import { parser } from '@lezer/yaml'
import { lexerFor } from './tree.ts'

/** YAML. Block scalars are text. */
export const lex = lexerFor(parser, { comments: ['Comment'], text: ['QuotedLiteral', 'BlockLiteralContent', 'DirectiveContent'] })
