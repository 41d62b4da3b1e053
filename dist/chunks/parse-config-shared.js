import { I as UserError } from "./common-shared.js";
import { ar as wrongNeeds, or as complete } from "./commands-shared.js";
import { C as inBackticks, S as configError, U as frozen, n as defaultConfigPath } from "./start-shared.js";
import { n as problemsOf, r as configSchema, t as dotted } from "./sentences-shared.js";
import { n as readYaml } from "./yaml-shared.js";

// src/config/parse-config.ts
/** Reads a configuration file. `text` is undefined if the file does not exist. Throws one UserError with all problems. Only the default file may be absent. */
function parseConfig(text, path) {
	if (text === void 0) {
		if (plain(path) === plain(".github/release-runbook.yml")) return frozen(complete({}, path));
		throw new UserError(`The configuration file ${inBackticks(path)} does not exist.`, `Only ${defaultConfigPath} may be absent.`);
	}
	const file = readYaml(text);
	if (file.broken) throw configError(path, file.problems);
	const result = configSchema.safeParse(file.value ?? {});
	const unread = new Set(file.problems.map(({ line }) => line));
	const problems = [...file.problems, ...problemsOf(result.error?.issues ?? [], file).filter(({ line }) => !unread.has(line))];
	if (result.data === void 0) throw configError(path, problems);
	const config = complete(result.data, path);
	problems.push(...[
		sharedNames,
		listWithoutFile,
		changelogInNotes,
		wrongNeeds
	].flatMap((rule) => rule(config, file)));
	if (problems.length > 0) throw configError(path, problems);
	return frozen(config);
}
/** Two assets cannot share a name, in any case, because some file systems ignore case. Two commands of one name would share a step id. */
function sharedNames({ components, checks }, file) {
	const named = [...(components ?? []).filter((component) => "archive" in component).map(({ id, archive }) => ({
		key: archive.toLowerCase(),
		name: archive,
		place: [
			"components",
			id,
			"archive"
		]
	})), ...checks.commands.map(({ name }, index) => ({
		key: `command:${name}`,
		name,
		place: [
			"checks",
			"commands",
			index,
			"name"
		]
	}))];
	return [...Map.groupBy(named, ({ key }) => key).values()].flatMap(([first, ...others]) => others.map(({ name, place }) => {
		const message = `${inBackticks(dotted(place))}: the name ${name} is taken by ${inBackticks(dotted(first.place))}`;
		return {
			line: file.lineOf(place),
			message
		};
	}));
}
/** Without a list, the notes are a section of a file. */
function listWithoutFile({ notes }, file) {
	if (notes.list || notes.file !== null) return [];
	return [{
		line: file.lineOf(["notes", "list"]),
		message: "`notes.list` is false, so `notes.file` must name the changelog"
	}];
}
/** With a list, the notes would say each entry twice: in the section of the changelog, and in the list. */
function changelogInNotes({ changelog, notes }, file) {
	if (changelog === null || changelog.file !== notes.file || !notes.list) return [];
	return [{
		line: file.lineOf(["changelog", "file"]),
		message: "`changelog.file` is `notes.file`, so the notes would list each entry twice; add `list: false` to `notes`"
	}];
}
function plain(path) {
	return path.replace(/^(?:\.\/+)+/, "");
}

export { parseConfig as t };