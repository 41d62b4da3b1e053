import { C as inBackticks, E as suggestion, T as nearest, _ as plainPath, b as zipNameRule, d as commandNameRule, f as globRule, g as pathRule, h as outputRule, l as charactersExist, m as milliseconds, p as idRule, u as charactersRule, v as tagRule, w as show, y as timeRule } from "./start-shared.js";
import { i as valueAt } from "./tolerant-shared.js";
import { i as unknownPlaceholder, r as placeholderNames } from "./placeholders-shared.js";
import { S as globalRegistry, _ as record, a as discriminatedUnion, b as union, c as literal, d as nullable, g as prefault, i as boolean, n as _null, o as exactOptional, p as number, r as array, t as _enum, v as strictObject, x as unknown, y as string } from "./zod-shared.js";
import { t as allowableRules } from "./secret-rules-shared.js";

// src/config/schema-parts.ts
/** The same values under keys in camelCase. */
function inCamelCase(written) {
	const camel = (key) => key.replace(/-./g, (part) => part.charAt(1).toUpperCase());
	const entries = Object.entries(written).map(([key, value]) => [camel(key), value]);
	return Object.fromEntries(entries);
}
/** Text that matches a rule. */
function text(...[pattern, meaning]) {
	return string({ error: `must be ${meaning}` }).regex(pattern, `must be ${meaning}`);
}
/** A mapping with known keys only, which are in camelCase after parsing. */
function table(shape) {
	const error = (issue) => issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : "must be a mapping";
	return strictObject(shape, { error }).transform(inCamelCase);
}
/** A mapping, or false: then the check of this name does not run. */
function check(shape) {
	return union([table(shape), literal(false)], { error: "must be a mapping or false" });
}
/** One of these values. */
function choice(...values) {
	return literal(values, { error: `must be ${values.slice(0, -1).join(", ")} or ${values.at(-1)}` });
}
/** A list of items. */
function list(item) {
	return array(item, { error: "must be a list" });
}
/** A list of at least one item. */
function some(item) {
	return list(item).min(1, "must be a list with at least one entry");
}
/** An optional key with its description for editors. `describe` would copy the schema, which slows the start. */
function key(schema, description) {
	const optional = exactOptional(schema);
	globalRegistry.add(optional, { description });
	return optional;
}
/** As `key`, for an item of a list: without it the item has the value `preset`. */
function keyOr(schema, preset, description) {
	const optional = prefault(schema, preset);
	globalRegistry.add(optional, { description });
	return optional;
}
/** True or false. */
const flag = boolean({ error: "must be true or false" });
/** One line of text that is not empty. */
const line = text(/^ *[^\u0000-\u0020\u007f][^\u0000-\u001f\u007f]*$/, "one line of text");
/** A path inside the repository, in its shortest form after parsing. */
const path = text(...pathRule).transform(plainPath);
/** A time with its unit, in milliseconds after parsing. */
const time = text(...timeRule).transform(milliseconds);

