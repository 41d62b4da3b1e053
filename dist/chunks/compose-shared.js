import { t as parse } from "./smol-toml-shared.js";
import { i as foreignTitles, n as count, o as formatSize, s as grouped } from "./format-shared.js";
import { i as valueAt, n as parsed, t as decoded } from "./tolerant-shared.js";
import { a as withoutOpenEnd, i as safeIntroduction, o as meansDependencies, t as collectNotes } from "./notes-shared.js";
import { t as makeLinks } from "./links-shared.js";
import { o as sumsName, t as fullNotesName } from "./manifest-shared.js";
import { a as ownScripts, i as safeText, n as cutLine, o as plainAscii, r as plainLine } from "./safe-text-shared.js";
import { i as withoutOwnComments, r as startMarker, t as endMarker } from "./merge-body-shared.js";
import { posix } from "node:path";

// src/features/notes/render/lead-links.ts
/** Code, which stays; a link or image; the definition of a reference. */
const LINK = /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\([ \t]*<?([^\s()<>]+)>?([ \t]+"[^"\n]*")?[ \t]*\)|^( {0,3}\[[^\]\n]+\]:[ \t]*)<?([^\s<>]+)>?/gm;
/** The repository path of a relative target, read from `folder`; undefined for an address, an anchor, and a path outside. */
function pathOf(target, folder) {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) return void 0;
	const plain = target.replace(/[?#].*$/, "");
	const path = posix.normalize(plain.startsWith("/") ? plain.slice(1) : posix.join(folder, plain)).replace(/\/$/, "");
	return path === "" || path.startsWith("..") ? void 0 : decoded(path);
}
/** The repository paths that a Markdown text links to. `folder` is its own folder, `.` for the root. */
function linkedPaths(markdown, folder) {
	return [...markdown.matchAll(LINK)].flatMap((match) => pathOf(match[5] ?? match[8] ?? "#", folder) ?? []);
}
/** Makes relative links absolute by `urlOf`; images use raw files. A link to a path that is not in `existing` becomes text. */
function pinLinks(markdown, folder, existing, urlOf) {
	return markdown.replace(LINK, (whole, ...groups) => {
		const [, , image, text = "", target, title = "", definition, referred] = groups;
		const wanted = target ?? referred;
		const path = wanted === void 0 ? void 0 : pathOf(wanted, folder);
		if (wanted === void 0 || path === void 0) return whole;
		if (!existing.has(path)) return definition === void 0 ? text : "";
		const anchor = /[?#].*$/.exec(wanted)?.[0] ?? "";
		const url = image ? urlOf(path).replace("/blob/", "/raw/") : urlOf(path);
		return definition === void 0 ? `${image}[${text}](${url}${anchor}${title})` : `${definition}${url}${anchor}`;
	});
}

// src/features/notes/render/artifacts.ts
/** Rows that the table shows; a release can have 1,000 assets, and SHA256SUMS names them all. */
const LARGEST_TABLE = 100;
/** The section about the files of the release, from those that were really built: table, install lines, checksums. Empty without files. */
function artifactsSection(files, pythonRequires, links) {
	if (files.length === 0) return [];
	const sorted = [...files].sort((a, b) => a.name < b.name ? -1 : 1);
	const rest = sorted.length - LARGEST_TABLE;
	return [
		[
			"## Artifacts",
			"",
			"| File | Size | SHA-256 |",
			"| --- | ---: | --- |",
			...sorted.slice(0, LARGEST_TABLE).map((file) => row(file, links))
		].join("\n"),
		...rest > 0 ? [`${rest} more files are named in \`${sumsName}\`.`] : [],
		...install(sorted, pythonRequires),
		[
			"Check what you downloaded:",
			"",
			"```sh",
			`sha256sum --check --ignore-missing ${sumsName}`,
			"```"
		].join("\n")
	];
}
function row({ name, size, sha256 }, links) {
	const url = links.asset(name);
	const bytes = `${grouped(size)} ${size === 1 ? "byte" : "bytes"}`;
	return `| ${url === void 0 ? `\`${name}\`` : `[\`${name}\`](${url})`} | ${size < 1024 ? bytes : `${formatSize(size)} (${bytes})`} | \`${sha256}\` |`;
}
/** One line for each Python project. Several wheels of one project are for several platforms, and pip chooses. */
function install(files, pythonRequires) {
	const wheels = files.map(({ name }) => name).filter((name) => name.endsWith(".whl"));
	const projects = Map.groupBy(wheels, (name) => name.split("-").slice(0, 2).join("=="));
	if (projects.size === 0) return [];
	const lines = [...projects].map(([project, own]) => own.length === 1 ? `pip install ./${own[0]}` : `pip install --find-links . ${project}`);
	return [[
		`Install from the download folder${pythonRequires === void 0 ? "" : ` (Python ${pythonRequires.replace(/[^\w.,<>=!~* ]/g, "").replace(/[<*~]/g, "\\$&")})`}:`,
		"",
		"```sh",
		...lines,
		"```"
	].join("\n")];
}

// src/features/notes/render/migration.ts
/** Longest migration text, in UTF-16 code units. */
const LARGEST_TEXT = 2e4;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const FENCE_END = /^ {0,3}(?:`{3,}|~{3,})\s*$/;
const INDENTED = /^(?: {4}|\t)/;
/** Renders a migration text as safe blocks below a list item. Code is fenced, or indented by four spaces as in git messages. */
function migrationBlocks(text, references) {
	const lines = withoutOwnComments(text.slice(0, LARGEST_TEXT)).split(/\r\n|\r|\n/);
	const blocks = [];
	let at = 0;
	while (at < lines.length) {
		const line = lines[at];
		if (line.trim() === "") {
			at++;
			continue;
		}
		const fenceEnd = FENCE.test(line) ? endOf(lines, at + 1, (candidate) => FENCE_END.test(candidate)) : lines.length;
		if (fenceEnd < lines.length) {
			blocks.push(codeBlock(lines.slice(at + 1, fenceEnd), references, /^[`~\s]*([\w+#.-]*)/.exec(line)?.[1]));
			at = fenceEnd + 1;
		} else if (INDENTED.test(line) && (at === 0 || lines[at - 1].trim() === "")) {
			const end = endOf(lines, at, (candidate) => !INDENTED.test(candidate) && candidate.trim() !== "");
			const code = lines.slice(at, end).map((line) => line.replace(INDENTED, ""));
			blocks.push(codeBlock(code, references));
			at = end;
		} else {
			const end = endOf(lines, at + 1, (candidate) => candidate.trim() === "" || FENCE.test(candidate));
			blocks.push(paragraph(lines.slice(at, end), references));
			at = end;
		}
	}
	return blocks.filter((block) => block !== "");
}
function endOf(lines, from, stops) {
	const found = lines.findIndex((line, index) => index >= from && stops(line));
	return found < 0 ? lines.length : found;
}
/** Fences the code with more backticks than it contains in one run, so that no line ends the block. */
function codeBlock(lines, { spelling = plainAscii }, language = "") {
	const shown = lines.map((line) => spelling(line.replace(/\t/g, "  ")).trimEnd());
	while (shown[0] === "") shown.shift();
	while (shown.at(-1) === "") shown.pop();
	if (shown.length === 0) return "";
	const longest = Math.max(2, ...[...shown.join("\n").matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return [
		fence + language,
		...shown,
		fence
	].map((line) => line === "" ? "" : `  ${line}`).join("\n");
}
/** Renders a paragraph on one line; each bullet keeps its own line. */
function paragraph(lines, references) {
	const parts = [];
	for (const line of lines) {
		const bullet = /^\s*[-*+]\s+(\S.*)$/.exec(line);
		const last = parts.at(-1);
		if (bullet) parts.push({
			bullet: true,
			text: bullet[1]
		});
		else if (last) last.text += ` ${line.trim()}`;
		else parts.push({
			bullet: false,
			text: line.trim()
		});
	}
	return parts.map(({ bullet, text }) => ({
		bullet,
		text: safeText(text, references)
	})).filter(({ text }) => text !== "").map(({ bullet, text }) => bullet ? `  - ${text}` : `  ${text}`).join("\n");
}

// src/features/notes/render/entry-line.ts
/** Longest title, description, scope and package name, in characters of ASCII before escaping. */
const LARGEST = {
	title: 200,
	description: 5e3,
	scope: 60,
	name: 120
};
/** Number of lines about dependencies and development that are not folded. */
const OPEN_LINES = 5;
/** Folds the lines below a summary, unless they are few. */
const folded = (lines, number, summary) => number <= OPEN_LINES ? lines : `<details>\n<summary>${summary}</summary>\n\n${lines}\n\n</details>`;
/** Renders an entry as one list item, with the migration texts of a breaking one below. */
function entryLine(entry, { descriptions, migrations }, links) {
	const text = (value, length) => safeText(cutLine(plainLine(value, links.spelling), length), links);
	const scope = scopeOf(entry.scope, text);
	const title = text(entry.title, LARGEST.title) || "Untitled change";
	const description = descriptions && entry.description !== null ? text(entry.description, LARGEST.description) : "";
	const named = entry.id === null ? entry.document === null ? "" : "details" : `Gap Fix ${entry.id}`;
	const from = [
		entry.document === null ? named : links.document(named, entry.document),
		entry.issue === null ? "" : `issue ${entry.issue}`,
		source(entry, links)
	];
	const line = `- ${description === "" ? `${scope}${title}` : `**${title}:** ${description}`} (${from.filter((part) => part !== "").join(", ")})`;
	const parts = descriptions ? entry.parts.map((part) => `\n  - ${scopeOf(part.scope, text)}${text(part.title, LARGEST.title) || "Untitled change"}`) : [];
	const blocks = migrations ? (entry.breaking ?? []).flatMap((breaking) => migrationBlocks(breaking, links)) : [];
	return [line + parts.join(""), ...blocks].join("\n\n");
}
const source = ({ pullRequest, commit }, links) => pullRequest === null ? links.commit(commit) : links.pullRequest(pullRequest);
const scopeOf = (scope, text) => scope === null ? "" : `**${text(scope, LARGEST.scope)}:** `;
/** Renders the dependency updates: up to five lines open, more lines folded, one sentence without details. Empty without updates. */
function dependencyBlock(updates, details, links) {
	if (updates.length === 0) return "";
	const count = `${updates.length} ${updates.length === 1 ? "package was" : "packages were"} updated`;
	if (!details) return `${count}.`;
	const shared = new Set(updates.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index));
	const groups = [
		["", updates.filter(({ kind }) => kind === "production")],
		["Development", updates.filter(({ kind }) => kind === "development")],
		["GitHub Actions", updates.filter(({ kind }) => kind === "actions")]
	];
	const linesOf = (own) => own.map((update) => dependencyLine(update, shared.has(update.name), links)).join("\n");
	const lines = groups.filter(([, own]) => own.length > 0).map(([title, own]) => `${title === "" ? "" : `**${title}**\n\n`}${linesOf(own)}`).join("\n\n");
	return folded(lines, updates.length, count);
}
function dependencyLine(update, withFolder, links) {
	const { name, folder, from, to, pullRequests, commits, security } = update;
	const code = (value) => `\`${cutLine(plainLine(value.replaceAll("`", "'"), links.spelling), LARGEST.name) || "unnamed"}\``;
	const versions = to === null ? "" : from === null ? ` to ${code(to)}` : ` ${code(from)} -> ${code(to)}`;
	const sources = [...pullRequests.map((number) => links.pullRequest(number)), ...commits.map((sha) => links.commit(sha))].join(", ");
	return `- ${code(name)}${withFolder && folder !== null ? ` in ${code(folder)}` : ""}${versions}${security ? ", a security update" : ""} (${sources})`;
}
/** Number of contributors with a name in the notes. */
const MOST_PEOPLE = 100;
/** Renders the contributors, and the first contributions. Empty without contributors. */
function contributorsBlock(contributors, links) {
	if (contributors.length === 0) return "";
	const person = ({ name, login }) => links.person(cutLine(plainLine(name, links.spelling), LARGEST.name) || "somebody", login);
	const shown = contributors.slice(0, MOST_PEOPLE).map(person);
	const rest = contributors.length - shown.length;
	const first = contributors.flatMap((each) => each.first === null ? [] : [`- ${person(each)}: ${source(each.first, links)}`]);
	const everybody = `## Contributors\n\n${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
	return first.length === 0 ? everybody : `${everybody}\n\nFirst contributions:\n\n${first.slice(0, MOST_PEOPLE).join("\n")}`;
}

// src/features/notes/render/render.ts
/** Longest notes, in characters. GitHub refuses bodies above 125,000 (docs/platform.md 19); edits and the marker need the rest. */
const largestNotes = 11e4;
/** Rank of the first category. Breaking changes and security rank above, and lose lines last. */
const firstCategory = 2;
/** Each row shows fewer details. Rows apply before any entry is omitted; migration texts stay longest. */
const shortenings = [
	{
		dependencies: true,
		descriptions: true,
		migrations: true
	},
	{
		dependencies: false,
		descriptions: true,
		migrations: true
	},
	{
		dependencies: false,
		descriptions: false,
		migrations: true
	}
];
/**
* Renders the notes as GitHub Flavored Markdown between two markers. The same input gives the same bytes. A text above `largestNotes` first
* loses details of dependencies, then descriptions, then the last items of the lowest sections, with a count.
*/
function renderNotes(collected, context) {
	const content = context.list === false ? withoutList(collected) : collected;
	const links = makeLinks(context.plan, context.repositoryUrl, content.pullRequests, context.ascii === false ? ownScripts : plainAscii);
	const sectionsFor = (shown) => sectionsOf(content, shown, links);
	const render = (shown, sections = sectionsFor(shown)) => assemble(content, context, sections, shown, links);
	const [whole, ...less] = shortenings;
	const markdown = render(whole);
	if (markdown.length <= 11e4) return {
		markdown,
		full: void 0
	};
	const full = markdown.replace(`${startMarker}\n\n`, "").replace(`\n${endMarker}\n`, "");
	for (const shown of less) {
		const text = render(shown);
		if (text.length <= 11e4) return {
			markdown: text,
			full
		};
	}
	const least = less.at(-1);
	const sections = sectionsFor(least);
	const shortened = () => render(least, sections);
	if (!shorten(sections, shortened, firstCategory)) {
		sections.splice(0, sections.length, ...sectionsFor({
			...least,
			migrations: false
		}));
		shorten(sections, shortened, 0);
	}
	return {
		markdown: shortened(),
		full
	};
}
/** The content beside a section that people wrote: only the breaking changes that the section does not name stay. */
function withoutList(content) {
	const entries = entriesNotIn(content.lead ?? "", content.entries).filter(({ breaking }) => breaking !== null);
	return {
		...content,
		entries,
		dependencies: [],
		contributors: []
	};
}
/** The entries that a text of people does not name, by number, commit or title. */
function entriesNotIn(text, entries) {
	const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
	const words = plain(text);
	const isNamed = ({ pullRequest, issue, commit, title }) => [pullRequest, issue].some((number) => number !== null && new RegExp(`(?:#|/(?:pull|issues)/)${number}\\b`).test(text)) || text.includes(commit.slice(0, 7)) || words.includes(plain(title));
	return entries.filter((entry) => !isNamed(entry));
}
/** Removes items from the end of sections of at least this rank, lowest section first, until the notes fit. False if they still do not. */
function shorten(sections, render, rank) {
	const lowestFirst = sections.filter((section) => section.rank >= rank).sort((a, b) => b.rank - a.rank);
	for (const section of lowestFirst) {
		let excess = render().length - largestNotes;
		while (excess > 0 && section.items.length > 0) {
			let freed = -500;
			while (freed < excess && section.items.length > 0) {
				freed += section.items.pop().length + 1;
				section.cut++;
			}
			excess = render().length - largestNotes;
		}
		if (excess <= 0) return true;
	}
	return false;
}
/** The entries below their headings: breaking changes and security before the categories. */
function sectionsOf({ entries, categories }, shown, links) {
	const lines = (those) => those.map((entry) => entryLine(entry, shown, links));
	const breaking = entries.filter((entry) => entry.breaking !== null);
	const security = entries.filter((entry) => entry.breaking === null && entry.security);
	const rest = entries.filter((entry) => entry.breaking === null && !entry.security);
	const isMost = (id) => rest.filter(({ category }) => category === id).length * 2 > entries.length;
	const sections = categories.map(({ id, heading }, index) => ({
		heading: (id === "other" && isMost(id) ? "" : safeText(heading, links)) || "Changes",
		items: lines(rest.filter(({ category }) => category === id)),
		cut: 0,
		rank: index + 2,
		id
	}));
	return [...[{
		heading: "Breaking Changes",
		items: lines(breaking),
		cut: 0,
		rank: 0,
		id: ""
	}, {
		heading: "Security",
		items: lines(security),
		cut: 0,
		rank: 1,
		id: ""
	}], ...sections].filter(({ items }) => items.length > 0);
}
function assemble(content, context, sections, shown, links) {
	const { files, pythonRequires, plan, list = true, footer = null } = context;
	const whole = shown.dependencies && shown.descriptions;
	const address = links.asset(fullNotesName);
	const full = whole ? "" : `This text was shortened. All of it is in ${address === void 0 ? `\`${fullNotesName}\`` : `[\`${fullNotesName}\`](${address})`}.`;
	const updates = dependencyBlock(content.dependencies, shown.dependencies, links);
	const below = sections.find(({ id }) => meansDependencies(content.categories.find((category) => category.id === id)?.heading ?? ""));
	return `${[
		startMarker,
		content.lead === null ? "" : safeIntroduction(content.lead, links.spelling),
		...list && sections.length + content.dependencies.length === 0 ? [emptySentence(content, plan)] : [],
		...sections.map((section) => [renderSection(section, links), section === below ? updates : ""].filter(Boolean).join("\n\n")),
		below === void 0 && updates !== "" ? `## Dependencies\n\n${updates}` : "",
		shown.descriptions || content.contributors.length < 20 ? contributorsBlock(content.contributors, links) : "",
		...artifactsSection(files, pythonRequires, links),
		full,
		comparisonLine(plan, links),
		footer === null ? "" : safeIntroduction(fillFooter(footer, plan), links.spelling),
		endMarker
	].filter((block) => block !== "").join("\n\n")}\n`;
}
const dateOf = ({ sourceDate }) => (/* @__PURE__ */ new Date(sourceDate * 1e3)).toISOString().slice(0, 10);
function fillFooter(footer, plan) {
	const values = {
		version: plan.version,
		tag: plan.tag ?? plan.version,
		date: dateOf(plan)
	};
	return footer.replace(/\{(version|tag|date)\}/g, (_, name) => values[name]);
}
function comparisonLine(plan, links) {
	const { tag, commit, previousTag } = plan;
	const name = tag ?? commit.slice(0, 7);
	const range = previousTag === null ? `all commits up to ${safeText(name)}` : `${safeText(previousTag)} to ${safeText(name)}`;
	return links.comparison === void 0 ? "" : `**Full changelog**: [${range}](${links.comparison}) (${dateOf(plan)})`;
}
function renderSection({ id, heading, items, cut }, links) {
	const where = links.comparison === void 0 ? "the history" : `[the comparison](${links.comparison})`;
	const more = cut === 0 ? [] : [`- ${count(cut, items.length > 0 ? "more change" : "change")}, see ${where}`];
	const lines = [...items, ...more].join("\n");
	return `## ${heading}\n\n${id === "development" ? folded(lines, items.length, count(items.length + cut, "change")) : lines}`;
}
/** States why the list is empty: notes are never a heading alone. */
function emptySentence({ accounting }, { previousTag }) {
	const since = previousTag === null ? "" : ` since ${safeText(previousTag)}`;
	if (accounting.total === 0) return `There are no changes${since}.`;
	const { reverted, excluded, chores } = accounting;
	const parts = [
		[chores, "for the release itself"],
		[reverted, "that cancel each other"],
		[excluded, "kept out of the notes by a label"]
	].flatMap(([count, what]) => count === 0 ? [] : [`${count} ${what}`]);
	return `There are no changes to tell of${since}; commits in this range: ${parts.length === 0 ? accounting.total : parts.join(", ")}.`;
}

// src/features/notes/compose.ts
const parts = [
	"listed",
	"folded",
	"dependencies",
	"reverted",
	"excluded",
	"chores"
];
const words = {
	dependencies: "for dependencies",
	chores: "for the release itself"
};
/** Reads the history and renders the notes. Throws UserError if `notes.file` is not in the commit. */
async function composeNotes({ config, planned, files, environment }, ports) {
	const { plan, previousCommit } = planned;
	const { repository, serverUrl } = environment;
	const repositoryUrl = repository === void 0 ? void 0 : `${serverUrl}/${repository}`;
	const linked = await withAbsoluteLinks(await collectNotes({
		plan,
		previousCommit,
		config,
		repository,
		open: openPullRequest(environment)
	}, ports), posix.dirname(config.file ?? "root"), plan, repositoryUrl, ports.git);
	const [lead, footer] = await Promise.all([linked.lead, config.footer].map((text) => text === null ? void 0 : withoutOpenEnd(text)));
	const content = {
		...linked,
		lead: lead?.text ?? null
	};
	const context = {
		plan,
		files,
		repositoryUrl,
		pythonRequires: await pythonRequires(plan, ports.git)
	};
	const rendered = renderNotes(content, {
		...context,
		list: config.list,
		footer: footer?.text ?? null,
		ascii: config.ascii
	});
	const { accounting } = content;
	const doubt = accounting.total === accounting.chores ? planned.tagBefore : void 0;
	const sums = parts.filter((part) => accounting[part] > 0).map((part) => `${accounting[part]} ${words[part] ?? part}`);
	const shortened = rendered.full === void 0 ? "" : `; ${rendered.full.length} characters are too many for a release, so its text was shortened`;
	const evidence = `${count(accounting.total, "commit")} accounted for: ${sums.join(", ") || "none"}${config.ascii ? spelled(content) : ""}${shortened}`;
	const foreign = config.ascii ? foreignTitles(content.accounts.map(({ subject }) => subject)) : 0;
	const missing = [
		...content.missing,
		...doubt === void 0 ? [] : [unsureRange(plan, doubt)],
		...lead?.escaped || footer?.escaped ? [openEnd] : [],
		...foreign > 0 ? [`${foreign} titles have letters of other scripts, which are spelled in ASCII. The line "notes: { ascii: false }" keeps them.`] : []
	];
	return {
		content: {
			...content,
			missing
		},
		...rendered,
		evidence
	};
}
const openEnd = "The introduction or the footer leaves HTML open, which would hide the rest of the notes: its \"<\", backticks and tildes are shown as they are.";
const unsureRange = ({ previousTag }, before) => `Nothing but commits for the release itself is new since ${previousTag}. If ${previousTag} was never released, the line "previous-tag: ${before}" lists what it brought.`;
/** The number of non-ASCII characters in the content; empty without any. */
function spelled({ lead, entries, dependencies, contributors }) {
	const foreign = JSON.stringify([
		lead,
		entries,
		dependencies,
		contributors
	]).match(/[^\x00-\x7f]/gu) ?? [];
	return foreign.length === 0 ? "" : `; ${count(foreign.length, "character")} spelled in ASCII`;
}
/** Number of the pull request whose test merge `refs/pull/12/merge` a run of `pull_request` checks out. */
function openPullRequest({ eventName, ref }) {
	const number = eventName?.startsWith("pull_request") ? /^refs\/pull\/(\d{1,9})\/merge$/.exec(ref ?? "")?.[1] : void 0;
	return number === void 0 ? void 0 : Number(number);
}
/** Makes links of the introduction absolute, read from `folder`. A link to a path outside of the commit becomes text. */
async function withAbsoluteLinks(content, folder, plan, repositoryUrl, git) {
	const { lead } = content;
	const paths = lead === null ? [] : [...new Set(linkedPaths(lead, folder))];
	if (lead === null || paths.length === 0 || repositoryUrl === void 0) return content;
	const existing = await git.pathsAt(plan.commit, paths);
	const { pathUrl } = makeLinks(plan, repositoryUrl, []);
	const gone = paths.filter((path) => !existing.has(path)).map((path) => `The introduction links to ${path}, which is not in the commit: it is no link.`);
	return {
		...content,
		lead: pinLinks(lead, folder, existing, (path) => pathUrl(path) ?? path),
		missing: [...content.missing, ...gone]
	};
}
/** `requires-python` of the Python components (PEP 621), if all agree. An unreadable file counts as none: its build reports the mistake. */
async function pythonRequires({ components, commit }, git) {
	const paths = components.filter(({ kind }) => kind === "python").map(({ path }) => ({
		commit,
		path: path === "." ? "pyproject.toml" : `${path}/pyproject.toml`
	}));
	const texts = (await git.filesAt(paths)).map((bytes) => bytes && new TextDecoder().decode(bytes));
	const [requires, ...others] = new Set(texts.map((text) => valueAt(parsed(text, parse), "project", "requires-python")));
	return others.length === 0 && typeof requires === "string" ? requires : void 0;
}

export { dependencyBlock as a, sectionsOf as i, openPullRequest as n, entriesNotIn as r, composeNotes as t };