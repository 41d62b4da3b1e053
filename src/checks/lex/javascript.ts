import { parser } from '@lezer/javascript'
import type { Lexed } from './lexed.ts'
import { lexTree } from './tree.ts'

const names = {
  comments: new Set(['LineComment', 'BlockComment']),
  text: new Set(['String', 'TemplateString', 'RegExp', 'JSXText', 'JSXAttributeValue', 'LineComment', 'BlockComment', 'Escape']),
}

// Plain JavaScript without the jsx dialect would take the text of JSX for a spread; TypeScript's casts exclude JSX.
function dialect(path: string): string {
  if (/\.tsx$/i.test(path)) return 'ts jsx'
  return /\.[cm]?ts$/i.test(path) ? 'ts' : 'jsx'
}

/** JavaScript, TypeScript and JSX by the file's extension. */
export function lex(text: string, path: string, stop: number): Lexed {
  return lexTree(
    parser.configure({ dialect: dialect(path) }),
    names,
    text,
    stop,
    comment => comment.startsWith('/**') && comment !== '/**/',
  )
}
