import { a as nameProblem, i as isModuleLink, o as nameProblems, r as foldersOf, s as suspectNames, t as caseClashes } from "./member-names-shared.js";
import { a as layoutProblems, i as zipRecords, n as readWhole, o as listMembers, t as isLink } from "./read-zip-shared.js";
import { u as quoted } from "./format-shared.js";

// src/features/inspect/audit-archive.ts
/** Reads a zip with a second implementation. Returns problems as sentences, and the number and uncompressed bytes of its members. Never throws for the content. */
async function auditZip(bytes, expected) {
	const ours = expected.names !== null;
	const problems = layoutProblems(bytes, ours);
	const names = [];
	const isPlace = placesIn(bytes);
	let members = 0;
	let uncompressed = 0;
	try {
		for (const record of await zipRecords(bytes)) {
			if (ours) names.push(record.name);
			members += 1;
			uncompressed += record.size;
			const contents = expected.contents === false ? [] : await contentProblems(record);
			const found = ours ? [
				...record.problems,
				...modeProblems(record, isPlace),
				...contents
			] : contents;
			problems.push(...found.map((problem) => `${quoted(record.name)} ${problem}.`));
		}
		if (expected.names !== null) problems.push(...problemsOfNames(() => names), ...difference(names, expected.names, expected.required ?? []));
	} catch (error) {
		problems.push(unreadable(error));
	}
	return {
		problems,
		members,
		uncompressed
	};
}
const unreadable = (error) => `The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
/** Problems, as sentences, of a zip from another program, with folders and any modes: its layout, unsafe names and links. Never throws for the content. */
async function foreignZipProblems(bytes) {
	const problems = layoutProblems(bytes, true);
	const isPlace = placesIn(bytes);
	try {
		for (const record of await zipRecords(bytes)) {
			const { name, problems: found } = record;
			const folder = isFolder(name) ? name.replace(/\/+$/, "") : void 0;
			const unsafe = folder === void 0 ? void 0 : nameProblem(folder);
			const all = [
				...found,
				...typeProblems(record, isPlace),
				...unsafe === void 0 ? [] : [unsafe]
			];
			problems.push(...all.map((problem) => `${quoted(folder ?? name)} ${problem}.`));
		}
		const namesOfFiles = () => listMembers(bytes).map(({ name }) => name).filter((name) => !isFolder(name));
		problems.push(...problemsOfNames(namesOfFiles));
	} catch (error) {
		problems.push(unreadable(error));
	}
	return problems;
}
/** Problems as sentences; calls `names` twice. */
function problemsOfNames(names) {
	const suspects = suspectNames(names);
	return [...nameProblems(suspects), ...caseClashes(suspects)].map((problem) => `${problem}.`);
}
/** Whether an archive has a file, folder or link at a path. The list is made at the first question. */
function placesIn(bytes) {
	let places;
	return (path) => {
		places ??= new Set([...listMembers(bytes)].flatMap(({ name }) => [name.replace(/\/$/, ""), ...foldersOf([name])]));
		return places.has(path);
	};
}
/** None for a file or folder, and for a link of a server's packages that leads to a place in the archive. */
function typeProblems({ name, mode, size, content }, isPlace) {
	if ([
		0,
		32768,
		16384
	].includes(mode & 61440)) return [];
	if (!isLink(mode)) return ["is a device, a pipe or a socket"];
	const target = size > 4096 ? "" : Buffer.from(content()).toString("utf8");
	return isModuleLink(name, target, isPlace) ? [] : ["is a symbolic link"];
}
const isFolder = (name) => name.endsWith("/");
async function contentProblems(record) {
	if (record.size <= 16777216) {
		const content = record.content();
		return typeof content === "string" ? [content] : [];
	}
	const pieces = record.pieces();
	for (;;) {
		const { value, done } = await pieces.next();
		if (done === true) return value === void 0 ? [] : [value];
	}
}
function modeProblems(record, isPlace) {
	const { mode } = record;
	if (isLink(mode)) return typeProblems(record, isPlace);
	if (mode === 33188 || mode === 33261) return [];
	return [`has mode ${mode.toString(8)} instead of 100644 or 100755`];
}
function difference(names, expected, required) {
	const found = new Set(names);
	const wanted = new Set(expected);
	return [
		...[...wanted].filter((name) => !found.has(name)).map((name) => `${quoted(name)} is missing from the archive.`),
		...[...found].filter((name) => !wanted.has(name)).map((name) => `${quoted(name)} is in the archive, but nobody put it there.`),
		...required.filter((name) => !found.has(name)).map((name) => `The required file ${quoted(name)} is missing from the archive.`)
	];
}

export { foreignZipProblems as n, auditZip as t };