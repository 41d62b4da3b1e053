import type { Parser } from '@lezer/common'
import type { Comment, Lexed } from './lexed.ts'

/** The node names of a grammar that matter here. */
export interface Names {
  readonly comments: ReadonlySet<string>
  readonly text: ReadonlySet<string>
}

/** Parses as far as `stop`, which halves the work for a candidate in the middle, and reads comments and text off the tree. */
export function lexTree(parser: Parser, names: Names, text: string, stop: number, isDoc: (comment: string) => boolean): Lexed {
  const parse = parser.startParse(text)
  if (stop < text.length) parse.stopAt(stop)
  let tree = parse.advance()
  while (!tree) tree = parse.advance()
  const comments: Comment[] = []
  tree.iterate({
    enter(node) {
      if (names.comments.has(node.name)) comments.push({ from: node.from, to: node.to, doc: isDoc(text.slice(node.from, node.from + 4)) })
    },
  })
  return {
    comments,
    isText: offset => names.text.has(tree.resolveInner(offset, 1).name),
  }
}
