import type { Comment, Lexed } from './tree.ts'

/** Kinds of comments in languages without a grammar: one expression finds comments and strings. */
export type CommentStyle = 'c-like' | 'hash' | 'markup' | 'dash' | 'sheet' | 'template' | 'semicolon' | 'percent'

const double = '"(?:[^"\\\\\\n]|\\\\.)*"'
const single = "'(?:[^'\\\\\\n]|\\\\.)*'"
// The text may end early, at the last candidate: a comment or string that is open there extends to the end.
const end = '(?![^])'
const triple = `"""[^]*?(?:"""|${end})`
const block = `/\\*[^]*?(?:\\*/|${end})`
const line = '//[^\\n]*'

// The expression tries the alternatives at each offset, so that the token that opens first wins, as in a lexer.
const tokens: Readonly<Record<CommentStyle, string>> = {
  'c-like': `${triple}|${double}|${single}|(?<!:)(?<comment>${block}|${line})`,
  hash: `${triple}|${double}|${single}|(?<=^|\\s)(?<comment>#[^\\n]*)`,
  markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
  dash: `${double}|${single}|(?<comment>--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block}|\\{-[^]*?(?:-\\}|${end}))`,
  sheet: `${double}|${single}|(?<!:)(?<comment>${block}|${line})`,
  template: `(?<comment>\\{\\{--[^]*?(?:--\\}\\}|${end})|\\{#[^]*?(?:#\\}|${end})|<%#[^]*?(?:%>|${end})|<!--[^]*?(?:-->|${end}))`,
  semicolon: `${double}|(?<comment>;[^\\n]*)`,
  percent: `(?<!\\\\)(?<comment>%[^\\n]*)`,
}

const fileNames: Readonly<Record<CommentStyle, RegExp>> = {
  'c-like':
    /\.(?:m|mm|kts?|swift|cs|scala|sc|dart|groovy|gradle|proto|json|json5|jsonc|zig|v|sol|glsl|vert|frag|wgsl|hlsl|d|as|thrift|rego|cue|astro)$/i,
  hash: /(?:\.(?:sh|bash|zsh|fish|toml|rb|rake|gemspec|pl|pm|r|ex|exs|jl|nix|tf|tfvars|hcl|cfg|conf|properties|ps1|psm1|cmake|mk|mak|graphql|gql|nim|cr|coffee|pyx|pxd|bzl|star|awk|tcl|env)|(?:^|\/)(?:Dockerfile|Makefile|GNUmakefile|Containerfile|Gemfile|Rakefile|Vagrantfile|Brewfile|Justfile|BUILD|WORKSPACE|CMakeLists\.txt)[^/]*)$/i,
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

/** Finds comments and strings up to the offset `stop`. A documentation comment opens with `/**`, `/*!`, `///` or `//!`. */
export function lexSimply(text: string, style: CommentStyle, stop: number): Lexed {
  const comments: Comment[] = []
  const strings: Comment[] = []
  for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[style], 'gm'))) {
    const span = { from: match.index, to: match.index + match[0].length, doc: /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/))/.test(match[0]) }
    if (match.groups?.comment === undefined) strings.push(span)
    else comments.push(span)
  }
  const spans = [...comments, ...strings]
  return {
    comments: (from, to) => comments.filter(comment => comment.from < to && comment.to > from),
    isText: offset => spans.some(span => offset >= span.from && offset < span.to),
  }
}
