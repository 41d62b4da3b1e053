import { o as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { a as parseMessage, c as readTitle, d as findBranches, f as mergedNumber, i as breakingWords, l as saysNone, n as groupChanges, o as hasAdvisory, r as readCommit, s as plainLabel, t as findReverts, u as withoutRepeats } from "./reverts-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as parseYaml } from "./yaml-shared.js";
import { i as valueAt, n as parsed, r as tableOf } from "./tolerant-shared.js";
import { o as plainAscii, t as ADDRESS } from "./safe-text-shared.js";
import { r as cutLines } from "./format-shared.js";
import { c as spellPep440 } from "./version-shared.js";
import { n as sectionEnd, r as versionHeadings, t as headingsOf } from "./headings-shared.js";
import { i as withoutOwnComments } from "./merge-body-shared.js";
import { posix } from "node:path";

// src/features/notes/read/title.ts
/** Names that stay in lower case at the start of a sentence. */
const SMALL = /^(?:npm|npx|pip|pnpm|git|gh|uv|tsc|esbuild|vite|numpy|pandas|pytest|mypy|ruff|eslint|sdist|wheel|macos|ios)$/;
/** Longest title that is read, in UTF-16 code units. The list shows fewer. */
const LARGEST_TITLE$1 = 400;
/** The prefix of a Gap Fix log: `Gap Fix 11b:`, `Gap Fix 12 -`, `gapfix 3`. */
const GAP_FIX = /^gap[ -]?fix[ _#]*(\d+[a-z]?)\b[ \t]*(?:[:.)-]|\u2013|\u2014)*[ \t]*/i;
/** Removes `Gap Fix 03b:` (`id` is then `03b`), `- Run Log` and a final full stop, and capitalizes. A title of nothing else stays. */
function cleanTitle(text) {
	let title = text.slice(0, LARGEST_TITLE$1).trim();
	let id = null;
	for (let match = GAP_FIX.exec(title); match; match = GAP_FIX.exec(title)) {
		id ??= match[1];
		title = title.slice(match[0].length);
	}
	title = title.replace(/\s*[-:\u2013\u2014]?\s*\(?run[ -]?log\)?$/i, "").replace(/\s*\(gap fix \d+[a-z]?\)$/i, "").replace(/(?<!\.)\.$/, "").trim();
	return {
		title: capital(title === "" ? text.trim() : title),
		id
	};
}
/** The title with a capital, unless its first word has other characters or stays small. */
function capital(title) {
	const word = /^[a-z]+(?:['-][a-z]+)*(?=[ ,]|$)/.exec(title)?.[0];
	return word === void 0 || SMALL.test(word) ? title : word[0].toUpperCase() + title.slice(1);
}

// src/features/notes/decide/accounting.ts
/** Makes a ledger that stops the run if a commit is lost or counted twice: the notes would be wrong. */
function openLedger() {
	const accounts = /* @__PURE__ */ new Map();
	return {
		/** Throws Error if a commit already has a bucket. */
		put(bucket, shas, reason) {
			for (const sha of shas) {
				const before = accounts.get(sha);
				if (before !== void 0) throw new Error(`Commit ${sha} is counted twice in the notes: ${before.bucket} and ${bucket}`);
				accounts.set(sha, {
					sha,
					bucket,
					reason
				});
			}
		},
		/** Returns the sums. Throws Error if they differ from `total`. */
		close(total) {
			if (accounts.size !== total) throw new Error(`The notes account for ${accounts.size} commits, and git counts ${total} in this range`);
			const sums = {
				listed: 0,
				folded: 0,
				dependencies: 0,
				reverted: 0,
				excluded: 0,
				chores: 0
			};
			for (const { bucket } of accounts.values()) sums[bucket]++;
			return {
				...sums,
				total
			};
		},
		accounts: () => [...accounts.values()]
	};
}

// src/features/notes/decide/paths.ts
const LOCKFILE = /(?:^|\/)(?:(?:package-lock|pnpm-lock|npm-shrinkwrap)\.(?:json|ya?ml)|[\w.-]+\.lock|bun\.lockb|go\.sum|flake\.lock)$/;
const MANIFEST = /(?:^|\/)(?:pyproject\.toml|setup\.(?:py|cfg)|package\.json|pnpm-workspace\.yaml|[^/]*requirements[^/]*\.(?:txt|in)|Pipfile|go\.mod|Cargo\.toml|composer\.json|Gemfile|pom\.xml|build\.gradle(?:\.kts)?|libs\.versions\.toml|\.pre-commit-config\.yaml|\.gitmodules)$|(?:^|\/)requirements\/[^/]+$|^\.github\/workflows\/|(?:^|\/)action\.ya?ml$/;
const TEST = /(?:^|\/)(?:tests?|__tests__|spec|e2e)\/|\.(?:test|spec)\.\w+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|_test\.(?:py|go)$/;
/** CI, lint, and settings of the repository or of a component. */
const SETTING = /(?:^|\/)\.|(?:^|\/)(?:[Mm]akefile|justfile|noxfile\.py|tox\.ini|CODEOWNERS|\.?[\w-]+\.config\.\w+|tsconfig[^/]*\.json)$|^(?:scripts?|tools?|ci|dev|build)\//;
const DOCUMENTATION = /\.(?:md|rst|adoc)$|(?:^|\/)(?:(?:LICENSE|NOTICE|CHANGELOG|AUTHORS|CITATION)[^/]*|mkdocs\.yml)$/;
const FRONTEND = /^(?:frontend|front-end|web|ui|client)\/|\.(?:[jt]sx|css|scss|less|vue|svelte|html)$/;
const BACKEND = /^(?:backend|back-end|server|api)\/|\.(?:py|sql|go|rs|java|rb|php|cs)$/;
/** Files that state a version beside code, and output that a release writes anew. */
const VERSION_OR_GENERATED = /(?:^|\/)(?:dist|out|(?:__)?generated(?:__)?)\/|\.(?:min|generated)\.\w+$|version[^/]*$|(?:^|\/)(?:__init__|__about__|__meta__|conf)\.py$/i;
function kindOf$1(path) {
	if (TEST.test(path) || LOCKFILE.test(path)) return "development";
	if (/^docs?\//.test(path)) return "documentation";
	return SETTING.test(path) ? "development" : DOCUMENTATION.test(path) ? "documentation" : "code";
}
/** The kind of a change by its paths, with one path as evidence: code if any path is, else the kind of most paths. Undefined without paths. */
function kindOfFiles(paths) {
	const { code = [], documentation = [], development = [] } = Object.groupBy(paths, kindOf$1);
	const [path] = code.length > 0 ? code : documentation.length > development.length ? documentation : development;
	return path === void 0 ? void 0 : {
		kind: kindOf$1(path),
		path
	};
}
/** The area of most paths of code, by component, else by name, with one path as evidence. */
function areaOfFiles(paths, components) {
	const code = paths.filter((path) => kindOf$1(path) === "code");
	const { backend = [], frontend = [] } = Object.groupBy(code, (path) => areaOf(path, components) ?? "none");
	const [id, path] = backend.length > frontend.length ? ["backend", backend[0]] : ["frontend", frontend[0]];
	return path === void 0 ? void 0 : {
		id,
		path
	};
}
function areaOf(path, components) {
	const kind = components.find((component) => component.path !== "." && path.startsWith(`${component.path}/`))?.kind;
	if (kind === "python" || kind === "node") return kind === "python" ? "backend" : "frontend";
	return FRONTEND.test(path) ? "frontend" : BACKEND.test(path) ? "backend" : void 0;
}
/** True for manifests, lockfiles, workflows and the list of submodules. */
const isDependencyFile = (path) => MANIFEST.test(path) || LOCKFILE.test(path);
/** The first path of code that is neither generated nor a file with a version. */
function changedCode(paths) {
	return paths.find((path) => kindOf$1(path) === "code" && areaOf(path, []) && !MANIFEST.test(path) && !VERSION_OR_GENERATED.test(path));
}

// src/features/notes/decide/bumps.ts
/** A version, a range of versions, or a commit. */
const VERSION$1 = String.raw`\x60?(?:(?:[<>=~^!]{1,3} ?)?v?\d[^\s|\x60]*|[0-9a-f]{7,64})\x60?`;
/** The sentence of an update: `Bump`, then names and versions. */
const SENTENCE = /^(?:\[Snyk\] (?:security )?)?(?:bump|update|upgrade|pin|unpin|replace|roll ?back)s? (.+)$|^(?:\[pre-commit\.ci\] )?(pre-commit autoupdate|lock ?file maintenance)$/i;
const VERSIONS = new RegExp(`^(.+?)(?: from (${VERSION$1}))?(?: to (${VERSION$1}))?$`, "i");
/** The words around a name: `the module x`, `the x group with 2 updates`. */
const NOUNS = /^(?:the |dependency |module |rust crate |pre-commit hook )+|(?: (?:action|requirement|digest|docker tag|docker digest|orb)| with \d+ updates?)+$/gi;
/** Lines of a body: Dependabot's `Updates` and `Bumps`, and pre-commit.ci's list. */
const LINES = new RegExp([String.raw`^(?:Updates|Bumps) (?:\x60([^\x60\s]+)\x60|\[([^\s()]+)\]\(\S*\)) from (${VERSION$1}) to (${VERSION$1})`, String.raw`^- \[((?:https?:\/\/)?[\w./-]+): (${VERSION$1}) (?:->|\u2192) (${VERSION$1})\]`].join("|"), "gm");
/** Rows of Renovate's table: the package, then the two versions, which may be links. */
const ROW = /^\| *(?:\[([^\]\s]+)\]|`?([^\s|`[\]]+)`?)[^\n]*?`([^`\s|]{1,100})` *(?:->|\u2192) *`([^`\s|]{1,100})`/gm;
/** Dependabot's `updated-dependencies`. */
const LISTED = /^- dependency-name: "?([^\s"]+)"?(?:\n +dependency-version: "?([^\s"]+)"?)?/gm;
const UPDATER = /^(?:dependabot|renovate|pre-commit-ci|snyk-bot|greenkeeper|pyup-bot|depfu)\b/i;
const UPDATER_TITLE = /^(?:\[pre-commit\.ci\] |Merge pull request #\d+ from [^/\s]+\/(?:renovate\/|dependabot\/|pre-commit-ci-))/;
/**
* Who says that a change updates dependencies: a program by its account or branch, or only a label, a scope or the form of the title; then the
* changed files must agree. Undefined for a sentence about something else.
*/
function updateSource({ title, commits, merge, pullRequest }) {
	const text = sentenceOf(title.subject);
	if (!SENTENCE.test(text)) return void 0;
	const authors = [pullRequest?.author ?? "", commits.at(-1).commit.authorName];
	if (authors.some((author) => UPDATER.test(author)) || [title, merge].some((message) => UPDATER_TITLE.test(message?.words ?? ""))) return "program";
	const labelled = pullRequest?.labels.some((label) => /^(?:dependencies|deps|renovate)$/i.test(label)) === true;
	const scoped = /^(?:deps(?:-\w+)?|dev-deps)$/i.test(title.scope ?? "") || title.type === "deps";
	const named = / from [^\s.]*\d\.\S+ to \S*\d\.\S/.test(text);
	return labelled || scoped || named || authors.some((author) => /\[bot\]$/.test(author)) ? "words" : void 0;
}
/** The bumps of a change that does nothing else; undefined for any other change. */
function bumpsOf(change, paths) {
	const source = updateSource(change);
	if (source === void 0 || source === "words" && (paths.length === 0 || !paths.every(isDependencyFile))) return void 0;
	const sentence = sentenceOf(change.title.subject);
	const [rest = "", at] = / to \S+ in \S+$| in \/\S*$/.test(sentence) ? sentence.split(/ in (?=\S+$)/) : [sentence];
	const [, words, whole = ""] = SENTENCE.exec(rest) ?? [];
	const [, called = "", from, to] = VERSIONS.exec(words ?? whole) ?? [];
	const name = plainName(called.replace(NOUNS, "").replace(/^(\S+) with (\S+).*$/, "$1, replaced by $2"));
	const folder = at ?? null;
	const inside = inBody(change);
	const one = {
		name,
		folder,
		from: from === void 0 ? null : shown(from),
		to: to === void 0 ? null : shown(to)
	};
	if (to !== void 0 && !name.includes(" ")) return [{
		...one,
		from: one.from ?? inside.find((row) => row.name === name)?.from ?? null
	}];
	if (inside.length > 0) return inside.map((bump) => ({
		...bump,
		folder
	}));
	const names = name.split(/, | and /);
	return names.some((each) => each.includes(" ")) ? [one] : names.map((each) => ({
		...one,
		name: each
	}));
}
/** The subject without its suffixes, such as `[security]` and ` in the npm group across 1 directory`. */
function sentenceOf(subject) {
	return subject.replace(/\s*\[security\]$/i, "").replace(/ across \d+ director(?:y|ies)(?= with \d+ updates?$|$)/i, "").replace(/(?<=\bto \S+(?: in \S+)?) in the \S+ group$/i, "");
}
/** The bumps in the messages and in the pull request body, each once. */
function inBody({ commits, pullRequest }) {
	const texts = [...commits.map(({ commit }) => commit.message), pullRequest?.body ?? ""];
	const found = texts.flatMap((text) => [...[...text.matchAll(LINES)].map(([, code, link, from, to, hook, rev, next]) => [
		code ?? link ?? hook,
		from ?? rev,
		to ?? next
	]), ...[...text.matchAll(ROW)].map(([, link, code, from, to]) => [
		link ?? code,
		from,
		to
	])]);
	const bumps = (found.length > 0 ? found : texts.flatMap((text) => [...text.matchAll(LISTED)].map(([, name, to]) => [
		name,
		void 0,
		to
	]))).map(([name = "", from, to]) => ({
		name: plainName(name),
		from: from ? shown(from) : null,
		to: to ? shown(to) : null
	}));
	return [...new Map(bumps.map((bump) => [`${bump.name} ${bump.from}`, bump])).values()];
}
/** The name of a package. That of a hook or submodule is an address. */
const plainName = (name) => name.replace(/^(?:https?:\/\/)?(?:github\.com\/)?/, "").replace(/\.git$/, "");
/** A version without its sign; a commit id as seven digits. */
function shown(version) {
	const plain = version.replaceAll("`", "");
	return /^[0-9a-f]{12,64}$/.test(plain) && /[a-f]/.test(plain) ? plain.slice(0, 7) : plain.replace(/^[\^~]*v?(?=\d)/, "").replace(/[.,;]$/, "");
}

// src/features/notes/decide/categories.ts
/** The categories of each set in their order on the page. Long notes shorten the last ones first. */
const categoriesOf = {
	kinds: [
		{
			id: "features",
			heading: "Features"
		},
		{
			id: "fixes",
			heading: "Bug Fixes"
		},
		{
			id: "performance",
			heading: "Performance"
		},
		{
			id: "documentation",
			heading: "Documentation"
		},
		{
			id: "development",
			heading: "Development & CI"
		},
		{
			id: "reverts",
			heading: "Reverts"
		},
		{
			id: "other",
			heading: "Other Changes"
		}
	],
	areas: [
		{
			id: "backend",
			heading: "Backend Infrastructure"
		},
		{
			id: "frontend",
			heading: "Frontend & UI"
		},
		{
			id: "fixes",
			heading: "Bug Fixes & Polish"
		},
		{
			id: "documentation",
			heading: "Documentation & Quality"
		},
		{
			id: "development",
			heading: "Development & CI"
		},
		{
			id: "reverts",
			heading: "Reverts"
		},
		{
			id: "other",
			heading: "Other Changes"
		}
	]
};
/** Labels of breaking changes, as `plainLabel` spells them. */
const breakingLabel = /^(?:breaking(?: changes?)?|semver ?[:/]? ?major|major change)$/;
/** Labels that demand a minor step of the version. */
const featureLabel = /^(?:semver ?[:/]? ?minor|minor change)$/;
/** Labels of security changes. */
const securityLabel = /^security(?: fix(?:es)?)?$/;
/** Labels that keep a change out of the notes. The first is in the example for `.github/release.yml` in GitHub's documents. */
const excludingLabel = /^(?:ignore for release|(?:skip|no) (?:changelog|release notes?))$/;
/** Common labels. For a change with several labels the first matching row decides. */
const labelNames = [
	["fixes", /^(?:bug|bug ?fix|fix|hotfix|regression|crash|polish)(?:es|s)?$/],
	["performance", /^(?:performance|perf|speed|optimi[sz]ation)$/],
	["backend", /^(?:back ?end|api|server|database|python)$/],
	["frontend", /^(?:front ?end|ui|ux|web|css|client)$/],
	["features", /^(?:enhancement|feature|feat|new feature|improvement)s?$/],
	["documentation", /^(?:documentation|docs?|quality)$/],
	["development", /^(?:ci|cd|ci\/cd|build|tooling|infrastructure|infra|chore|maintenance|tests?|testing|refactor(?:ing)?|internal|github actions|workflow|dx)$/]
];
/** Conventional types. In a set of areas `feat`, `perf` and `refactor` do not decide: scope or paths give the area. */
const typeNames = [
	["features", /^(?:feat|feature|features)$/],
	["fixes", /^(?:fix|bugfix|hotfix|polish|security|sec)$/],
	["performance", /^perf$/],
	["documentation", /^docs?$/],
	["development", /^(?:build|ci|deps|chore|tests?|refactor|style)$/]
];
/** Scopes that name a part of the repository. */
const scopeNames = [
	["frontend", /^(?:frontend|ui|ux|web|client|css|styles?)$/],
	["backend", /^(?:backend|api|server|db|database|cli)$/],
	["documentation", /^(?:docs?|documentation|readme)$/],
	["development", /^(?:ci|build|release|deps|deps-dev|tooling|docker|workflows?)$/]
];
/** Words for a part of the repository. */
const partNames = [
	["documentation", /\b(?:docs?|documents?|documentation|readme|guides?|changelog|typos?)\b/],
	["development", /\b(?:ci|workflows?|lint(?:er|ing)?|tests?|refactor(?:s|ed|ing)?|tooling|packaging|docker|mailmap|gitignore|editorconfig)\b/],
	["frontend", /\b(?:ui|frontend|pages?|buttons?|css|components?|react|layout|browser)\b/],
	["backend", /\b(?:api|backend|server|database|sql|endpoints?|python|import|imports|csv)\b/]
];
/** Words of a title. The first matching row decides. */
const wordNames = [
	["features", /^(?:adds?|introduce|support|allow|implement|enable|show|let)\b(?!.*\b(?:tests?|ci|lint\w*|docs?|readme|guide|mailmap|gitignore)\b)/],
	["fixes", /\b(?:fix(?:es|ed)?|bugs?|crash(?:es|ed)?|corrects?|prevents?|wrong|broken|regressions?|leaks?)\b/],
	["performance", /\b(?:faster|performance|slow|speeds?|optimi[sz]e[sd]?)\b/],
	...partNames,
	["features", /^(?:adds?|new|supports?|allows?|introduces?|implements?|enables?|shows?)\b|\bnow (?:supports?|allows?)\b/]
];
/** The category that a name means: by heading, id, or label. */
function namedCategory(name, set) {
	const wanted = name.trim().toLowerCase();
	return categoriesOf[set].find(({ id, heading }) => id === wanted || heading.toLowerCase() === wanted)?.id ?? match(labelNames, plainLabel(wanted), set);
}
/** The category of the first matching row whose category the set has. */
function match(names, text, set) {
	return names.find(([category, pattern]) => has(set, category) && pattern.test(text))?.[0];
}
/** True if the set has the category. */
function has(set, category) {
	return categoriesOf[set].some(({ id }) => id === category);
}

// src/features/notes/decide/rules.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** The paths where GitHub searches its file, in GitHub's order. */
const releaseYmlPaths = [".github/release.yml", ".github/release.yaml"];
const LARGEST_FILE = 65536;
/**
* Reads `.github/release.yml` as GitHub documents it under "Automatically generated release notes". Undefined for any other content. GitHub
* also refuses a string in place of a list.
*/
function readReleaseYml(text) {
	const changelog = text.length > LARGEST_FILE ? void 0 : valueAt(parsed(text, parseYaml), "changelog");
	if (typeof changelog !== "object" || changelog === null) return void 0;
	const { exclude, categories } = tableOf(changelog);
	const rules = Array.isArray(categories) ? categories.map(tableOf) : [];
	return {
		categories: rules.length === 0 ? null : rules.filter(({ title }) => typeof title === "string").map(ruleOf),
		exclude: exclude === void 0 ? null : {
			...namesOf(exclude),
			types: []
		}
	};
}
function ruleOf(rule) {
	return {
		title: String(rule.title),
		labels: strings(rule.labels),
		types: [],
		paths: [],
		exclude: namesOf(rule.exclude)
	};
}
function namesOf(value) {
	const { labels, authors } = tableOf(value);
	return {
		labels: strings(labels),
		authors: strings(authors)
	};
}
const strings = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
/** The rules of the configuration, else of `.github/release.yml`, else the built-in ones. */
function chooseRules({ categories, exclude }, releaseYml) {
	const all = categories ?? releaseYml?.categories ?? null;
	const labelsOf = (meaning) => (all ?? []).flatMap(({ title, labels }) => meaning.test(words(title)) ? labels : []);
	return {
		categories: all?.filter(({ title }) => !breakingHeading.test(words(title)) && !securityHeading.test(words(title))) ?? null,
		exclude: exclude ?? releaseYml?.exclude ?? null,
		breakingLabels: labelsOf(breakingHeading),
		securityLabels: labelsOf(securityHeading)
	};
}
const breakingHeading = /^breaking(?: changes?)?$/i;
const securityHeading = /^security(?: (?:fixes|updates))?$/i;
/** True for a heading of dependency updates, which then stand below it. */
function meansDependencies(heading) {
	return /^dependenc(?:y|ies)(?: (?:updates?|upgrades?|bumps?))?$/i.test(words(heading));
}
/** Compares without case: labels on GitHub have none. */
const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();
/** The first entry of the second list that the first list has, in any case. */
const anyOf = (names, of) => of.find((one) => names.some((name) => sameName(name, one)));
const sameLogin = (a, b) => sameName(a.replace(/\[bot\]$/, ""), b.replace(/\[bot\]$/, ""));
/** The reason why a change is excluded, such as `label skip-changelog`; undefined if it is not. */
function excludedBy({ exclude }, { labels, author, type }) {
	const label = exclude === null ? labels.find((one) => excludingLabel.test(plainLabel(one))) : anyOf(exclude.labels, labels);
	if (label !== void 0) return `label ${label}`;
	if (author !== null && exclude?.authors.some((login) => sameLogin(login, author))) return `author ${author}`;
	return type !== null && exclude?.types.some((one) => sameName(one, type)) ? `type ${type}` : void 0;
}
const idOf = (index) => `rule ${index}`;
/** The built-in set that fits the team's headings: areas if a heading is an area. */
function setOfRules(rules) {
	return rules.flatMap(({ title, labels }) => [title, ...labels]).some((name) => /^(?:backend|frontend)$/.test(meaningOf(name, "areas") ?? "")) ? "areas" : "kinds";
}
/** Whether the id names a heading of the team that means features. */
function meansFeatures({ categories }, id) {
	return categories?.some(({ title }, index) => idOf(index) === id && meaningOf(title, "kinds") === "features") === true;
}
/** The headings in order: those of the team, then the built-in ones that no heading of the team covers. */
function shownCategories(rules, set) {
	if (rules.categories === null) return categoriesOf[set];
	return [...rules.categories.map(({ title }, index) => ({
		id: idOf(index),
		heading: title
	})), ...categoriesOf[set].filter(({ id }) => placeIn(rules.categories, id, set) === id)];
}
/** The first heading for which `reasonOf` has a reason. */
function firstPlace(rules, reasonOf) {
	const reasons = (rules ?? []).map(reasonOf);
	const index = reasons.findIndex((reason) => reason !== void 0);
	return index < 0 ? void 0 : {
		category: idOf(index),
		reason: reasons[index]
	};
}
/** The first heading with a matching label. `*` matches a change with any label. */
function placeByLabels(rules, { labels, author }) {
	return firstPlace(rules, ({ labels: own, exclude }) => {
		if (anyOf(exclude.labels, labels) !== void 0 || exclude.authors.some((login) => author !== null && sameLogin(login, author))) return;
		const named = anyOf(own, labels);
		if (named !== void 0) return `label ${named}`;
		return own.includes("*") && labels[0] !== void 0 ? `no other category takes the label ${labels[0]}` : void 0;
	});
}
/** The first heading that names a conventional type of the change. */
const placeByType = (rules, types) => firstPlace(rules, (rule) => anyOf(rule.types, types)?.replace(/^/, "type "));
/** The first heading whose globs match more than half of the paths. */
function placeByPaths(rules, paths) {
	return firstPlace(rules, (rule) => {
		const matches = (0, import_picomatch.default)([...rule.paths], { dot: true });
		const matched = rule.paths.length === 0 ? [] : paths.filter((path) => matches(path));
		return matched.length * 2 > paths.length ? `path ${matched[0]}` : void 0;
	});
}
/** The heading with this title. */
const placeByTitle = (rules, title) => firstPlace(rules, (rule) => title !== null && sameName(words(rule.title), words(title)) ? `fragment says ${title}` : void 0);
/** The heading for a built-in category: the one with the same meaning, else the one with `*`, else the built-in one. */
function placeIn(rules, id, set) {
	if (rules === null) return id;
	const means = rules.findIndex(({ title, labels }) => [title, ...labels].some((name) => meaningOf(name, set) === id));
	const place = means < 0 ? rules.findIndex(({ labels }) => labels.includes("*")) : means;
	return place < 0 ? id : idOf(place);
}
/** The built-in category that a heading or label means. */
const meaningOf = (name, set) => namedCategory(words(name), set) ?? match(labelNames, plainLabel(name), set);
/** The heading without emoji and other decoration. */
const words = (title) => title.replace(/[^\p{L}\p{N}&/ -]/gu, "").trim();

// src/features/notes/decide/category.ts
/**
* Decides the category of an entry: by the fragment, then labels, conventional type, scope, the kind of the changed files, the area, words of
* the title, else Other. In each step the headings of the team come before the built-in tables. A built-in category stands below the heading
* of the team with the same meaning. A step has no result if the set lacks its category: `enhancement` gives no area.
*/
function decideCategory(evidence, context) {
	return decideWithoutPaths(evidence, context) ?? placeByPaths(context.rules.categories, evidence.paths) ?? (evidence.mentioned ? byWords(evidence, context, partNames) : void 0) ?? byFiles(evidence, context) ?? byWords(evidence, context, wordNames) ?? byChore(evidence, context) ?? {
		category: placeIn(context.rules.categories, "other", context.set),
		reason: "no rule fits"
	};
}
/** The decision without changed paths; undefined if only paths and words can decide. */
function decideWithoutPaths(evidence, context) {
	const { categories } = context.rules;
	return placeByTitle(categories, evidence.named) ?? byName(evidence, context) ?? placeByLabels(categories, {
		...evidence,
		type: null
	}) ?? byLabels(evidence, context) ?? placeByType(categories, evidence.types) ?? byHeader(evidence, context);
}
/** Whether an entry is a feature for the version: by a label, by the team's heading `category`, or by the built-in rules without areas. */
function isFeature(evidence, category, context) {
	if (evidence.labels.some((label) => featureLabel.test(plainLabel(label))) || meansFeatures(context.rules, category)) return true;
	return decideCategory(evidence, {
		...context,
		set: "kinds",
		rules: {
			...context.rules,
			categories: null
		}
	}).category === "features";
}
/** A built-in category, below its heading. */
const builtIn = (id, reason, { rules, set }) => id && {
	category: placeIn(rules.categories, id, set),
	reason
};
const byName = ({ named }, context) => named === null ? void 0 : builtIn(namedCategory(named, context.set), `fragment says ${named}`, context);
function byLabels({ labels }, context) {
	const labelOf = (names) => labels.find((label) => names.test(plainLabel(label)));
	const row = labelNames.find(([id, names]) => has(context.set, id) && labelOf(names) !== void 0);
	return row && builtIn(row[0], `label ${labelOf(row[1])}`, context);
}
const WEAK_TYPE = /^(?:chore|refactor|style)$/;
function byHeader({ reverts, types, scope: written }, context) {
	const { set, components } = context;
	if (reverts) return builtIn("reverts", "takes back something older", context);
	const type = types.find((each) => match(typeNames, each, set) && !(set === "areas" && WEAK_TYPE.test(each)));
	if (type !== void 0) return builtIn(match(typeNames, type, set), `type ${type}`, context);
	const scope = written?.toLowerCase() ?? "";
	const kind = components.find(({ id }) => id === scope)?.kind;
	const component = kind === "python" ? "backend" : kind === "node" ? "frontend" : void 0;
	return builtIn(component && has(set, component) ? component : match(scopeNames, scope, set), `scope ${scope}`, context);
}
/** Documents alone or development files alone have a category of their own; of code a fix, and the area, decide. */
function byFiles({ paths, title, types }, context) {
	const found = kindOfFiles(paths);
	if (found !== void 0 && found.kind !== "code") return builtIn(found.kind, `path ${found.path}`, context);
	if (found !== void 0 && types.length === 0 && /^(?:fix(?:e[sd])?|bugfix|hotfix)\b/i.test(title)) return builtIn("fixes", `begins as a fix, and changes ${found.path}`, context);
	const area = context.set === "areas" ? areaOfFiles(paths, context.components) : void 0;
	return builtIn(area?.id, `path ${area?.path}`, context);
}
/** The head of a title speaks alone: what follows is often its tests and documents. */
function byWords({ title }, context, names) {
	const head = /^.+?(?=[,;([+&]|\b(?:and|with)\b|$)/.exec(title)?.[0] ?? title;
	return builtIn(match(names, head.toLowerCase(), context.set), "words of the title", context);
}
function byChore({ types }, context) {
	const type = types.find((candidate) => WEAK_TYPE.test(candidate));
	return type === void 0 ? void 0 : builtIn("development", `type ${type}`, context);
}

// src/features/notes/decide/dependencies.ts
/** Joins the bumps of a package if their versions continue, in any folder, and sorts by name. `changes` are newest first. */
function collapseBumps(changes) {
	const updates = [];
	for (const bumping of changes.toReversed()) {
		const isOfKind = ({ kind }) => kind === "actions" === (bumping.kind === "actions");
		for (const bump of bumping.bumps) {
			const at = updates.findLastIndex((update) => update.name === bump.name && isOfKind(update) && follows(update, bump));
			updates[at < 0 ? updates.length : at] = joined(updates[at], bump, bumping);
		}
	}
	return updates.sort((a, b) => a.name === b.name ? (a.folder ?? "") < (b.folder ?? "") ? -1 : 1 : a.name < b.name ? -1 : 1);
}
/** True if a bump starts at the last version of an update, or repeats its step in another folder. */
function follows(update, { folder, from, to }) {
	return update.folder === folder || update.to === from || from === null || update.to === null || update.from === from && update.to === to;
}
function joined(before, bump, { change, kind, security }) {
	const pullRequests = /* @__PURE__ */ new Set([...before?.pullRequests ?? [], ...change.number === null ? [] : [change.number]]);
	return {
		name: bump.name,
		folder: before?.folder ?? bump.folder,
		kind: before?.kind === "production" ? "production" : kind,
		from: before?.from ?? bump.from,
		to: bump.to ?? before?.to ?? null,
		pullRequests: [...pullRequests].sort((a, b) => a - b),
		commits: [...before?.commits ?? [], ...change.number === null ? [change.commits[0].commit.sha] : []],
		security: security || (before?.security ?? false)
	};
}
/** The use of the package: by the changed paths, then by the type, scope or label that Dependabot and Renovate write. */
function kindOf({ title, commits, pullRequest }, paths) {
	const labels = pullRequest?.labels.join(" ") ?? "";
	if (paths.length > 0 && paths.every((path) => path.startsWith(".github/")) || /\bgithub[_-]actions\b/i.test(labels)) return "actions";
	const types = commits.flatMap(({ commit }) => [...commit.message.matchAll(/^ +dependency-type: (\S+)$/gm)].map(([, type]) => type));
	return (types.length > 0 ? types.every((type) => type === "direct:development") : /^(?:deps-dev|dev-deps|dev)$/i.test(title.scope ?? "")) || /\b(?:dev-?dependenc|devdeps)/i.test(labels) ? "development" : "production";
}

// src/features/notes/decide/release-chore.ts
/** The words of releasing. A title with any other word is about something else. */
const WORDS = new Set([
	...["release releases released releasing publish publishes published publishing version versions versioning bump bumps bumped bumping"],
	...["prepare prepares preparing preparation cut tag start begin back set update updates updated updating change changes changed"],
	...["generate regenerate for of from to in on and at as after post pre the a an new next final first stable latest"],
	...["number numbers package packages development dev iteration snapshot candidate alpha beta rc major minor patch draft"],
	...["main master develop trunk"]
].flatMap((words) => words.split(" ")));
const VERSION = /^v?\d+(?:\.\d+)+(?:[-+.]?(?:[a-z]+[\w.+-]*|\d[\w.+-]*))?$|^v\d+$/;
const SAYS = /^(?:releas(?:e|es|ed|ing)|publish(?:e[sd]|ing)?|versions?)$/;
const UPDATES = /^(?:updat(?:e|es|ed|ing)|(?:re)?generate|prepare|bump)$/;
/** The names of changelogs, as one word. */
const CHANGELOG = /\b(?:(?:change[ -]?logs?|release[ -]notes)(?:\.(?:md|rst|txt))?|(?:changes|news|history)\.(?:md|rst|txt))(?![\w@/.-])/g;
/**
* True for a message that only announces a release: its title has nothing but words of releasing, versions, `package@version` and names of main
* branches, and says release, publish, version or a number, or that a changelog is updated. A squash merge counts if all its parts do.
*/
function isReleaseChore({ type, subject, squashed }) {
	if (/^(?:feat|features?|fix|bugfix|hotfix|perf|revert|sec|security)$/.test(type ?? "")) return false;
	const named = type === "chore" || subject.startsWith("[maven-release-plugin]");
	const plain = subject.toLowerCase().replace(/^\[maven-release-plugin\] |^\(cargo-release\) /, "release ");
	const words = (named ? plain.replace(/^((?:(?:release )?prepare )?release) [\w./@-]+?[ -](?=(?:version )?v?\d+\.\d)/, "$1 ") : plain).replace(/\d package\(s\)/, "packages").replace(CHANGELOG, "#").split(/\.?[\s:,;()[\]"'`]+|\.?$|-+>|=+>|\u2192/).filter((word) => word !== "");
	const says = words.some((word) => SAYS.test(word));
	const allowed = (word) => WORDS.has(word) || VERSION.test(word) || /^(?:#|\d+)$/.test(word) || says && /^@?[\w./-]+@v?\d[\w.+-]*$/.test(word);
	return (says || words.some((word) => VERSION.test(word)) || words.includes("#") && words.some((word) => UPDATES.test(word))) && words.every(allowed) && squashed.every(isReleaseChore);
}

// src/features/notes/decide/content.ts
/** A merge makes no entry. An exception is a breaking merge without a pull request: no other commit may say that something breaks. */
const isMerge = ({ commit, message }) => commit.parents.length > 1 && (message.breaking === null || mergedNumber(commit.message) !== void 0);
/** Groups the commits of a range into changes, without their changed paths. */
function groupCommits(history) {
	const { branches, pullRequests, pickedFrom } = history;
	const all = history.commits.map(readCommit);
	const [merges, single] = [all.filter(isMerge), all.filter((parsed) => !isMerge(parsed))];
	const reverts = findReverts(all, history);
	const commits = single.filter(({ commit }) => !reverts.cancelled.has(commit.sha));
	return {
		single,
		merges,
		reverts,
		changes: groupChanges({
			commits,
			merges,
			branches,
			pullRequests,
			pickedFrom
		}).flatMap(splitReleasePullRequest)
	};
}
/** A pull request that merges a branch for its release is no change itself. Each commit of its branch is one. */
function splitReleasePullRequest(change) {
	const { number, commits, title } = change;
	if (!isReleaseChore(title)) return [change];
	const { own = [], chores = [] } = Object.groupBy(commits, ({ message }) => isReleaseChore(message) ? "chores" : "own");
	const split = own.map((parsed) => ({
		key: parsed.commit.sha,
		number,
		commits: [parsed],
		merge: void 0,
		pullRequest: void 0,
		title: parsed.message
	}));
	return chores.length > 0 || split.length === 0 ? [...split, {
		...change,
		commits: chores
	}] : split;
}
/** Ids of the commits whose changed paths are needed: release chores, updates of dependencies, and changes whose category nothing of higher authority decides. */
function commitsNeedingPaths({ changes, reverts }, components, rules) {
	const context = {
		set: setOf(rules, components, false),
		components,
		rules
	};
	const undecided = (change) => omittedBecause(change, rules) === void 0 && decideWithoutPaths(categoryEvidence(change, reverts.older), context) === void 0;
	return changes.filter((change) => isReleaseChore(change.title) || updateSource(change) !== void 0 || undecided(change)).flatMap(({ commits }) => commits.map(({ commit }) => commit.sha));
}
const setOf = (rules, components, logs) => rules.categories !== null ? setOfRules(rules.categories) : logs || both(components) ? "areas" : "kinds";
/** Builds the content of a range, and gives its changes without reverted and excluded ones. Throws Error if a commit is lost or counted twice. */
function buildContent(history, { single, merges, reverts, changes }, components, rules) {
	const { pullRequests } = history;
	const { cancelled, older } = reverts;
	const ledger = openLedger();
	const idsOf = (commits) => commits.map(({ commit }) => commit.sha);
	ledger.put("folded", idsOf(merges), "a merge: its commits are listed");
	const reverted = idsOf(single).filter((sha) => cancelled.has(sha));
	ledger.put("reverted", reverted, "a change and its revert cancel each other");
	const fragments = history.fragments.filter(({ commit }) => !cancelled.has(commit));
	const hasLogs = fragments.some(({ fragment }) => fragment.log);
	const set = setOf(rules, components, hasLogs);
	const fragmentPaths = new Set(fragments.map(({ fragment }) => fragment.path));
	const listed = listChanges(changes, fragments, {
		set,
		components,
		rules,
		changedPaths: new Map(history.commits.map(({ sha, changes }) => [sha, pathsOf(changes)])),
		fragmentPaths,
		older
	}, ledger);
	const subjects = new Map(history.commits.map(({ sha, message }) => [sha, /^.*/.exec(message)?.[0] ?? ""]));
	const numbers = [...pullRequests?.keys() ?? changes.flatMap(({ number }) => number ?? [])].sort((a, b) => a - b);
	return {
		set,
		categories: shownCategories(rules, set),
		...listed,
		pullRequests: [...new Set(numbers)],
		accounting: ledger.close(history.total),
		accounts: ledger.accounts().map((account) => ({
			...account,
			subject: subjects.get(account.sha) ?? ""
		}))
	};
}
/** Beside other files, a new `__init__.py` only marks a folder as a package. */
const pathsOf = (changes) => changes.flatMap(({ path, status }) => status === "A" && changes.length > 1 && path.endsWith("__init__.py") ? [] : path);
const both = (components) => components.some(({ kind }) => kind === "python") && components.some(({ kind }) => kind === "node");
function listChanges(changes, fragments, range, ledger) {
	const changeOf = new Map(changes.flatMap((change) => change.commits.map(({ commit }) => [commit.sha, change])));
	const ofChange = Map.groupBy(fragments, ({ commit }) => changeOf.get(commit));
	const bumped = [];
	const kept = [];
	const entries = [];
	for (const change of changes) {
		const shas = change.commits.map(({ commit }) => commit.sha);
		const own = ofChange.get(change) ?? [];
		const breaking = breakingTexts(change, range.rules);
		const paths = changedBy(change, range);
		const omitted = own.length === 0 ? omittedBecause(change, range.rules, paths) : void 0;
		if (omitted !== void 0) ledger.put(omitted.bucket, shas, omitted.reason);
		if (omitted?.bucket === "dependencies") bumped.push({
			change,
			bumps: bumpsOf(change, paths) ?? [],
			kind: kindOf(change, paths),
			security: isSecurity(change, range.rules)
		});
		if (omitted?.bucket !== "excluded" && omitted?.bucket !== "chores") kept.push(change);
		if (omitted !== void 0) continue;
		const entry = own.length === 0 || own.length > 1 && breaking !== null ? changeEntry(change, breaking, range) : void 0;
		if (entry !== void 0) entries.push(entry);
		ledger.put("listed", shas.slice(0, 1), entry?.reason ?? `described by ${own.map(({ fragment }) => fragment.path).join(", ")}`);
		ledger.put("folded", shas.slice(1), `part of ${change.number === null ? shas[0].slice(0, 7) : `#${change.number}`}`);
	}
	return {
		entries: [...fragments.map(({ fragment, commit, atTag }) => {
			const change = changeOf.get(commit);
			const alone = change !== void 0 && ofChange.get(change)?.length === 1;
			return fragmentEntry({
				fragment,
				commit,
				atTag
			}, change, alone, range);
		}).sort(byId), ...entries],
		dependencies: collapseBumps(bumped),
		changes: kept
	};
}
/** Orders ids by number, then letter: 2, 03, 03b, 11. */
function byId(a, b) {
	if (a.id === null !== (b.id === null)) return a.id === null ? 1 : -1;
	return (a.id ?? "").localeCompare(b.id ?? "", "en", { numeric: true }) || (a.key < b.key ? -1 : 1);
}
/** The bucket of a change that gets no entry; undefined if it gets one, as each change that breaks something. */
function omittedBecause(change, rules, paths = []) {
	const { title, commits, pullRequest } = change;
	if (breakingTexts(change, rules) !== null) return void 0;
	const author = pullRequest?.author ?? commits.at(-1).commit.authorName;
	const excluded = excludedBy(rules, {
		labels: pullRequest?.labels ?? [],
		author,
		type: title.type
	});
	if (excluded !== void 0) return {
		bucket: "excluded",
		reason: excluded
	};
	if (isReleaseChore(title) && changedCode(paths) === void 0) return {
		bucket: "chores",
		reason: "for the release itself"
	};
	return bumpsOf(change, paths) === void 0 ? void 0 : {
		bucket: "dependencies",
		reason: "moves dependencies, and does nothing else"
	};
}
/** Migration texts of all sources; null if nothing breaks. The pull request body of a program quotes others and does not count. */
function breakingTexts({ title, commits, merge, pullRequest }, { breakingLabels }) {
	const sources = [
		title,
		pullRequest && parseMessage(pullRequest.bot ? pullRequest.title : `${pullRequest.title}\n\n${pullRequest.body}`),
		merge,
		...commits.map(({ message }) => message)
	].filter((message) => message !== void 0);
	const labels = pullRequest?.labels ?? [];
	const labelled = labels.some((label) => breakingLabel.test(plainLabel(label))) || anyOf(breakingLabels, labels) !== void 0;
	if (isReleaseChore(title)) return labelled || readTitle(title.words).breaks ? [] : null;
	if (!labelled && sources.every(({ breaking }) => breaking === null)) return null;
	return withoutRepeats(sources.flatMap((source) => source.breaking?.length === 0 && source.subject === title.subject ? [] : breakingWords(source)));
}
function isSecurity({ title, pullRequest }, { securityLabels }) {
	const labels = pullRequest?.labels ?? [];
	return /^sec(?:urity)?$/.test(title.type ?? "") || hasAdvisory(title.subject) || hasAdvisory(pullRequest?.title ?? "") || labels.some((label) => securityLabel.test(plainLabel(label))) || anyOf(securityLabels, labels) !== void 0;
}
const INFORMATIVE_TYPES = /^feat|^fix|^perf|^docs?/;
function changeEntry(change, breaking, range) {
	const { title: message, commits, number, key } = change;
	const named = message.scope !== null && match(scopeNames, message.scope.toLowerCase(), range.set);
	const entry = entryOf$1({
		...categoryEvidence(change, range.older),
		paths: changedBy(change, range)
	}, range, {
		key,
		id: cleanTitle(message.subject).id,
		issue: null,
		description: null,
		parts: partsOf(change),
		pullRequest: number,
		commit: commits[0].commit.sha,
		document: null,
		breaking,
		security: isSecurity(change, range.rules)
	});
	return {
		...entry,
		scope: named === entry.category ? null : message.scope
	};
}
function entryOf$1(evidence, range, rest) {
	const { category, reason } = decideCategory(evidence, range);
	return {
		title: evidence.title,
		scope: null,
		category,
		reason,
		feature: isFeature(evidence, category, range),
		...rest
	};
}
/** The evidence of a change without its paths. */
function categoryEvidence(change, older) {
	const { title: message, pullRequest, commits } = change;
	const reverts = message.reverts?.title === "revert" && commits.some(({ commit }) => older.has(commit.sha));
	const types = typesOf(change).filter((type) => type !== "revert");
	const { labels = [], author = null } = pullRequest ?? {};
	return {
		named: null,
		labels,
		author,
		reverts,
		types,
		scope: message.scope,
		mentioned: false,
		title: cleanTitle(message.subject).title
	};
}
/** The types of the commits count only if each commit has one: between free sentences a `fix:` is often secondary. */
function typesOf({ title, commits }) {
	if (title.type !== null) return [title.type];
	const squashed = commits.flatMap(({ message }) => message.squashed);
	const types = (squashed.length > 0 ? squashed : commits.map(({ message }) => message)).map(({ type }) => type);
	const rank = (type) => Number(INFORMATIVE_TYPES.test(type));
	return types.every((type) => type !== null) ? types.sort((a, b) => rank(b) - rank(a)) : [];
}
/** The informative parts of a squash merge whose own title has no conventional type. */
function partsOf({ title, commits }) {
	if (title.type !== null || commits.length > 1) return [];
	const logged = title.subject.startsWith("Squashed commit of");
	return commits[0].message.squashed.filter(({ type }) => logged || type !== null && (INFORMATIVE_TYPES.test(type) || /^sec/.test(type))).map((part) => ({
		title: cleanTitle(part.subject).title,
		scope: part.scope
	}));
}
function changedBy({ commits }, { changedPaths, fragmentPaths }) {
	return commits.flatMap(({ commit }) => changedPaths.get(commit.sha) ?? []).filter((path) => !fragmentPaths.has(path));
}
function fragmentEntry({ fragment, commit, atTag }, change, alone, range) {
	const { path, key, title, id, issue, objective, category: named, feature, breaking: own } = fragment;
	const breaking = change !== void 0 && alone ? breakingTexts(change, range.rules) : null;
	const code = change !== void 0 && alone ? changedBy(change, range).filter((changed) => !changed.endsWith(".md")) : [];
	const mentioned = fragment.paths.length > 0;
	const types = alone && change?.title.type ? [change.title.type] : [];
	const { labels = [], author = null } = change?.pullRequest ?? {};
	return entryOf$1({
		named,
		labels,
		author,
		reverts: false,
		types,
		scope: null,
		paths: mentioned ? fragment.paths : code,
		mentioned,
		title
	}, range, {
		key,
		id,
		issue: issue === change?.number ? null : issue,
		description: objective,
		parts: fragment.parts.map((part) => ({
			title: part,
			scope: null
		})),
		pullRequest: change?.number ?? null,
		commit,
		document: fragment.more && atTag ? path : null,
		breaking: own === null ? breaking : [...breaking ?? [], own].filter((text) => text !== ""),
		...feature === void 0 ? {} : { feature },
		security: fragment.security || change !== void 0 && isSecurity(change, range.rules)
	});
}

// src/features/notes/read/cherry-picks.ts
/** Commits that share author and author date with another one: possible cherry-picks. Only their changed paths are read. */
function cherryPickCandidates(commits) {
	return sharing(commits, ({ authorEmail, authored }) => `${authored} ${authorEmail}`);
}
/** Those that also change the same paths. Only they are compared patch by patch; equal titles are no evidence. */
function samePathCandidates(commits) {
	const paths = ({ changes }) => changes.map(({ path }) => path).join("\0");
	return sharing(commits, (commit) => `${commit.authored} ${commit.authorEmail} ${paths(commit)}`);
}
/** Commits that share their key with another one, without merges. */
function sharing(commits, keyOf) {
	const single = commits.filter(({ parents }) => parents.length < 2);
	return [...Map.groupBy(single, keyOf).values()].filter((group) => group.length > 1).flat();
}
/** The original commit of each cherry-pick. Of equal patches by one author at one time, the original was committed first. */
function matchCherryPicks(candidates, patchIds) {
	const picks = /* @__PURE__ */ new Map();
	const groups = Map.groupBy(candidates, ({ sha, authorEmail, authored }) => `${authored} ${authorEmail} ${patchIds.get(sha) ?? sha}`);
	for (const group of groups.values()) {
		const [origin, ...rest] = group.toSorted((a, b) => a.committed - b.committed || (a.sha < b.sha ? -1 : 1));
		for (const { sha } of rest) picks.set(sha, origin.sha);
	}
	return picks;
}

// src/features/notes/read/contributors.ts
/** Names and addresses of programs. Only programs use `noreply@`. */
const PROGRAM = /^no-?reply@|^action@github\.com$|\[bot\]|(?:^|[ -])bot$|^(?:dependabot|renovate|github-actions|web-flow|greenkeeper|snyk-bot|pre-commit-ci|jenkins|actions-user|semantic-release|(?:github )?copilot|cursor ?agent|cursor|devin-ai-integration)(?:\b|@)/i;
const CO_AUTHOR = /^Co-authored-by:([^<>\r\n]{1,200})<([^<>\s]{3,200})>[ \t]*$/gim;
/** Co-authors of a message, as `Name <address>`. */
function coAuthors(message) {
	return [...message.matchAll(CO_AUTHOR)].map(([, name = "", email]) => `${name.trim()} <${email}>`);
}
/** The login inside an address of GitHub's noreply domain. */
function loginIn(email) {
	return /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]{0,38})@users\.noreply\.[\w.-]+$/.exec(email)?.[1];
}
/**
* Finds all authors and co-authors, oldest first, without programs. Addresses, names and logins that share a commit make one person.
* `canonical` gives the .mailmap form of each co-author `Name <address>`; `logins` gives accounts by address.
*/
function findPeople(newestFirst, logins, canonical) {
	const people = /* @__PURE__ */ new Map();
	const meet = (contact, first) => {
		const [, name = "", address = ""] = /^(.*?)\s*<([^<>]*)>$/.exec(contact) ?? [];
		const own = loginIn(address);
		if ([
			name,
			address,
			own ?? ""
		].some((text) => PROGRAM.test(text))) return;
		const login = logins.get(address.toLowerCase()) ?? null;
		const keys = [
			login,
			own,
			address,
			name
		].flatMap((key) => key ? [key.toLowerCase()] : []);
		const [person = {
			at: people.size,
			name: own ?? withoutAddress(name),
			login: null,
			known: /* @__PURE__ */ new Set(),
			first: null
		}, ...same] = [...new Set(keys.flatMap((key) => people.get(key) ?? []))].sort((one, other) => one.at - other.at);
		person.login ??= login ?? same.find((other) => other.login !== null)?.login ?? null;
		if (person.login !== null) person.name = person.login;
		person.first ??= same.find((other) => other.first !== null)?.first ?? first;
		for (const key of [...keys, ...same.flatMap(({ known }) => [...known])]) {
			person.known.add(key);
			people.set(key, person);
		}
	};
	for (const { commit, number, program } of [...newestFirst].reverse()) {
		if (!program) meet(`${commit.authorName} <${commit.authorEmail}>`, {
			pullRequest: number,
			commit: commit.sha
		});
		for (const contact of coAuthors(commit.message)) meet(canonical.get(contact) ?? contact, null);
	}
	return [...new Set(people.values())];
}
/** Removes an e-mail address from a name: addresses are not published. */
function withoutAddress(name) {
	return name.replace(/@.*$/, "").trim() || "somebody";
}
/** Authors whose names and addresses the earlier history lacks. `before` is undefined for a first release: then nobody is new. */
function newcomers(people, before) {
	if (before === void 0) return [];
	const logins = new Set([...before].map(loginIn));
	return people.filter(({ known, first }) => first !== null && ![...known].some((each) => before.has(each) || logins.has(each)));
}
/** The contributors for the notes, sorted by ASCII name. `first` are the new ones. */
function contributorsOf(people, first) {
	const keys = new Map(people.map((person) => [person, plainAscii(person.name).toLowerCase()]));
	return people.toSorted((a, b) => keys.get(a) < keys.get(b) ? -1 : 1).map((person) => ({
		name: person.name,
		login: person.login,
		first: first.has(person) ? person.first : null
	}));
}

// src/features/notes/read/read-contributors.ts
/** The forge is asked about this many newcomers at most, in one request, oldest first. */
const MOST_NEWCOMERS = 60;
/** Reads the contributors. New ones are unknown to the earlier history, and to the forge have no earlier merged pull request. */
async function readContributors({ changes, previousCommit, before, logins }, { git, forge }) {
	const authored = changes.flatMap(({ number, commits, pullRequest }) => commits.map(({ commit }) => ({
		commit,
		number,
		program: pullRequest?.bot === true
	})));
	const helpers = [...new Set(authored.flatMap(({ commit }) => coAuthors(commit.message)))];
	const addresses = [...logins.keys()].filter((address) => !/[<>\s]/.test(address));
	const canonical = await git.canonicalAuthors([...helpers, ...addresses.map((address) => `<${address}>`)]);
	const accounts = new Map(addresses.map((address, index) => [addressOf(canonical[helpers.length + index] ?? "") || address, logins.get(address)]));
	const people = findPeople(authored, accounts, new Map(helpers.map((contact, index) => [contact, canonical[index] ?? contact])));
	const fresh = newcomers(people, before);
	const asked = fresh.flatMap(({ login }) => login ?? []).slice(0, MOST_NEWCOMERS);
	if (forge === void 0 || previousCommit === void 0) return {
		contributors: contributorsOf(people, new Set(fresh)),
		missing: []
	};
	try {
		const first = asked.length > 0 ? await forge.firstTimers(asked, await git.commitTime(previousCommit)) : /* @__PURE__ */ new Set();
		return {
			contributors: contributorsOf(people, new Set(fresh.filter(({ login }) => login !== null && first.has(login)))),
			missing: []
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			contributors: contributorsOf(people, /* @__PURE__ */ new Set()),
			missing: [`First contributions are not listed: ${error.message}`]
		};
	}
}
const addressOf = (contact) => /<([^<>]*)>$/.exec(contact)?.[1]?.toLowerCase() ?? "";

// src/features/notes/read/fragment-forms.ts
/** Categories for the types of towncrier and the headings of Keep a Changelog. Any other word is searched among headings and labels. */
const meanings = {
	added: "feature",
	fixed: "fix",
	doc: "documentation",
	misc: "other",
	changed: "",
	deprecated: "",
	deprecation: "",
	removal: "",
	removed: "",
	breaking: "",
	security: ""
};
/** towncrier: `123.feature.md`, `+orphan.bugfix.2.rst`, `PROJ-7.doc.md`. The types are towncrier's defaults and common additions. */
const TOWNCRIER = /(?:^|\/)(?:\+[\w-]*|[\w-]*?(\d{1,9})|[\w-]+)\.(feature|bugfix|doc|removal|misc|security|breaking|deprecation|deprecated|added|changed|removed|fixed|performance|perf|enhancement|fix|docs|dev|internal|packaging|contrib|chore)(?:\.\d+)?(?:\.(?:md|rst|txt))?$/i;
/** Reads `path` as a towncrier fragment; undefined if its name does not fit. */
function readTowncrier(path, text) {
	const name = TOWNCRIER.exec(path);
	if (!name) return void 0;
	const content = text.trim();
	return content === "" ? [] : [written(content, name[2], name[1] === void 0 ? null : Number(name[1]))];
}
function written(text, type, issue) {
	const word = type.trim().toLowerCase();
	const category = Object.hasOwn(meanings, word) ? meanings[word] : type.trim();
	const plain = text.replace(/^[-*][ \t]+/, "");
	const [heading] = /^(?:removed|deprecated)$/.exec(word) ?? [];
	return {
		text: heading === void 0 || /^(?:remov|delet|deprecat|drop|end)(?:e[sd]?|s|ed|ing|ped|ping)?\b|^no longer\b/i.test(plain) ? plain : `${capital(heading)}: ${plain}`,
		category: category === "" ? null : category,
		whole: /^(?:breaking|removal|removed)$/.test(word),
		breaking: word === "breaking" ? "" : null,
		security: word === "security",
		issue
	};
}
/** Headings of scriv and Keep a Changelog. */
const SCRIV_HEADING = /^(?:#{1,6}[ \t]+)?(Added|Changed|Deprecated|Removed|Fixed|Security|Breaking|Performance|Documentation|Features?|Bug ?fixes)[ \t]*#*$/i;
/** Reads a scriv fragment: headings with bullets, each bullet an entry. Undefined if the first line is no such heading. */
function readScriv(text) {
	const lines = text.replace(/<!--[\s\S]*?-->/g, "").split("\n").filter((line) => !/^\.\.(?:\s|$)/.test(line) && !/^([-=~^])\1{2,}\s*$/.test(line));
	if (!SCRIV_HEADING.test(lines.find((line) => line.trim() !== "")?.trim() ?? "")) return void 0;
	const entries = [];
	let type = "";
	let bullet = [];
	const close = () => {
		const content = bullet.join("\n").trim();
		if (content !== "") entries.push(written(content, type, null));
		bullet = [];
	};
	for (const line of lines) {
		const heading = SCRIV_HEADING.exec(line.trim());
		const item = /^[-*][ \t]+(\S.*)$/.exec(line);
		if (heading || item) close();
		if (heading) type = heading[1];
		else if (item) bullet = [item[1]];
		else bullet.push(line.trim());
	}
	close();
	return entries;
}
const BUMP = /^["']?(@?[\w./-]+)["']?:[ \t]*["']?(major|minor|patch|none)["']?[ \t]*$/;
/** Reads a changeset: front matter with packages, then the summary. Undefined for other front matter; empty without packages. */
function readChangeset(matter, body) {
	if (matter === void 0) return void 0;
	const lines = matter.split("\n").filter((line) => line.trim() !== "");
	if (!lines.every((line) => BUMP.test(line))) return void 0;
	if (lines.length === 0 || body.trim() === "") return [];
	const [major, minor] = ["major", "minor"].map((level) => lines.some((line) => BUMP.exec(line)?.[2] === level));
	const text = body.trim();
	const [, ...rest] = text.split(/\n[ \t]*\n/);
	return [{
		text,
		category: null,
		whole: false,
		breaking: major ? rest.join("\n\n") : null,
		feature: minor === true,
		security: false,
		issue: null
	}];
}

// src/features/notes/read/fragment.ts
const LARGEST_TEXT = 65536;
/** Longest title that the list shows, in characters. */
const LARGEST_TITLE = 200;
/** Files beside fragments that are no fragments. */
const NO_FRAGMENT = /(?:^|\/)(?:readme[^/]*|_[^/]*|\.[^/]*|template[^/]*|[^/]*\.(?:jinja2?|j2|json|toml|ya?ml))$/i;
/**
* Parses a fragment file: a run log in one of three spellings, with or without front matter (`title`, `category`, `breaking`, `security`),
* or a fragment of towncrier, scriv or changesets. A text without headings is its own title. Never throws. Empty for any other file.
*/
function parseFragments(path, source) {
	if (NO_FRAGMENT.test(path)) return [];
	const text = cutLines(source.slice(0, LARGEST_TEXT).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
	const matter = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(text);
	const body = matter ? text.slice(matter[0].length) : text;
	const written = readTowncrier(path, text) ?? readChangeset(matter ? matter[1] ?? "" : void 0, body) ?? readScriv(body);
	if (written === void 0) return [parseLog(path, matter?.[1], body)];
	return written.map((one, index) => entryOf(path, index === 0 ? path : `${path}#${index + 1}`, one));
}
function entryOf(path, key, { text, category, whole, breaking, feature, security, issue }) {
	const all = text.replace(/^[-*][ \t]+/, "").replace(/``([^`]+)``/g, "`$1`").replace(/\*\*([^*\n]+)\*\*|(?<!!)\[([^[\]\n]+)\]\([^()\s]*\)|(?<!\w)[a-z]{0,20}:[a-z:]{1,40}:(?=`)/g, "$1$2");
	const oneLine = (part) => part.replace(/\s+/g, " ").trim();
	const [start = "", ...items] = all.split(/\n[ \t]*\n|\n(?=[-*] )/);
	const first = oneLine(start);
	const title = firstSentence(first);
	const from = (part) => (part.startsWith(title) && title.length <= LARGEST_TITLE ? part.slice(title.length) : part).trim();
	const rest = whole ? from(oneLine(all)) : first.slice(title.length).trim();
	return {
		path,
		key,
		id: null,
		issue,
		category,
		more: false,
		log: false,
		...feature === void 0 ? {} : { feature },
		security: security || hasAdvisory(first),
		breaking: breaking === "" && oneLine(all) !== title ? from(all) : breaking,
		title: cleanTitle(title).title,
		objective: rest === "" || whole && breaking !== null ? null : whole ? rest : firstSentence(rest),
		paths: pathsIn(text),
		parts: whole ? [] : items.filter((item) => /^[-*] /.test(item)).map((item) => cleanTitle(oneLine(item.slice(2))).title)
	};
}
function parseLog(path, matter, body) {
	const lines = body.split("\n").filter((line) => !line.startsWith(">"));
	const heading = lines.find((line) => /^#\s+\S/.test(line))?.slice(1).trim().replace(/\s#+$/, "").trim();
	const first = lines.find((line) => line.trim() !== "" && !line.startsWith("#")) ?? path;
	const { title, id } = cleanTitle(field("title", matter) ?? heading ?? first);
	const objective = objectiveOf(lines);
	const breaks = field("breaking", matter);
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	return {
		path,
		key: path,
		title,
		issue: null,
		parts: [],
		log: true,
		id: id ?? /gap[-_]?fix[-_]?(\d+[a-z]?)(?=[-_.])/i.exec(path)?.[1]?.toLowerCase() ?? null,
		objective: objective === null ? null : firstSentence(objective),
		category: field("category", matter) ?? field("category", lines.join("\n")),
		breaking: breakingOf(lines) ?? (breaks === null || saysNone(breaks) || /^(?:null|~)$/i.test(breaks) ? null : /^(?:true|yes)$/i.test(breaks) ? "" : breaks),
		security: /^(?:true|yes)$/i.test(field("security", matter) ?? "") || hasAdvisory(`${title} ${objective}`),
		paths: pathsIn(body).filter((named) => folder === "" || !named.startsWith(folder)),
		more: heading !== void 0 && lines.some((line) => /^##/.test(line))
	};
}
function pathsIn(text) {
	return [...text.matchAll(/(?<![\w/.-])(?:\.?[\w-]+\/){1,12}[\w.-]*\w\.\w{1,8}\b/g)].map((match) => match[0]);
}
/** `Category: X`, `**Category**: X` or `**Category:** X` at the start of a line. */
function field(name, text) {
	const value = text === void 0 ? void 0 : new RegExp(`^(?:\\*\\*)?${name}(?:\\*\\*:|:\\*\\*|:)[ \\t]*(\\S.*)$`, "im").exec(text)?.[1];
	return value === void 0 ? null : value.trim().replace(/^(['"])(.*)\1$/, "$2");
}
function objectiveOf(lines) {
	for (const [index, line] of lines.entries()) {
		const inline = /^\*\*Objective(?:\*\*:|:\*\*)[ \t]*(.*)$/i.exec(line);
		if (inline) return paragraph([inline[1], ...lines.slice(index + 1)]);
		if (/^#{2,6}\s+Objective\s*:?\s*$/i.test(line)) return paragraph(lines.slice(index + 1));
	}
	return null;
}
/** The first paragraph. If it ends with a colon, the list below it belongs to it. */
function paragraph(lines) {
	const start = lines.findIndex((line) => line.trim() !== "");
	if (start < 0 || lines[start].startsWith("#")) return null;
	const rest = lines.slice(start);
	const end = rest.findIndex((line, index) => line.trim() === "" || index > 0 && /^(?:#|\*\*\w[\w ]*(?:\*\*:|:\*\*))/.test(line));
	const own = end < 0 ? rest : rest.slice(0, end);
	const bullet = /^\s*[-*+]\s+/;
	const text = own.map((line, index) => bullet.test(line) ? `${index === 0 ? "" : "; "}${line.replace(bullet, "")}` : ` ${line}`).join("").replace(/\s+/g, " ").replace(/ ;/g, ";").trim();
	if (!text.endsWith(":")) return text;
	const items = rest.slice(Math.max(end, 0)).filter((line) => line.trim() !== "");
	const stop = items.findIndex((line) => !/^\s*(?:[-*+]|\d+[.)])\s/.test(line));
	const listed = (stop < 0 ? items : items.slice(0, stop)).map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+|[.;]$/g, "").trim());
	return listed.length === 0 ? `${text.slice(0, -1)}.` : `${text} ${listed.join("; ")}.`;
}
/** The text up to its first full stop. Abbreviations such as `e.g.` and numbers such as 1.2 do not end a sentence. */
function firstSentence(text) {
	const end = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|no|approx))[.!](?=\s+[A-Z`"'(]|$)/.exec(text);
	return end ? text.slice(0, end.index + 1) : text;
}
function breakingOf(lines) {
	const at = lines.findIndex((line) => /^#{2,6}\s+(?:breaking(?: changes?)?|migration)\b/i.test(line));
	if (at < 0) return null;
	const rest = lines.slice(at + 1);
	const end = rest.findIndex((line) => /^#{1,6}\s/.test(line));
	const text = (end < 0 ? rest : rest.slice(0, end)).join("\n").trim();
	return saysNone(text) ? null : text;
}

// src/features/notes/read/read-fragments.ts
/**
* Reads the fragments that the range added. `used`: paths of those of other tools that the commit has; run logs stay. An edited or moved old fragment does not count. A release commit may delete fragments, as
* `towncrier build` and `changeset version` do. Such a fragment of a release candidate counts for the release too.
*/
async function readFragments(commits, released, glob, git) {
	if (glob === null) return {
		fragments: [],
		used: []
	};
	const matches = (0, import_picomatch.default)(glob, { dot: true });
	const touching = commits.map((commit) => ({
		...commit,
		changes: commit.changes.filter(({ path }) => matches(path))
	})).filter(({ changes }) => changes.length > 0);
	const found = findFragments(touching, await findMoves(touching, git), released);
	const contents = await git.filesAt(found.map(({ at, path }) => ({
		commit: at,
		path
	})));
	const files = found.flatMap(({ path, added, at }, index) => {
		const bytes = contents[index];
		const fragments = bytes === void 0 ? [] : parseFragments(path, new TextDecoder().decode(bytes));
		return bytes === void 0 ? [] : {
			path,
			fragments,
			commit: added,
			atTag: at === released
		};
	}).sort((a, b) => a.path < b.path ? -1 : 1);
	return {
		fragments: files.flatMap(({ fragments, commit, atTag }) => fragments.map((fragment) => ({
			fragment,
			commit,
			atTag
		}))),
		used: files.filter(({ path, fragments, atTag }) => atTag && !NO_FRAGMENT.test(path) && fragments.every(({ log }) => !log)).map(({ path }) => path)
	};
}
async function findMoves(commits, git) {
	const moves = /* @__PURE__ */ new Map();
	for (const { sha, parents, changes } of commits) {
		const pathsOf = (status) => changes.filter((change) => change.status === status).map(({ path }) => path);
		const [added, removed] = [pathsOf("A"), pathsOf("D")];
		const [parent] = parents;
		if (added.length === 0 || removed.length === 0 || parent === void 0) continue;
		const texts = await git.filesAt([...added.map((path) => ({
			commit: sha,
			path
		})), ...removed.map((path) => ({
			commit: parent,
			path
		}))]);
		const textOf = new Map([...added, ...removed].map((path, index) => [path, new TextDecoder().decode(texts[index])]));
		const moved = /* @__PURE__ */ new Map();
		const unmatched = new Set(removed);
		for (const same of [(path) => textOf.get(path), (path) => posix.basename(path)]) for (const path of added.filter((each) => !moved.has(each))) {
			const old = [...unmatched].find((candidate) => same(candidate) === same(path));
			if (old === void 0) continue;
			moved.set(path, old);
			unmatched.delete(old);
		}
		moves.set(sha, moved);
	}
	return moves;
}
function findFragments(commits, moves, released) {
	const found = /* @__PURE__ */ new Map();
	/** The commit of the newest text by path; empty for a deleted fragment. */
	const last = /* @__PURE__ */ new Map();
	/** The newest path of each file by an older path. */
	const newest = /* @__PURE__ */ new Map();
	for (const { sha, parents, message, changes } of commits) {
		const moved = moves.get(sha) ?? /* @__PURE__ */ new Map();
		for (const [path, old] of moved) newest.set(old, newest.get(path) ?? path);
		const movedFrom = new Set(moved.values());
		for (const { status, path: named } of changes) {
			const path = newest.get(named) ?? named;
			if (found.has(path) || movedFrom.has(named)) continue;
			if (status === "D" && !last.has(path)) last.set(path, isReleaseChore(parseMessage(message)) ? parents[0] ?? "" : "");
			if (!last.has(path)) last.set(path, released);
			const at = last.get(path);
			if (status === "A" && at !== "" && !moved.has(named)) found.set(path, {
				path,
				added: sha,
				at
			});
		}
	}
	return [...found.values()];
}

// src/features/notes/read/lead.ts
/** Longest introduction, in UTF-16 code units. */
const LONGEST_INTRODUCTION = 4e4;
/**
* The introduction in a notes file: the section of this version, without a tag also "Unreleased", or the whole file if no heading is a version.
* It reads headings as in Keep a Changelog 1.1: `## [1.2.0] - 2026-01-31`, `## v1.2.0`, `# Stockroom 1.2.0`, also underlined.
*/
function introductionOfFile(text, version, path, hasTag) {
	const lines = cutLines(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n")).split("\n");
	const headings = headingsOf(lines);
	const versions = versionHeadings(headings);
	const unreleased = hasTag ? void 0 : headings.find(({ title }) => /^\[?unreleased\b/i.test(title));
	if (versions.length === 0 && unreleased === void 0) return {
		text: orNull(lines.join("\n")),
		missing: []
	};
	const own = versions.find((each) => each.version === version || each.version === spellPep440(version)) ?? unreleased;
	const sections = hasTag ? version : `${version}, nor one "Unreleased"`;
	if (own === void 0) return {
		text: null,
		missing: [`The notes have no introduction: ${path} has no section for ${sections}.`]
	};
	return {
		text: orNull(lines.slice(own.end, sectionEnd(lines, headings, own, versions)).join("\n")),
		missing: []
	};
}
/** The message of an annotated tag without its first line; null if nothing else is in it. */
function introductionOfTag(message) {
	const lines = message.replace(/\r\n?/g, "\n").trim().split("\n");
	return orNull(lines.slice(1).join("\n"));
}
/**
* Makes the introduction safe to stand before generated text: in a spelling, without comments of this program, every fence and tag closed, cut at a
* paragraph if it is too long. Markup and mentions stay, because people who may push tags are trusted.
*/
function safeIntroduction(markdown, spelling = plainAscii) {
	const text = withoutOwnComments(spelling(markdown)).trim();
	const short = text.length <= LONGEST_INTRODUCTION ? text : text.slice(0, Math.max(text.lastIndexOf("\n\n", LONGEST_INTRODUCTION), 0));
	return closeHtml(withoutAddresses(closeFence(short)));
}
const below = "<h2>Below</h2>\n<p>text</p>";
/**
* The introduction or footer, with `<`, backticks and tildes escaped when CommonMark would read what stands below it as a part of it: an open
* declaration, CDATA section or tag. `text` is the given one otherwise.
*/
async function withoutOpenEnd(markdown) {
	const { micromark } = await import("./micromark-core-commonmark.js");
	const escaped = !micromark(`${safeIntroduction(markdown)}\n\n## Below\n\ntext\n`, { allowDangerousHtml: true }).trimEnd().endsWith(below);
	return {
		text: escaped ? markdown.replace(/[<`~]/g, "\\$&") : markdown,
		escaped
	};
}
function closeFence(text) {
	let open;
	for (const line of text.split("\n")) {
		const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
		if (!fence) continue;
		const [, run = "", rest = ""] = fence;
		if (open === void 0) open = run[0] === "`" && rest.includes("`") ? void 0 : run;
		else if (run[0] === open[0] && run.length >= open.length && rest.trim() === "") open = void 0;
	}
	return open === void 0 ? text : `${text}\n${open}`;
}
/** HTML that hides or rewrites the text up to its end tag. Any other tag ends with its block. */
const SWALLOWING = /<!--|-->|<(\/?)(details|summary|pre|script|style|textarea|title|template|table|select)\b/gi;
/** Closes open comments and tags, innermost first. Code opens none. */
function closeHtml(text) {
	const open = [];
	for (const [found, end, name] of text.replace(CODE, "").matchAll(SWALLOWING)) if (open.at(-1) === "-->") {
		if (found === "-->") open.pop();
	} else if (found === "<!--") open.push("-->");
	else if (name !== void 0 && end === "") open.push(`</${name.toLowerCase()}>`);
	else if (name !== void 0 && open.includes(`</${name.toLowerCase()}>`)) open.splice(open.lastIndexOf(`</${name.toLowerCase()}>`));
	return open.length === 0 ? text : `${text}\n\n${open.reverse().join("\n")}`;
}
/** Fenced code and spans of code. */
const CODE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?? {0,3}\1[`~]*[ \t]*$|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm;
const CODE_OR_ADDRESS = new RegExp(`${CODE.source}|(?<address>${ADDRESS.source})`, "gm");
/** The text without addresses outside code. */
const withoutAddresses = (text) => text.replace(CODE_OR_ADDRESS, (found, ...groups) => groups.at(-1).address === void 0 ? found : "");
const orNull = (text) => text.trim() === "" ? null : text.trim();

// src/features/notes/read/read-lead.ts
/** Reads the introduction from `notes.file`, else from the annotated tag. Throws UserError for a missing file or, without a list, section. */
async function readIntroduction({ tag, version, commit }, { file, list }, git) {
	if (file === null) {
		const message = tag === null ? void 0 : await git.tagMessage(tag);
		return {
			text: message === void 0 ? null : introductionOfTag(message),
			missing: []
		};
	}
	const [bytes] = await git.filesAt([{
		commit,
		path: file
	}]);
	if (bytes === void 0) throw new UserError(`notes.file names ${file}, which is not in the commit that is released.`, "Commit it before the tag is made, or take `file` out of `notes:`.");
	const introduction = introductionOfFile(new TextDecoder().decode(bytes), version, file, tag !== null);
	if (!list && tag !== null && introduction.text === null) throw new UserError(`${file} has no section for ${version}, and notes.list is false.`, "Write the section, commit, and tag that commit.");
	return introduction;
}

// src/features/notes/notes.ts
/** The sentence in `missing` when there is no forge. */
const noConnection = "Labels and titles of pull requests are missing: there is no connection to GitHub.";
/** The forge is asked about this many commits at most, in 30 requests. A first release can have far more. */
const MOST_COMMITS = 3e3;
/**
* Reads commits, pull requests and fragments between the previous release and the plan's commit. Without an answer of the forge, labels and
* titles are missing. Throws UserError if `notes.file` is not in the commit, and Error if a commit is lost or counted twice.
*/
async function collectNotes(input, ports) {
	const { plan, previousCommit, config, repository, open, people = true } = input;
	const { git } = ports;
	const before = people && previousCommit !== void 0 ? git.authorsUpTo(previousCommit) : Promise.resolve(void 0);
	before.catch(() => {});
	const [all, total, inPaths, files, introduction] = await Promise.all([
		git.history(previousCommit, plan.commit, config.fragments !== null),
		git.countCommits(previousCommit, plan.commit, config.paths),
		config.paths.length === 0 ? void 0 : git.log(previousCommit, plan.commit, config.paths),
		git.filesAt(releaseYmlPaths.map((path) => ({
			commit: plan.commit,
			path
		}))),
		readIntroduction(plan, config, git)
	]);
	const branches = findBranches(all, plan.commit, open);
	const wanted = inPaths && new Set(inPaths.map(({ sha }) => sha));
	const inside = wanted ? all.filter(({ sha }) => wanted.has(sha)) : all;
	const withChanges = async (commits, shas) => {
		const changes = config.fragments === null ? await git.changesOf(shas) : /* @__PURE__ */ new Map();
		return commits.map((commit) => ({
			...commit,
			changes: changes.get(commit.sha) ?? commit.changes
		}));
	};
	const possiblePicks = new Set(cherryPickCandidates(inside).map(({ sha }) => sha));
	const commits = await withChanges(inside, [...possiblePicks]);
	const candidates = samePathCandidates(commits.filter(({ sha }) => possiblePicks.has(sha)));
	const [pulls, { fragments, used }, patchIds] = await Promise.all([
		readPullRequests(commits, branches, ports.forge, open),
		readFragments(commits, plan.commit, config.fragments, git),
		candidates.length === 0 ? /* @__PURE__ */ new Map() : git.patchIds(candidates.map(({ sha }) => sha))
	]);
	const releaseYml = files.flatMap((bytes, index) => bytes === void 0 ? [] : [{
		path: releaseYmlPaths[index],
		rules: readReleaseYml(new TextDecoder().decode(bytes))
	}])[0];
	const rules = chooseRules(config, releaseYml?.rules);
	const pickedFrom = matchCherryPicks(candidates, patchIds);
	const history = {
		commits,
		total,
		branches,
		pullRequests: pulls.byNumber,
		pickedFrom,
		fragments,
		repository
	};
	const grouped = groupCommits(history);
	const withPaths = await withChanges(commits, config.fragments === null ? commitsNeedingPaths(grouped, plan.components, rules) : []);
	const { changes, ...content } = buildContent({
		...history,
		commits: withPaths
	}, grouped, plan.components, rules);
	const { contributors, missing } = people ? await readContributors({
		changes,
		previousCommit,
		before: await before,
		logins: pulls.logins
	}, ports) : {
		contributors: [],
		missing: []
	};
	const unread = releaseYml !== void 0 && releaseYml.rules === void 0 ? [`${releaseYml.path} could not be read: it has no \`changelog\`.`] : [];
	const missed = [
		...pulls.missing,
		...introduction.missing,
		...unread,
		...missing
	];
	return {
		...content,
		lead: introduction.text,
		contributors,
		usedFragments: used,
		missing: missed
	};
}
async function readPullRequests(commits, branches, forge, open) {
	const asked = commits.slice(0, MOST_COMMITS);
	const numbers = new Set(open === void 0 ? [] : [open]);
	const withoutNumber = [];
	for (const { sha, message, parents } of asked) {
		const number = parents.length > 1 ? mergedNumber(message) : parseMessage(message).number ?? branches.pullRequest.get(sha);
		if (number !== void 0) numbers.add(number);
		else if (parents.length < 2) withoutNumber.push(sha);
	}
	const without = (missing) => ({
		byNumber: void 0,
		logins: /* @__PURE__ */ new Map(),
		missing
	});
	if (numbers.size + withoutNumber.length === 0) return without([]);
	if (forge === void 0) return without([noConnection]);
	try {
		const ascending = [...numbers].sort((a, b) => a - b);
		const { pullRequests, logins } = await forge.pullRequests(withoutNumber, ascending, open);
		const missing = asked.length < commits.length ? [`GitHub was asked of the newest ${MOST_COMMITS} commits alone: labels of older ones are missing.`] : [];
		return {
			byNumber: new Map(pullRequests.map((pull) => [pull.number, pull])),
			logins,
			missing
		};
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return without([`Labels and titles of pull requests are missing: ${error.message}`]);
	}
}

export { withoutOpenEnd as a, namedCategory as c, safeIntroduction as i, noConnection as n, meansDependencies as o, introductionOfFile as r, categoriesOf as s, collectNotes as t };