import type { Comment, Lexed } from './lexed.ts'

/** Languages without a grammar here: one expression tells comments and strings apart, with no notion of what is between. */
export type Family = 'c' | 'go' | 'rust' | 'hash' | 'markup' | 'dash' | 'css'

const double = '"(?:[^"\\\\\\n]|\\\\.)*"'
const single = "'(?:[^'\\\\\\n]|\\\\.)*'"
// The text may end early, at the last candidate: what is open there goes on to the end.
const end = '(?![^])'
const triple = `"""[^]*?(?:"""|${end})`
const block = `/\\*[^]*?(?:\\*/|${end})`
const line = '//[^\\n]*'

// Alternatives are tried at each place from left to right, so what opens first wins, as in a real lexer.
const tokens: Readonly<Record<Family, string>> = {
  c: `${triple}|${double}|${single}|(?<comment>${block}|${line})`,
  go: `\`[^\`]*(?:\`|${end})|${double}|${single}|(?<comment>${block}|${line})`,
  // An apostrophe opens a lifetime as well, so only a whole character literal counts.
  rust: `\\br(?<hashes>#*)"[^]*?(?:"\\k<hashes>|${end})|"(?:[^"\\\\]|\\\\[^])*(?:"|${end})|'(?:[^'\\\\\\n]|\\\\[^'\\n]+|\\\\')'|(?<comment>${block}|${line})`,
  hash: `${triple}|${double}|${single}|(?<=^|\\s)(?<comment>#[^\\n]*)`,
  markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
  dash: `${double}|${single}|(?<comment>--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block})`,
  css: `${double}|${single}|(?<comment>${block})`,
}

const families: Readonly<Record<Family, RegExp>> = {
  c: /\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|java|kts?|swift|cs|scala|dart|groovy|gradle|proto|php|json5|jsonc|zig|v|sol|glsl|vert|frag)$/i,
  go: /\.go$/i,
  rust: /\.rs$/i,
  hash: /(?:\.(?:sh|bash|zsh|fish|ya?ml|toml|rb|pl|pm|r|ex|exs|jl|nix|tf|tfvars|hcl|cfg|conf|properties|ps1|cmake|mk|graphql)|(?:^|\/)(?:Dockerfile|Makefile|Containerfile|Gemfile|Rakefile|CMakeLists\.txt)[^/]*)$/i,
  markup: /\.(?:html?|xhtml|xml|svg|vue|svelte|astro)$/i,
  dash: /\.(?:sql|lua|hs|elm|ada|adb|vhdl?)$/i,
  css: /\.(?:css|scss|less)$/i,
}

/** The comment rule for a file by its name; undefined when its language is not known. */
export function familyOf(path: string): Family | undefined {
  return (Object.keys(families) as Family[]).find(family => families[family].test(path))
}

/** Applies a family's comment rule up to `stop`. Documentation comments are those that open with three marks or two stars. */
export function lexSimply(text: string, family: Family, stop: number): Lexed {
  const comments: Comment[] = []
  const strings: Comment[] = []
  for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[family], 'gm'))) {
    const span = { from: match.index, to: match.index + match[0].length, doc: /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/))/.test(match[0]) }
    if (match.groups?.comment === undefined) strings.push(span)
    else comments.push(span)
  }
  const spans = [...comments, ...strings]
  return { comments, isText: offset => spans.some(span => offset >= span.from && offset < span.to) }
}

/**
 * Whether a line of YAML stands in a block scalar, whose lines are text: one of the lines above with less indentation ends
 * with `|` or `>` (YAML 1.2.2, 8.1). `line` is 0-based.
 */
export function inBlockScalar(lines: readonly string[], line: number): boolean {
  let indent = indentation(lines[line]!)
  for (let above = line - 1; above >= 0 && indent > 0; above--) {
    const text = lines[above]!
    if (text.trim() === '' || indentation(text) >= indent) continue
    if (/(?:^|[\s:-])[|>][-+0-9]*\s*(?:\s#.*)?$/.test(text)) return true
    indent = indentation(text)
  }
  return false
}

function indentation(line: string): number {
  return line.length - line.trimStart().length
}
