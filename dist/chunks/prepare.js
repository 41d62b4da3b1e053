import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as parseConfig } from "./parse-config-shared.js";
import { $t as checkVersions, A as namedCategory, D as makeLinks, E as dependencyBlock, En as plainAscii, Fn as toSemver, J as aboveReleased, Ln as versionTextOfTag, M as tagCommands, Mn as spellPep440, Nn as tagOfVersion, O as collectNotes, On as isPrerelease, Pn as toPep440, Qt as agreedVersion, Sn as safeText, Sr as require_parse, T as sectionsOf, Tn as ownScripts, X as levelOf, Xt as makePlan, Z as lowestNext, Zt as previousTag, _n as plainLabel, _t as headingsOf, d as checkBreakingChanges, dt as changeVersion, en as newestOf, ft as isRecord, g as findReleasedVersions, ht as findRepository, jn as sameVersion, k as categoriesOf, kn as namedVersion, nn as releasedVersions, pt as readInside, rt as commitTree, w as entriesNotIn, xr as require_inc, yt as versionHeadings } from "./commands-shared.js";
import { t as checkOrder } from "./tag-shared.js";
import { A as shortList, I as UserError, O as shellWord, S as firstLines, j as visible, k as shortCommit, m as printable, y as count } from "./common-shared.js";
import { a as holdsWord, i as splitHead, n as headLike, r as rank, t as withHistory } from "./history-line-shared.js";
import { posix } from "node:path";

