import { o as __toESM } from "./rolldown-runtime-shared.js";
import { a as UserError } from "./errors-shared.js";
import { o as sumsName, s as withoutPath, t as fullNotesName } from "./manifest-shared.js";
import { c as quoted } from "./format-shared.js";
import { a as nameProblem, n as compareNames, o as nameProblems, r as foldersOf } from "./member-names-shared.js";
import { r as readZip, t as isLink, u as zipBytes } from "./read-zip-shared.js";
import { s as sameVersion } from "./version-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { createGunzip, gzipSync } from "node:zlib";

// src/archive/core-metadata.ts
/** Reads core metadata: e-mail header fields, an empty line, the description (packaging.python.org, Core metadata specifications). Of a repeated field, the first value counts. */
function parseCoreMetadata(text) {
	const lines = text.replace(/^\u{feff}/u, "").split(/\r?\n/);
	const end = lines.indexOf("");
	const fields = /* @__PURE__ */ new Map();
	let last = "";
	for (const line of end === -1 ? lines : lines.slice(0, end)) {
		const field = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
		if (field !== null) {
			last = (field[1] ?? "").toLowerCase();
			if (!fields.has(last)) fields.set(last, (field[2] ?? "").trim());
			else last = "";
		} else if (/^[ \t]/.test(line) && last !== "") fields.set(last, `${fields.get(last)}\n${line.trim()}`);
	}
	const body = end === -1 ? "" : lines.slice(end).join("\n");
	return {
		name: present(fields.get("name")),
		version: present(fields.get("version")),
		requiresPython: present(fields.get("requires-python")),
		summary: present(fields.get("summary")),
		/** Whether there is a long description, as a field or as the body. */
		description: present(fields.get("description")) !== void 0 || present(body) !== void 0,
		contentType: present(fields.get("description-content-type"))
	};
}
/** The trimmed value; undefined for an empty one. Old versions of setuptools wrote `UNKNOWN` for a missing value. */
function present(value) {
	const text = value?.trim() ?? "";
	return text === "" || text === "UNKNOWN" ? void 0 : text;
}

// src/archive/tar.ts
/** Largest uncompressed tar file in bytes: an asset has at most 2 GiB, and a small file can unpack to much more. */
const MAX_BYTES = 2 ** 31;
/** Reads a tar.gz as a stream; a member that `keeps` refuses has no content, to save memory. Throws Error if it is damaged or has more than 2 GiB unpacked. */
async function readTarGz(bytes, keeps = () => true) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = extract();
	const gunzip = createGunzip({ chunkSize: 2 ** 18 });
	let size = 0;
	gunzip.on("error", (error) => unpacked.destroy(error));
	gunzip.on("data", (chunk) => {
		size += chunk.length;
		if (size > MAX_BYTES) gunzip.destroy(/* @__PURE__ */ new RangeError("it has more than 2 GiB unpacked"));
	});
	gunzip.pipe(unpacked);
	gunzip.end(bytes);
	const members = [];
	for await (const entry of unpacked) {
		const kept = keeps(entry.header.name);
		if (!kept) entry.resume();
		members.push(memberOf(entry.header, kept ? await concatenated(entry) : /* @__PURE__ */ new Uint8Array()));
	}
	return members;
}
const concatenated = async (stream) => Buffer.concat(await Array.fromAsync(stream));
function memberOf(header, content) {
	return {
		name: header.type === "directory" ? header.name.replace(/\/+$/, "") : header.name,
		type: Object.keys(header.pax ?? {}).some((key) => key.startsWith("GNU.sparse")) ? "other" : typeOf(header.type),
		mode: header.mode,
		target: header.linkname ?? "",
		content
	};
}
function typeOf(type) {
	if (type === "contiguous-file") return "file";
	return type === "file" || type === "directory" || type === "symlink" || type === "link" ? type : "other";
}
/**
* Writes a tar.gz whose bytes depend on the members and `time` (seconds since 1970, at most 2038) alone. It keeps the order. The owner is
* 0:0, only long and non-ASCII names have pax headers, and gzip has no name or time, and operating system 255 (RFC 1952).
*/
async function writeTarGz(members, time) {
	const { pack } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const tar = pack();
	const mtime = /* @__PURE__ */ new Date(Math.min(Math.max(0, Math.floor(time)), 2147483647) * 1e3);
	for (const { name, type, mode, target, content } of members) {
		if (type === "other") throw new TypeError(`no such member can be written: ${name}`);
		const common = {
			mode,
			uid: 0,
			gid: 0,
			uname: "",
			gname: "",
			mtime,
			type
		};
		if (type === "file") tar.entry({
			...common,
			name
		}, Buffer.from(content));
		else tar.entry({
			...common,
			name: type === "directory" ? `${name}/` : name,
			...type === "directory" ? {} : { linkname: target }
		});
	}
	tar.finalize();
	const bytes = gzipSync(await concatenated(tar), { level: 9 });
	bytes[9] = 255;
	return bytes;
}

