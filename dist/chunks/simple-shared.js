// src/features/text-checks/ellipsis/lex/simple.ts
const double = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
const single = "'(?:[^'\\\\\\n]|\\\\.)*'";
const end = "(?![^])";
const triple = `"""[^]*?(?:"""|${end})`;
const block = `/\\*[^]*?(?:\\*/|${end})`;
const line = "//[^\\n]*";
const tokens = {
	"c-like": `${triple}|${double}|${single}|(?<!:)(?<comment>${block}|${line})`,
	hash: `${triple}|${double}|${single}|(?<=^|\\s)(?<comment>#[^\\n]*)`,
	markup: `(?<comment><!--[^]*?(?:-->|${end}))`,
	dash: `${double}|${single}|(?<comment>--\\[\\[[^]*?(?:\\]\\]|${end})|--[^\\n]*|${block}|\\{-[^]*?(?:-\\}|${end}))`,
	sheet: `${double}|${single}|(?<!:)(?<comment>${block}|${line})`,
	template: `(?<comment>\\{\\{--[^]*?(?:--\\}\\}|${end})|\\{#[^]*?(?:#\\}|${end})|<%#[^]*?(?:%>|${end})|<!--[^]*?(?:-->|${end}))`,
	semicolon: `${double}|(?<comment>;[^\\n]*)`,
	percent: `(?<!\\\\)(?<comment>%[^\\n]*)`
};
const processTags = {
	"c-like": /\.(?:m|mm|kts?|swift|cs|scala|sc|dart|groovy|gradle|proto|json|json5|jsonc|zig|v|sol|glsl|vert|frag|wgsl|hlsl|d|as|thrift|rego|cue|astro)$/i,
	hash: /(?:\.(?:sh|bash|zsh|fish|toml|rb|rake|gemspec|pl|pm|r|ex|exs|jl|nix|tf|tfvars|hcl|cfg|conf|properties|ps1|psm1|cmake|mk|mak|graphql|gql|nim|cr|coffee|pyx|pxd|bzl|star|awk|tcl|env)|(?:^|\/)(?:Dockerfile|Makefile|GNUmakefile|Containerfile|Gemfile|Rakefile|Vagrantfile|Brewfile|Justfile|BUILD|WORKSPACE|CMakeLists\.txt)[^/]*)$/i,
	template: /\.(?:blade\.php|j2|jinja2?|twig|njk|liquid|erb|ejs|hbs|mustache)$/i,
	markup: /\.(?:xml|svg|xaml|xsd|xslt?|plist|csproj|fsproj|props|targets)$/i,
	dash: /\.(?:sql|psql|lua|hs|elm|purs|ada|adb|ads|vhdl?)$/i,
	sheet: /\.(?:scss|sass|less|styl)$/i,
	semicolon: /\.(?:clj[cs]?|edn|el|lisp|scm|rkt|ini|asm)$/i,
	percent: /\.(?:tex|sty|cls|erl|hrl|bib)$/i
};
/** The comment rule for a file by its name; undefined when its language is not known. */
function familyOf(path) {
	return Object.keys(processTags).find((family) => processTags[family].test(path));
}
/** Applies a family's comment rule up to `stop`. Documentation comments are those that open with three marks or two stars. */
function lexSimply(text, family, stop) {
	const comments = [];
	const strings = [];
	for (const match of text.slice(0, stop).matchAll(new RegExp(tokens[family], "gm"))) {
		const span = {
			from: match.index,
			to: match.index + match[0].length,
			doc: /^(?:\/\*[*!](?!\/)|\/\/[/!](?!\/))/.test(match[0])
		};
		if (match.groups?.comment === void 0) strings.push(span);
		else comments.push(span);
	}
	const spans = [...comments, ...strings];
	return {
		comments: (from, to) => comments.filter((comment) => comment.from < to && comment.to > from),
		isText: (offset) => spans.some((span) => offset >= span.from && offset < span.to)
	};
}

export { lexSimply as n, familyOf as t };