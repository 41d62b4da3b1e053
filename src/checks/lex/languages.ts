import type { Lexed } from './lexed.ts'
import { type Family, familyOf } from './simple.ts'

/** A language that is parsed with a grammar of its own. */
export type Grammar = 'javascript' | 'python' | 'rust' | 'go' | 'java' | 'cpp' | 'php' | 'css' | 'html' | 'yaml'

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
