import { a as UserError } from "./errors-shared.js";
import { c as fullNotesName, d as withoutPath, n as looksLikePackage, u as sumsName } from "./verify-packages-shared.js";

// src/features/publish/dist.ts
/** Pattern that keeps the folder out of git, from the root of the work tree. */
const distPattern = "/.release-runbook/";
/** The places of what a run leaves: one folder per component in `dist`, beside them the files about all of them. */
function distFolder(workspace) {
	const dist = `${workspace}/.release-runbook/dist`;
	return {
		dist,
		pythonDist: `${workspace}/.release-runbook/python-dist`,
		manifest: `${dist}/release-manifest.json`,
		notes: `${dist}/notes.md`,
		fullNotes: `${dist}/${fullNotesName}`,
		notesContent: `${dist}/notes.json`,
		report: `${dist}/report.json`,
		preview: `${dist}/preview.html`
	};
}
/** `<hex>  <name>` for each file, sorted by the bytes of the name: what `sha256sum --check` reads. */
function renderSums(files) {
	return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name))).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
/** GitHub takes no empty asset, so a release of notes alone has no checksums. */
async function writeSums(built, { dist }, files) {
	const path = `${dist}/${sumsName}`;
	await files.write(path, renderSums(built));
	return {
		name: sumsName,
		component: "release",
		path,
		...await files.digest(path)
	};
}
/**
* Writes the whole text of notes that were shortened, as an asset; without one, nothing is left there of an earlier run. It is made after SHA256SUMS, whose digest the
* notes tell, and so it is not named in there: the marker in the release's body has its digest.
*/
async function writeFullNotes(text, { fullNotes }, files) {
	if (text === void 0) {
		await files.remove(fullNotes);
		return;
	}
	await files.write(fullNotes, text);
	return {
		name: fullNotesName,
		component: "release",
		path: fullNotes,
		...await files.digest(fullNotes)
	};
}
/** Refuses a workspace in which the folder is a link: what is written and removed there must be there. Throws UserError. */
async function requireOwnFolder(workspace, files) {
	for (const path of [
		".release-runbook",
		".release-runbook/dist",
		".release-runbook/python-dist"
	]) {
		const kind = (await files.facts(`${workspace}/${path}`))?.kind;
		if (kind !== void 0 && kind !== "directory") throw new UserError(`${path} in the workspace is a ${kind}, and this program keeps its files there.`, "Take it out of the repository.");
	}
}
/** Puts SHA256SUMS, the manifest and the Python folder beside what the lanes built. Gives all assets, sorted by name. */
async function assembleDist(plan, builds, tools, folder, files) {
	const built = builds.flatMap((build) => build.files).sort((a, b) => a.name < b.name ? -1 : 1);
	const sums = built.length === 0 ? [] : [await writeSums(built, folder, files)];
	await files.remove(folder.pythonDist);
	for (const { name, path } of built.filter(({ name }) => looksLikePackage(name))) await files.copy(path, `${folder.pythonDist}/${name}`);
	const assets = [...built, ...sums].sort((a, b) => a.name < b.name ? -1 : 1);
	const manifest = {
		schema: 1,
		plan,
		tools,
		files: assets.map(withoutPath),
		evidence: builds.flatMap((build) => build.evidence)
	};
	await files.write(folder.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
	return {
		assets,
		manifest
	};
}

export { writeFullNotes as a, requireOwnFolder as i, distFolder as n, distPattern as r, assembleDist as t };