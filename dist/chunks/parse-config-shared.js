import { I as UserError } from "./common-shared.js";
import { or as wrongNeeds, sr as complete } from "./commands-shared.js";
import { C as inBackticks, H as frozen, S as configError, n as defaultConfigPath } from "./start-shared.js";
import { n as problemsOf, r as configSchema } from "./sentences-shared.js";
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
		sharedArchives,
		sharedCommands,
		listWithoutFile,
		changelogInNotes,
		wrongNeeds
	].flatMap((rule) => rule(config, file)));
	if (problems.length > 0) throw configError(path, problems);
	return frozen(config);
}
/** Two assets cannot share a name. The comparison ignores case, because some file systems ignore case. */
function sharedArchives(config, file) {
	const components = (config.components ?? []).filter((component) => "archive" in component);
	return components.flatMap(({ id, archive }) => {
		const owner = components.find((other) => other.archive.toLowerCase() === archive.toLowerCase()).id;
		if (owner === id) return [];
		const place = [
			"components",
			id,
			"archive"
		];
		const message = `${inBackticks(place.join("."))}: the name ${archive} is taken by component ${inBackticks(owner)}; give one of them another name`;
		return [{
			line: file.lineOf(place),
			message
		}];
	});
}
/** Two commands of one name would share a step id. */
function sharedCommands({ checks: { commands } }, file) {
	return commands.flatMap(({ name }, index) => {
		if (commands.findIndex((other) => other.name === name) === index) return [];
		return [{
			line: file.lineOf([
				"checks",
				"commands",
				index,
				"name"
			]),
			message: `${inBackticks(`checks.commands[${index}].name`)}: the name ${name} is taken by a command above`
		}];
	});
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