import { o as __toESM } from "./rolldown-runtime-shared.js";
import { t as parseConfig } from "./parse-config-shared.js";
import { A as namedCategory, An as plainLabel, Cn as tagOfVersion, Cr as require_inc, Ct as headingsOf, Dn as versionTextOfTag, Fn as safeText, M as tagCommands, O as collectNotes, Qt as findRepository, Rn as ownScripts, Rt as changeVersion, S as makeLinks, Sn as spellPep440, Tn as toSemver, Tt as versionHeadings, X as lowestNext, Y as levelOf, an as previousTag, b as sectionsOf, cn as newestOf, d as checkBreakingChanges, en as readInside, g as findReleasedVersions, in as makePlan, k as categoriesOf, on as agreedVersion, q as aboveReleased, rt as commitTree, sn as checkVersions, un as releasedVersions, vn as isPrerelease, wn as toPep440, wr as require_parse, x as dependencyBlock, xn as sameVersion, y as entriesNotIn, yn as namedVersion, zn as plainAscii, zt as isRecord } from "./commands-shared.js";
import { t as checkOrder } from "./tag-shared.js";
import { a as UserError } from "./errors-shared.js";
import { a as holdsWord, i as splitHead, n as headLike, r as rank, t as withHistory } from "./history-line-shared.js";
import { n as printable } from "./characters-shared.js";
import { d as shortList, f as visible, l as shellWord, n as count, u as shortCommit } from "./format-shared.js";
import { posix } from "node:path";

// src/features/notes/changelog/changelog-section.ts
/** The text, and the blank lines, rules and comments at its end, each with its line break. */
function splitTail(text) {
	const lines = text.split("\n");
	const end = lines.findLastIndex((line) => !/^(?:-{3,}|<!--.*-->)?$/.test(line.trim())) + 1;
	return [lines.slice(0, end).join("\n"), lines.slice(end).map((line) => `\n${line}`).join("")];
}
/**
* Adds the section of a version above the older ones, in the form of the newest: heading, date, gaps, headings of groups and list marks. What
* people wrote below "Unreleased", or in the section of the version while its heading says so, becomes the beginning of the section.
* `groupsFor` gets the titles below the newest versions (undefined without a version) and what people wrote.
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
/** The file of `changelog`, else the checklist with its section "Version History"; undefined without both. */
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
/** The entries that people did not write, below the titles that the file has for them, else those of its form, else those of the notes. */
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
* The number of changes that the work tree lacked, and with `write` has now. Throws UserError, and writes nothing, for a file that differs from
* both the commit and its change.
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
	const [old = [], now = []] = [before, after].map((bytes) => bytes === void 0 ? [] : new TextDecoder().decode(bytes).split("\n"));
	const shown = (sign, line, at) => `${String(at + 1).padStart(7)} ${sign} ${printable(line.replace(/\r$/, ""))}`;
	const pairs = now.flatMap((line, at) => line === old[at] ? [] : [shown("-", old[at] ?? "", at), shown("+", line, at)]);
	const shorter = Math.min(old.length, now.length);
	let [start, end] = [0, 0];
	while (start < shorter && old[start] === now[start]) start++;
	while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	const block = (sign, lines) => lines.slice(start, lines.length - end).map((line, at) => shown(sign, line, start + at));
	return [visible(path), ...old.length === now.length ? pairs : [...block("-", old), ...block("+", now)]].join("\n");
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
	const titles = deciding.slice(0, mostNamed).map((each) => `\n  ${visible(each.title, 100)} (${sourceOf(each)})`);
	const more = deciding.length > mostNamed ? `\n  and ${deciding.length - mostNamed} more` : "";
	const why = titles.length === 0 ? `${count(content.dependencies.length, "dependency update")}.` : `${because}:`;
	const after = plan.previousTag === null ? "is the first release" : `follows ${visible(plan.previousTag)}${asked ? ", as asked" : ""}`;
	const done = changes.length === 0 ? "" : `Done: ${count(changes.length, "file")} ${state}. `;
	return [
		`${plan.tag} ${after}, with ${why}${titles.join("")}${more}`,
		...changes.map(describeChange),
		...changes.length === 0 && plan.versions.length > 0 ? [`The version files state ${plan.version} already.`] : [],
		...skippedFiles.map(({ path, reason }) => `No version is written into ${visible(path)}: ${reason}.`),
		...plan.versions.length + skippedFiles.length === 0 ? [`No file states the version; ${configured}.`] : [],
		...stale.length === 0 ? [] : [`${old} stays in ${shortList(stale.map((each) => visible(each)), mostNamed)}; ${configured}.`],
		...content.missing.map((each) => `Warning: ${printable(each)}`),
		...state === "shown" ? ["Nothing is written yet. Next:", `  ${again} --yes      to write the files\n  ${again} --commit   to write and commit them\n`] : [`${done}Next:`, commands.map((command) => `  ${command}\n`).join("")]
	].join("\n\n");
}

