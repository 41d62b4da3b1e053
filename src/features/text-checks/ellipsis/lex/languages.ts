import type { Lexed } from './lexed.ts'
import { type Family, familyOf } from './simple.ts'

/** A language that is parsed with a grammar of its own. */
type Grammar = 'javascript' | 'python' | 'rust' | 'go' | 'java' | 'cpp' | 'php' | 'css' | 'html' | 'yaml'

/** How a file is told apart into code, comments and text. `name` is a grammar, or a family of languages with one simple comment rule. */
export type Language = { readonly name: Grammar; readonly grammar: true } | { readonly name: Family; readonly grammar: false }

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

const languages = new Map<string, Language>(grammars.map(([name]) => [name, { name, grammar: true }]))

/** The language of a file by its name; undefined when there is no rule for it. */
export function languageOf(path: string): Language | undefined {
  if (/\.blade\.php$/i.test(path)) return { name: 'template', grammar: false }
  const grammar = grammars.find(([, names]) => names.test(path))
  if (grammar) return languages.get(grammar[0])
  const name = familyOf(path)
  return name === undefined ? undefined : { name, grammar: false }
}

/** The family whose comments and strings look like those of a grammar's language, near enough. */
const processTags: Readonly<Record<Grammar, Family>> = {
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

/** Brackets that are open at once, above which no grammar is tried: written code has some dozens, and a parser of JavaScript takes a gigabyte for 20,000 of two kinds. */
const deepest = 1000

/** How a file of a language is told apart: by its grammar, or by the family's comment rule when its brackets nest too deep for that. */
export function readableAs(language: Language, bytes: Uint8Array): Language {
  return language.grammar && nestsDeep(bytes) ? { name: processTags[language.name], grammar: false } : language
}

/** Counts brackets wherever they stand: one in a string that has no partner only makes the answer more careful. */
function nestsDeep(bytes: Uint8Array): boolean {
  let depth = 0
  for (const byte of bytes) {
    if (byte === 0x28 || byte === 0x5b || byte === 0x7b) {
      if (++depth > deepest) return true
    } else if (depth > 0 && (byte === 0x29 || byte === 0x5d || byte === 0x7d)) depth--
  }
  return false
}

type Lex = (text: string, path: string, stop: number) => Lexed

// One chunk a grammar: a repository loads those of its candidates.
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

/** Tells a text apart as far as `stop`, by its language's grammar, or by the comment rule of its family. */
export async function lexAs(language: Language, text: string, path: string, stop: number): Promise<Lexed> {
  if (language.grammar) return (await lexers[language.name]()).lex(text, path, stop)
  const { lexSimply } = await import('./simple.ts')
  return lexSimply(text, language.name, stop)
}