// src/archive/sdist.ts
/**
* Rewrites a source distribution (tar.gz). Its bytes depend on names, contents, executable bits and `time` (seconds since 1970) alone.
* Members are sorted by the bytes of their names. Hard links become files, because a sorted link can come before its target.
* Throws UserError for an unreadable file, unsafe names, and links that an unpacker must refuse (PEP 721).
*/
async function normaliseSdist(bytes, time) {
	const members = await membersOf$1(bytes);
	const problems = memberProblems$1(members);
	if (problems.length > 0) throw new UserError(`The source distribution is not safe to unpack:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const byName = new Map(members.map((member) => [member.name, member]));
	const unique = [...byName.values()].map((member) => normaliseMember(member, byName));
	return await writeTarGz(unique.sort((a, b) => compareNames(a.name, b.name)), time);
}
/** Reads a source distribution: names of files and links, the one top folder, PKG-INFO, and problems as sentences. Throws UserError if it is no tar.gz file. */
async function readSdist(bytes) {
	const members = await membersOf$1(bytes, (name) => /^[^/]+\/PKG-INFO$/.test(name));
	const problems = memberProblems$1(members);
	const names = members.filter((member) => member.type !== "directory").map((member) => member.name);
	const tops = [...new Set(members.map((member) => topOf(member.name)))];
	const top = tops.length === 1 ? tops[0] : void 0;
	if (top === void 0) problems.push(`It has ${tops.length} folders or files at the top instead of one folder.`);
	const info = members.find((member) => top !== void 0 && member.name === `${top}/PKG-INFO`);
	if (info?.type !== "file") problems.push("There is no PKG-INFO file in the top folder.");
	return {
		names,
		top,
		metadata: info?.type === "file" ? parseCoreMetadata(Buffer.from(info.content).toString("utf8")) : void 0,
		problems
	};
}
async function membersOf$1(...read) {
	try {
		return await readTarGz(...read);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UserError(`The source distribution cannot be read as a tar.gz file: ${reason}.`, "Look at what the build backend wrote.", { cause: error });
	}
}
function memberProblems$1(members) {
	const byName = new Map(members.map((member) => [member.name, member]));
	const folders = new Set(members.filter((member) => member.type === "directory").map((member) => member.name));
	const others = members.filter((member) => member.type !== "directory").map((member) => member.name);
	return [
		...nameProblems(others),
		...[...folders].filter((name) => nameProblem(name) !== void 0).map((name) => `${quoted(name)} ${nameProblem(name)}`),
		...others.filter((name) => folders.has(name)).map((name) => `${quoted(name)} is a file and a folder`),
		...[...folders].filter((name) => isBelowOther(name, byName)).map((name) => `${quoted(name)} is below a file or a link`),
		...members.flatMap((member) => linkProblem(member, byName) ?? [])
	].map((problem) => `${problem}.`);
}
/** Whether a parent of the folder is a member of another type. */
function isBelowOther(folder, byName) {
	return foldersOf([folder]).values().some((parent) => (byName.get(parent)?.type ?? "directory") !== "directory");
}
function linkProblem(member, byName) {
	if (member.type === "other") return `${quoted(member.name)} is neither a file, a folder nor a link`;
	if (member.type === "link") {
		if (byName.get(member.target)?.type === "file") return void 0;
		return `${quoted(member.name)} is a hard link to ${quoted(member.target)}, which is not a file in it`;
	}
	if (member.type !== "symlink") return void 0;
	const target = member.target.replace(/(?<=.)\/$/, "");
	const path = posix.join(posix.dirname(member.name), target);
	const plain = target !== "" && !target.includes("\\") && !posix.isAbsolute(target) && posix.normalize(target) === target;
	const top = topOf(member.name);
	if (plain && (path === top || path.startsWith(`${top}/`))) return void 0;
	return `${quoted(member.name)} is a link to ${quoted(member.target)}, which leads out of it`;
}
function normaliseMember(member, byName) {
	const original = member.type === "link" ? byName.get(member.target) ?? member : member;
	const executable = original.type !== "file" || (original.mode & 64) !== 0;
	return {
		name: member.name,
		type: original.type,
		mode: executable ? 493 : 420,
		target: original.target,
		content: original.content
	};
}
const topOf = (name) => name.split("/")[0] ?? "";

// src/archive/wheel-record.ts
const ALGORITHMS = /* @__PURE__ */ new Set([
	"sha256",
	"sha384",
	"sha512"
]);
/** The differences between a wheel and RECORD, which lists each file with size and sha256 or better (packaging.python.org, "The .dist-info directory"). */
function recordProblems(record, recordPath, contents) {
	const problems = [];
	const listed = /* @__PURE__ */ new Set();
	const exempt = /* @__PURE__ */ new Set([
		recordPath,
		`${recordPath}.jws`,
		`${recordPath}.p7s`
	]);
	for (const line of parseRecord(record)) {
		if (listed.has(line.path)) problems.push(`RECORD lists ${quoted(line.path)} twice.`);
		listed.add(line.path);
		const content = contents.get(line.path);
		if (content === void 0) problems.push(`RECORD lists ${quoted(line.path)}, which is not in the wheel.`);
		else if (!exempt.has(line.path)) problems.push(...lineProblems(line, content));
	}
	for (const path of contents.keys()) if (!listed.has(path) && !exempt.has(path)) problems.push(`RECORD does not list ${quoted(path)}.`);
	return problems;
}
function lineProblems(line, content) {
	const [algorithm = "", digest] = line.hash.split(/=(.*)/s);
	if (!ALGORITHMS.has(algorithm)) return [`RECORD has no hash of sha256 or better for ${quoted(line.path)}.`];
	if (createHash(algorithm).update(content).digest("base64url") !== digest?.replace(/=+$/, "")) return [`${quoted(line.path)} does not have the ${algorithm} digest that RECORD names.`];
	if (line.size !== "" && line.size !== String(content.length)) return [`${quoted(line.path)} has ${content.length} bytes, RECORD says ${quoted(line.size)}.`];
	return [];
}
/** Reads the CSV format of Python's csv module: optional double quotes around a field, doubled quotes inside. */
function parseRecord(text) {
	const lines = [];
	let row = [];
	for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
		row.push(match[1]?.replaceAll("\"\"", "\"") ?? match[2] ?? "");
		if (match[3] === ",") continue;
		const [path = "", hash = "", size = ""] = row;
		if (path !== "") lines.push({
			path,
			hash,
			size
		});
		row = [];
	}
	return lines;
}

// src/archive/wheel.ts
/**
* Rewrites a wheel with `zipBytes`, without folders. `*.dist-info/` comes last, with RECORD at its end (packaging.python.org, Binary
* distribution format, "Recommended archiver features"). Times are `time` (seconds since 1970). RECORD stays valid, because it covers
* contents only. Throws UserError for an unreadable wheel, damaged members, links and unsafe names.
*/
async function normaliseWheel(bytes, time) {
	const members = await membersOf(bytes);
	const problems = members.flatMap(memberProblems);
	if (problems.length > 0) throw new UserError(`The wheel is damaged:\n${problems.map((text) => `  ${text}`).join("\n")}`);
	const entries = members.map(({ name, mode, content }) => ({
		name,
		source: content,
		executable: (mode & 64) !== 0
	}));
	return await zipBytes(entries, time, wheelRank);
}
/** Reads a wheel in memory: names of files, METADATA, modules with the same content, and problems as sentences. Throws UserError if it is no zip file. */
async function readWheel(bytes) {
	const members = await membersOf(bytes);
	const names = members.map((member) => member.name);
	const problems = [...members.flatMap(memberProblems), ...nameProblems(names).map((problem) => `${problem}.`)];
	const contents = new Map(members.map((member) => [member.name, member.content]));
	const sameContent = groupsWithSameContent(members);
	const folders = [...new Set(names.map(distInfo))].filter((folder) => folder !== void 0);
	const [folder] = folders;
	if (folder === void 0 || folders.length > 1) {
		problems.push(`The wheel has ${folders.length} .dist-info folders instead of one.`);
		return {
			names,
			metadata: void 0,
			sameContent,
			problems
		};
	}
	const text = (name) => {
		const content = contents.get(`${folder}/${name}`);
		if (content === void 0) problems.push(`The wheel has no ${quoted(`${folder}/${name}`)}.`);
		return content === void 0 ? void 0 : Buffer.from(content).toString("utf8");
	};
	text("WHEEL");
	const record = text("RECORD");
	if (record !== void 0) problems.push(...recordProblems(record, `${folder}/RECORD`, contents));
	const metadata = text("METADATA");
	return {
		names,
		metadata: metadata === void 0 ? void 0 : parseCoreMetadata(metadata),
		sameContent,
		problems
	};
}
/** Groups of two or more modules, without empty modules and `__init__.py`. */
function groupsWithSameContent(members) {
	const modules = members.filter(({ name, content }) => name.endsWith(".py") && !name.endsWith("__init__.py") && content.length > 0);
	return [...Map.groupBy(modules, ({ content }) => createHash("sha256").update(content).digest("hex")).values()].filter((group) => group.length > 1).map((group) => group.map(({ name }) => name));
}
async function membersOf(bytes) {
	try {
		return (await readZip(bytes)).filter(({ name }) => !name.endsWith("/"));
	} catch (error) {
		throw new UserError("The wheel cannot be read as a zip file.", "Look at what the build backend wrote.", { cause: error });
	}
}
function memberProblems(member) {
	const link = isLink(member.mode) ? ["is a symbolic link"] : [];
	return [...member.problems, ...link].map((problem) => `${quoted(member.name)} ${problem}.`);
}
/** The `*.dist-info` folder at the top that contains the member. */
const distInfo = (name) => /^([^/]+\.dist-info)\//.exec(name)?.[1];
function wheelRank(name) {
	const folder = distInfo(name);
	if (folder === void 0) return 0;
	return name === `${folder}/RECORD` ? 2 : 1;
}

// src/features/build/python/verify-packages.ts
/** Reads a wheel or sdist of the dist folder. Throws UserError for an unreadable file. */
async function readPackage(build, file) {
	const bytes = await build.files.read(posix.join(build.dist, file));
	if (file.endsWith(".whl")) return {
		file,
		kind: "wheel",
		...await readWheel(bytes)
	};
	const { metadata, problems, top } = await readSdist(bytes);
	return {
		file,
		kind: "sdist",
		metadata,
		problems,
		names: top === void 0 ? [] : [top],
		sameContent: []
	};
}
/** Whether a file has the name of a wheel or a source distribution (`name-1.2.3.tar.gz`). */
function isPackageFileName(file) {
	return file.endsWith(".whl") || /^[A-Za-z0-9._]+-\d[A-Za-z0-9.+!_]*\.tar\.gz$/.test(file);
}
/** Problems of a package as sentences: damage, another version than the release, a file name that is not normalised (packaging.python.org, PEP 503). */
function packageProblems(facts, version) {
	const { file, kind, metadata, names } = facts;
	const problems = facts.problems.map((problem) => `${file}: ${problem}`);
	const source = kind === "wheel" ? "METADATA" : "PKG-INFO";
	if (metadata?.name === void 0 || metadata.version === void 0) return [...problems, `${file}: ${source} does not say name and version.`];
	if (!sameVersion(metadata.version, version)) problems.push(`${file}: ${source} says version ${metadata.version}, the release is ${version}.`);
	const stem = `${escapedName(metadata.name)}-${metadata.version.replaceAll("-", "_")}`;
	if (!(kind === "wheel" ? file.startsWith(`${stem}-`) : file === `${stem}.tar.gz`)) problems.push(`${file}: by its ${source} the file name should start with ${stem}.`);
	if (kind === "sdist" && !names.includes(stem)) problems.push(`${file}: by its PKG-INFO the top folder should be ${stem}.`);
	return problems;
}
/** The form of a project's name in file names: lower case, each run of `-`, `_` and `.` as one `_`. */
function escapedName(name) {
	return name.replace(/[-_.]+/g, "_").toLowerCase();
}
/** Throws UserError with all problems of the packages; `versionOf` gives the expected version of each. */
function requireSound(packages, versionOf) {
	const problems = packages.flatMap((facts) => packageProblems(facts, versionOf(facts)));
	if (problems.length > 0) throw new UserError(problems.join("\n"), "Look at the name and version in pyproject.toml or setup.py.");
}

// src/features/publish/dist.ts
/** Pattern that keeps the folder out of git, from the root of the work tree. */
const distPattern = "/.release-runbook/";
/** The paths below `workspace`. `dist` has one folder for each component, and the files about the whole release. */
function distFolder(workspace) {
	const dist = `${workspace}/.release-runbook/dist`;
	return {
		dist,
		/** Only wheels and sdists, so that a PyPI upload can take the folder. */
		pythonDist: `${workspace}/.release-runbook/python-dist`,
		/** The record of `check`. It lies outside of `dist`, which `build` and `publish` empty. */
		check: `${workspace}/.release-runbook/check.json`,
		sarif: `${workspace}/.release-runbook/check.sarif`,
		manifest: `${dist}/release-manifest.json`,
		notes: `${dist}/notes.md`,
		/** Exists only when the notes were shortened. */
		fullNotes: `${dist}/${fullNotesName}`,
		report: `${dist}/report.json`,
		preview: `${dist}/preview.html`
	};
}
/** One line `<hex>  <name>` for each file, sorted by the bytes of the name, as `sha256sum --check` reads them. */
function renderSums(files) {
	return [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name))).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
}
/** Writes an asset that the program itself adds to the release. */
async function writeReleaseFile(name, text, { dist }, files) {
	const path = `${dist}/${name}`;
	await files.write(path, text);
	return {
		name,
		component: "release",
		path,
		...await files.digest(path)
	};
}
/**
* Writes the full text of shortened notes as an asset; without `text`, removes the file of an earlier run. SHA256SUMS cannot name this file,
* because the notes state the digest of SHA256SUMS. The marker in the release's body has the file's digest.
*/
async function writeFullNotes(text, folder, files) {
	if (text !== void 0) return writeReleaseFile(fullNotesName, text, folder, files);
	await files.remove(folder.fullNotes);
}
/** Throws UserError when a folder is a link or a file: writes and deletions must stay inside the workspace. */
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
/** Writes SHA256SUMS, the manifest and the Python folder for the built files. Gives all assets, sorted by name. */
async function assembleDist(plan, builds, tools, folder, files) {
	const built = builds.flatMap((build) => build.files);
	const sums = built.length === 0 ? [] : [await writeReleaseFile(sumsName, renderSums(built), folder, files)];
	await files.remove(folder.pythonDist);
	for (const { name, path } of built.filter(({ name }) => isPackageFileName(name))) await files.copy(path, `${folder.pythonDist}/${name}`);
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

export { writeFullNotes as a, isPackageFileName as c, requireSound as d, normaliseWheel as f, requireOwnFolder as i, packageProblems as l, distFolder as n, writeReleaseFile as o, normaliseSdist as p, distPattern as r, escapedName as s, assembleDist as t, readPackage as u };