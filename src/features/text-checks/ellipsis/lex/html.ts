import type { Parser } from '@lezer/common'
import { configureNesting, parser } from '@lezer/html'
import { cssNames, cssParser } from './css.ts'
import { javascriptNames, javascriptParser } from './javascript.ts'
import type { Lexed } from './lexed.ts'
import { joinNames, lexTree, type Names } from './tree.ts'

const markup: Names = {
  comments: new Set(['Comment', 'ProcessingInst']),
  text: new Set(['Text', 'AttributeValue', 'ScriptText', 'StyleText', 'TextareaText', 'DoctypeDecl']),
  code: new Set(),
  isDoc: () => false,
}

/** The node names of markup, of its scripts and of its styles. Code within markup is code, although it stands in a node of text. */
export const htmlNames: Names = joinNames([markup, javascriptNames, cssNames, { ...markup, code: new Set(['Script', 'StyleSheet']) }])

const script = (language: string): Parser | null => {
  if (/json|template|x-/i.test(language)) return null
  return javascriptParser(/^(?:ts|typescript)$/i.test(language) ? 'ts' : /tsx/i.test(language) ? 'ts jsx' : 'jsx')
}

/** Markup whose scripts and styles are parsed as what they are: HTML, and the single-file components of Vue and Svelte. */
export const htmlParser: Parser = parser.configure({
  wrap: configureNesting([
    ...['ts', 'tsx', ''].map(language => ({
      tag: 'script' as const,
      attrs: (attributes: Readonly<Record<string, string>>) =>
        (attributes.lang ?? '') === language && script(attributes.type ?? '') !== null,
      parser: script(language)!,
    })),
    {
      tag: 'style' as const,
      attrs: (attributes: Readonly<Record<string, string>>) => (attributes.lang ?? 'css') === 'css',
      parser: cssParser,
    },
  ]),
})

/** HTML, Vue and Svelte. */
export function lex(text: string, _path: string, stop: number): Lexed {
  return lexTree(htmlParser, htmlNames, text, stop)
}
