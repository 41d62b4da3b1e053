import type { Parser } from '@lezer/common'
import { parser as cssParser } from '@lezer/css'
import { configureNesting, parser } from '@lezer/html'
import { javascriptNames, javascriptParser } from './javascript.ts'
import { cssNames, joinNames, lexerFor, type Names } from './tree.ts'

const markup: Names = {
  comments: ['Comment', 'ProcessingInst'],
  text: ['Text', 'AttributeValue', 'ScriptText', 'StyleText', 'TextareaText', 'DoctypeDecl'],
  // Scripts and styles are within nodes of text.
  code: ['Script', 'StyleSheet'],
}

/** The node names of markup, of its scripts and of its styles. */
export const htmlNames: Names = joinNames([markup, javascriptNames, cssNames])

/** The dialect of JavaScript by the attribute `lang` of a script. */
const dialects = { ts: 'ts', tsx: 'ts jsx', '': 'jsx' }

type Attributes = Readonly<Record<string, string>>

/** The parser for HTML and for the single-file components of Vue and Svelte. It parses scripts and styles in their own languages. */
export const htmlParser: Parser = parser.configure({
  wrap: configureNesting([
    ...Object.entries(dialects).map(([language, dialect]) => ({
      tag: 'script' as const,
      attrs: ({ lang = '', type = '' }: Attributes) => lang === language && !/json|template|x-/i.test(type),
      parser: javascriptParser(dialect),
    })),
    { tag: 'style' as const, attrs: (attributes: Attributes) => (attributes.lang ?? 'css') === 'css', parser: cssParser },
  ]),
})

/** HTML, Vue and Svelte. */
export const lex = lexerFor(htmlParser, htmlNames)
