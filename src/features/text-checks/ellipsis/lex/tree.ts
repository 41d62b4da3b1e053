import type { Parser, SyntaxNode, Tree } from '@lezer/common'
import { ellipsis } from '../ellipsis-rule.ts'

/** A comment of a file, in UTF-16 offsets. `doc`: a documentation comment, whose code is an example. */
export interface Comment {
  readonly from: number
  readonly to: number
  readonly doc: boolean
}

/** A file divided into code, comments and text, as far as the lexer read it. Offsets are UTF-16 units. */
export interface Lexed {
  /** Comments that overlap a range, in file order. */
  comments(from: number, to: number): readonly Comment[]
  /** Whether the offset lies in a string, template, regular expression or text of markup, where an ellipsis is content. */
  isText(offset: number): boolean
}

/** The node names of a grammar that divide a file into code, comments and text. */
export interface Names {
  readonly comments: readonly string[]
  readonly text: readonly string[]
  /** Nodes within text that hold code again, such as `${...}`. Default: none. */
  readonly code?: readonly string[]
  /** Whether a comment is documentation, by its first four characters. Default: never. */
  readonly isDoc?: (opening: string) => boolean
}

/** The node names of CSS, which markup holds too. */
export const cssNames: Names = { comments: ['Comment'], text: ['StringLiteral', 'ParenthesizedContent'] }

/** Divides a text up to the offset `stop` into code, comments and text. `path` selects the dialect. */
export type Lex = (text: string, path: string, stop: number) => Lexed

/** The names of several grammars together, for files that hold several languages. */
export function joinNames(all: readonly Names[]): Names {
  return {
    comments: all.flatMap(({ comments }) => comments),
    text: all.flatMap(({ text }) => text),
    code: all.flatMap(({ code = [] }) => code),
    isDoc: opening => all.some(({ isDoc }) => isDoc?.(opening)),
  }
}

/** `/**` opens documentation in C and languages like it; an empty comment is no documentation. */
export function isStarred(opening: string): boolean {
  return opening.startsWith('/**') && opening !== '/**/'
}

/** The lexer of a grammar. It parses up to `stop`, which halves the work. It ignores error nodes: legal code of one dialect has them, and a bare ellipsis may have none. */
export const lexerFor =
  (parser: Parser, { comments, text: texts, code, isDoc }: Names): Lex =>
  (text, _path, stop) => {
    const tree = parseTo(parser, text, stop)
    return {
      comments(from, to) {
        const found: Comment[] = []
        tree.iterate({
          from,
          to,
          enter(node) {
            if (!comments.includes(node.name) || node.from >= to || node.to <= from) return
            found.push({ from: node.from, to: node.to, doc: isDoc?.(text.slice(node.from, node.from + 4)) ?? false })
          },
        })
        if (found.length > 0) return found
        // `iterate` skips overlays, such as the markup over the text of PHP. `resolveInner` enters them.
        const at = from + text.slice(from, to).search(ellipsis)
        const comment = at < from ? undefined : ancestors(tree, at).find(({ name }) => comments.includes(name))
        return comment === undefined ? [] : [{ from: comment.from, to: comment.to, doc: false }]
      },
      isText(offset) {
        const isTextual = ({ name }: SyntaxNode) => texts.includes(name) || comments.includes(name)
        const nearest = ancestors(tree, offset).find(node => isTextual(node) || code?.includes(node.name))
        return nearest !== undefined && isTextual(nearest)
      },
    }
  }

/** The nodes that hold an offset, the innermost first. */
function ancestors(tree: Tree, offset: number): SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  for (let node: SyntaxNode | null = tree.resolveInner(offset, 1); node !== null; node = node.parent) nodes.push(node)
  return nodes
}

function parseTo(parser: Parser, text: string, stop: number): Tree {
  const parse = parser.startParse(text)
  if (stop < text.length) parse.stopAt(stop)
  for (;;) {
    const tree = parse.advance()
    if (tree !== null) return tree
  }
}
