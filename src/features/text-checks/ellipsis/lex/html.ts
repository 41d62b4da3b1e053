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

const script = (language: string): Parser | null => {
  if (/json|template|x-/i.test(language)) return null
  return javascriptParser(/^(?:ts|typescript)$/i.test(language) ? 'ts' : /tsx/i.test(language) ? 'ts jsx' : 'jsx')
}

type Attributes = Readonly<Record<string, string>>

/** The parser for HTML and for the single-file components of Vue and Svelte. It parses scripts and styles in their own languages. */
export const htmlParser: Parser = parser.configure({
  wrap: configureNesting([
    ...['ts', 'tsx', ''].map(language => ({
      tag: 'script' as const,
      attrs: (attributes: Attributes) => (attributes.lang ?? '') === language && script(attributes.type ?? '') !== null,
      parser: script(language)!,
    })),
    { tag: 'style' as const, attrs: (attributes: Attributes) => (attributes.lang ?? 'css') === 'css', parser: cssParser },
  ]),
})

/** HTML, Vue and Svelte. */
export const lex = lexerFor(htmlParser, htmlNames)
