import type { Comment, Lexed } from './tree.ts'

const double = '"(?:[^"\\\\\\n]|\\\\.)*"'
const single = "'(?:[^'\\\\\\n]|\\\\.)*'"
// The text may end early, at the last candidate: a comment or string that is open there extends to the end.
const end = '(?![^])'
const triple = `"""[^]*?(?:"""|${end})|'''[^]*?(?:'''|${end})`
const quoted = `${double}|${single}`
const block = `/\\*[^]*?(?:\\*/|${end})`
const line = '//[^\\n]*'
const heredoc = `(?<=[\\s=(])<<[-~]?["']?(?<tag>[A-Z_]\\w*)["']?[^]*?(?:^\\s*\\k<tag>\\b|${end})`
// The comments of LuaDoc and Haddock go on over the lines below.
const documented = '(?:---(?!-)|--\\s*[|^])[^\\n]*(?:\\n[ \\t]*--[^\\n]*)*'
/** How a documentation comment opens in the languages of all styles. */
const docOpening = /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/)|---(?!-)|--\s*[|^]|\{-\s*\||<#)/

// The expression tries the alternatives at each offset, so that the token that opens first wins, as in a lexer.
const tokens = {
  'c-like': `${triple}|${quoted}|(?<!:)(?<comment>${block}|${line})`,
  // A verbatim string (C# specification, 6.4.5.6) has lines.
  csharp: `${triple}|(?:@\\$?|\\$@)"(?:[^"]|"")*(?:"|${end})|${quoted}|(?<comment>${block}|${line})`,
  astro: `\`(?:[^\`\\\\]|\\\\.)*\`|${quoted}|(?<!:)(?<comment>${block}|${line}|<!--[^]*?(?:-->|${end}))`,
  // `<#` opens a block comment of PowerShell.
  hash: `"""[^]*?(?:"""|${end})|${heredoc}|${quoted}|(?<comment>(?<=^|\\s)#[^\\n]*|<#(?!\\{)[^]*?(?:#>|${end}))`,
  // In a string between two pairs of quotes these escapes begin with such a pair (Nix manual, "String literal").
  nix: `''(?:''['$\\\\]|'(?!')|[^'])*(?:''|${end})|${double}|(?<comment>(?<=^|\\s)#[^\\n]*|${block})`,
  markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
  dash: `${quoted}|(?<comment>${documented}|--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block}|\\{-[^]*?(?:-\\}|${end}))`,
  sheet: `${quoted}|(?<!:)(?<comment>${block}|${line})`,
  template: `(?<comment>\\{\\{--[^]*?(?:--\\}\\}|${end})|\\{#[^]*?(?:#\\}|${end})|<%#[^]*?(?:%>|${end})|<!--[^]*?(?:-->|${end}))`,
  semicolon: `${double}|(?<comment>;[^\\n]*)`,
  percent: `(?<!\\\\)(?<comment>%[^\\n]*)`,
}

/** Kinds of comments in languages without a grammar: one expression finds comments and strings. */
export type CommentStyle = keyof typeof tokens

const fileNames: Readonly<Record<CommentStyle, RegExp>> = {
  'c-like':
    /\.(?:m|mm|kts?|swift|scala|sc|dart|groovy|gradle|proto|json|json5|jsonc|zig|v|sol|glsl|vert|frag|wgsl|hlsl|d|as|thrift|rego|cue)$/i,
  csharp: /\.csx?$/i,
  astro: /\.astro$/i,
  nix: /\.nix$/i,
  hash: /(?:\.(?:sh|bash|zsh|fish|toml|rb|rake|gemspec|pl|pm|r|ex|exs|jl|tf|tfvars|hcl|cfg|conf|properties|ps1|psm1|cmake|mk|mak|graphql|gql|nim|cr|coffee|pyx|pxd|bzl|star|awk|tcl|env)|(?:^|\/)(?:Dockerfile|Makefile|GNUmakefile|Containerfile|Gemfile|Rakefile|Vagrantfile|Brewfile|Justfile|BUILD|WORKSPACE|CMakeLists\.txt)[^/]*)$/i,
  template: /\.(?:blade\.php|j2|jinja2?|twig|njk|liquid|erb|ejs|hbs|mustache)$/i,
  markup: /\.(?:xml|svg|xaml|xsd|xslt?|plist|csproj|fsproj|props|targets)$/i,
  dash: /\.(?:sql|psql|lua|hs|elm|purs|ada|adb|ads|vhdl?)$/i,
  sheet: /\.(?:scss|sass|less|styl)$/i,
  semicolon: /\.(?:clj[cs]?|edn|el|lisp|scm|rkt|ini|asm)$/i,
  percent: /\.(?:tex|sty|cls|erl|hrl|bib)$/i,
}

/** The comment style of a file by its name; undefined for an unknown language. */
export function commentStyleOf(path: string): CommentStyle | undefined {
  return (Object.keys(fileNames) as CommentStyle[]).find(style => fileNames[style].test(path))
}

/** Finds comments and strings up to the offset `stop`. */
export function lexSimply(text: string, style: CommentStyle, stop: number): Lexed {
  const comments: Comment[] = []
  const strings: Comment[] = []
  for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[style], 'gm'))) {
    const span = { from: match.index, to: match.index + match[0].length, doc: docOpening.test(match[0]) }
    if (match.groups?.comment === undefined) strings.push(span)
    else comments.push(span)
  }
  const spans = [...comments, ...strings]
  return {
    comments: (from, to) => comments.filter(comment => comment.from < to && comment.to > from),
    isText: offset => spans.some(span => offset >= span.from && offset < span.to),
  }
}
