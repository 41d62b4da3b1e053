import { S as firstLines, T as formatSize, h as printableAscii, k as shortCommit, m as printable, y as count } from "./common-shared.js";

// src/report/preview-style.ts
/** The styles of preview.html: one column that fits a phone, light or dark as the reader's system. Ends with a newline. */
const PREVIEW_STYLE = `:root { color-scheme: light dark; --line: #d1d9e0; --soft: #59636e; --ground: #f6f8fa; --link: #0969da; --good: #1a7f37; --warn: #9a6700 }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #9198a1; --ground: #151b23; --link: #4493f8; --good: #3fb950; --warn: #d29922 } body { background: #0d1117; color: #f0f6fc } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; overflow-wrap: break-word }
main { max-width: 60rem; margin: 1.5rem auto; padding: 0 1rem }
.banner { margin: 0; padding: .5rem 1rem; background: var(--ground); border-bottom: 1px solid var(--line); color: var(--soft); font-size: .875rem; text-align: center }
.top, section { border: 1px solid var(--line); padding: 1rem 1.5rem }
.top { border-radius: .5rem .5rem 0 0; border-bottom: 0 }
article { border: 1px solid var(--line); border-bottom: 0; padding: 1rem 1.5rem }
section { border-radius: 0 0 .5rem .5rem }
h1 { margin: 0; font-size: 2rem; line-height: 1.25 }
h2 { font-size: 1.35rem; margin: 1.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line) }
section h2 { margin-top: 0; border: 0; font-size: 1.1rem }
h3 { font-size: 1.1rem; margin: 1.25rem 0 .5rem }
article > :first-child { margin-top: 0 }
a { color: var(--link) }
.facts { color: var(--soft); font-size: .875rem; margin: .5rem 0 0 }
.badge, .count { display: inline-block; border: 1px solid currentColor; border-radius: 2rem; padding: 0 .6rem; font-size: .75rem; line-height: 1.4rem; font-weight: 500; vertical-align: middle }
.draft { color: var(--soft) } summary { cursor: pointer; margin-top: .75rem } .latest { color: var(--good) } .pre { color: var(--warn) } .count { border-color: transparent; background: var(--ground) }
code, pre, .digest { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; font-size: .85em }
code { background: var(--ground); padding: .15em .35em; border-radius: .3rem }
pre { background: var(--ground); padding: 1rem; border-radius: .4rem; overflow-x: auto } pre code { padding: 0 }
blockquote { margin: 0 0 1rem; padding: 0 1rem; color: var(--soft); border-left: .25rem solid var(--line) }
table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto } th, td { border: 1px solid var(--line); padding: .35rem .75rem } img { max-width: 100% }
ul.assets { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .4rem }
.assets li { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .6rem 1rem } .assets li + li { border-top: 1px solid var(--line) }
.name { flex: 1 1 16rem; font-weight: 600; color: var(--link); overflow-wrap: anywhere }
.digest { color: var(--soft); max-width: 14rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap } .size { color: var(--soft); font-size: .875rem; min-width: 5rem; text-align: right }
@media (max-width: 40rem) { main { margin: 1rem auto; padding: 0 .5rem } .top, article, section { padding: 1rem } h1 { font-size: 1.5rem } .digest { max-width: 100%; flex: 1 1 100%; order: 3 } .name { flex-basis: 10rem } }
`;

