import { a as orderedVersion, c as spellPep440, d as toSemver, s as sameVersion, t as compareVersions } from "./version-shared.js";
import { f as visible, l as shellWord } from "./format-shared.js";
import { posix } from "node:path";

// src/features/plan/version-agreement.ts
/** The version, in SemVer, that all places state; undefined without a place, when places differ, or when it has no SemVer spelling. */
function agreedVersion(places) {
	const [first, ...others] = places;
	if (first === void 0 || others.some((other) => !sameVersion(first.value, other.value))) return void 0;
	return places.map((place) => toSemver(place.value)).find((version) => version !== void 0);
}
/** Whether the version of the plan is that of the tag, or of all version files. Otherwise `0.0.0` stands for it. */
function isVersionKnown({ tag, versions }) {
	return tag !== null || agreedVersion(versions) !== void 0;
}
/** Compares every place with the tag's version. If `expected` is null, the highest version counts: somebody raised it and forgot the others. */
function checkVersions(expected, places) {
	const right = expected ?? highestStated(places);
	if (right === void 0) return [];
	const wrong = places.filter((place) => !sameVersion(place.value, right));
	const source = places.find((place) => sameVersion(place.value, right));
	const authority = expected !== null ? `the tag says ${visible(right)}` : `${source === void 0 ? "most" : visible(source.path)} says ${visible(right)}`;
	return wrong.map((place) => ({
		rule: "version/mismatch",
		level: "error",
		path: place.path,
		...place.line === void 0 ? {} : { line: place.line },
		message: `${visible(place.path)} says ${visible(place.value)} (${visible(place.where)}), ${authority}.`,
		suggestion: remedy(place, right, wrong)
	}));
}
function highestStated(places) {
	return (places.flatMap(({ value }) => orderedVersion(value) ?? []).sort((a, b) => compareVersions(b, a))[0] ?? { text: places[0]?.value }).text;
}
function remedy(place, version, wrong) {
	const command = toolCommand(place, version, wrong);
	return command === void 0 ? `write ${newLine(place, version)}` : `run ${command}`;
}
/** The commands that write `version` into every place that states another one, in a POSIX shell at the root of the repository. */
function versionCommands(places, version) {
	const wrong = places.filter((place) => !sameVersion(place.value, version));
	return [...new Set(wrong.map((place) => toolCommand(place, version, wrong) ?? replaceCommand(place, version)))];
}
/** The command of the tool that owns the file; undefined when a person writes the file. */
function toolCommand(place, version, wrong) {
	const name = posix.basename(place.path);
	const folder = posix.dirname(place.path);
	const inFolder = (command) => folder === "." ? command : `(cd ${shellWord(visible(folder))} && ${command})`;
	const locking = /^(uv|poetry|pdm)\.lock$/.exec(name)?.[1];
	if (locking !== void 0) return inFolder(`${locking} lock`);
	if (name !== "package.json" && name !== "package-lock.json" && name !== "npm-shrinkwrap.json") return void 0;
	if (/^packages\["[^"]/.test(place.where)) return inFolder("npm install --package-lock-only");
	const same = wrong.some((other) => other.path === posix.join(folder, "package.json")) ? "" : " --allow-same-version";
	return inFolder(`npm version ${toSemver(version) ?? version} --no-git-tag-version${same}`);
}
/** Perl edits files in place in the same way on every system that has git; sed does not. */
function replaceCommand({ path, value, line }, version) {
	const right = spelledFor(path, version);
	const program = `s{\\Q${visible(value)}\\E}{${right}}${line === void 0 ? "" : ` if $. == ${line}`}`;
	return `perl -pi -e ${shellWord(program)} ${shellWord(visible(path))}`;
}
function newLine(place, version) {
	const python = pythonSpelling(version);
	if (place.where.includes("{version}")) return visible(place.where.replace("{version}", version));
	if (place.where === "metadata.version") return `version = ${python}`;
	if (place.where.endsWith(".version")) return `version = "${python}"`;
	if (place.path.endsWith("setup.py")) return `version="${python}"`;
	return place.path.endsWith(".py") ? `${place.where} = "${python}"` : version;
}
/** A version, SemVer without `v`, as a file at the path spells it. Python tools normalise a version, so their files get the spelling of PEP 440 if there is one. */
function spelledFor(path, version) {
	return pythonFiles.test(path) ? pythonSpelling(version) : version;
}
const pythonFiles = /\.py$|(?:^|\/)(?:pyproject\.toml|setup\.cfg|(?:uv|poetry|pdm)\.lock)$/;
const pythonSpelling = (version) => spellPep440(version) ?? version;

export { versionCommands as a, spelledFor as i, checkVersions as n, isVersionKnown as r, agreedVersion as t };