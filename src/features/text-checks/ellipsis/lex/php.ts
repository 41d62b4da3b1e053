import { parseMixed } from '@lezer/common'
import { parser } from '@lezer/php'
import { htmlNames, htmlParser } from './html.ts'
import { isStarred, joinNames, lexerFor, type Names } from './tree.ts'

const names: Names = {
  comments: ['LineComment', 'BlockComment'],
  text: ['String', 'HeredocString', 'NowdocString', 'Text'],
  code: ['Interpolation'],
  isDoc: isStarred,
}

// Text outside of `<?php ... ?>` is markup, with comments of its own.
const mixed = parser.configure({
  wrap: parseMixed(node => (node.type.isTop ? { parser: htmlParser, overlay: inner => inner.name === 'Text' } : null)),
})

/** PHP, with the markup around it. */
export const lex = lexerFor(mixed, joinNames([names, htmlNames]))
