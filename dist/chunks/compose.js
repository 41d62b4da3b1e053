import { t as parse } from "./smol-toml-shared.js";
import { a as formatSize, n as count } from "./format-shared.js";
import { i as categoriesOf, n as safeLead, r as toAscii, t as collectNotes } from "./notes-shared.js";
import { t as sumsName } from "./manifest-shared.js";
import { i as withoutOwnComments, r as startMarker, t as endMarker } from "./merge-body-shared.js";

// src/notes/artifacts.ts
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
		...install(sorted.map(({ name }) => name), pythonRequires),
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
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
/** One line for each Python project. Several wheels of one project are for several platforms, and pip chooses. */
function install(names, pythonRequires) {
	const wheels = names.filter((name) => name.endsWith(".whl"));
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

// src/notes/safe-text.ts
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const noReferences = { pullRequestUrl: () => void 0 };
/**
* What GitHub Flavored Markdown or GitHub itself would act on, outside code. Characters that open a construct are escaped; `@`, `#12` and `GH-12` are
* parted by an empty comment, the form that release-drafter ships: entities and backslashes do not stop a mention. Addresses become code, because a
* comment in `https://` or `www.` does not stop the link.
*/
const ACTIVE = /(?:https?|ftp):\/\/[^\s`<>]*|www\.[^\s`<>]*|@(?=[\w-])|#(\d+)|GH-(?=\d)|&(?=[#\w])|[\\`*_[\]<|~]/gi;
/**
* One line of foreign text as harmless, visible ASCII on one line: nothing in it pings, links, draws a picture, holds HTML, or breaks out of a list item or
* heading. Spans of code keep their text. Empty text stays empty.
*/
function safeText(text, references = noReferences) {
	const spans = codeSpans(plainLine(text));
	let result = "";
	spans.forEach(({ kind, text }, index) => {
		const part = kind === "code" ? text : escapeText(text, references);
		result += result.endsWith("`") && part.startsWith("`") ? ` ${part}` : part;
		if (index === 0) result = escapeStart(result);
	});
	return result;
}
/** The text on one line in ASCII, without control, format and bidirectional characters, its spaces single. */
function plainLine(text) {
	const visible = text.replace(/[\s\p{Zl}\p{Zp}]+/gu, " ").replace(UNSEEN, "");
	return withoutOwnComments(toAscii(visible).text).replace(/\s+/g, " ").trim();
}
/** The line cut to a number of characters at the end of a word; nothing tells of the cut, because a line with an ellipsis looks unfinished. */
function cutLine(line, length) {
	if (line.length <= length) return line;
	const at = line.lastIndexOf(" ", length);
	return line.slice(0, at > length / 2 ? at : length).trimEnd();
}
/** CommonMark 0.31 section 6.1: a run of backticks opens code when a run of the same length follows; backslashes do not count inside. */
function codeSpans(line) {
	const spans = [];
	const runs = [...line.matchAll(/`+/g)].map((match) => ({
		start: match.index,
		length: match[0].length
	}));
	const nextOfLength = closers(runs);
	let at = 0;
	for (let index = 0; index < runs.length; index++) {
		const closer = nextOfLength[index];
		if (closer === void 0) continue;
		const end = runs[closer].start + runs[closer].length;
		spans.push({
			kind: "text",
			text: line.slice(at, runs[index].start)
		}, {
			kind: "code",
			text: line.slice(runs[index].start, end)
		});
		at = end;
		index = closer;
	}
	spans.push({
		kind: "text",
		text: line.slice(at)
	});
	return spans.filter(({ text }) => text !== "");
}
/** For each run, the next run of its length; found from the end, so that a line of many backticks costs no square. */
function closers(runs) {
	const next = /* @__PURE__ */ new Map();
	const found = new Array(runs.length);
	for (let index = runs.length - 1; index >= 0; index--) {
		found[index] = next.get(runs[index].length);
		next.set(runs[index].length, index);
	}
	return found;
}
function escapeText(text, references) {
	return text.replace(ACTIVE, (found, digits, at) => {
		if (/^(?:https?:|ftp:|www\.)/i.test(found)) return (text[at - 1] === "`" ? " " : "") + addressAsCode(found);
		if (digits !== void 0) return reference(digits, !/[\s(:;,"']/.test(text[at - 1] ?? " "), references);
		if (found === "@" || found.toUpperCase() === "GH-") return `${found}<!---->`;
		return `\\${found}`;
	});
}
function reference(digits, foreign, references) {
	const url = foreign || digits.length > 9 ? void 0 : references.pullRequestUrl(Number(digits));
	return url === void 0 ? `#<!---->${digits}` : `[#${digits}](${url})`;
}
function addressAsCode(found) {
	const end = /[).,;:!?'"]*$/.exec(found).index;
	return `\`${found.slice(0, end)}\`${found.slice(end)}`;
}
/** What would begin a heading, a quotation, a list, a rule or a numbered item at the start of a line. */
function escapeStart(line) {
	const numbered = /^(\d{1,9})([.)])/.exec(line);
	if (numbered) return `${numbered[1]}\\${line.slice(numbered[1].length)}`;
	return /^[#+=>-]/.test(line) && !line.startsWith("#<!---->") ? `\\${line}` : line;
}

// src/notes/migration.ts
/** Characters of one migration text that are shown. */
const LARGEST_TEXT = 2e4;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/**
* What people must do about a breaking change, as blocks that stand below a list item: paragraphs, lists and code, each made harmless, indented by two spaces.
* All paragraphs are kept. Code is a fenced block, or lines indented by four spaces as git messages have it.
*/
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
		const fenced = FENCE.test(line) ? closing(lines, at) : void 0;
		if (fenced !== void 0) {
			blocks.push(codeBlock(lines.slice(at + 1, fenced)));
			at = fenced + 1;
		} else if (/^(?: {4}|\t)/.test(line) && (at === 0 || lines[at - 1].trim() === "")) {
			const end = endOf(lines, at, (candidate) => !/^(?: {4}|\t)/.test(candidate) && candidate.trim() !== "");
			blocks.push(codeBlock(lines.slice(at, end).map((code) => code.replace(/^(?: {4}|\t)/, ""))));
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
/** The line that closes the fence at `at`; undefined when none does, and the fence is only text. */
function closing(lines, at) {
	const found = lines.findIndex((line, index) => index > at && /^ {0,3}(?:`{3,}|~{3,})\s*$/.test(line));
	return found < 0 ? void 0 : found;
}
/** Fenced by more backticks than it holds in one place, so that no line of it can end it. */
function codeBlock(lines) {
	const shown = lines.map((line) => toAscii(line.replace(/\t/g, "  ").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")).text.trimEnd());
	while (shown[0] === "") shown.shift();
	while (shown.at(-1) === "") shown.pop();
	if (shown.length === 0) return "";
	const longest = Math.max(2, ...[...shown.join("\n").matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return [
		fence,
		...shown,
		fence
	].map((line) => line === "" ? "" : `  ${line}`).join("\n");
}
/** A paragraph on one line; lines that begin with a bullet stay lines of their own. */
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

// src/notes/entry-line.ts
/** Characters of a title, a description, a scope and a package's name that are shown, in ASCII and before escaping. */
const LARGEST = {
	title: 200,
	description: 500,
	scope: 60,
	name: 120
};
/** Lines of dependencies that are shown openly. */
const OPEN_DEPENDENCIES = 5;
/** An entry as one list item; below a breaking one stands what people must do. */
function entryLine(entry, { descriptions, migrations, links }) {
	const text = (value, length) => safeText(cutLine(plainLine(value), length), links);
	const scope = entry.scope === null ? "" : `**${text(entry.scope, LARGEST.scope)}:** `;
	const title = text(entry.title, LARGEST.title) || "Untitled change";
	const description = descriptions && entry.description !== null ? text(entry.description, LARGEST.description) : "";
	const from = [entry.id === null ? "" : `Gap Fix ${entry.id}`, entry.pullRequest === null ? links.commit(entry.commit) : links.pullRequest(entry.pullRequest)];
	return [`- ${description === "" ? `${scope}${title}` : `**${title}:** ${description}`} (${from.filter((part) => part !== "").join(", ")})`, ...migrations ? (entry.breaking ?? []).flatMap((breaking) => migrationBlocks(breaking, links)) : []].join("\n\n");
}
/** The section of dependency updates: open up to five lines, folded above, one sentence when there is no room. Empty without updates. */
function dependencyBlock(updates, details, links) {
	if (updates.length === 0) return "";
	const count = `${updates.length} ${updates.length === 1 ? "package was" : "packages were"} updated`;
	if (!details) return `## Dependencies\n\n${count}.`;
	const lines = updates.map((update) => dependencyLine(update, links)).join("\n");
	return `## Dependencies\n\n${updates.length <= OPEN_DEPENDENCIES ? lines : `<details>\n<summary>${count}</summary>\n\n${lines}\n\n</details>`}`;
}
function dependencyLine({ name, from, to, pullRequests, commits, security }, links) {
	const code = (value) => `\`${cutLine(plainLine(value.replaceAll("`", "'")), LARGEST.name) || "unnamed"}\``;
	const versions = to === null ? "" : from === null ? ` to ${code(to)}` : ` ${code(from)} -> ${code(to)}`;
	const from_ = [...pullRequests.map((number) => links.pullRequest(number)), ...commits.map((sha) => links.commit(sha))].join(", ");
	return `- ${code(name)}${versions}${security ? ", a security update" : ""} (${from_})`;
}

// src/notes/links.ts
/** The links of one release, pinned to its tag (or commit, where there is no tag). */
function makeLinks({ repositoryUrl, tag, commit, previousTag, pullRequests }) {
	const base = repositoryUrl?.replace(/\/+$/, "");
	const own = new Set(pullRequests);
	const head = encodeURIComponent(tag ?? commit);
	const pull = (number) => base && `${base}/pull/${number}`;
	const range = previousTag === null ? `commits/${head}` : `compare/${encodeURIComponent(previousTag)}...${head}`;
	return {
		pullRequestUrl: (number) => own.has(number) ? pull(number) : void 0,
		pullRequest: (number) => linked(`#${number}`, pull(number)),
		commit: (sha) => linked(sha.slice(0, 7), base && `${base}/commit/${sha}`),
		asset: (name) => base === void 0 || tag === null ? void 0 : `${base}/releases/download/${head}/${encodeURIComponent(name)}`,
		comparison: base && `${base}/${range}`
	};
}
function linked(text, url) {
	return url === void 0 ? text : `[${text}](${url})`;
}

// src/notes/render.ts
/** GitHub refuses a body of more than 125,000 characters (docs/platform.md 19); what people add and our marker need room too. */
const largestNotes = 11e4;
/** Rank of the first category; breaking changes and security stand above and are shortened only when nothing else is left. */
const firstCategory = 2;
/** Given up in this order before a line is lost. Migration texts are last: nobody may miss those. */
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
* The notes as GitHub Flavored Markdown in ASCII, between two markers. Deterministic: no clock, and links are pinned to the tag. Never longer than 120,000 characters:
* dependency lines go first, then descriptions, then the last items of the lowest sections, which then say how many more there are. Nothing is cut inside a line.
*/
function renderNotes(content, context) {
	const { plan, previousTag, repositoryUrl } = context;
	const links = makeLinks({
		repositoryUrl,
		tag: plan.tag,
		commit: plan.commit,
		previousTag,
		pullRequests: content.pullRequests
	});
	for (const shown of shortenings) {
		const text = assemble(content, context, sectionsOf(content, shown, links), shown, links);
		if (text.length <= 11e4) return text;
	}
	const least = shortenings.at(-1);
	const sections = sectionsOf(content, least, links);
	const render = () => assemble(content, context, sections, least, links);
	if (!shorten(sections, render, firstCategory)) {
		sections.splice(0, sections.length, ...sectionsOf(content, {
			...least,
			migrations: false
		}, links));
		shorten(sections, render, 0);
	}
	return render();
}
/** Takes items from the end of sections with at least this rank, the lowest section first, until the notes fit. False when they do not. */
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
function sectionsOf({ entries, set }, shown, links) {
	const lines = (those) => those.map((entry) => entryLine(entry, {
		...shown,
		links
	}));
	const breaking = entries.filter((entry) => entry.breaking !== null);
	const security = entries.filter((entry) => entry.breaking === null && entry.security);
	const rest = entries.filter((entry) => entry.breaking === null && !entry.security);
	const sections = categoriesOf[set].map(({ id, heading }, index) => ({
		heading,
		items: lines(rest.filter(({ category }) => category === id)),
		cut: 0,
		rank: index + 2
	}));
	return [...[{
		heading: "Breaking Changes",
		items: lines(breaking),
		cut: 0,
		rank: 0
	}, {
		heading: "Security",
		items: lines(security),
		cut: 0,
		rank: 1
	}], ...sections].filter(({ items }) => items.length > 0);
}
function assemble(content, context, sections, shown, links) {
	const { files, pythonRequires, previousTag } = context;
	const lead = content.lead === null ? "" : safeLead(content.lead);
	return `${[
		startMarker,
		lead,
		...sections.length + content.dependencies.length === 0 ? [emptySentence(content, previousTag)] : [],
		...sections.map((section) => renderSection(section, links)),
		dependencyBlock(content.dependencies, shown.dependencies, links),
		...artifactsSection(files, pythonRequires, links),
		comparisonLine(context, links),
		endMarker
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function comparisonLine({ plan, previousTag }, links) {
	const name = plan.tag ?? plan.commit.slice(0, 7);
	const range = previousTag === null ? `all commits up to ${safeText(name)}` : `${safeText(previousTag)} to ${safeText(name)}`;
	return links.comparison === void 0 ? "" : `**Full changelog**: [${range}](${links.comparison})`;
}
function renderSection({ heading, items, cut }, links) {
	const where = links.comparison === void 0 ? "the history" : `[the comparison](${links.comparison})`;
	const more = cut === 0 ? [] : [`- ${cut}${items.length > 0 ? " more" : ""}, see ${where}`];
	return [
		`## ${heading}`,
		"",
		...items,
		...more
	].join("\n");
}
/** Notes are never empty or a heading alone: what happened, if it is nothing for a list, is said. */
function emptySentence({ accounting }, previousTag) {
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

// src/notes/compose.ts
const parts = [
	"listed",
	"folded",
	"dependencies",
	"reverted",
	"excluded",
	"chores"
];
/** Reads the history and renders the notes. Throws UserError when what the configuration names is not there. */
async function composeNotes({ config, planned, files, environment }, ports) {
	const { plan, previousCommit } = planned;
	const content = await collectNotes(plan, previousCommit, config, ports);
	const { repository, serverUrl } = environment;
	const repositoryUrl = repository === void 0 ? void 0 : `${serverUrl}/${repository}`;
	const requires = await pythonRequires(plan, ports.git);
	const context = {
		plan,
		files,
		repositoryUrl,
		previousTag: plan.previousTag
	};
	const markdown = renderNotes(content, requires === void 0 ? context : {
		...context,
		pythonRequires: requires
	});
	const { accounting } = content;
	const told = parts.filter((part) => accounting[part] > 0).map((part) => `${accounting[part]} ${part}`);
	return {
		content,
		markdown,
		evidence: `${count(accounting.total, "commit")} accounted for: ${told.join(", ") || "none"}`
	};
}
/** `requires-python` of the Python components (PEP 621), when they agree. A file that cannot be read says nothing here: building it says what is wrong. */
async function pythonRequires({ components, commit }, git) {
	const found = /* @__PURE__ */ new Set();
	for (const { path } of components.filter(({ kind }) => kind === "python")) {
		const bytes = await git.fileAt(commit, path === "." ? "pyproject.toml" : `${path}/pyproject.toml`);
		found.add(bytes && requiresOf(new TextDecoder().decode(bytes)));
	}
	return found.size === 1 ? [...found][0] : void 0;
}
function requiresOf(pyproject) {
	try {
		const requires = parse(pyproject).project?.["requires-python"];
		return typeof requires === "string" ? requires : void 0;
	} catch {
		return;
	}
}

export { composeNotes };