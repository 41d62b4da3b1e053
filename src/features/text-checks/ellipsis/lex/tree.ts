import type { Parser, SyntaxNode, Tree } from '@lezer/common'
import type { Comment, Lexed } from './lexed.ts'

/** The node names of a grammar that matter here. */
export interface Names {
  readonly comments: ReadonlySet<string>
  /** Nodes whose content is text. */
  readonly text: ReadonlySet<string>
  /** Nodes within text that hold code again, as `${...}` does. */
  readonly code: ReadonlySet<string>
  /** Whether a comment is documentation, by its first four characters. */
  isDoc(opening: string): boolean
}

/** The names of several grammars together, for files that hold several languages. */
export function joinNames(all: readonly Names[]): Names {
  const join = (part: (names: Names) => ReadonlySet<string>) => new Set(all.flatMap(names => [...part(names)]))
  return {
    comments: join(names => names.comments),
    text: join(names => names.text),
    code: join(names => names.code),
    isDoc: opening => all.some(names => names.isDoc(opening)),
  }
}

/** `/**` opens documentation in the languages of C's family; an empty comment does not. */
export function isStarred(opening: string): boolean {
  return opening.startsWith('/**') && opening !== '/**/'
}

/**
 * Parses as far as `stop`, which halves the work for a candidate in the middle, and asks the tree only at the candidates. Error nodes are no
 * evidence of anything: code that is legal in one dialect has them, and a bare ellipsis has none in several languages.
 */
export function lexTree(parser: Parser, names: Names, text: string, stop: number): Lexed {
  const tree = parseTo(parser, text, stop)
  return {
    comments(from, to) {
      const comments: Comment[] = []
      tree.iterate({
        from,
        to,
        enter(node) {
          if (!names.comments.has(node.name) || node.from >= to || node.to <= from) return
          comments.push({ from: node.from, to: node.to, doc: names.isDoc(text.slice(node.from, node.from + 4)) })
        },
      })
      // A walk does not enter a language that lies over parts of another, as markup does over the text of PHP; asking for a place does.
      return comments.length > 0 ? comments : overlaid(tree, names, text, from, to)
    },
    isText(offset) {
      for (let node: SyntaxNode | null = tree.resolveInner(offset, 1); node !== null; node = node.parent) {
        if (names.text.has(node.name) || names.comments.has(node.name)) return true
        if (names.code.has(node.name)) return false
      }
      return false
    },
  }
}

function overlaid(tree: Tree, names: Names, text: string, from: number, to: number): readonly Comment[] {
  const at = from + text.slice(from, to).search(/\.{3}|\u2026/)
  for (let node: SyntaxNode | null = at < from ? null : tree.resolveInner(at, 1); node !== null; node = node.parent)
    if (names.comments.has(node.name)) return [{ from: node.from, to: node.to, doc: false }]
  return []
}

function parseTo(parser: Parser, text: string, stop: number): Tree {
  const parse = parser.startParse(text)
  if (stop < text.length) parse.stopAt(stop)
  for (;;) {
    const tree = parse.advance()
    if (tree !== null) return tree
  }
}
