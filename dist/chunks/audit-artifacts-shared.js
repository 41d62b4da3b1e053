import { o as __toESM } from "./rolldown-runtime-shared.js";
import { i as zipRecords, n as readWhole, s as fill } from "./read-zip-shared.js";
import { a as UserError } from "./errors-shared.js";
import { a as firstLines, n as count$1, p as shortList, u as quoted } from "./format-shared.js";
import { n as foreignZipProblems } from "./audit-archive-shared.js";
import { _ as slices, p as CHUNK } from "./pack-files-shared.js";
import { t as require_picomatch } from "./picomatch-shared.js";
import { t as scanCharacters } from "./ascii-scan-shared.js";
import { t as compareWithBaseline } from "./baseline-shared.js";
import { t as keptPerFile } from "./file-findings-shared.js";
import { n as withFingerprints } from "./fingerprint-shared.js";
import { t as isBinary } from "./text-files-shared.js";
import { r as foldersOf } from "./member-names-shared.js";
import { t as proseLines } from "./prose-lines-shared.js";
import { t as decoded } from "./tolerant-shared.js";
import { n as scanForSecrets, t as applyAllowlist } from "./weigh-shared.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Readable, pipeline } from "node:stream";
import { isAscii } from "node:buffer";

// src/features/inspect/inspect-archive.ts
/** Limits of an inspection. Enough for any release; they stop an archive that would fill the machine. */
const inspectionLimits = {
	/** Nesting of archives. */
	depth: 4,
	/** A nested archive of more bytes is not unpacked. */
	nested: 64 * 2 ** 20,
	/** Uncompressed bytes of one asset. */
	unpacked: 16 * 2 ** 30,
	members: 1e6
};
const newInspection = (visitor, limits) => ({
	visitor,
	limits,
	/** Number of files in the archive and in nested archives. */
	members: 0,
	/** Uncompressed bytes of the members. */
	unpacked: 0,
	/** Problems of the archive itself, as sentences; they stop the release. */
	problems: [],
	/** Content that was not inspected, as sentences. */
	unseen: []
});
var LimitExceeded = class extends Error {};
/** Passes an asset and its members to the visitor: zip, wheel, tar, gzip and zstd, by content, not by name. Never throws for the content. */
async function inspectArchive(name, bytes, visitor, limits = inspectionLimits) {
	const inspection = newInspection(visitor, limits);
	try {
		await inspect(inspection, name, bytes, 0);
	} catch (error) {
		if (!(error instanceof LimitExceeded)) throw error;
		inspection.problems.push(`${quoted(name)} ${error.message}.`);
	}
	return inspection;
}
/** The format by the first bytes (APPNOTE.TXT 4.3.7, RFC 1952, RFC 8878, POSIX ustar). Node cannot unpack a `closed` format. */
function formatOf(start) {
	const begins = (...bytes) => bytes.every((byte, index) => start[index] === byte);
	if (begins(80, 75, 3, 4) || begins(80, 75, 5, 6)) return "zip";
	if (begins(31, 139, 8)) return "gzip";
	if (begins(40, 181, 47, 253)) return "zstd";
	if (Buffer.from(start.subarray(257, 262)).toString("latin1") === "ustar") return "tar";
	const text = Buffer.from(start.subarray(0, 6)).toString("latin1");
	return /^(BZh[1-9]|\xfd7zXZ|7z\xbc\xaf\x27\x1c|Rar!\x1a)/.test(text) ? "closed" : "plain";
}
/** A zip can follow a program (a self-extracting archive, a Python zipapp); its end record shows it (APPNOTE.TXT 4.3.16, without a comment). */
function formatOfWhole(bytes) {
	const format = formatOf(bytes.subarray(0, 512));
	const end = bytes.length - 22;
	if (format !== "plain" || end <= 0) return format;
	return bytes[end] === 80 && bytes[end + 1] === 75 && bytes[end + 2] === 5 && bytes[end + 3] === 6 ? "zip" : format;
}
/** Adds a problem of the asset itself, or a note on a nested archive that was not inspected. */
function report({ problems, unseen }, path, problem, depth) {
	(depth === 0 ? problems : unseen).push(`${quoted(path)} ${problem}.`);
}
async function inspect(inspection, path, bytes, depth) {
	inspection.visitor.file(path).end(bytes);
	const format = formatOfWhole(bytes);
	if (format === "plain") return;
	if (format === "closed" || depth >= inspection.limits.depth) {
		const reason = format === "closed" ? "has a form of compression that is not unpacked" : "lies too deep in archives";
		inspection.unseen.push(`${quoted(path)} ${reason}.`);
		return;
	}
	try {
		if (format === "zip") await inspectZip(inspection, path, bytes, depth);
		else if (format === "tar") await inspectTar(inspection, path, slices(bytes), depth);
		else {
			const decompress = format === "gzip" ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress();
			await inspectCompressed(inspection, path, Readable.from(slices(bytes)).pipe(decompress), depth);
		}
	} catch (error) {
		if (error instanceof LimitExceeded) throw error;
		report(inspection, path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`, depth);
	}
}
async function inspectZip(inspection, path, bytes, depth) {
	for (const record of await zipRecords(bytes)) {
		if (record.name.endsWith("/") && record.size === 0) continue;
		const inner = `${path}/${record.name}`;
		count(inspection, 1, 0);
		if (record.size > 16777216) {
			const pieces = record.pieces();
			let problem;
			async function* watched() {
				problem = yield* pieces;
			}
			await inspectPieces(inspection, inner, watched(), depth + 1);
			if (problem !== void 0) report(inspection, inner, problem, depth);
			continue;
		}
		const content = record.content();
		if (typeof content === "string") report(inspection, inner, content, depth);
		else {
			count(inspection, 0, content.length);
			if (formatOfWhole(content) === "plain") inspection.visitor.file(inner).end(content);
			else await inspect(inspection, inner, content, depth + 1);
		}
	}
}
async function inspectTar(inspection, path, parts, depth) {
	const { extract } = await import("./tar-stream.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const unpacked = pipeline(Readable.from(parts), extract(), () => {});
	for await (const entry of unpacked) {
		const { name, type, linkname } = entry.header;
		if (type === "file" || type === "contiguous-file") {
			count(inspection, 1, 0);
			await inspectPieces(inspection, `${path}/${name}`, entry, depth + 1);
		} else {
			if (linkname) inspection.visitor.file(`${path}/${name}`).end(Buffer.from(linkname));
			entry.resume();
		}
	}
}
async function inspectCompressed(inspection, path, unpacked, depth) {
	const { start, all } = await peek(unpacked, 512);
	if (formatOf(start) === "tar") await inspectTar(inspection, path, all, depth);
	else {
		count(inspection, 1, 0);
		await inspectPieces(inspection, `${path}/${posix.basename(path).replace(/\.[^.]+$/, "")}`, all, depth + 1);
	}
}
/** Inspects a member in pieces. A nested archive is collected up to the limit; other content goes to the visitor at once. */
async function inspectPieces(inspection, path, pieces, depth) {
	const { start, all } = await peek(counted(inspection, pieces), 512);
	const isArchive = formatOf(start) !== "plain";
	const visit = inspection.visitor.file(path);
	const kept = [];
	let size = 0;
	for await (const piece of all) {
		size += piece.length;
		if (isArchive && size <= inspection.limits.nested) kept.push(Buffer.from(piece));
		else {
			for (const earlier of kept.splice(0)) visit.piece(earlier);
			visit.piece(piece);
		}
	}
	if (isArchive && size <= inspection.limits.nested) await inspect(inspection, path, Buffer.concat(kept), depth);
	else {
		visit.end();
		if (isArchive) inspection.unseen.push(`${quoted(path)} is an archive of ${size} bytes, too large to look into from here.`);
	}
}
async function* counted(inspection, pieces) {
	for await (const piece of pieces) {
		count(inspection, 0, piece.length);
		yield piece;
	}
}
function count(inspection, members, bytes) {
	inspection.members += members;
	inspection.unpacked += bytes;
	const { limits } = inspection;
	if (inspection.members > limits.members) throw new LimitExceeded(`holds more than ${limits.members} files`);
	if (inspection.unpacked > limits.unpacked) throw new LimitExceeded(`unpacks to more than ${limits.unpacked} bytes`);
}
/** Reads the first bytes; `all` gives all pieces from the beginning. */
async function peek(pieces, length) {
	const iterator = pieces[Symbol.asyncIterator]();
	const first = [];
	let size = 0;
	while (size < length) {
		const { value, done } = await iterator.next();
		if (done === true) break;
		first.push(Buffer.from(value));
		size += value.length;
	}
	async function* all() {
		yield* first;
		for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
	}
	return {
		start: Buffer.concat(first).subarray(0, length),
		all: all()
	};
}

// src/features/inspect/references.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Pages beyond this total size are not searched. In bytes. */
const MAX_PAGES_BYTES = 33554432;
/** What ends like a file. In MyST another target can be a label or an object (myst-parser.readthedocs.io, Cross-references). */
const FILE = /\.(?:md|markdown|rst|html?|ipynb|txt|png|jpe?g|gif|svg|webp|pdf|zip|py|toml|ya?ml|json|csv)$/i;
/** Finds the references without a file, as `"page" -> "target"`, in the pages of documentation or in the entry page of a frontend. */
function referenceSearch(isDocs) {
	const names = [];
	const pages = [];
	let remaining = MAX_PAGES_BYTES;
	const reads = (name) => isDocs ? /\.(html?|md|markdown)$/i.test(name) : name === "index.html";
	const member = (name, bytes) => {
		names.push(name);
		if (bytes === void 0 || !reads(name) || bytes.length > remaining) return;
		remaining -= bytes.length;
		pages.push({
			name,
			targets: referencesOf(name, Buffer.from(bytes).toString("utf8"))
		});
	};
	const broken = () => {
		const isMyst = names.some((name) => /(?:^|\/)(?:conf\.py|myst\.yml)$/.test(name));
		const isJudged = (target) => !isDocs || !(target.startsWith("/") || isMyst && !FILE.test(target));
		return brokenReferences(pages, names).filter(({ target }) => isJudged(target)).map(({ page, target }) => `${quoted(page)} -> ${quoted(target)}`);
	};
	return {
		reads,
		member,
		broken
	};
}
/** The references of a page within its own site, each once. Fragments, templates and references to other servers do not count. */
function referencesOf(name, text) {
	const local = (/\.html?$/i.test(name) ? htmlReferences(text) : markdownReferences(text)).map((target) => target.replaceAll("&amp;", "&").replace(/[?#].*$/s, "").trim()).filter((target) => target !== "" && !/^([a-z][a-z0-9+.-]*:|\/\/)|\{\{|\$\{|<%|[\n\r]/i.test(target));
	return [...new Set(local)];
}
const ELEMENT = /<(?:a|area|link|script|img|source|iframe|video|audio|track|embed|object|use)\s[^<>]*>/gi;
const ATTRIBUTE = /\s(?:href|src|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const OTHER_SERVERS = /\srel\s*=\s*["']?(?:preconnect|dns-prefetch|canonical)/i;
function htmlReferences(text) {
	return [...removeBetween(removeBetween(text, "<!--", "-->", 0), "<script", "<\/script", 1).matchAll(ELEMENT)].flatMap(([element]) => OTHER_SERVERS.test(element) ? [] : [...element.matchAll(ATTRIBUTE)].map(([, double, single, bare]) => double ?? single ?? bare ?? ""));
}
/** Removes the text between two marks; `keep` 1 keeps the tag that begins with the first mark. A regular expression would take quadratic time. */
function removeBetween(text, first, last, keep) {
	const lower = text.toLowerCase();
	let result = "";
	let at = 0;
	for (;;) {
		const start = lower.indexOf(first, at);
		if (start < 0) break;
		const from = keep === 0 ? start : lower.indexOf(">", start) + 1;
		const end = lower.indexOf(last, start + first.length);
		if (end < 0 || keep === 1 && from === 0) break;
		result += text.slice(at, Math.min(Math.max(from, start), end));
		at = end + (keep === 0 ? last.length : 0);
	}
	return result + text.slice(at);
}
const INLINE = /\]\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000})?))(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,9}\)/g;
function markdownReferences(text) {
	const lines = text.split("\n");
	const isProse = proseLines(lines);
	const prose = lines.filter((_, index) => isProse[index]).join("\n").replace(/`[^`\n]*`/g, "");
	const definitions = [...prose.matchAll(/^ {0,3}\[(?!\^)[^\]\n]{1,500}\]:[ \t]{0,9}<?([^\s<>]+)>?/gm)];
	return [
		...[...prose.matchAll(INLINE)].map(([, angled, plain]) => angled ?? plain ?? ""),
		...definitions.map(([, target]) => target ?? ""),
		...htmlReferences(prose)
	];
}
/**
* The references without a file among the names of an archive. A reference with a leading `/` starts at the top. The search also
* omits its first one or two folders, because a server can publish a site below a path. From a Markdown page it also starts at a folder of the
* page's name, as sites publish it. `guide` also means `guide.html`, `guide.md` or `guide/index.html`.
*/
function brokenReferences(pages, names) {
	const known = /* @__PURE__ */ new Set([...names, ...foldersOf(names)]);
	return pages.flatMap(({ name, targets }) => targets.filter((target) => !candidates(name, target).some((path) => exists(known, path))).map((target) => ({
		page: name,
		target
	})));
}
function exists(known, path) {
	return path === "" || [
		"",
		".html",
		".md",
		"/index.html",
		"/index.md",
		"/README.md"
	].some((ending) => known.has(path + ending));
}
function candidates(page, target) {
	const path = decoded(target);
	const plain = (candidate) => posix.normalize(candidate).replace(/^\.\/?|\/$/g, "");
	const asFolder = page.replace(/\.(md|markdown)$/i, "");
	if (!path.startsWith("/")) return [posix.dirname(page), ...asFolder === page ? [] : [asFolder]].map((from) => plain(posix.join(from, path)));
	const parts = path.split("/").filter((part) => part !== "");
	return [
		0,
		1,
		2
	].filter((count) => count < Math.max(1, parts.length)).map((count) => plain(parts.slice(count).join("/")));
}

// src/features/inspect/inspect-texts.ts
/** Number of places that a finding names. */
const SHOWN = 5;
/**
* The text checks for the zips of a release. Findings of `baseline` are accepted there too; `known` are the broken references of documentation at
* the previous tag. In documentation they check relative links and the policy of the ascii check, in a frontend the references of the entry page. The policy gives errors if the ascii check is blocking; other findings are warnings.
*/
function textInspectors(components, { ascii, named, off, onFindings }, baseline, known) {
	const accepted = Map.groupBy(baseline, ({ path }) => path);
	return (artifact) => {
		const component = components.find(({ id }) => id === artifact.component);
		if (component?.kind !== "archive" && component?.kind !== "node") return void 0;
		if (!artifact.name.endsWith(".zip")) return void 0;
		const isDocs = component.kind === "archive";
		const links = referenceInspector(artifact.name, isDocs, known);
		if (!isDocs || off.includes("ascii")) return links;
		const policy = asciiInspector(artifact.name, ascii, accepted, named.includes("ascii") && onFindings === "fail");
		return {
			member(name, bytes) {
				links.member(name, bytes);
				policy.member(name, bytes);
			},
			findings: () => [...links.findings(), ...policy.findings()]
		};
	};
}
function referenceInspector(archive, isDocs, known) {
	const { member, broken } = referenceSearch(isDocs);
	return {
		member,
		findings() {
			const all = broken();
			const fresh = isDocs ? all.filter((each) => !known.has(each)) : all;
			const since = all.length === fresh.length ? "" : ", new since the previous tag";
			const warning = {
				rule: "archive/broken-reference",
				level: "warning",
				message: `${archive}: ${fresh.length === 1 ? "a reference leads" : `${fresh.length} references lead`} to nothing in it${since}: ${firstPlaces(fresh)}.`
			};
			const remarks = all.filter((each) => !fresh.slice(0, SHOWN).includes(each)).map((each) => ({
				rule: "archive/more-references",
				level: "info",
				message: `${archive}: this reference leads to nothing in it: ${each}.`
			}));
			return fresh.length === 0 ? remarks : [warning, ...remarks];
		}
	};
}
function asciiInspector(archive, policy, accepted, blocking) {
	const inScope = (0, import_picomatch.default)([...policy.paths], {
		dot: true,
		ignore: [...policy.exclude]
	});
	const places = [];
	let count = 0;
	return {
		member(name, bytes) {
			if (!inScope(name)) return;
			const named = isAscii(Buffer.from(name)) ? 0 : scanCharacters(Buffer.from(name), name, policy, SHOWN).findings.length;
			if (named > 0) places.push(`the name ${quoted(name)}`);
			count += named;
			if (isBinary(bytes, name) || isAscii(bytes) && !bytes.includes(0)) return;
			const entries = accepted.get(name) ?? [];
			const found = scanCharacters(bytes, name, policy, entries.length === 0 ? SHOWN : keptPerFile);
			const file = {
				file: 0,
				check: "ascii",
				findings: withFingerprints(found, bytes),
				more: found.more
			};
			const { findings = [], more = 0 } = compareWithBaseline([file], entries, { paths: [name] }).fresh[0] ?? {};
			count += findings.length + more;
			const [first] = findings;
			if (first !== void 0) places.push(`${quoted(name)}${first.line === void 0 ? "" : ` line ${first.line}`}: ${first.message}`);
		},
		findings() {
			if (count === 0) return [];
			const message = `${archive}: ${count === 1 ? "a character or byte" : `${count} characters or bytes`} that checks.ascii does not allow: ${firstPlaces(places)}`;
			return [{
				rule: "archive/ascii",
				level: blocking ? "error" : "warning",
				message
			}];
		}
	};
}
const firstPlaces = (places) => firstLines(places, SHOWN, String).join("; ");

// src/features/inspect/lfs-pointers.ts
const pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[^\n]+\n)*oid sha256:[0-9a-f]{64}\nsize \d+\n$/;
/** Every pointer is shorter. In bytes (same specification). */
const tooLong = 1024;
/** Whether a .gitattributes file assigns files to Git LFS. */
function namesLfs(attributes) {
	return /^(?![ \t]*#).*\sfilter=lfs(?=\s|$)/m.test(attributes);
}
/** A visitor that collects the paths of Git LFS pointers, which a checkout without Git LFS has in place of the files. */
function lfsPointers() {
	const paths = [];
	return {
		paths,
		file(path) {
			let start = /* @__PURE__ */ new Uint8Array(0);
			const piece = (bytes) => {
				if (start.length < tooLong) start = Buffer.concat([start, bytes.subarray(0, tooLong)]);
			};
			const end = (whole) => {
				if (whole !== void 0) piece(whole);
				if (pointer.test(Buffer.from(start).toString("latin1"))) paths.push(path);
			};
			return {
				piece,
				end
			};
		}
	};
}

// src/features/inspect/audit-artifacts.ts
/** Reads every artifact once, one at a time: secrets, damaged archives, findings of texts. Throws UserError when one does not have its recorded digest. */
async function auditArtifacts(request, files) {
	const { artifacts, secrets: values, allow, lfs, list, components, baseline, known = /* @__PURE__ */ new Set(), checks } = request;
	const scan = scanForSecrets(values);
	const textsOf = textInspectors(components, checks, baseline, known);
	const pointers = lfsPointers();
	const listed = [];
	const always = [
		scan,
		pointers,
		...list === true ? [listInto(listed)] : []
	];
	const findings = [];
	let members = 0;
	let unpacked = 0;
	for (const artifact of artifacts) {
		const bytes = await readArtifact(artifact, files);
		const texts = textsOf(artifact);
		const names = [];
		const visitors = [
			...always,
			windowsNames(names),
			...texts === void 0 ? [] : [membersOf(texts, artifact.name)]
		];
		const inspection = await inspectArchive(artifact.name, bytes, combine(visitors));
		members += inspection.members;
		unpacked += inspection.unpacked;
		findings.push(...archiveFindings(inspection), ...await zipFindings(artifact, bytes), ...texts?.findings() ?? []);
		const message = `${artifact.name}: Windows cannot make ${count$1(names.length, "name")} in it: ${shortList(names)}.`;
		if (names.length > 0) findings.push({
			rule: "archive/windows-name",
			level: "warning",
			message
		});
	}
	const secrets = applyAllowlist(scan.findings, allow);
	findings.push(...pointers.paths.map((path) => pointerFinding(path, lfs === true)));
	return {
		/** Errors stop the release. Messages name the file and the rule, never a secret value. */
		findings: [...secrets.findings, ...distinct(findings)],
		/** Findings that `secrets.allow` permits, as sentences. */
		allowed: secrets.allowed,
		members,
		/** Uncompressed bytes. */
		unpacked,
		/** Number of public test keys, which are permitted. */
		testKeys: scan.testKeys(),
		/** The members of every archive with their bytes, as `archive.zip/folder/file`; empty unless the settings ask for them. */
		listed
	};
}
/** Reads a file and compares its digest, so that the inspected bytes are the recorded ones. */
async function readArtifact({ name, path, size, sha256 }, files) {
	const file = await files.open(path);
	try {
		const bytes = Buffer.allocUnsafeSlow(file.size === size ? size : 0);
		if (await fill(file, bytes) !== size || createHash("sha256").update(bytes).digest("hex") !== sha256) throw new UserError(`${name} is no longer the file that was built: something wrote to it afterwards.`, "Look for a process that the build or a script of the component left running.");
		return bytes;
	} finally {
		await file.close();
	}
}
/** Passes the artifact's members to the text inspector. */
function membersOf(texts, name) {
	return { file: (path) => ({
		piece() {},
		end(whole) {
			if (whole !== void 0 && path !== name) texts.member(path.slice(name.length + 1), whole);
		}
	}) };
}
/** Lists files with their sizes. */
const listInto = (listed) => ({ file(path) {
	const member = {
		path,
		size: 0
	};
	listed.push(member);
	const add = (bytes = /* @__PURE__ */ new Uint8Array()) => {
		member.size += bytes.length;
	};
	return {
		piece: add,
		end: add
	};
} });
const WINDOWS = /[<>:"|?*]|[. ](?:\/|$)|(?:^|\/)(?:con|prn|aux|nul|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.[^/]*)?(?:\/|$)/i;
/** Collects the names of members that Windows cannot make. */
const windowsNames = (names) => ({ file(path) {
	const name = path.slice(path.indexOf("/") + 1);
	if (WINDOWS.test(name)) names.push(quoted(name));
	return {
		piece() {},
		end() {}
	};
} });
/** Combines visitors into one. */
function combine(visitors) {
	return { file(path) {
		const each = visitors.map((visitor) => visitor.file(path));
		return {
			piece(bytes) {
				for (const file of each) file.piece(bytes);
			},
			end(whole) {
				for (const file of each) file.end(whole);
			}
		};
	} };
}
function pointerFinding(path, lfs) {
	return {
		rule: "archive/lfs-pointer",
		level: lfs ? "error" : "warning",
		message: `${quoted(path)} is a pointer of Git LFS: the file that it stands for is missing.`,
		suggestion: "give actions/checkout `lfs: true`; in a clone, run `git lfs pull` at the commit of the tag"
	};
}
function archiveFindings({ problems, unseen }) {
	return [...problems.map((message) => ({
		rule: "archive/unsound",
		level: "error",
		message
	})), ...unseen.map((message) => ({
		rule: "archive/unseen",
		level: "warning",
		message: `Not looked into: ${message}`
	}))];
}
/** Problems of zips and wheels. Other archives in zip format (.jar, .pyz) follow the rules of their own tools. */
async function zipFindings({ name }, bytes) {
	if (!/\.(zip|whl)$/i.test(name)) return [];
	return (await foreignZipProblems(bytes)).map((problem) => ({
		rule: "archive/unsound",
		level: "error",
		message: `${name}: ${problem}`
	}));
}
function distinct(findings) {
	return [...new Map(findings.map((finding) => [`${finding.rule} ${finding.message}`, finding])).values()];
}

export { namesLfs as n, referenceSearch as r, auditArtifacts as t };