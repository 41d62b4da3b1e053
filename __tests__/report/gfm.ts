import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A node of a parsed document, with the fields that the tests read. */
export interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly depth?: number
  readonly checked?: boolean | null
  readonly children?: readonly Node[]
}

/** The document as GitHub Flavored Markdown reads it. */
export function parse(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node
}

/** The node and all below it, in the order of the text. */
export function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

/** Nodes of one type. */
export function ofType(node: Node, type: string): Node[] {
  return all(node).filter(found => found.type === type)
}

/** Text of a node without its markup; `<br>` counts as the end of a line. */
export function textOf(node: Node): string {
  if (node.type === 'html') return node.value === '<br>' ? '\n' : ''
  return node.value ?? (node.children ?? []).map(textOf).join('')
}
