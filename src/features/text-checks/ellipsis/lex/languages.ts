import type { Parser } from '@lezer/common'
import { type CommentStyle, commentStyleOf, lexSimply } from './simple.ts'
import { cssNames, isStarred, type Lex, type Lexed, lexerFor, type Names } from './tree.ts'

type Grammar = 'javascript' | 'python' | 'rust' | 'go' | 'java' | 'cpp' | 'php' | 'css' | 'html' | 'yaml'

/** How to divide a file into code, comments and text: by a grammar, or by a comment style, which is one expression. */
export type Language = { readonly name: Grammar; readonly grammar: true } | { readonly name: CommentStyle; readonly grammar: false }

interface GrammarRule {
  readonly files: RegExp
  /** The comment style that is nearest to the grammar. */
  readonly style: CommentStyle
  /** Loads the grammar: a run loads only those that its candidates need. */
  readonly load: () => Promise<Lex>
}

const comments = ['LineComment', 'BlockComment']

const lexerOf = (load: () => Promise<{ readonly parser: Parser }>, names: Names) => async () => lexerFor((await load()).parser, names)

const grammars: Readonly<Record<Grammar, GrammarRule>> = {
  javascript: { files: /\.(?:[cm]?js|jsx|[cm]?ts|tsx)$/i, style: 'c-like', load: async () => (await import('./javascript.ts')).lex },
  python: {
    files: /\.pyi?$/i,
    style: 'hash',
    // Documentation strings are strings, so their text is content.
    load: lexerOf(() => import('@lezer/python'), {
      comments: ['Comment'],
      text: ['String', 'FormatString', 'ContinuedString'],
      code: ['FormatReplacement'],
    }),
  },
  rust: {
    files: /\.rs$/i,
    style: 'c-like',
    load: lexerOf(() => import('@lezer/rust'), {
      comments,
      text: ['String', 'RawString', 'Char'],
      // The Rust Reference, "Comments": outer and inner documentation, as lines and as blocks.
      isDoc: opening => /^\/\/(?:\/(?!\/)|!)|^\/\*!/.test(opening) || isStarred(opening),
    }),
  },
  // The node `String` covers raw strings too.
  go: { files: /\.go$/i, style: 'c-like', load: lexerOf(() => import('@lezer/go'), { comments, text: ['String', 'Rune'] }) },
  java: {
    files: /\.java$/i,
    style: 'c-like',
    load: lexerOf(() => import('@lezer/java'), { comments, text: ['StringLiteral', 'TextBlock', 'CharacterLiteral'], isDoc: isStarred }),
  },
  cpp: {
    files: /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|inl|ino|cu|cuh)$/i,
    style: 'c-like',
    load: lexerOf(() => import('@lezer/cpp'), {
      comments,
      text: ['String', 'RawString', 'CharLiteral', 'SystemLibString'],
      // Doxygen also has `/*!`, `///` and `//!`.
      isDoc: opening => isStarred(opening) || /^\/\*!|^\/\/[/!](?!\/)/.test(opening),
    }),
  },
  php: { files: /\.(?:php|phtml|inc)$/i, style: 'c-like', load: async () => (await import('./php.ts')).lex },
  css: { files: /\.css$/i, style: 'sheet', load: lexerOf(() => import('@lezer/css'), cssNames) },
  html: { files: /\.(?:html?|xhtml|vue|svelte)$/i, style: 'markup', load: async () => (await import('./html.ts')).lex },
  yaml: {
    files: /\.ya?ml$/i,
    style: 'hash',
    // Block scalars are text.
    load: lexerOf(() => import('@lezer/yaml'), {
      comments: ['Comment'],
      text: ['QuotedLiteral', 'BlockLiteralContent', 'DirectiveContent'],
    }),
  },
}

/** The language of a file by its name; undefined for a language without a rule. */
export function languageOf(path: string): Language | undefined {
  if (/\.blade\.php$/i.test(path)) return { name: 'template', grammar: false }
  const grammar = (Object.keys(grammars) as Grammar[]).find(key => grammars[key].files.test(path))
  if (grammar !== undefined) return { name: grammar, grammar: true }
  const name = commentStyleOf(path)
  return name === undefined ? undefined : { name, grammar: false }
}

/** Depth of brackets above which no grammar is tried. Code nests some dozens; for 20,000 of two kinds a parser of JavaScript takes a gigabyte. */
const deepest = 1000

/** The language itself, or its comment style when the brackets of the file nest too deep for a grammar. */
export function readableAs(language: Language, bytes: Uint8Array): Language {
  return language.grammar && nestsDeep(bytes) ? { name: grammars[language.name].style, grammar: false } : language
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

/** Divides a text up to the offset `stop` (UTF-16 units) into code, comments and text. */
export async function lexAs(language: Language, text: string, path: string, stop: number): Promise<Lexed> {
  return language.grammar ? (await grammars[language.name].load())(text, path, stop) : lexSimply(text, language.name, stop)
}