// src/features/notes/changelog/changelog-section.ts
/** The text, and the blank lines, rules and comments at its end, each with its line break. */
function splitTail(text) {
	const lines = text.split("\n");
	const end = lines.findLastIndex((line) => !/^(?:-{3,}|<!--.*-->)?$/.test(line.trim())) + 1;
	return [lines.slice(0, end).join("\n"), ["", ...lines.slice(end)].join("\n")];
}
/**
* Adds the section of a version above the older ones, in the form of the newest: heading, date, gaps, headings of groups and list marks. Text that people wrote
* below "Unreleased" becomes the beginning of the section. So does text in the version's own section if its heading contains "Unreleased". `groupsFor` gets the
* group titles of the newest sections, or undefined if the file has no version. It also gets the text that people wrote.
*/
function withSection(text, file, own, groupsFor) {
	const lines = (text || "# Changelog\n").split("\n");
	const headings = headingsOf(lines);
	const { sections, textEnd } = readSections(lines, headings);
	const standing = sections.find(({ version }) => version === own.version || version === spellPep440(own.version));
	if (standing !== void 0 && !/\bunreleased\b/i.test(standing.head)) return { text };
	const versions = sections.filter((section) => section !== standing);
	const [newest] = versions;
	const unreleased = headings.find(({ title }) => /^\W{0,4}unreleased\b/i.test(title));
	if (newest === void 0 && unreleased === void 0 && headings.some(({ level }) => level > 1) || rank(newest?.version) < rank(versions.at(-1)?.version)) return {
		refusal: `${file} does not list versions below headings, newest first.`,
		hint: "Name a heading of it: `changelog.heading`."
	};
	const place = versions.find(({ version }) => rank(version) <= rank(own.version))?.start ?? textEnd;
	const open = standing ? standing.start + standing.head.split("\n").length : unreleased?.end ?? place;
	const region = lines.slice(open, place).join("\n");
	const plain = region.split("-->").map((part) => part.split("<!--", 1)[0]).join("");
	const written = /^(?![ \t]*(?:#|-{3,}[ \t]*$|$))/m.test(plain) ? plain : "";
	const isOther = (version) => Number(version.endsWith(".0") !== own.version.endsWith(".0"));
	const recent = versions.slice(0, 5);
	const [sample] = recent.toSorted((a, b) => a.weight - b.weight || isOther(a.version) - isOther(b.version));
	const level = newest?.level ?? unreleased?.level ?? 2;
	const inBrackets = unreleased?.title.startsWith("[") === true;
	const name = inBrackets ? `[${own.version}]` : own.version;
	const head = sample ? headLike(sample.head, sample.version, own, newest.version) : `${"#".repeat(level)} ${name} - ${own.date}`;
	const form = formOf([region, ...recent.map(({ body }) => body)], level);
	const groups = groupsFor(newest !== void 0 ? form.titles : inBrackets ? ["Changed"] : void 0, written);
	const rest = lines.slice(place);
	const above = lines.slice(0, standing?.start ?? (written === "" ? place : open));
	const { gap, tail } = {
		gap: "\n\n",
		tail: "\n",
		...sample
	};
	if (written !== "") above.push(...standing ? [] : [""], head + (region.startsWith("\n") || gap === "\n" ? "" : "\n"), withGroups(region, groups, form));
	else {
		const isLast = place === textEnd;
		if (isLast && above.at(-1)?.trim()) above.push("");
		above.push(head + gap + [...groups].map(form.show).join(form.between) + (isLast ? rest.length === 0 ? "\n" : "" : tail));
	}
	return { text: [...above, ...rest].flatMap((line) => withReference(line, newest?.version, own)).join("\n") };
}
/** The sections of the versions. An anchor above a heading belongs to it. Definitions of links end the text. */
function readSections(lines, headings) {
	const textEnd = lines.findLastIndex((line) => line.trim() !== "" && !/^\[[^\]]+\]:\s/.test(line)) + 1;
	const startOf = ({ index }) => index - Number(/^<a [^>]*><\/a>\s*$/.test(lines[index - 1] ?? ""));
	return {
		sections: versionHeadings(headings).map((heading, at, { [at + 1]: next }) => {
			const section = lines.slice(startOf(heading), next ? startOf(next) : textEnd).join("\n");
			const { version, level } = heading;
			return {
				start: startOf(heading),
				version,
				level,
				...splitHead(section, version),
				tail: next ? splitTail(section)[1] : "\n"
			};
		}),
		textEnd
	};
}
/** How the texts below versions group their items: the first one decides. */
function formOf(bodies, level) {
	const first = (pattern) => bodies.flatMap((body) => pattern.exec(body)?.[1] ?? [])[0];
	const marks = first(/^(#{2,6} )/m) ?? `${"#".repeat(level + 1)} `;
	const below = first(/^#{2,6} .*(\n+)(?=[^\n#])/m) ?? "\n\n";
	const bullet = first(/^( {0,3}[-*+] +)\S/m) ?? "- ";
	const list = (items) => items.map((item) => bullet + item.replace(/\n(?=.)/g, `\n${" ".repeat(bullet.length - 2)}`)).join("\n");
	return {
		titles: bodies.flatMap((body) => body.split("\n")).flatMap((line) => line.startsWith(marks) ? line.slice(marks.length) : []),
		marks,
		below,
		list,
		between: first(/\S(\n+)#{2,6} /) ?? "\n\n",
		show: ([title, items]) => (title === null ? "" : marks + title + below) + list(items)
	};
}
/** What people wrote, with the items of each group below its title. */
function withGroups(region, groups, { marks, below, between, list, show }) {
	const [body, tail] = splitTail(region);
	const parts = body.split(/\n(?=#{2,6} )/);
	for (const [title, items] of groups) {
		const at = title === null ? parts.length - 1 : parts.findIndex((part) => part.split("\n", 1)[0] === marks + title);
		const content = parts.at(at).trimEnd();
		const blank = parts.at(at).slice(content.length);
		if (at < 0) parts.push(parts.pop() + between.slice(1), show([title, items]));
		else parts[at] = content + (content === marks + title ? below : "\n") + list(items) + blank;
	}
	return parts.join("\n") + tail;
}
/** Definitions of links: the one of the newest version below one for the new version, and "Unreleased" compares with the new version. */
function withReference(line, newest = "", own) {
	const [, name = "", v = ""] = /^\[((v?)[^\]]+)\]: /.exec(line) ?? [];
	if (name === v + newest && newest !== "") return [headLike(line, newest, own), line];
	return [/^unreleased$/i.test(name) ? line.replace(`${newest}...`, `${own.version}...`) : line];
}

// src/features/notes/changelog/changelog.ts
/** The file of `changelog`, else the checklist with its section "Version History"; undefined without both. `optional`: a file without the heading stays. */
function changelogTarget({ changelog, runbook }) {
	if (changelog !== null) return {
		...changelog,
		optional: false
	};
	return runbook === null ? void 0 : {
		file: runbook,
		heading: "Version History",
		optional: true
	};
}
/** Writes the version with its entries into the text, in the form of the file; all other bytes stay. The same input gives the same text. */
function writeChangelog(input) {
	const { target, content, plan, date, config } = input;
	const { file, heading, optional } = target;
	if (!/\.(?:md|mdx|markdown)$/i.test(file)) {
		const titles = [...input.text.matchAll(/^(.{1,200})\r?\n([=\-~^"'*+#.])\2{2,}[ \t]*\r?$/gm)].map(([, title]) => title);
		const versions = [plan.version, spellPep440(plan.version) ?? plan.version];
		if (titles.some((title) => versions.some((version) => holdsWord(title, version)))) return { text: input.text };
		const tools = [`\`towncrier build --version ${plan.version}\``, "`scriv collect`"];
		const hint = `Run ${tools[["towncrier", "scriv"].findIndex((tool) => new RegExp(`\\b${tool}\\b`).test(input.settings))] ?? `the tool that writes it (${tools.join(", ")})`}, then \`prepare\` again.`;
		return {
			refusal: `${file} is no Markdown, and \`prepare\` writes Markdown alone.`,
			hint
		};
	}
	const isCrLf = /\r\n/.test(input.text) && !/(?<!\r)\n/.test(input.text);
	const text = isCrLf ? input.text.replaceAll("\r\n", "\n") : input.text;
	const links = makeLinks(plan, input.repositoryUrl, content.pullRequests, config.ascii ? plainAscii : ownScripts);
	const titles = content.entries.map(({ title }) => safeText(title, links));
	const words = [...titles.slice(0, 5), ...titles.length > 5 ? [`${titles.length - 5} more`] : []].join("; ");
	const written = heading === null ? withSection(text, file, {
		version: plan.version,
		date
	}, (titles, written) => groupsLike(titles, written, input, links)) : withHistory(text, {
		file,
		heading
	}, {
		tag: plan.tag,
		version: plan.version,
		date,
		words
	});
	if ("refusal" in written) return optional ? { text: input.text } : written;
	return { text: isCrLf ? written.text.replaceAll("\n", "\r\n") : written.text };
}
/** What the headings of other tools mean; for the rest of them `namedCategory` knows it. */
const meanings = [
	["breaking", /\bbreaking\b|\bincompatible\b|^major changes$/],
	["security", /^security/],
	["dependencies", /^dependenc/],
	["features", /^(?:added|additions?|minor changes)$/],
	["fixes", /^fixed\b/],
	["other", /^(?:other |patch )?change[sd]?$/]
];
const meaningOf = (title) => meanings.find(([, pattern]) => pattern.test(plainLabel(title)))?.[0] ?? namedCategory(plainLabel(title), "kinds") ?? "other";
/** The titles of Keep a Changelog 1.1 and of changesets, in their order: such a file gets no others. */
const closedForms = [{
	features: "Added",
	breaking: "Changed",
	other: "Changed",
	fixes: "Fixed",
	security: "Security"
}, {
	breaking: "Major Changes",
	features: "Minor Changes",
	other: "Patch Changes"
}];
/** The entries that nobody wrote by hand, grouped by title. The titles come from the file, else from its form, else from the notes. */
function groupsLike(titles, written, { content, config }, links) {
	const closed = closedForms.find((form) => titles?.some((title) => Object.values(form).includes(title)));
	const missing = entriesNotIn(written, content.entries);
	const entries = written === "" || config.list ? missing : missing.filter(({ breaking }) => breaking !== null);
	const kindOf = ({ category, feature }) => {
		const heading = content.categories.find(({ id }) => id === category)?.heading ?? "";
		return namedCategory(category, "kinds") ?? namedCategory(heading, "kinds") ?? (feature ? "features" : "other");
	};
	const kinds = {
		categories: categoriesOf.kinds,
		entries: entries.map((entry) => ({
			...entry,
			category: kindOf(entry)
		}))
	};
	const sections = sectionsOf(closed ? kinds : {
		...content,
		entries
	}, {
		dependencies: true,
		descriptions: true,
		migrations: true
	}, links);
	const updates = entries === missing ? dependencyBlock(content.dependencies, true, links).split("\n") : [];
	const groups = new Map(Object.values(closed ?? {}).map((title) => [title, []]));
	for (const { id, heading, items } of [...sections, {
		id: "",
		heading: "Dependencies",
		items: updates
	}]) {
		const meaning = namedCategory(id, "kinds") ?? meaningOf(heading);
		const same = titles?.find((title) => plainLabel(title) === plainLabel(heading)) ?? titles?.find((title) => meaningOf(title) === meaning);
		const title = titles?.length === 0 ? null : same ?? (closed ? closed[meaning] ?? closed.other : heading);
		const mark = meaning === "breaking" && meaningOf(title ?? "") !== meaning ? "**Breaking:** " : "";
		const own = items.flatMap((item) => item.startsWith("- ") ? mark + item.slice(2) : []);
		groups.set(title, [...groups.get(title) ?? [], ...own]);
	}
	return new Map([...groups].filter(([, items]) => items.length > 0));
}

// src/features/prepare/changelog.ts
/**
* The text of the changelog with the version, and null for each fragment that the notes used: its text stands in the changelog now. Empty without
* a changelog. `committed` and `now` read the files of HEAD and of the work tree below `root`. A section that a person edited since an earlier run stays.
* Throws UserError for a file that `prepare` cannot write.
*/
async function changelogTexts(config, input, root, committed, now) {
	const target = changelogTarget(config);
	if (target === void 0) return [];
	const settings = (await Promise.all([
		"pyproject.toml",
		"setup.cfg",
		"tox.ini",
		"towncrier.toml"
	].map((name) => committed.readText(`${root}/${name}`)))).join("\n");
	const write = (text) => writeChangelog({
		...input,
		target,
		text,
		config: config.notes,
		settings
	});
	const [edited = "", before = ""] = await Promise.all([now, committed].map((files) => files.readText(`${root}/${target.file}`)));
	const kept = write(edited);
	const result = "text" in kept && kept.text === edited && edited !== "" ? kept : write(before);
	if ("refusal" in result) throw new UserError(result.refusal, result.hint);
	return [...result.text === before ? [] : [[target.file, result.text]], ...input.content.usedFragments.map((path) => [path, null])];
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();

// node_modules/diff/libesm/patch/create.js
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
/**
* Split `text` into an array of lines, including the trailing newline character (where present)
*/
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}

// src/features/prepare/changes.ts
const isSame = (one, other) => one === void 0 || other === void 0 ? one === other : Buffer.compare(one, other) === 0;
/** The files whose texts differ from the commit; null deletes a file. Throws UserError for a file that is not UTF-8. */
async function changesOf(texts, commit, git) {
	const contents = await git.filesAt([...texts].map(([path]) => ({
		commit,
		path
	})));
	return [...texts].flatMap(([path, text], at) => {
		const before = contents[at];
		const old = before && new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
		if (old !== void 0 && !isSame(Buffer.from(old), before)) throw new UserError(`${visible(path)} is not UTF-8, so it cannot be rewritten.`, "Store it as UTF-8, then run prepare again.");
		const after = text === null ? void 0 : Buffer.from(text);
		return isSame(before, after) ? [] : [{
			path,
			before,
			after
		}];
	}).sort((a, b) => a.path < b.path ? -1 : 1);
}
/**
* With `write`, makes the changes that the work tree lacks. Gives their number. Throws UserError, and writes nothing, for a file that differs from both the
* commit and its change.
*/
async function applyChanges(changes, root, files, write) {
	const states = await Promise.all(changes.map(async ({ path, before, after }) => {
		const full = posix.join(root, path);
		const { kind } = await files.facts(full) ?? {};
		if (kind !== void 0 && kind !== "file") return "edited";
		const now = kind && await files.read(full);
		return isSame(now, after) ? "done" : isSame(now, before) ? "missing" : "edited";
	}));
	const edited = changes.filter((_, at) => states[at] === "edited").map(({ path }) => visible(path));
	if (edited.length > 0) throw new UserError(`Uncommitted changes would be lost in ${shortList(edited)}.`, "Commit them or undo them, then run prepare again.");
	const missing = changes.filter((_, at) => states[at] === "missing");
	for (const { path, before, after } of write ? missing : []) {
		const full = posix.join(root, path);
		const made = async (content) => before === void 0 ? files.write(full, content) : files.replace(full, before, content);
		const problem = await (after === void 0 ? files.remove(full) : made(after));
		if (typeof problem === "string") throw new UserError(`${visible(path)} was not written: ${problem}.`, "Run prepare again.");
	}
	return missing.length;
}
/** The path of a change, and its removed and added lines behind their numbers. */
function describeChange({ path, before, after }) {
	if (after === void 0) return `${visible(path)} is deleted`;
	const [old = "", now = ""] = [before, after].map((bytes) => bytes && new TextDecoder().decode(bytes));
	const { hunks } = structuredPatch("", "", old, now, "", "", { context: 0 });
	const shown = hunks.flatMap(({ oldStart, newStart, lines }) => {
		const next = {
			"-": oldStart,
			"+": newStart
		};
		return lines.flatMap((line) => {
			const sign = line[0];
			if (sign !== "-" && sign !== "+") return [];
			return `${String(next[sign]++).padStart(7)} ${sign} ${printable(line.slice(1).replace(/\r$/, ""))}`;
		});
	});
	return [visible(path), ...shown].join("\n");
}

// src/features/prepare/next.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_parse = /* @__PURE__ */ __toESM(require_parse(), 1);
/**
* The next version after the last stable release: its step follows from the changes unless `bump` names it. It is above all releases of
* its own major and minor number, and not below a prerelease that is under way. A prerelease takes the next number of its word. Throws UserError
* when the files state a higher version without a prerelease part.
*/
function nextVersion({ bump, pre, previous, level, released, stated }) {
	const taken = released.map(({ version }) => version);
	const underWay = released.flatMap(({ version, ancestor }) => ancestor && isPrerelease(version) ? coreOf(version) : []);
	const first = coreOf(stated ?? "");
	const [highest] = [previous === void 0 ? first === "0.0.0" ? "0.1.0" : first : lowestNext(previous, level) ?? "", ...underWay].flatMap((version) => (0, import_parse.default)(version) ?? []).sort((a, b) => b.compare(a));
	const core = aboveReleased(bump === "auto" ? highest?.version ?? null : (0, import_inc.default)(previous ?? "0.0.0", bump), taken) ?? "";
	if (bump === "auto" && stated !== void 0 && !isPrerelease(stated) && (0, import_parse.default)(stated).compareMain(core) > 0) throw new UserError(`The version files state ${stated}, which is higher than ${core}, the version that follows from the changes.`, `Name the version that you mean: prepare ${stated}`);
	const numbers = taken.flatMap((version) => version.startsWith(`${core}-${pre}.`) ? (0, import_parse.default)(version)?.prerelease[1] ?? 0 : []);
	return pre === null ? core : `${core}-${pre}.${Math.max(0, ...numbers.map(Number).filter(Number.isSafeInteger)) + 1}`;
}
/** The version without its prerelease and build metadata; 0.0.0 for a text that is none. */
function coreOf(version) {
	const { major = 0, minor = 0, patch = 0 } = (0, import_parse.default)(version) ?? {};
	return `${major}.${minor}.${patch}`;
}

// src/features/prepare/text.ts
/** Most entries and stale places that the text names. */
const mostNamed = 12;
const configured = "\"version:\" in the configuration names version files";
/** The decision with its reasons, the difference, and the next commands, for a terminal. Ends with a newline. */
function renderPrepared({ plan, skippedFiles }, content, changes, { asked, old, stale, state, again, commands }) {
	const { deciding, because } = levelOf(content.entries);
	const sourceOf = (each) => each.pullRequest === null ? shortCommit(each.commit) : `#${each.pullRequest}`;
	const titles = firstLines(deciding, mostNamed, (each) => `${visible(each.title, 100)} (${sourceOf(each)})`).map((line) => `\n  ${line}`);
	const why = titles.length === 0 ? `${count(content.dependencies.length, "dependency update")}.` : `${because}:`;
	const after = plan.previousTag === null ? "is the first release" : `follows ${visible(plan.previousTag)}${asked ? ", as asked" : ""}`;
	const places = stale.map((each) => visible(each));
	const done = changes.length === 0 ? "" : `Done: ${count(changes.length, "file")} ${state}. `;
	return [
		`${plan.tag} ${after}, with ${why}${titles.join("")}`,
		...changes.map(describeChange),
		...changes.length === 0 && plan.versions.length > 0 ? [`The version files state ${plan.version} already.`] : [],
		...skippedFiles.map(({ path, reason }) => `No version is written into ${visible(path)}: ${reason}.`),
		...plan.versions.length + skippedFiles.length === 0 ? [`No file states the version; ${configured}.`] : [],
		...places.length === 0 ? [] : [`${old} stays in ${shortList(places, mostNamed)}; ${configured}.`],
		...content.missing.map((each) => `Warning: ${printable(each)}`),
		...state === "shown" ? ["Nothing is written yet. Next:", `  ${again} --yes      to write the files\n  ${again} --commit   to write and commit them\n`] : [`${done}Next:`, commands.map((command) => `  ${command}\n`).join("")]
	].join("\n\n");
}

// src/pipeline/prepare.ts
/**
* The command `prepare`: decides the next version and the new text of each version file and lockfile. It shows, writes or commits the changes. It compares with
* the files at HEAD, so that a second run changes nothing. Returns the text for the terminal. Throws UserError for whatever it refuses.
*/
async function prepare(given, { yes, commit, again, today, ...request }) {
	const { git, files } = given.ports;
	const preparation = await makePreparation(given);
	const { run, released, view, planAt, notesOf, semverOf } = preparation;
	const { config, repository } = run;
	const wanted = given.inputs.tag;
	const version = wanted === null ? await countVersion(preparation, request) : namedVersion(wanted, config.tag);
	const tag = tagOfVersion(version, newestOf(released)?.tag, config.tag);
	const planned = await planAt(tag);
	const { plan } = planned;
	const content = await notesOf(planned);
	const asked = wanted !== null || request.bump !== "auto";
	if (!asked && content.entries.length + content.dependencies.length === 0) return `Nothing to prepare: the notes have no entry since ${visible(plan.previousTag ?? "the first commit")}.\n`;
	await requireFree(preparation, planned, asked);
	if (plan.components.some(({ kind }) => kind === "python")) toPep440(version);
	const outdated = plan.versions.filter(({ value }) => !sameVersion(value, version));
	requireAgreement(outdated, released);
	const old = agreedVersion(outdated) ?? semverOf(plan.previousTag) ?? "";
	const tree = {
		files: view.files,
		root: repository.root,
		components: plan.components,
		configured: config.version
	};
	const { texts: versioned, stale } = await changeVersion(tree, planned.tracked, old, version);
	const { repository: name, serverUrl } = given.environment;
	const input = {
		plan: {
			...plan,
			tag
		},
		content,
		date: today,
		repositoryUrl: name && `${serverUrl}/${name}`
	};
	const texts = new Map([...versioned, ...await changelogTexts(config, input, repository.root, view.files, files)]);
	const changes = await changesOf(texts, repository.commit, git);
	const mentions = old === "" ? [] : await git.filesWith(repository.commit, [old, `v${old}`]);
	const statesOld = (path) => !texts.has(path) || holdsWord(texts.get(path) ?? "", old);
	const rest = [.../* @__PURE__ */ new Set([...stale, ...mentions.filter((path) => !isRecord(path) && statesOld(path))])];
	const missing = await applyChanges(changes, repository.root, files, yes || commit);
	const paths = changes.map(({ path }) => path);
	const message = `chore(release): ${tag}`;
	if (commit && paths.length > 0) await git.commitFiles(message, paths);
	const state = commit || paths.length === 0 ? "committed" : yes || missing === 0 ? "written" : "shown";
	const commands = [...state === "written" ? [`git add -- ${paths.map((path) => shellWord(visible(path))).join(" ")}`, `git commit -m "${message}"`] : [], ...tagCommands(tag)];
	return renderPrepared(planned, content, changes, {
		asked,
		old,
		stale: rest,
		state,
		again,
		commands
	});
}
/** Reads configuration, repository and released versions; completes a shallow clone. Throws UserError. */
async function makePreparation(given) {
	const { ports } = given;
	const environment = {
		...given.environment,
		refType: void 0
	};
	const inputs = {
		...given.inputs,
		command: "check",
		tag: null
	};
	const config = parseConfig(await readInside(ports.files, environment.workspace, inputs.config), inputs.config);
	if (await ports.git.isShallow()) await ports.git.fetchAll().catch(() => {});
	const repository = await findRepository({
		...ports,
		inputs,
		environment,
		pattern: config.tag,
		needsHistory: true
	});
	const run = {
		...given,
		environment,
		inputs,
		config,
		repository
	};
	const all = [...await releasedVersions({
		repository,
		pattern: config.tag
	}, ports.git), ...await findReleasedVersions(run, void 0)];
	const released = [...new Map(all.map((each) => [each.tag, each])).values()];
	const view = await commitTree(ports.git, repository.commit, repository.root);
	const planAt = (tagName) => makePlan({
		config,
		inputs,
		repository: {
			...repository,
			tagName
		},
		source: {
			tree: repository.root,
			view
		}
	}, ports);
	const known = /* @__PURE__ */ new Map();
	const notesOf = ({ plan, previousCommit }) => {
		const input = {
			plan,
			previousCommit,
			config: {
				...config.notes,
				file: null
			},
			repository: environment.repository,
			people: false
		};
		known.set(plan.previousTag, known.get(plan.previousTag) ?? collectNotes(input, ports));
		return known.get(plan.previousTag);
	};
	const semverOf = (tag) => toSemver(versionTextOfTag(tag ?? "", config.tag) ?? "");
	return {
		run,
		released,
		view,
		planAt,
		notesOf,
		semverOf
	};
}
/** The version that follows from the changes since the last stable release. Throws UserError. */
async function countVersion({ run: { config, repository, ports }, released, planAt, notesOf, semverOf }, request) {
	const { plan } = await planAt();
	const stated = agreedVersion(plan.versions);
	const base = await previousTag(config, {
		...repository,
		tagName: void 0
	}, coreOf(stated ?? ""), void 0, ports);
	const previous = semverOf(base?.name);
	if (base?.name !== void 0 && previous === void 0) throw new UserError(`The tag ${visible(base.name)} is no version to count from.`, "Name the version: prepare v1.3.0");
	const { entries } = await notesOf({
		plan: {
			...plan,
			previousTag: base?.name ?? null
		},
		previousCommit: base?.commit
	});
	return nextVersion({
		...request,
		previous,
		level: levelOf(entries).level,
		released,
		stated
	});
}
/** Throws UserError for a version that is tagged or released, not higher in its line, or that the blocking check `breaking` would refuse. */
async function requireFree({ run, released }, planned, asked) {
	const { version, tag } = planned.plan;
	const taken = released.find((other) => other.tag === tag || sameVersion(other.version, version));
	if (taken !== void 0) throw new UserError(`The version ${version} has the tag ${visible(taken.tag)} already.`, "Leave it out: it follows from the changes.");
	const breaking = asked ? await checkBreakingChanges(run, planned, released) : void 0;
	const errors = breaking?.blocking ? breaking.findings.filter(({ level }) => level === "error") : [];
	const [problem] = [...checkOrder(tag ?? "", version, released).findings, ...errors];
	if (problem !== void 0) throw new UserError(problem.message, `Instead ${problem.suggestion}.`);
}
/** Throws UserError with what fixes each place that differs from the others. */
function requireAgreement(places, released) {
	const findings = checkVersions(null, places, released);
	if (findings.length === 0) return;
	const files = (same) => [...new Set(same.map(({ path }) => visible(path ?? "")))].join(", ");
	const fixes = [...Map.groupBy(findings, (each) => each.suggestion)].map(([fix, same]) => `\n  ${files(same)}: ${fix}`);
	const differences = findings.map(({ message }) => `\n  ${message}`).join("");
	throw new UserError(`The version files disagree:${differences}`, `Make them agree, then commit that:${fixes.join("")}`);
}

export { prepare };