import { parser } from '@lezer/yaml'
import type { Lexed } from './lexed.ts'
import { lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['Comment']),
  text: new Set(['QuotedLiteral', 'BlockLiteralContent', 'DirectiveContent']),
  code: new Set(),
  isDoc: () => false,
}

/** YAML. Block scalars are text, whatever their lines look like. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(parser, names, text, stop)
}