// src/report/preview.ts
/** preview.html: the future release page in one file without scripts. It loads only the pictures of the notes, and omits the HTML comments of the notes. */
async function renderPreview(parts) {
	const { report, notesMarkdown, author, contents } = parts;
	const [{ micromark }, { gfm, gfmHtml }] = await Promise.all([import("./micromark-core-commonmark.js"), import("./micromark-extension-gfm-table.js")]);
	const notes = micromark(printable(notesMarkdown), {
		extensions: [gfm()],
		htmlExtensions: [gfmHtml(), plainTags()]
	}).replaceAll("<input type=", "<input aria-label=\"task\" type=").replace(/<(pre|table)>/g, "<$1 tabindex=\"0\">");
	const title = escapeHtml(parts.title);
	const assets = [...report.assets ?? []].sort((a, b) => a.name < b.name ? -1 : 1);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src https: data:">
<title>${title} (preview)</title>
<style>
${PREVIEW_STYLE}</style>
</head>
<body>
<header class="banner" role="banner">A preview by Release Runbook: this is how the release page will look. Nothing is published.</header>
<main>
<div class="top">
<h1>${title} ${badge(parts)}</h1>
<p class="facts"><strong>${escapeHtml(author)}</strong> ${parts.draft ? "drafted this" : "released this"} now &middot; ${facts(report)}</p>
</div>
<article>
${notes}
</article>
<section>
<h2>Assets <span class="count">${assets.length + 2}</span></h2>
<ul class="assets">
${assets.map(assetItem).join("\n")}
<li><span class="name">Source code (zip)</span></li>
<li><span class="name">Source code (tar.gz)</span></li>
</ul>
${assets.map(({ name }) => membersOf(name, contents)).join("")}</section>
</main>
</body>
</html>
`;
}
/** The most members of an archive that the page lists. */
const most = 2e3;
/** The files in an archive with their sizes, folded; '' when the asset is no archive. */
function membersOf(name, contents) {
	const members = contents.filter(({ path }) => path.startsWith(`${name}/`));
	if (members.length === 0) return "";
	const row = ({ path, size }) => `${escapeHtml(path.slice(name.length + 1))} <span class="size">${kilobytes(size)}</span>`;
	const rows = firstLines(members, most, row).map((line) => `<li>${line}</li>\n`);
	return `<details><summary>${escapeHtml(name)}: ${count(members.length, "file")}</summary>\n<ul>\n${rows.join("")}</ul>\n</details>\n`;
}
function badge({ draft, prerelease, latest }) {
	if (draft) return "<span class=\"badge draft\">Draft</span>";
	if (prerelease) return "<span class=\"badge pre\">Pre-release</span>";
	return latest ? "<span class=\"badge latest\">Latest</span>" : "";
}
/** A size as GitHub's page states it: `18.3 KB`. */
const kilobytes = (size) => formatSize(size).replace("iB", "B").replace(/ B$/, " Bytes");
function facts({ tag, commit, previousTag }) {
	return [
		tag === null ? "no tag yet" : `tag <code>${escapeHtml(tag)}</code>`,
		commit === void 0 ? "" : `commit <code>${escapeHtml(shortCommit(commit))}</code>`,
		previousTag ? `changes since <code>${escapeHtml(previousTag)}</code>` : ""
	].filter((part) => part !== "").join(" &middot; ");
}
function assetItem({ name, size, sha256 }) {
	return `<li><span class="name">${escapeHtml(name)}</span> <span class="digest">sha256:${escapeHtml(sha256)}</span> <span class="size" title="${count(size, "byte")}">${kilobytes(size)}</span></li>`;
}
function escapeHtml(text) {
	return printableAscii(text).replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}
/** Tags of the notes that the page may hold, without attributes; all other tags become text. */
const PLAIN_TAG = /&lt;(\/?(?:details|summary|br|sub|sup|kbd|b|i)(?: ?\/)?)&gt;/g;
/** An extension that deletes comments, keeps plain tags, and shows other tags as text. As part of the parser it does not change code. */
function plainTags() {
	return {
		enter: {
			htmlFlow: open,
			htmlText: open
		},
		exit: {
			htmlFlow: close,
			htmlText: close
		}
	};
}
const open = function() {
	this.buffer();
};
const close = function() {
	const text = this.resume().replace(/&lt;!--[\s\S]*?(?:--&gt;|$)/g, "");
	this.raw(text.replace(PLAIN_TAG, "<$1>"));
};

export { renderPreview };