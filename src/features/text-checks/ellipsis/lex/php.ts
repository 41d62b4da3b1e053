import { parseMixed } from '@lezer/common'
import { parser } from '@lezer/php'
import { htmlNames, htmlParser } from './html.ts'
import type { Lexed } from './lexed.ts'
import { isStarred, joinNames, lexTree, type Names } from './tree.ts'

const names: Names = {
  comments: new Set(['LineComment', 'BlockComment']),
  text: new Set(['String', 'HeredocString', 'NowdocString', 'Text']),
  code: new Set(['Interpolation']),
  isDoc: isStarred,
}

// What stands outside of `<?php ... ?>` is markup, with comments of its own.
const mixed = parser.configure({
  wrap: parseMixed(node => (node.type.isTop ? { parser: htmlParser, overlay: inner => inner.name === 'Text' } : null)),
})

/** PHP, with the markup around it. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(mixed, joinNames([names, htmlNames]), text, stop)
}