// src/config/schema-after.ts
const placeholdersOnly = `may hold ${placeholderNames.map((name) => `{${name}}`).join(", ")}, and no other name in braces`;
/** Text in which every name in braces is a known placeholder such as {tag}. */
const filled = string({ error: "must be text" }).refine((value) => unknownPlaceholder(value) === void 0, placeholdersOnly);
const filledLine = union([
	filled,
	number(),
	boolean()
], { error: "must be text" }).transform(String);
const variable = text(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable that holds the address, never the address itself");
const announceTables = [table({
	kind: literal("slack"),
	url: variable,
	text: keyOr(nullable(filled), null, "The message. null: title, link, number of files.")
}), table({
	kind: literal("json"),
	url: variable,
	body: keyOr(nullable(record(string(), unknown(), { error: "must be a mapping" })).refine((body) => unknownPlaceholder(JSON.stringify(body ?? {})) === void 0, placeholdersOnly), null, "The body. null: everything that is known of the release.")
})];
const announcement = discriminatedUnion("kind", announceTables, { error: (issue) => issue.code === "invalid_union" ? "must be slack or json" : "must be a mapping" });
/** GitHub accepts 25 inputs of a workflow and ten properties of a payload. The program sets five of these properties. */
const values = (most) => record(text(/^[A-Za-z_][\w-]*$/, "a name"), filledLine, { error: "must be a mapping" }).refine((inputs) => Object.keys(inputs).length <= most, `must have at most ${most} entries`);
const dispatch = table({
	workflow: key(text(/^[\w.-]+\.ya?ml$/, "the file of a workflow, such as deploy.yml"), "File name of a workflow to start, or \"event\"."),
	ref: key(text(/^[^\s~^:?*[\\\u0000-\u001f\u007f]+$/, "a branch or a tag"), "Branch or tag of the workflow. Default: the default branch."),
	inputs: key(values(25), "Its inputs. Default: { tag: '{tag}' }."),
	event: key(text(/^[\w.:-]{1,100}$/, "the type of an event"), "Type of a repository_dispatch to send; or \"workflow\"."),
	payload: key(values(5), "What it carries besides tag, version, commit, url and digests.")
}).refine((entry) => entry.workflow === void 0 !== (entry.event === void 0), "must name either a workflow or an event").refine((entry) => entry.event === void 0 || (entry.inputs ?? entry.ref) === void 0, "has inputs or a ref, which are for a workflow; an event has a payload").refine((entry) => entry.workflow === void 0 || entry.payload === void 0, "has a payload, which is for events; a workflow has inputs").transform(({ workflow, event = "", ref = null, inputs = { tag: "{tag}" }, payload = {} }) => workflow === void 0 ? {
	event,
	payload
} : {
	workflow,
	ref,
	inputs
});
const health = table({
	url: text(/^https?:\/\/\S+$/, "an address that begins with https://"),
	contains: keyOr(filled, "{version}", "What its answer must hold, as a word of its own. Default: '{version}'."),
	timeout: keyOr(time, "10m", "How long to wait in all. Default: 10m."),
	every: keyOr(time, "10s", "How long to wait between requests. Default: 10s.")
});
/** The key `after`: the post-publish tasks. */
const after = table({
	milestone: key(choice("close", false).transform(Boolean), "close: closes the milestone that is called like the tag or the version."),
	comment: key(flag, "Whether each issue and pull request that shipped gets a comment."),
	"close-issues": key(flag, "Whether the issues that the release solves are closed."),
	history: key(nullable(table({
		file: path,
		heading: line
	})), "A pull request that adds the version below a heading of a file."),
	announce: key(list(announcement), "Messages to Slack or any webhook that takes JSON."),
	dispatch: key(list(dispatch), "Workflows to start and events to send: deployments."),
	health: key(list(health), "Addresses that must come to show the version.")
});

// src/config/schema.ts
const automatic = choice(true, false, "auto");
const script = text(/\S/, "a script");
const scriptOrNull = nullable(script);
const pathOrNull = nullable(path);
const paths = list(path);
const glob = text(...globRule);
const globs = list(glob);
const someGlobs = some(glob);
const someGlobsOrNull = nullable(someGlobs);
const versionFile = union([path, table({
	file: path,
	pattern: text(/\{version\}/, "text with {version} in it")
})], { error: "must be a path, or { file, pattern: 'release = \"{version}\"' }" });
const characters = text(...charactersRule).refine(charactersExist, "names no characters of Unicode; the lower code point comes first, and scripts are such as Script=Greek");
const tag = check({
	annotated: key(flag, "Whether the tag must be annotated. Default: true."),
	branches: key(someGlobsOrNull, "Globs of branches, one of which must contain the commit. null: any.")
});
const ascii = check({
	paths: key(someGlobs, "Files to read. Default: ['docs/**']."),
	exclude: key(globs, "Files to leave out."),
	mode: key(choice("strict", "security"), "strict (default): every character. security: those that deceive."),
	allow: key(list(table({
		paths: someGlobs,
		characters: some(characters)
	})), "Characters that some files may hold.")
});
const ellipsis = check({
	paths: key(someGlobs, "Files to read. Default: ['**']."),
	exclude: key(globs, "Files to leave out, besides the built-in ones.")
});
const env = nullable(list(text(/^[A-Za-z_][A-Za-z0-9_]*\*?$/, "the name of a variable, or PREFIX_*")));
const variables = "Variables that reach the scripts. null: all but the token, the runner's own variables and those of after.announce; other secrets of the step too.";
const checks = table({
	"on-findings": key(choice("fail", "warn"), "What findings of a named check do. Default: fail."),
	tag: key(tag, "The tag is annotated, and on a branch."),
	ascii: key(ascii, "Text is ASCII."),
	ellipsis: key(ellipsis, "No text was left out behind an ellipsis."),
	"python-syntax": key(check({ paths: key(someGlobsOrNull, "Files to compile. null: the python components.") }), "Python files compile."),
	ci: key(table({
		required: key(list(line), "Names of check runs and contexts of statuses that must be green. Default: all that are there."),
		wait: key(time, "How long they are waited for. Default: 15m.")
	}), "The checks of the tagged commit are green. Runs only when it is named."),
	audit: key(table({ threshold: key(choice("low", "moderate", "high", "critical"), "The severity from which a vulnerability is an error. Default: high.") }), "No known vulnerabilities in what the components depend on. Runs only when it is named."),
	commands: key(list(table({
		name: text(...commandNameRule),
		run: script,
		path: keyOr(path, ".", "Folder in which it runs. Default: the root."),
		timeout: keyOr(time, "20m", "Time limit. Default: 20m."),
		env: keyOr(env, null, variables)
	})), "The team's own commands, run after the other checks have passed. Their step id is command:<name>."),
	breaking: key(check({}), "A breaking change has the version step that it needs."),
	baseline: key(path, "File of old findings of the text checks. Default: .github/release-runbook.baseline.json, which may be absent.")
});
const base = {
	path: key(path, "Folder of the component. Default: the root."),
	setup: key(scriptOrNull, "Script before test and build."),
	test: key(scriptOrNull, "Script that tests it."),
	verify: key(scriptOrNull, "Script that verifies the built files."),
	env: key(env, variables),
	timeout: key(time, "Time limit of each command. Default: 20m."),
	needs: key(list(text(...idRule)), "Ids of components that are built and verified first.")
};
const built = {
	reproducible: key(choice(false, "check"), "check: build twice in different folders and compare the bytes. Default: false."),
	"allow-changes": key(globs, "Tracked files that its scripts may rewrite.")
};
const links = key(choice("error", "skip"), "What to do with symbolic links. Default: error.");
const zipName = text(...zipNameRule);
const module = union([
	text(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/, "the name of a module"),
	literal(false),
	_null()
], { error: "must be the name of a module, false or null" });
/** The keys of each kind of component. */
const componentTables = {
	python: table({
		kind: literal("python"),
		...base,
		...built,
		constraints: key(pathOrNull, "File of pinned build requirements."),
		import: key(module, "Module that is imported to verify the build. null: the one of the project's name. false: none.")
	}),
	node: table({
		kind: literal("node"),
		...base,
		...built,
		archive: key(zipName, "Name of the zip. Default: <id>-build.zip."),
		links,
		output: key(nullable(text(...outputRule).transform(plainPath)), "Folder that the build writes. null: by framework."),
		include: key(paths, "Further paths for the zip."),
		"source-maps": key(flag, "Whether source maps are shipped. Default: true.")
	}),
	archive: table({
		kind: literal("archive"),
		...base,
		...built,
		archive: key(zipName, "Name of the zip. Default: <id>-bundle.zip."),
		links,
		paths: some(path)
	}),
	command: table({
		kind: literal("command"),
		...base,
		...built,
		run: script,
		files: someGlobs
	}),
	files: table({
		kind: literal("files"),
		...base,
		files: someGlobs
	})
};
const { python, node, archive, command, files } = componentTables;
const component = discriminatedUnion("kind", [
	python,
	node,
	archive,
	command,
	files
], { error: (issue) => issue.code === "invalid_union" ? "must be python, node, archive, command or files" : "must be a mapping" });
const secretRule = _enum(allowableRules, { error: "must be a rule of the search for secrets, such as secret/private-key" });
const secrets = table({ allow: key(list(table({
	rule: secretRule,
	paths: someGlobs
})), "Exceptions: a rule, and globs <asset>/<member> that may break it.") });
const names = list(line);
const categoryRule = table({
	title: line,
	labels: keyOr(names, [], "Labels of pull requests, in any case. '*': what no other category took."),
	types: keyOr(names, [], "Conventional types, such as feat."),
	paths: keyOr(globs, [], "Globs that most of the changed paths match."),
	exclude: keyOr(table({
		labels: keyOr(names, [], "Labels that this category leaves out."),
		authors: keyOr(names, [], "Logins that this category leaves out.")
	}), {}, "What goes elsewhere.")
});
const notes = table({
	file: key(pathOrNull, "File whose text, or whose section of this version, precedes the list. null: the message of the annotated tag."),
	list: key(flag, "false: the section of `file` stands in place of the list. Default: true."),
	footer: key(nullable(text(/\S/, "Markdown")), "Markdown below the notes; {version}, {tag} and {date} are filled in."),
	ascii: key(flag, "false: letters of every script stay as they are. Default: true."),
	fragments: key(nullable(glob), "Glob of fragments (run logs, towncrier, scriv, changesets) added since the previous tag. null: none."),
	paths: key(paths, "Only commits that touch these paths are listed; [] (default): all. They never filter tags."),
	categories: key(nullable(some(categoryRule)), "Headings and what belongs below them: the first match decides, labels before types before paths. null: those of .github/release.yml, else built in."),
	exclude: key(nullable(table({
		labels: keyOr(names, [], "Labels of pull requests that are not listed."),
		authors: keyOr(names, [], "Logins whose changes are not listed, with or without [bot]."),
		types: keyOr(names, [], "Conventional types that are not listed.")
	})), "What is not listed, unless it breaks. null: what .github/release.yml says, else built in.")
});
const release = table({
	title: key(line, "Title of the release; {tag} and {version} are filled in."),
	draft: key(flag, "Leave the release a draft."),
	prerelease: key(automatic, "auto (default): when the version has a prerelease part."),
	latest: key(automatic, "auto (default): when no stable release has a higher version."),
	discussion: key(nullable(line), "Category of the discussion that is opened with the release. null (default): none."),
	attest: key(flag, "Attest the provenance of the assets, and attach it. Default: false.")
});
const components = record(text(...idRule), component, { error: "must be a mapping of ids to components" });
/** The configuration file as people write it. Parsing gives keys in camelCase, short paths, milliseconds, and the defaults of items of lists. */
const configSchema = table({
	tag: key(nullable(text(...tagRule)), "Pattern of the tag. null: v1.2.3 and 1.2.3."),
	version: key(nullable(list(versionFile)), "Files that hold the version. null: detected."),
	"previous-tag": key(nullable(text(/^[^\s\u0000-\u001f\u007f]+$/, "a tag")), "The tag before this one. null: by ancestry and version."),
	checks: key(nullable(checks), "Checks. A named check stops the release, the others only report. false switches a check off."),
	components: key(nullable(components), "What is built. null: detected. {}: nothing."),
	secrets: key(nullable(secrets), "What may ship although it looks like a secret."),
	notes: key(nullable(notes), "The release notes."),
	release: key(nullable(release), "The GitHub Release."),
	after: key(nullable(after), "What happens when the release is public. All of it is off until it is named."),
	changelog: key(nullable(table({
		file: path,
		heading: keyOr(nullable(line), null, "Heading below which a line or row is added. null: a section.")
	})), "The changelog that `prepare` writes. No other command reads this key."),
	runbook: key(pathOrNull, "The team's Markdown checklist: a run ticks it, and a release has it with its evidence as RUNBOOK.md.")
});

// src/config/sentences.ts
/** The issues that the schema found, as sentences with lines. `parent` is the path to which the paths of the issues are relative. */
function problemsOf(issues, file, parent = []) {
	return issues.flatMap((issue) => {
		const path = [...parent, ...issue.path];
		const line = file.lineOf(path);
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key, issue.message.split(" "), file));
		if (issue.code === "invalid_key") return [{
			line,
			message: `${inBackticks(dotted(path))} ${issue.issues[0]?.message ?? "is no name"}`
		}];
		const branch = issue.code === "invalid_union" ? intendedBranch(issue.errors) : void 0;
		return branch ? problemsOf(branch, file, path) : [{
			line,
			message: wrongValue(path, issue.message, valueAt(file.value, ...path))
		}];
	});
}
/** The intended branch of a union: the branch whose issues are all inside the value, so that the value has the right type. */
function intendedBranch(branches) {
	const isInside = ({ path, code }) => path.length > 0 || code === "unrecognized_keys" || code === "invalid_format";
	return branches.find((branch) => branch.every(isInside));
}
function wrongValue(path, message, value) {
	if (path.length === 0) return `the file ${message} of keys such as \`checks:\`, not ${show(value)}`;
	const key = inBackticks(dotted(path));
	if (value === void 0) return `${key} is missing: it ${message}`;
	const given = message.startsWith("names no") || message.includes("at least one") ? "" : `, not ${show(value)}`;
	const list = Array.isArray(value) && message.startsWith("must be a mapping") ? "; write `key: value` lines without `-`" : "";
	const quotes = typeof value === "number" && !/list|mapping|true|time/.test(message) ? "; write it in quotes" : "";
	const [, choices] = /^must be ((?:[a-z-]+, )*[a-z-]+ or [a-z-]+)$/.exec(message) ?? [];
	const near = typeof value === "string" && choices !== void 0 ? nearest(value, choices.split(/, | or /)) : void 0;
	const choice = near === void 0 ? "" : `; did you mean \`${near}\`?`;
	return `${key} ${message}${given}${value === null && message.startsWith("must be a mapping") && path[0] !== "components" ? " (`{}` takes the defaults)" : ""}${list}${choice}${quotes}`;
}
function unknownKey(path, key, known, file) {
	const line = file.lineOf([...path, key]);
	const name = inBackticks(dotted([...path, key]));
	const kinds = path.length === 2 && path[0] === "components" ? kindsWith(key) : [];
	if (kinds.length > 0) return {
		line,
		message: `${name} is for components of kind ${kinds.join(" or ")}`
	};
	return {
		line,
		message: `unknown key ${name}${suggestion(key, known)}`
	};
}
function kindsWith(key) {
	return Object.entries(componentTables).flatMap(([kind, keys]) => Object.hasOwn(keys.in.shape, key) ? [kind] : []);
}
/** `components.docs.paths[0]` */
function dotted(path) {
	return path.reduce((name, part) => typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`, "");
}

export { problemsOf as n, configSchema as r, dotted as t };