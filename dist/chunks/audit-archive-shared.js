import { D as quoted, c as nameProblem, i as caseClashes, l as nameProblems, o as foldersOf, s as isModuleLink, u as suspectNames } from "./common-shared.js";
import { a as layoutProblems, i as zipRecords, o as listMembers, t as isLink } from "./read-zip-shared.js";

// src/features/inspect/audit-archive.ts
/**
* Reads the records of a zip with a second implementation. Returns problems as sentences, and the uncompressed bytes of its members. `own`: the
* names that this program wrote; a zip of another program may have folders and any modes. Never throws for the content, which `inspectArchive` reads.
*/
async function auditZip(bytes, own) {
	const problems = layoutProblems(bytes, true);
	const isPlace = placesIn(bytes);
	const isForeignFolder = (name) => own === void 0 && name.endsWith("/");
	let uncompressed = 0;
	try {
		for (const record of await zipRecords(bytes)) {
			uncompressed += record.size;
			const folder = isForeignFolder(record.name) ? record.name.replace(/\/+$/, "") : void 0;
			const unsafe = folder === void 0 ? void 0 : nameProblem(folder);
			const all = [
				...record.problems,
				...typeProblems(record, isPlace, own !== void 0),
				...unsafe === void 0 ? [] : [unsafe]
			];
			problems.push(...all.map((problem) => `${quoted(folder ?? record.name)} ${problem}.`));
		}
		const names = () => listMembers(bytes).map(({ name }) => name).filter((name) => !isForeignFolder(name));
		const suspects = suspectNames(names);
		problems.push(...[...nameProblems(suspects), ...caseClashes(suspects)].map((problem) => `${problem}.`));
		if (own !== void 0) problems.push(...difference(names(), own));
	} catch (error) {
		problems.push(`The archive cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
	}
	return {
		problems,
		uncompressed
	};
}
/** Whether an archive has a file, folder or link at a path. The list is made at the first question. */
function placesIn(bytes) {
	let places;
	return (path) => {
		places ??= new Set([...listMembers(bytes)].flatMap(({ name }) => [name.replace(/\/$/, ""), ...foldersOf([name])]));
		return places.has(path);
	};
}
/** None for a file or folder, and for a link of a server's packages that leads to a place in the archive. An own file has one of two modes. */
function typeProblems({ name, mode, size, content }, isPlace, own) {
	if (isLink(mode)) {
		const target = size > 4096 ? "" : Buffer.from(content()).toString("utf8");
		return isModuleLink(name, target, isPlace) ? [] : ["is a symbolic link"];
	}
	if (own) return mode === 33188 || mode === 33261 ? [] : [`has mode ${mode.toString(8)} instead of 100644 or 100755`];
	return [
		0,
		32768,
		16384
	].includes(mode & 61440) ? [] : ["is a device, a pipe or a socket"];
}
function difference(names, expected) {
	const found = new Set(names);
	const wanted = new Set(expected);
	return [...[...wanted.difference(found)].map((name) => `${quoted(name)} is missing from the archive.`), ...[...found.difference(wanted)].map((name) => `${quoted(name)} is in the archive, but nobody put it there.`)];
}

export { auditZip as t };