// src/pipeline/prepare.ts
/**
* The command `prepare`: decides the next version, rewrites every version file and lockfile, and shows, writes or commits that. It compares with
* HEAD, so that a second run changes nothing. Returns the text for the terminal. Throws UserError for whatever it refuses.
*/
async function prepare(given, { yes, commit, again, today, ...request }) {
	const { git, files } = given.ports;
	const place = await openPlace(given);
	const { config, repository, planAt, notesOf, semverOf } = place;
	const wanted = given.inputs.tag;
	const version = wanted === null ? await countVersion(place, request) : namedVersion(wanted, config.tag);
	const tag = tagOfVersion(version, newestOf(place.released)?.tag, config.tag);
	const planned = await planAt(tag);
	const { plan } = planned;
	const content = await notesOf(planned);
	const asked = wanted !== null || request.bump !== "auto";
	if (!asked && content.entries.length + content.dependencies.length === 0) return `Nothing to prepare: the notes have no entry since ${visible(plan.previousTag ?? "the first commit")}.\n`;
	await requireFree(place, planned, asked);
	if (plan.components.some(({ kind }) => kind === "python")) toPep440(version);
	const outdated = plan.versions.filter(({ value }) => !sameVersion(value, version));
	requireAgreement(outdated);
	const old = agreedVersion(outdated) ?? semverOf(plan.previousTag) ?? "";
	const tree = {
		files: place.view.files,
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
	const texts = new Map([...versioned, ...await changelogTexts(config, input, repository.root, place.view.files, files)]);
	const changes = await changesOf(texts, repository.commit, git);
	const mentions = old === "" ? [] : await git.filesWith(repository.commit, [old, `v${old}`]);
	const rest = [.../* @__PURE__ */ new Set([...stale, ...mentions.filter((path) => !texts.has(path) && !isRecord(path))])];
	const missing = await applyChanges(changes, repository.root, files, yes || commit);
	const paths = changes.map(({ path }) => path);
	const message = `chore(release): ${tag}`;
	if (commit && paths.length > 0) await git.commitFiles(message, paths);
	const state = commit || paths.length === 0 ? "committed" : yes || missing === 0 ? "written" : "shown";
	const committing = state === "written" ? [`git add -- ${paths.map((path) => shellWord(visible(path))).join(" ")}`, `git commit -m "${message}"`] : [];
	return renderPrepared(planned, content, changes, {
		asked,
		old,
		stale: rest,
		state,
		again,
		commands: [...committing, ...tagCommands(tag)]
	});
}
/** Reads configuration, repository and released versions; completes a shallow clone. Throws UserError. */
async function openPlace(given) {
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
		inputs
	};
	const all = [...await releasedVersions({
		repository,
		pattern: config.tag
	}, ports.git), ...await findReleasedVersions(run, config, repository, void 0)];
	const released = [...new Map(all.map((each) => [each.tag, each])).values()];
	const view = await commitTree(ports.git, repository.commit, repository.root);
	const planAt = (tagName) => makePlan({
		config,
		inputs,
		repository: {
			...repository,
			tagName
		},
		tree: repository.root,
		view
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
		config,
		repository,
		released,
		view,
		planAt,
		notesOf,
		semverOf
	};
}
/** The version that follows from the changes since the last stable release. Throws UserError. */
async function countVersion({ run, config, repository, released, planAt, notesOf, semverOf }, request) {
	const { plan } = await planAt();
	const stated = agreedVersion(plan.versions);
	const base = await previousTag(config, {
		...repository,
		tagName: void 0
	}, coreOf(stated ?? ""), void 0, run.ports);
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
async function requireFree({ run, config, repository, released }, planned, asked) {
	const { version, tag } = planned.plan;
	const taken = released.find((other) => other.tag === tag || sameVersion(other.version, version));
	if (taken !== void 0) throw new UserError(`The version ${version} has the tag ${visible(taken.tag)} already.`, "Leave the version out: it follows from the changes.");
	const breaking = asked ? await checkBreakingChanges(run, config, repository, planned, released) : void 0;
	const errors = breaking?.blocking ? breaking.findings.filter(({ level }) => level === "error") : [];
	const [problem] = [...checkOrder(tag ?? "", version, released).findings, ...errors];
	if (problem !== void 0) throw new UserError(problem.message, `Instead ${problem.suggestion}.`);
}
/** Throws UserError with what fixes each place that differs from the others. */
function requireAgreement(places) {
	const findings = checkVersions(null, places);
	if (findings.length === 0) return;
	const fixes = findings.map(({ path, suggestion }) => `\n  ${visible(path ?? "")}: ${suggestion}`);
	const differences = findings.map(({ message }) => message).join(" ");
	throw new UserError(`The version files disagree: ${differences}`, `Make them agree, then commit that:${fixes.join("")}`);
}

export { prepare };