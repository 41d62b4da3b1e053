import type { Lexed } from './lexed.ts'
import { type CommentStyle, commentStyleOf, lexSimply } from './simple.ts'
import type { Lex } from './tree.ts'

/** Languages that have a grammar. */
type Grammar = 'javascript' | 'python' | 'rust' | 'go' | 'java' | 'cpp' | 'php' | 'css' | 'html' | 'yaml'

/** How to divide a file into code, comments and text: by a grammar, or by a comment style, which is one expression. */
export type Language = { readonly name: Grammar; readonly grammar: true } | { readonly name: CommentStyle; readonly grammar: false }

const grammars: readonly (readonly [Grammar, RegExp])[] = [
  ['javascript', /\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/i],
  ['python', /\.pyi?$/i],
  ['rust', /\.rs$/i],
  ['go', /\.go$/i],
  ['java', /\.java$/i],
  ['cpp', /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inl|ino|cu|cuh)$/i],
  ['php', /\.(?:php|phtml|inc)$/i],
  ['css', /\.css$/i],
  ['html', /\.(?:html?|xhtml|vue|svelte)$/i],
  ['yaml', /\.ya?ml$/i],
]

/** The language of a file by its name; undefined for a language without a rule. */
export function languageOf(path: string): Language | undefined {
  if (/\.blade\.php$/i.test(path)) return { name: 'template', grammar: false }
  const grammar = grammars.find(([, names]) => names.test(path))
  if (grammar) return { name: grammar[0], grammar: true }
  const name = commentStyleOf(path)
  return name === undefined ? undefined : { name, grammar: false }
}

/** The comment style that is nearest to each grammar. */
const styles: Readonly<Record<Grammar, CommentStyle>> = {
  javascript: 'c-like',
  rust: 'c-like',
  go: 'c-like',
  java: 'c-like',
  cpp: 'c-like',
  php: 'c-like',
  python: 'hash',
  yaml: 'hash',
  css: 'sheet',
  html: 'markup',
}

/** Depth of brackets above which no grammar is tried. Code nests some dozens; for 20,000 of two kinds a parser of JavaScript takes a gigabyte. */
const deepest = 1000

/** The language itself, or its comment style when the brackets of the file nest too deep for a grammar. */
export function readableAs(language: Language, bytes: Uint8Array): Language {
  return language.grammar && nestsDeep(bytes) ? { name: styles[language.name], grammar: false } : language
}

/** Counts brackets in strings too: one without a partner can only turn the answer to true, the safe side. */
function nestsDeep(bytes: Uint8Array): boolean {
  let depth = 0
  for (const byte of bytes) {
    if (byte === 0x28 || byte === 0x5b || byte === 0x7b) {
      if (++depth > deepest) return true
    } else if (depth > 0 && (byte === 0x29 || byte === 0x5d || byte === 0x7d)) depth--
  }
  return false
}

// One chunk for each grammar: a run loads only the grammars that its candidates need.
const lexers: Readonly<Record<Grammar, () => Promise<{ readonly lex: Lex }>>> = {
  javascript: () => import('./javascript.ts'),
  python: () => import('./python.ts'),
  rust: () => import('./rust.ts'),
  go: () => import('./go.ts'),
  java: () => import('./java.ts'),
  cpp: () => import('./cpp.ts'),
  php: () => import('./php.ts'),
  css: () => import('./css.ts'),
  html: () => import('./html.ts'),
  yaml: () => import('./yaml.ts'),
}

/** Divides a text up to the offset `stop` (UTF-16 units) into code, comments and text. */
export async function lexAs(language: Language, text: string, path: string, stop: number): Promise<Lexed> {
  return language.grammar ? (await lexers[language.name]()).lex(text, path, stop) : lexSimply(text, language.name, stop)
}
